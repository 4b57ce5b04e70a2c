using Cartwright.Analysis;
using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Potential drug-induced liver injury: the quadrants of the peaks, and who was in the range of Hy's law.</summary>
internal static class LiverInjuryTables
{
    public const string Id = "liver-injury";
    public const string ListingId = "liver-injury-listing";
    public const string Title = "Potential drug-induced liver injury (Hy's law)";
    public const string ListingTitle = "Subjects in the range of Hy's law";

    /// <summary>The quadrants by name, the worst first.</summary>
    public static IReadOnlyList<(string Name, LiverQuadrant Quadrant)> Quadrants { get; } =
    [
        ("Range of Hy's law: both", LiverQuadrant.HysLaw), ("Temple's corollary: ALT or AST alone", LiverQuadrant.TemplesCorollary), ("Cholestasis: bilirubin alone", LiverQuadrant.Cholestasis),
        ("Neither", LiverQuadrant.Normal),
    ];

    /// <summary>Those of the range of Hy's law in whom both were raised together, by alkaline phosphatase.</summary>
    public static IReadOnlyList<(string Name, PhosphataseFinding? Finding)> Together { get; } =
    [
        ("Raised together", null), ("… phosphatase low: the classical case", PhosphataseFinding.Below), ("… phosphatase raised: it may be cholestasis", PhosphataseFinding.Raised),
        ("… phosphatase not measured then", PhosphataseFinding.NotMeasured),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (liver, columns) = (analysis.Examinations!.Liver, LevelColumns.Of(analysis, plan, AnalysisSet.Infused));
        string Cell(Proportion share, DoseColumn column) => column == columns[^1] ? SummaryText.Share(share) : $"{share}";
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)],
        [
            Row.Group("By peaks after the infusion, of those with both"),
            .. Quadrants.Select(q => CourseText.Cells(q.Name, columns, c => Cell(Share(liver, c, q.Quadrant), c))),
            CourseText.Cells("Not judged: either not measured, or without its limit of normal", columns, c => $"{In(liver, c).Count(s => s.WhyNone is not null)}"),
            Row.Group("Of the range of Hy's law"),
            .. Together.Select(t => CourseText.Cells(t.Name, columns, c => $"{Count(liver, c, t.Finding)}")),
        ], Notes(liver.Rules));
    }

    /// <summary>Those in the range of Hy's law, each with its peaks and what was raised together.</summary>
    public static Table Listing(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(ListingId, ListingTitle, why);
        var liver = analysis.Examinations!.Liver;
        var cases = liver.Subjects.Where(s => s.Quadrant(liver.Rules) == LiverQuadrant.HysLaw).ToList();
        if (cases.Count == 0) return Table.Empty(ListingId, ListingTitle, $"none of {liver.Subjects.Count(s => s.WhyNone is null)} subjects with peaks of both is in the range of Hy's law");
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Infused);
        return new(ListingId, ListingTitle,
            [new("Subject"), new("Level"), new("ALT"), new("AST"), new("Bilirubin"), new("Phosphatase"), new("ALT before"), new("Bilirubin before"), new("Raised together"), new("Phosphatase then")],
            [.. cases.Select(s => Line(s, subjects))],
            ["Peaks after the infusion and last values before it, in multiples of the upper limit of normal, with the day.", .. Notes(liver.Rules), RulesInForce.DayNumbers(plan)]);
    }

    /// <summary>Why it cannot be told of; null where it can.</summary>
    public static string? WhyNone(StudyAnalysis analysis) => analysis.Examinations is not { } examinations ? $"laboratory results (LB) are {CourseText.NotInPackage}"
        : examinations.Liver.Subjects.All(s => s.WhyNone is not null) ? "nobody infused has both ALT or AST and bilirubin with their upper limits of normal after the infusion" : null;

    /// <summary>How many of a column's subjects with both peaks are in a quadrant.</summary>
    public static Proportion Share(LiverInjury liver, DoseColumn column, LiverQuadrant quadrant) =>
        Proportion.Among(In(liver, column).FindAll(s => s.WhyNone is null), s => s.Quadrant(liver.Rules) == quadrant);

    /// <summary>How many had both raised together; by phosphatase where that is asked.</summary>
    public static int Count(LiverInjury liver, DoseColumn column, PhosphataseFinding? finding) => In(liver, column).Count(s => s.Together is { } pair && (finding is null || pair.Finding == finding));

    /// <summary>A multiple with its day: <c>5.2 (day 8)</c>.</summary>
    private static string Text(LimitMultiple? value, ListedSubjects subjects) =>
        value is null ? "–" : $"{Numbers.Significant(value.Multiple)} (day {subjects.Day(value.Source.Subject, value.At)})";

    private static List<SubjectLiver> In(LiverInjury liver, DoseColumn column) => LevelColumns.Of(column, liver.Subjects, s => s.Subject);

    private static Row Line(SubjectLiver s, ListedSubjects subjects)
    {
        string Of(LimitMultiple? value) => Text(value, subjects);
        return Row.Of(subjects.Name(s.Subject), subjects.Level(s.Subject), Of(s.Alanine), Of(s.Aspartate), Of(s.Bilirubin), Of(s.Phosphatase), Of(s.AlanineBefore), Of(s.BilirubinBefore),
            s.Together is { } pair ? $"{pair.Aminotransferase.Test} {Of(pair.Aminotransferase)}, bilirubin {Of(pair.Bilirubin)}" : "not together",
            s.Together?.Finding switch { PhosphataseFinding.NotMeasured => "not measured", null => "–", _ => Of(s.Together!.Phosphatase) });
    }

    private static string[] Notes(LiverInjuryRules r) =>
    [
        FormattableString.Invariant($"FDA 2009. ALT or AST above {r.Aminotransferase:0.##} and total bilirubin above {r.Bilirubin:0.##} times the upper limit of normal; a value at a limit is not above it. A screen: disease, infection, cytokine release or another medicine may be the cause."),
        FormattableString.Invariant($"Together: bilirubin on the day of such an aminotransferase or within {r.WithinDays} days after it. Phosphatase: the highest between those two days, low below {r.Phosphatase:0.##} times its limit."),
        "What is drawn on the day of infusion without a time of day counts as before it.",
    ];
}
