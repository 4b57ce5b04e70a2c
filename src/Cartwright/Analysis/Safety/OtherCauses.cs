using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>Signs that somebody put down to another cause than the syndrome. The scales count a sign that is "not attributable to any other cause", and no program can tell that; a site can.</summary>
/// <remarks>
/// Of a fever or an assessment of the nervous system: a row of FA about it (FAOBJ <c>FEVER</c>, or the NVTESTCD), FATESTCD <c>ATTRIB</c>, the cause in FASTRESC; it holds for the day of FADTC. Of a device or a
/// medicine: its indication (PRINDC, CMINDC), where it holds one of the words below. An indication in other words counts as a sign: the worse grade is the safer one.
/// </remarks>
internal sealed class OtherCauses
{
    private static readonly string[] Elsewhere =
        ["AIRWAY PROTECTION", "SLEEP APN", "PROCEDURE", "SURGERY", "NEUROTOXICITY", "ICANS", "SEPSIS", "SEPTIC", "INFECTION", "BLEEDING", "HEMORRHAGE", "HAEMORRHAGE", "HYDRATION", "OTHER CAUSE"];

    private readonly Dictionary<(string Subject, string Sign, DateOnly Day), string> causes = [];

    /// <summary>Those of a data package, save where the syndrome itself is named.</summary>
    public static OtherCauses Of(StudyData data, string syndrome)
    {
        var others = new OtherCauses();
        foreach (var row in data.FindingsAbout)
            if (row is { Test: CodeLists.Attribution, Text: { Length: > 0 } cause, At: { } at } && !cause.Contains(syndrome, StringComparison.OrdinalIgnoreCase))
                others.causes[(row.Subject, row.About.ToUpperInvariant(), at.Day)] = cause;
        return others;
    }

    /// <summary>The other cause of a sign of that moment; null where nobody named one.</summary>
    public string? Of(string subject, string sign, SdtmDate? at) => causes.Count > 0 && at is { } known ? causes.GetValueOrDefault((subject, sign.ToUpperInvariant(), known.Day)) : null;

    /// <summary>Whether an indication names another cause.</summary>
    public static bool IsIndicated(string? indication) => indication is { Length: > 0 } && !indication.Contains("CYTOKINE RELEASE", StringComparison.OrdinalIgnoreCase)
        && Elsewhere.Any(w => indication.Contains(w, StringComparison.OrdinalIgnoreCase));
}
