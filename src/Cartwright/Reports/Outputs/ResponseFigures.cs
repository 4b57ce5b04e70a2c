using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>Response: the waterfall of best changes, and a lane for each infused subject.</summary>
internal static class ResponseFigures
{
    /// <summary>The best change of each subject's sum of diameters.</summary>
    public static IReadOnlyList<Figure> Waterfall(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var changes = analysis.Response.Subjects.Where(s => s.BestChangePercent.OrNull is not null)
            .Select(s => new BestChange(LevelColumns.Short(s.Subject, plan), s.BestChangePercent.OrNull!.Value, s.Best.Code)).ToList();
        if (changes.Count > 0) return [WaterfallFigure.Draw("waterfall", "Best change of the sum of diameters", Waterfall(analysis, changes.Count), changes)];
        leftOut.Add("waterfall: no sum of diameters both at baseline and after it in the data package");
        return [];
    }

    /// <summary>Each infused subject's time on study.</summary>
    public static IReadOnlyList<Figure> Swimmer(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var lanes = Lanes(analysis, plan);
        if (lanes.Count > 0) return [SwimmerFigure.Draw("swimmer", "Time on study from infusion", "A lane a subject: CR and PR where that response was first seen, PD progression, † death; an arrow where observation goes on.", lanes, LevelGroups.Of(analysis, plan).Names)];
        leftOut.Add("swimmer: nobody was infused and followed");
        return [];
    }

    private static string Waterfall(StudyAnalysis analysis, int drawn)
    {
        var missing = analysis.Subjects.In(AnalysisSet.Infused).Count() - drawn;
        return $"Each bar is a subject with its best response{(missing <= 0 ? "" : $"; not shown: {missing} of the infused, without a complete sum both at baseline and after it")}.";
    }

    private static List<Swimmer> Lanes(StudyAnalysis analysis, TrialPlan plan)
    {
        var responses = analysis.Response.Subjects.ToDictionary(r => r.Subject, StringComparer.Ordinal);
        return
        [
            .. from s in analysis.Subjects.In(AnalysisSet.Infused)
               let infusion = s.FirstInfused!.Value.Day
               let last = (s.Death ?? s.LastContact)?.Day
               where last is not null
               select new Swimmer(LevelColumns.Short(s.Id, plan), s.Level?.Name ?? s.Arm ?? "all", Math.Max(0, last.Value.DayNumber - infusion.DayNumber), IsOngoing(s), [.. Events(s, responses[s.Id], infusion)]),
        ];
    }

    private static bool IsOngoing(Subject s) => s is { Death: null, EndReason: null or "CUT-OFF" };

    private static IEnumerable<(double Day, string Mark)> Events(Subject s, SubjectResponse response, DateOnly infusion)
    {
        double Day(DateOnly day) => day.DayNumber - infusion.DayNumber;
        if (response.Best.FirstResponse is { } first) yield return (Day(first), first == response.Best.On ? response.Best.Category.Code() : "PR");
        if (response.Best is { Category: ResponseCategory.Complete, On: { } complete } && complete != response.Best.FirstResponse) yield return (Day(complete), "CR");
        if (response.Progression is { } progression) yield return (Day(progression), "PD");
        if (s.Death is { } death) yield return (Day(death.Day), "†");
    }
}
