using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>Events of special interest after the infusion: how many subjects, and the cumulative incidence of the first while death and a new therapy compete.</summary>
internal static class EventsOfInterestTable
{
    public const string Id = "events-of-interest";
    private const string Title = "Events of special interest";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Events is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        if (columns[^1].Subjects.Count == 0) return Table.Empty(Id, Title, "nobody was infused");
        var notes = new Footnotes();
        List<Row> rows = [.. events.Interest.SelectMany(i => Rows(i, columns, plan, notes))];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows, notes.With([
            $"Terms: {string.Join("; ", plan.Interest.Select(i => $"{i.Key}: {string.Join(", ", i.Value)}"))}.",
            $"Death and a new anti-cancer therapy compete. {CourseText.Competing}", CourseText.Chains + " An event that began before the infusion is none after it; an infection of grade 3 begins with the row that has that grade.", NotDated(events.Interest), .. RulesInForce.DerivedGrades(analysis), RulesInForce.Lengths(plan), RulesInForce.Exact]));
    }

    /// <summary>The times at which incidence is told.</summary>
    public static IEnumerable<(string Name, double Days)> Marks(TrialPlan plan) =>
        [($"day {plan.Safety.EarlyUntil.Days:0}", plan.Safety.EarlyUntil.Days), ($"day {plan.Safety.MiddleUntil.Days:0}", plan.Safety.MiddleUntil.Days), ("12 months", 12 * Duration.DaysInMonth)];

    /// <summary>Subjects of a column with an event of the class.</summary>
    public static Proportion With(DoseColumn column, EventOfInterest interest, Func<EventChain, bool> holds) =>
        new(LevelColumns.Of(column, interest.Events.Where(holds), e => e.Subject.Id).Select(e => e.Subject.Id).Distinct().Count(), column.Subjects.Count);

    private static string? NotDated(IReadOnlyList<EventOfInterest> interest) => interest.Any(i => i.NotDated.Count > 0)
        ? $"Without an onset, and so not in the incidence: {string.Join(", ", interest.Where(i => i.NotDated.Count > 0).Select(i => $"{i.Name}, {i.NotDated.Count}"))}."
        : null;

    private static IEnumerable<Row> Rows(EventOfInterest interest, IReadOnlyList<DoseColumn> columns, TrialPlan plan, Footnotes notes)
    {
        var none = interest.Events.Count == 0;
        return
        [
            Row.Group(interest.Name),
            CourseText.Cells("Subjects with an event", columns, c => c == columns[^1] ? SummaryText.Share(With(c, interest, _ => true)) : $"{With(c, interest, _ => true)}"),
            .. none || interest.Events.All(e => e.WorstGrade >= 3) ? [] : new[] { CourseText.Cells("of grade 3 or worse", columns, c => $"{With(c, interest, e => e.WorstGrade >= 3)}") },
            .. none ? [] : Marks(plan).Select(m => CourseText.Cells($"Incidence by {m.Name}, % (interval)", columns, c => c.Subjects.Count == 0 ? "–" : CourseText.Incidence(interest.Among(c.Subjects), m.Days, notes))),
        ];
    }
}
