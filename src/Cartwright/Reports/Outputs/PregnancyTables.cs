using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Tests for pregnancy: who was tested, how often, and every test.</summary>
internal static class PregnancyTables
{
    public const string Id = "pregnancy-tests";
    public const string ListingId = "pregnancy-tests-listing";
    public const string Title = "Tests for pregnancy";
    public const string ListingTitle = "Tests for pregnancy by subject";

    /// <summary>What is counted of the subjects of a column.</summary>
    public static IReadOnlyList<(string Name, Func<PregnancyTests, IReadOnlyList<Subject>, int> Of)> Counts { get; } =
    [
        ("Women", (p, s) => s.Count(x => p.Women.Contains(x.Id))),
        ("Women tested", (p, s) => Women(p, s, _ => true)),
        ("… before the infusion", (p, s) => Women(p, s, t => t.AfterInfusion == false)),
        ("… after the infusion", (p, s) => Women(p, s, t => t.AfterInfusion == true)),
        ("Women positive before the infusion", (p, s) => Women(p, s, t => t is { AfterInfusion: false, IsPositive: true })),
        ("Women positive after the infusion", (p, s) => Women(p, s, t => t is { AfterInfusion: true, IsPositive: true })),
        ("Women never tested", (p, s) => s.Count(x => p.Women.Contains(x.Id)) - Women(p, s, _ => true)),
        ("Tests done", (p, s) => Done(p, s).Count()),
        ("… whose result says neither", (p, s) => Done(p, s).Count(t => t.IsPositive is null)),
        ("… of subjects who are not recorded as women", (p, s) => Done(p, s).Count(t => !p.Women.Contains(t.Row.Subject))),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (pregnancy, columns) = (analysis.Examinations!.Pregnancy, LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled));
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], [.. Counts.Select(k => CourseText.Cells(k.Name, columns, c => $"{k.Of(pregnancy, c.Subjects)}"))],
        [
            "LBTESTCD that begins with HCG or PREG, in blood or urine. Positive: by its word, or a number above the upper limit of normal. A test on the day of infusion without a time of day counts as before it; all tests of who was not infused do.",
            "Women: SEX is F. Who can bear children is not looked at, so that a woman never tested need be no omission.",
        ]);
    }

    /// <summary>Every test.</summary>
    public static Table Listing(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(ListingId, ListingTitle, why);
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Enrolled);
        return new(ListingId, ListingTitle, [new("Subject"), new("Level"), new("Test"), new("Specimen or category"), new("Visit"), new("Day", true), new("Result"), new("Positive"), new("Record")],
            [.. analysis.Examinations!.Pregnancy.Tests.Select(t => Line(t, subjects))], [RulesInForce.DayNumbers(plan)]);
    }

    /// <summary>Why tests cannot be told of; null where they can.</summary>
    public static string? WhyNone(StudyAnalysis analysis) => analysis.Examinations is { Pregnancy.Tests.Count: > 0 } ? null : $"tests for pregnancy (LB, HCG) are {CourseText.NotInPackage}";

    private static IEnumerable<PregnancyTest> Done(PregnancyTests p, IReadOnlyList<Subject> subjects) => p.Tests.Where(t => t.IsDone && subjects.Any(s => s.Id == t.Row.Subject));

    private static int Women(PregnancyTests p, IReadOnlyList<Subject> subjects, Func<PregnancyTest, bool> holds) =>
        Done(p, subjects).Where(t => p.Women.Contains(t.Row.Subject) && holds(t)).Select(t => t.Row.Subject).Distinct().Count();

    private static Row Line(PregnancyTest test, ListedSubjects subjects) => Row.Of(subjects.Name(test.Row.Subject), subjects.Level(test.Row.Subject), test.Row.Name.Length > 0 ? test.Row.Name : test.Row.Test,
        test.Row.Category.Length > 0 ? CourseText.Sentence(test.Row.Category) : "–", test.Row.Visit.Length > 0 ? test.Row.Visit : "–", subjects.Day(test.Row.Subject, test.Row.At), Result(test),
        test.IsPositive switch { true => "yes", false => "no", null => "–" }, CourseText.Cited([new DataRecord("LB", test.Row.Subject, test.Row.Sequence)]));

    private static string Result(PregnancyTest test) => test.Row switch
    {
        { Finding: { } word } => CourseText.Sentence(word),
        { Value: { } value } row => $"{Numbers.Significant(value)} {row.Unit}".Trim(),
        { BelowLimit: true, LowerLimit: { } limit } row => $"<{Numbers.Significant(limit)} {row.Unit}".Trim(),
        { BelowLimit: true } => "below the limit",
        _ => "not done",
    };
}
