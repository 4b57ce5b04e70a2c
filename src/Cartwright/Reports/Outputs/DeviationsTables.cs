using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Departures from the protocol: subjects by weight and kind; and each.</summary>
internal static class DeviationsTables
{
    public const string Id = "deviations";
    public const string ListingId = "deviations-listing";
    private const string Title = "Protocol deviations";
    private const string ListingTitle = "Protocol deviations by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled);
        var all = analysis.Course!.Conduct.Deviations;
        Row Line(string name, IEnumerable<ProtocolDeviation> of) => CourseText.Cells(name, columns, c => Cell(LevelColumns.Of(c, of, d => d.Subject)));
        return new(Id, Title, [new("Subjects (deviations)"), .. LevelColumns.Headings(columns)],
            [Line("Any", all), .. all.GroupBy(Weight).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => Kinds(g).Select(k => Line(k.Key, k)).Prepend(Line("Any", g)).Prepend(Row.Group(g.Key)))],
            ["By weight (DVCAT) and kind (DVDECOD, or the term where there is none), as recorded."]);
    }

    public static Table Listing(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(ListingId, ListingTitle, why);
        var subjects = analysis.Subjects.Subjects.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return new(ListingId, ListingTitle, [new("Subject"), new("Level"), new("Deviation"), new("Weight"), new("When"), new("Until")],
            [.. analysis.Course!.Conduct.Deviations.Where(d => subjects.ContainsKey(d.Subject)).Select(d => Row.Of(LevelColumns.Short(d.Subject, plan), subjects[d.Subject].Level?.Name ?? "–", d.Term, Weight(d),
                DayText.Of(d.Start?.Day, subjects[d.Subject], plan), DayText.Of(d.End?.Day, subjects[d.Subject], plan)))], [RulesInForce.DayNumbers(plan)]);
    }

    /// <summary>Why there is nothing to tell; null where there is.</summary>
    public static string? WhyNone(StudyAnalysis analysis) => analysis.Course is { Conduct.Deviations.Count: > 0 } ? null : $"protocol deviations (DV) are {CourseText.NotInPackage}; that none was collected is no proof that there was none";

    /// <summary>The weight of a deviation in words.</summary>
    public static string Weight(ProtocolDeviation deviation) => deviation.Category.Length == 0 ? "Weight not recorded" : CourseText.Sentence(deviation.Category);

    private static IEnumerable<IGrouping<string, ProtocolDeviation>> Kinds(IEnumerable<ProtocolDeviation> of) =>
        of.GroupBy(d => CourseText.Sentence(d.Coded.Length > 0 ? d.Coded : d.Term)).OrderByDescending(k => k.Count()).ThenBy(k => k.Key, StringComparer.Ordinal);

    private static string Cell(List<ProtocolDeviation> of) => $"{of.Select(d => d.Subject).Distinct().Count()} ({of.Count})";
}
