using Cartwright.Protocols;
using Cartwright.Rehearsals.Boundaries;
using Cartwright.Reports.Rehearsed;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Boundaries;

/// <summary>The report of a stress test as one HTML file.</summary>
public static class StressPage
{
    /// <summary>The HTML text. The provenance holds nothing that changes between two runs of the same study.</summary>
    public static string Of(EligibilityStress stress, Protocol protocol, IReadOnlyList<Choice> assumptions, IReadOnlyList<KeyValuePair<string, string>> provenance)
    {
        var page = new Page().Section("admitted", "Whom the criteria let in");
        var admitted = stress.Admitted();
        if (admitted.Count == 0) page.Say("No criterion admits patients of whom the exact limits say that the product cannot help them. What was not run is listed below.");
        foreach (var sentence in admitted) page.Say($"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.");
        page.Section("bounds", "Bound by bound").Show(StressTables.Bounds(stress)).Section("outcomes", "What became of them").Show(StressTables.Outcomes(stress));
        foreach (var figure in StressFigure.Of(stress)) page.Show(figure);
        if (assumptions.Count > 0) page.Section("supposed", "What was supposed").Show(RecordTables.Choices("assumptions", "What the virtual patients suppose", assumptions));
        page.Section("computed", "How it was computed").Show(new Table("provenance", "Provenance", [new("what"), new("value")], [.. provenance.Select(p => Row.Of(p.Key, p.Value))], []));
        return page.Finish(
            $"{stress.StudyId}: whom the criteria let in", $"{protocol.Study.Registry?.Value ?? "no registry number"} · {protocol.Product.Name.Value} · for research use; not medical advice",
            admitted.Count == 0 ? "No criterion was found to admit patients beyond the product's reach." : "A criterion admits patients whom the product cannot put in remission.".Replace("put in remission", stress.Limit?.HighestBaseline is null ? "bring to a response" : "put in remission", StringComparison.Ordinal),
            StudyReport.Disclaimer);
    }
}
