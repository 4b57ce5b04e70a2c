using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Deaths: when, of what, due to what; and each by subject.</summary>
internal static class DeathsTables
{
    public const string Id = "deaths";
    public const string ListingId = "deaths-listing";
    private const string Title = "Deaths";
    private const string ListingTitle = "Deaths by subject";

    /// <summary>Deaths so soon after the last infusion are told apart.</summary>
    public const int Soon = 30;

    /// <summary>What deaths were due to, in words.</summary>
    public static IReadOnlyList<(string Name, DeathAttribution Attribution)> Attributions { get; } =
    [
        ("The disease", DeathAttribution.Disease), ("The product", DeathAttribution.Product), ("Conditioning", DeathAttribution.Conditioning), ("Another recorded cause", DeathAttribution.Other),
        ("Not recorded", DeathAttribution.NotRecorded),
    ];

    /// <summary>When, in words.</summary>
    public static IReadOnlyList<(string Name, Func<Death, bool> Holds)> Times { get; } =
    [
        ("Before any infusion", d => d.Subject.FirstInfused is null), ($"At most {Soon} days after the last infusion", d => d.IsWithin(Soon)), ($"More than {Soon} days after it", d => d.DaysAfterInfusion > Soon),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (columns, deaths) = (LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled), analysis.Course!.Deaths);
        Row Line(string name, Func<Death, bool> holds) => CourseText.Cells(name, columns, c => $"{In(c, deaths).Count(holds)}");
        return new(Id, Title, [new("Subjects"), .. LevelColumns.Headings(columns)],
            [Line("Died", _ => true), Row.Group("When"), .. Times.Select(t => Line(t.Name, t.Holds)), Row.Group("Due to"), .. Attributions.Select(a => Line(a.Name, d => d.Attribution == a.Attribution))],
            ["As recorded (FA about DEATH: DTHREL, or the cause PRCDTH). Where nobody recorded what it was due to, a fatal event that is related or of unknown relation puts it to the product: the worst is supposed."]);
    }

    public static Table Listing(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(ListingId, ListingTitle, why);
        if (analysis.Course!.Deaths.Count == 0) return Table.Empty(ListingId, ListingTitle, "nobody died");
        var levels = LevelColumns.NameBySubject(analysis);
        return new(ListingId, ListingTitle, [new("Subject"), new("Level"), new("Died"), new("Days after last infusion", true), new("Cause"), new("Due to"), new("Why so")],
            [.. analysis.Course.Deaths.Select(d => Row.Of(LevelColumns.Short(d.Subject.Id, plan), levels[d.Subject.Id], DayText.Of(d.Day), CourseText.Or(d.DaysAfterInfusion),
                d.Cause is { } cause ? CourseText.Sentence(cause) : "not recorded", Attributions.First(a => a.Attribution == d.Attribution).Name.ToLowerInvariant(), d.Because))], []);
    }

    /// <summary>The deaths of a column.</summary>
    public static List<Death> In(DoseColumn column, IReadOnlyList<Death> deaths) => LevelColumns.Of(column, deaths, d => d.Subject.Id);

    /// <summary>Why deaths cannot be told of: neither a death nor the end of anybody is recorded. Null where they can.</summary>
    public static string? WhyNone(StudyAnalysis analysis) =>
        analysis.Course is { } course && (course.Deaths.Count > 0 || analysis.Subjects.Subjects.Any(s => s.EndReason is not null)) ? null : $"deaths and ends of observation are {CourseText.NotInPackage}";
}
