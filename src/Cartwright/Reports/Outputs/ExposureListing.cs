using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each subject's dose, assigned and infused.</summary>
internal static class ExposureListing
{
    public const string Id = "exposure-listing";
    private const string Title = "Dose by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var conditioned = analysis.Subjects.In(AnalysisSet.Treated).ToList();
        if (conditioned.Count == 0) return Table.Empty(Id, Title, "nobody received study treatment");
        var notes = new Footnotes();
        List<Row> rows = [.. conditioned.Select(s => Line(s, plan, notes))];
        return new(Id, Title, [new("Subject"), new("Level"), new("Conditioning"), new("Infused"), new("Assigned", true), new("Received", true), new("Share, %", true), new("Infusions", true), new("All infusions", true)],
            rows, notes.With(RulesInForce.DoseInfused(plan), RulesInForce.NotCalculable));
    }

    private static Row Line(Subject s, TrialPlan plan, Footnotes notes) => Row.Of(
        LevelColumns.Short(s.Id, plan), s.Level?.Name ?? s.Arm ?? "–", s.Conditioned?.Day.ToString("yyyy-MM-dd") ?? "–", Infused(s),
        s.Level?.DoseAsWritten ?? "–", s.Received?.ToString() ?? "–", s.FirstInfused is null ? "–" : notes.Of(s.DoseFraction.Then(f => 100 * f)), $"{s.Infusions.Count}", s.Total?.ToString() ?? "–");

    // Each infusion with its dose, where there were several.
    private static string Infused(Subject s) => s.Infusions is [] ? "–" : string.Join("; ", s.Infusions.Select(i => $"{i.At.Day:yyyy-MM-dd}{(s.Infusions.Count > 1 && i.Dose is { } dose ? $", {dose}" : "")}"));
}
