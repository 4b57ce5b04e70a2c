namespace Cartwright.Analysis.DataIssues;

/// <summary>A measurement of a lesion that nobody identified.</summary>
internal static class UnknownLesion
{
    public static readonly DataCheck Check = new(
        "DI-LESION", IssueSeverity.Error,
        "A tumour result (TR) is of a lesion that the subject's identifications (TU) do not have.",
        "Target or not is said where a lesion is identified; a measurement without it is in no sum of diameters.")
    {
        Look = Look,
    };

    private static IEnumerable<Irregularity> Look(CheckedPackage package)
    {
        var identified = package.Data.Tumours.Select(t => (t.Subject, t.Lesion)).ToHashSet();
        return
            from row in package.Data.TumourResults
            where !identified.Contains((row.Subject, row.Lesion))
            select new Irregularity(new("TR", row.Subject, row.Sequence), "TRLNKID", $"lesion '{row.Lesion}' was measured and never identified in TU");
    }
}
