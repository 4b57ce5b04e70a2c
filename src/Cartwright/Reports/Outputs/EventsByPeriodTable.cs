using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Events by the period in which they began, and what they are due to: subjects and events, all levels together.</summary>
internal static class EventsByPeriodTable
{
    public const string Id = "adverse-events-by-period";
    private const string Title = "Adverse events by period and attribution";

    /// <summary>The kinds of event that are counted, each with the rows of an event by whose onsets it counts: an event as such by its first, what its rows have by those rows.</summary>
    public static IReadOnlyList<(string Name, Func<EventChain, IEnumerable<FlaggedEvent>> Rows)> Kinds { get; } =
    [
        ("Any event", e => e.Rows.Take(1)), ("Serious", e => e.Rows.Where(r => r.Event.Serious)), ("Grade 3 or worse", e => e.Rows.Where(r => r.Grade >= 3)),
        ("Fatal (grade 5)", e => e.Rows.Where(r => r.Grade == 5)), ("Without a grade", e => e.WorstGrade is null ? e.Rows.Take(1) : []),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Events is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        if (events.Events.Count == 0) return Table.Empty(Id, Title, "no adverse event of an enrolled subject in the data package");
        var periods = Periods(events);
        var missing = Enum.GetValues<EventAttribution>().Where(a => !Attributed.IsRecorded(events.Events, a)).ToList();
        return new(Id, Title, [new("Subjects (events)"), .. periods.Select(p => new Column(Heading(p, events, plan), true))],
            [
                .. Rows("Whatever they are due to", e => e, events, periods),
                .. Enum.GetValues<EventAttribution>().Except(missing).SelectMany(a => Rows($"Related to {NameOf(a)}", e => e.Where(r => Attributed.To(r, a)), events, periods)),
            ],
            [.. Notes(missing), .. RulesInForce.DerivedGrades(analysis)]);
    }

    /// <summary>An attribution in words.</summary>
    public static string NameOf(EventAttribution attribution) => attribution switch
    {
        EventAttribution.Conditioning => "conditioning",
        EventAttribution.Collection => "the collection of cells",
        _ => "the product",
    };

    /// <summary>The periods that are shown: those of the trial, and the others where an event is in them.</summary>
    public static List<StudyPeriod> Periods(EventCourseAnalysis events) =>
        [.. Enum.GetValues<StudyPeriod>().Where(p => p is not (StudyPeriod.BeforeCollection or StudyPeriod.NotDated) || events.Events.Any(e => e.Rows.Any(r => events.PeriodOf(r) == p)))];

    /// <summary>How many subjects were under observation on any day of a period.</summary>
    public static int AtRisk(StudyPeriod period, EventCourseAnalysis events) => events.Periods.Values.Count(p => p.DaysIn(period) > 0);

    /// <summary>Subjects and events of which such a row began in a period.</summary>
    public static (int Subjects, int Events) Count(EventCourseAnalysis events, StudyPeriod period, Func<EventChain, IEnumerable<FlaggedEvent>> rows)
    {
        var found = events.Events.Where(e => rows(e).Any(r => events.PeriodOf(r) == period)).ToList();
        return (found.Select(e => e.Subject.Id).Distinct().Count(), found.Count);
    }

    private static string Heading(StudyPeriod period, EventCourseAnalysis events, TrialPlan plan) => period is StudyPeriod.BeforeCollection or StudyPeriod.NotDated
        ? CourseText.NameOf(period, plan.Safety)
        : $"{CourseText.NameOf(period, plan.Safety)} (n = {AtRisk(period, events)})";

    private static IEnumerable<Row> Rows(string group, Func<EventChain, EventChain?> part, EventCourseAnalysis events, List<StudyPeriod> periods) =>
        Kinds.Select(k => new Row([k.Name, .. periods.Select(p => Cell(Count(events, p, e => part(e) is { } of ? k.Rows(of) : [])))])).Prepend(Row.Group(group));

    private static string Cell((int Subjects, int Events) count) => $"{count.Subjects} ({count.Events})";

    private static IEnumerable<string> Notes(List<EventAttribution> missing)
    {
        yield return $"{CourseText.Chains} An event counts in the period in which it began, whether treatment-emergent or not; a grade, seriousness or relation in each period in which a row that has it began. n: subjects under observation in it.";
        yield return $"{CourseText.LatestInfusion} A partly known onset counts in a period where all days that it may be lie in it.";
        yield return "Related: or nobody said that it was not.";
        if (missing.Count > 0) yield return $"The relation to {string.Join(" and to ", missing.Select(NameOf))} is {CourseText.NotInPackage}.";
    }
}
