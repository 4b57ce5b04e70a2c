using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each infused subject's cytokine release, an episode a row.</summary>
internal static class CytokineReleaseListing
{
    public const string Id = "cytokine-release-listing";
    private const string Title = "Cytokine release by subject and episode";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var graded = analysis.CytokineRelease.Courses.Where(c => c.MaxGrade is not null).ToList();
        if (graded.Count == 0) return Table.Empty(Id, Title, "nobody could be graded from the data package");
        var notes = new Footnotes();
        List<Row> rows = [.. graded.SelectMany(c => Lines(c, LevelColumns.Short(c.Subject, plan), notes))];
        return new(Id, Title,
            [new("Subject"), new("Level"), new("Worst grade", true), new("Onset, d", true), new("Worst first, d", true), new("Length, d", true), new("End"), new("Tocilizumab, doses", true)],
            rows, notes.With(RulesInForce.CytokineRelease(plan), RulesInForce.Elapsed));
    }

    private static IEnumerable<Row> Lines(CytokineReleaseCourse course, string name, Footnotes notes)
    {
        var level = course.Level?.Name ?? "–";
        var remark = course.Unusable == 0 ? "" : notes.Mark($"rows without a usable time or value, not looked at: {course.Unusable}");
        if (course.Episodes.Count == 0) return [Row.Of(name + remark, level, $"{course.MaxGrade}", "–", "–", "–", "no episode", $"{course.Tocilizumab}")];
        return course.Episodes.Select((e, i) => Row.Of(
            i == 0 ? name + remark : "", i == 0 ? level : "", $"{e.MaxGrade}", Days(e.Onset.Days), Days(e.MaxGradeFirst.Days), Days(e.Length.Days),
            Ending(e.Ending) + Ungraded(e, notes), $"{e.Tocilizumab}"));
    }

    private static string Ungraded(CytokineReleaseEpisode e, Footnotes notes) => e.HoursUngraded < 0.05 ? ""
        : notes.Mark(FormattableString.Invariant($"{e.HoursUngraded:0.#} hours in which pressure or oxygen needed support, without fever and without treatment against it: the scale has no grade"));

    private static string Ending(EpisodeEnding ending) => ending switch
    {
        EpisodeEnding.Resolved => "resolved",
        EpisodeEnding.GoneWhenLastSeen => "gone when last seen",
        _ => "present when last seen",
    };

    private static string Days(double days) => Numbers.Fixed(days, 1);
}
