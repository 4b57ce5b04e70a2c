using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>Courses of the serum cytokines over the population.</summary>
public sealed record AssumedCytokines(IReadOnlyList<AssumedAnalyte> Analytes, Place Where)
{
    /// <summary>The place of an analyte in the list, or −1; <c>Interleukin-6</c>, <c>IL-6</c> and <c>IL6</c> are one analyte.</summary>
    public int IndexOf(string analyte)
    {
        var code = AnalyteCode.Of(analyte);
        for (var i = 0; i < Analytes.Count; i++) if (Analytes[i].Code == code) return i;
        return -1;
    }

    internal static AssumedCytokines Read(Entry entry)
    {
        if (!entry["analytes"].Exists) entry.Report("'cytokines.analytes' is missing");
        return new([.. entry["analytes"].Members().Select(m => AssumedAnalyte.Read(m.Key, m.Value))], entry.Where);
    }
}

/// <summary>The course of one cytokine over the population; its form is <see cref="CytokineCourse"/>.</summary>
/// <param name="Name">The analyte as written in the file.</param>
/// <param name="Code">Its short name in the data: IL6, TNFA.</param>
/// <param name="Baseline">Level before infusion, pg/mL.</param>
/// <param name="Fold">Peak over baseline; drawn below 1, it is 1.</param>
/// <param name="FoldShared">Correlation of ln fold with the inflammation that all analytes of a patient share.</param>
/// <param name="TimeOfPeak">Days from infusion.</param>
/// <param name="TimeShared">Correlation of ln time with the pace that all analytes of a patient share.</param>
/// <param name="Sharpness">Exponent of the pulse; the larger, the narrower.</param>
/// <param name="Scatter">Standard deviation of ln(sample / course): assay and body together.</param>
/// <param name="LowerLimit">Limit of quantification, pg/mL.</param>
public sealed record AssumedAnalyte(
    string Name, string Code, Spread Baseline, Spread Fold, double FoldShared, Spread TimeOfPeak, double TimeShared, Spread Sharpness, double Scatter, double LowerLimit)
{
    internal static AssumedAnalyte Read(string name, Entry entry) => new(
        name,
        AnalyteCode.Of(name),
        Spread.Read(entry["baseline"], Figures.In("pg/mL")),
        Spread.Read(entry["fold"], Figures.Positive),
        entry["fold"]["shared"].Required(Figures.Share, 0),
        Spread.Read(entry["timeOfPeak"], Figures.Days("h", "d")),
        entry["timeOfPeak"]["shared"].Required(Figures.Share, 0),
        Spread.Read(entry["sharpness"], Figures.Positive),
        entry["scatter"].Required(Figures.NotNegative, 0),
        entry["lloq"].Required(Figures.In("pg/mL"), 1));
}

/// <summary>Short names of cytokines, as the data carry them.</summary>
public static class AnalyteCode
{
    private static readonly (string Long, string Short)[] Spelled =
        [("INTERLEUKIN", "IL"), ("INTERFERON", "IFN"), ("TUMOR NECROSIS FACTOR", "TNF"), ("TUMOUR NECROSIS FACTOR", "TNF"), ("ALPHA", "A"), ("GAMMA", "G"), ("α", "A"), ("γ", "G")];

    /// <summary>IL6 for <c>IL-6</c> or <c>Interleukin-6</c>; TNFA for <c>TNF-α</c>; IFNG for <c>IFN-γ</c>.</summary>
    public static string Of(string name)
    {
        var code = name.ToUpperInvariant().Replace("Α", "A", StringComparison.Ordinal).Replace("Γ", "G", StringComparison.Ordinal);
        foreach (var (spelled, brief) in Spelled) code = code.Replace(spelled, brief, StringComparison.Ordinal);
        return string.Concat(code.Where(char.IsAsciiLetterOrDigit));
    }
}
