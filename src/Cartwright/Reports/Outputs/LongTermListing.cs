using Cartwright.Analysis;
using Cartwright.Analysis.Safety.LongTerm;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>What of long-term follow-up was done, is due or is overdue, by subject; what is far off, and what death took away, is not listed.</summary>
internal static class LongTermListing
{
    public const string Id = "long-term-follow-up-listing";
    private const string Title = "Long-term follow-up by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var (noVisits, noTests) = (LongTermTables.WhyNoVisits(analysis), LongTermTables.WhyNoTests(analysis));
        if (noVisits is not null && noTests is not null) return Table.Empty(Id, Title, $"{noVisits}; {noTests}");
        List<Row> rows =
        [
            .. from s in analysis.Course!.FollowUp.Subjects
               from item in Items(s, noVisits is null, noTests is null)
               where item.Due.Status is DueStatus.Done or DueStatus.Due or DueStatus.Overdue
               select Line(s.Subject, item.What, item.Due, plan),
        ];
        return rows.Count == 0 ? Table.Empty(Id, Title, "nothing was due yet")
            : new(Id, Title, [new("Subject"), new("What"), new("When"), new("Its day"), new("Standing"), new("Done on"), new("Result or mode")], rows,
                [$"Last day of the data: {DayText.Of(analysis.Course!.FollowUp.CutOff)}."]);
    }

    private static IEnumerable<(string What, DueItem Due)> Items(SubjectFollowUp s, bool visits, bool tests) =>
        (visits ? s.Visits.Select(v => ("visit or contact", v)) : []).Concat(tests ? s.VirusTests.Select(t => ("test for virus", t)) : []);

    private static Row Line(Subject subject, string what, DueItem due, TrialPlan plan) => Row.Of(LevelColumns.Short(subject.Id, plan), what, due.Name, DayText.Of(due.On),
        LongTermTables.Standing.First(s => s.Status == due.Status).Name.ToLowerInvariant(), DayText.Of(due.Done), due.Result is { Length: > 0 } result ? CourseText.Sentence(result) : "–");
}
