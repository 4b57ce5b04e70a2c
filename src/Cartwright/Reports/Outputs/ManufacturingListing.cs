using Cartwright.Analysis;
using Cartwright.Analysis.Manufacturing;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each product from collection to infusion.</summary>
internal static class ManufacturingListing
{
    public const string Id = "manufacturing-listing";
    private const string Title = "Products by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course is not { Manufacturing: { Batches.Count: > 0 } made }) return Table.Empty(Id, Title, $"collections of cells (PR or BE) are {CourseText.NotInPackage}");
        var levels = LevelColumns.NameBySubject(analysis);
        var notes = new Footnotes();
        List<Row> rows = [.. made.Batches.Select(b => Line(b, levels[b.Subject.Id], plan, notes))];
        return new(Id, Title,
            [new("Subject"), new("Level"), new("Collected"), new("Released"), new("Infused"), new("Vein to vein, days", true), new("Dose over planned, %", true), new("Out of specification"), new("Outcome"), new("Reason")],
            rows, notes.With(RulesInForce.NotCalculable));
    }

    private static Row Line(Batch b, string level, TrialPlan plan, Footnotes notes) => Row.Of(
        LevelColumns.Short(b.Subject.Id, plan), level, DayText.Of(b.Collected), DayText.Of(b.Released), DayText.Of(b.Subject.FirstInfused?.Day), CourseText.Or(b.VeinToVein, notes),
        b.Outcome == BatchOutcome.Infused ? notes.Of(b.Subject.DoseFraction.Then(f => 100 * f)) : "–", b.OutOfSpecification switch { true => "yes", false => "no", _ => "not recorded" }, Word(b.Outcome), b.Reason is { } reason ? CourseText.Sentence(reason) : "–");

    private static string Word(BatchOutcome outcome) => outcome switch { BatchOutcome.NotInfused => "not infused", BatchOutcome.Open => "no end recorded", _ => outcome.ToString().ToLowerInvariant() };
}
