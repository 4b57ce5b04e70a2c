using Cartwright.Analysis;
using Cartwright.Analysis.Safety.LongTerm;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Long-term follow-up: what was due, done and overdue on the last day of the data, of visits and of tests for replication-competent virus.</summary>
internal static class LongTermTables
{
    public const string VisitsId = "long-term-follow-up";
    public const string TestsId = "replication-competent-virus";
    private const string VisitsTitle = "Long-term follow-up: visits and contacts";
    private const string TestsTitle = "Tests for replication-competent virus";

    /// <summary>How something stands, in words and in order.</summary>
    public static IReadOnlyList<(string Name, DueStatus Status)> Standing { get; } =
    [
        ("Done", DueStatus.Done), ("Due now", DueStatus.Due), ("Overdue", DueStatus.Overdue), ("Not yet due", DueStatus.NotYet), ("Died or left before", DueStatus.Ended),
        ("Kept, not to be tested", DueStatus.Archived),
    ];

    /// <summary>Yearly visits.</summary>
    public static Table Visits(StudyAnalysis analysis, TrialPlan plan) =>
        WhyNoVisits(analysis) is { } why ? Table.Empty(VisitsId, VisitsTitle, why) : Items(VisitsId, VisitsTitle, analysis.Course!.FollowUp, s => s.Visits, false, plan);

    /// <summary>Tests for replication-competent virus.</summary>
    public static Table Tests(StudyAnalysis analysis, TrialPlan plan) =>
        WhyNoTests(analysis) is { } why ? Table.Empty(TestsId, TestsTitle, why) : Items(TestsId, TestsTitle, analysis.Course!.FollowUp, s => s.VirusTests, true, plan);

    /// <summary>Why visits cannot be told of; null where they can.</summary>
    public static string? WhyNoVisits(StudyAnalysis analysis) => analysis.Course is { FollowUp: { VisitsCollected: true, Subjects.Count: > 0 } } ? null : $"visits and contacts (SV) are {CourseText.NotInPackage}";

    /// <summary>Why tests cannot; null likewise.</summary>
    public static string? WhyNoTests(StudyAnalysis analysis) => analysis.Course is { FollowUp: { TestsCollected: true, Subjects.Count: > 0 } } ? null : $"tests for replication-competent virus (LB) are {CourseText.NotInPackage}";

    /// <summary>Each item by name, over all subjects.</summary>
    public static IEnumerable<(string Name, List<DueItem> Items)> ByName(LongTermFollowUp followUp, Func<SubjectFollowUp, IReadOnlyList<DueItem>> of) =>
        followUp.Subjects.SelectMany(of).GroupBy(i => i.Name).Select(g => (g.Key, g.ToList()));

    private static Table Items(string id, string title, LongTermFollowUp followUp, Func<SubjectFollowUp, IReadOnlyList<DueItem>> of, bool tests, TrialPlan plan)
    {
        var standing = Standing.Where(s => tests || s.Status != DueStatus.Archived).ToList();
        return new(id, title, [new(""), .. standing.Select(s => new Column(s.Name, true)), .. tests ? [new Column("Positive", true)] : Array.Empty<Column>()],
            [.. ByName(followUp, of).Select(i => new Row([i.Name, .. standing.Select(s => $"{i.Items.Count(x => x.Status == s.Status)}"), .. tests ? [$"{i.Items.Count(x => x.Result == "POSITIVE")}"] : Array.Empty<string>()]))],
            [
                $"Subjects infused: {followUp.Subjects.Count}. Last day of the data: {DayText.Of(followUp.CutOff)}. From the last infusion, by the calendar, for {plan.FollowUp.Years} years; no day is cut off.",
                $"Done: within {plan.FollowUp.Window.Days:0} days of its day. Overdue: not done when those days were over.",
                .. tests ? [$"After {plan.FollowUp.ArchiveAfter} negative tests and no positive one, later samples are kept and not tested."] : Array.Empty<string>(),
            ]);
    }
}
