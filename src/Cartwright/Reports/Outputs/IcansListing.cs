using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each infused subject's neurotoxicity, an episode a row; also of those who could not be graded, with the reason.</summary>
internal static class IcansListing
{
    public const string Id = "neurotoxicity-listing";
    private const string Title = "Neurotoxicity (ICANS) by subject and episode";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Neurotoxicity.Courses.Count == 0) return Table.Empty(Id, Title, "nobody was infused");
        var notes = new Footnotes();
        List<Row> rows = [.. analysis.Neurotoxicity.Courses.SelectMany(c => Lines(c, LevelColumns.Short(c.Subject, plan), notes))];
        return new(Id, Title,
            [new("Subject"), new("Level"), new("ICE before", true), new("Worst grade", true), new("Onset, d", true), new("Worst first, d", true), new("Length, d", true), new("End")],
            rows, notes.With(RulesInForce.Neurotoxicity, RulesInForce.Elapsed));
    }

    private static IEnumerable<Row> Lines(IcansCourse course, string name, Footnotes notes)
    {
        var (level, before) = (course.Level?.Name ?? "–", course.BaselineScore is { } score ? $"{score}" : "–");
        var remark = course.Unusable == 0 ? "" : notes.Mark($"rows without a usable time or result, not looked at: {course.Unusable}");
        var grade = course.MaxGrade is { } worst ? $"{worst}" : $"NC{notes.Mark(course.NotGraded)}";
        if (course.Episodes.Count == 0) return [Row.Of(name + remark, level, before, grade, "–", "–", "–", course.MaxGrade is null ? "–" : "no episode")];
        return course.Episodes.Select((e, i) => Row.Of(
            i == 0 ? name + remark : "", i == 0 ? level : "", i == 0 ? before : "", $"{e.MaxGrade}", Days(e.Onset.Days), Days(e.MaxGradeFirst.Days), Days(e.Length.Days),
            Ending(e.Ending) + Ungraded(e, notes)));
    }

    private static string Ungraded(IcansEpisode e, Footnotes notes) => e.HoursUngraded < 0.05 ? ""
        : notes.Mark(FormattableString.Invariant($"{e.HoursUngraded:0.#} hours later than a day after an assessment and before the next"));

    private static string Ending(EpisodeEnding ending) => ending switch
    {
        EpisodeEnding.Resolved => "resolved",
        EpisodeEnding.GoneWhenLastSeen => "gone when last seen",
        _ => "present when last seen",
    };

    private static string Days(double days) => Numbers.Fixed(days, 1);
}
