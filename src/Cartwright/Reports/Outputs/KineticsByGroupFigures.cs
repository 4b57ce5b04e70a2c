using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>The middle course of the product in blood, by dose level and by best response.</summary>
internal static class KineticsByGroupFigures
{
    private const double FirstWeeks = 31;

    private static string Saying(double? limit, string unit, bool hasZeros) => "The median at each visit, with the subjects behind it below."
        + (limit is { } l ? $" Dashed: the limit of quantification, {Scale.Label(l)} {unit}; a value below it counts as half of it, and a ring is a median below it." : "")
        + (hasZeros ? " A median of 0 has no place on an axis of decades and is not drawn." : "");

    public static IReadOnlyList<Figure> ByLevel(StudyData data, StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var groups = LevelGroups.Of(analysis, plan);
        return Draw("kinetics-by-level", "Product in blood over time by dose level", "kinetics by level", data, analysis, plan, groups.Of, leftOut);
    }

    public static IReadOnlyList<Figure> ByResponse(StudyData data, StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var remission = analysis.Remission.Subjects.ToDictionary(s => s.Subject, s => s.FirstRemission is not null ? new Series(0, "remission") : new Series(1, "no remission"), StringComparer.Ordinal);
        var response = analysis.Response.Subjects.ToDictionary(s => s.Subject, s => new Series((int)s.Best.Category, s.Best.Category.Code()), StringComparer.Ordinal);
        var known = remission.Count > 0 || analysis.Response.Subjects.Any(s => s.Best.Category != ResponseCategory.NotEvaluable);
        if (!known)
        {
            leftOut.Add("kinetics by response: nobody's response is in the data package");
            return [];
        }
        var (groups, what) = remission.Count > 0 ? (remission, "remission") : (response, "best response");
        return Draw("kinetics-by-response", $"Product in blood over time by response ({what})", "kinetics by response", data, analysis, plan, s => groups.GetValueOrDefault(s, new((int)ResponseCategory.NotEvaluable, "NE")), leftOut);
    }

    private static List<Figure> Draw(string id, string title, string name, StudyData data, StudyAnalysis analysis, TrialPlan plan, Func<string, Series> groupOf, List<string> leftOut)
    {
        List<GroupCourse> all = [.. Values(data, analysis, plan).GroupBy(v => groupOf(v.Subject)).OrderBy(g => g.Key.Code).Select(g => new GroupCourse(g.Key, VisitMedians.Of(g, plan.Visits.Kinetics)))];
        List<GroupCourse> groups = [.. all.Select(g => g with { Points = [.. g.Points.Where(p => p.Value > 0)] }).Where(g => g.Points.Count > 0)];
        if (groups.Count == 0)
        {
            leftOut.Add($"{name}: {KineticsSummaryTable.WhyNone(analysis) ?? "no sample above the limit of quantification at any visit"}");
            return [];
        }
        var (unit, limit) = (KineticsSummaryTable.UnitOf(analysis), KineticsFigures.LimitOf(analysis));
        List<GroupCourse> first = [.. groups.Select(g => g with { Points = [.. g.Points.Where(p => p.Day <= FirstWeeks)] }).Where(g => g.Points.Count > 0)];
        var isLonger = groups.Any(g => g.Points[^1].Day > FirstWeeks);
        var (figures, saying) = (new List<Figure>(), Saying(limit, unit, all.Exists(g => g.Points.Any(p => p.Value == 0))));
        if (first.Count > 0) figures.Add(GroupCourseFigure.Draw($"{id}-28", $"{title}, first month", saying, unit, first, limit));
        if (isLonger) figures.Add(GroupCourseFigure.Draw(id, $"{title}, whole follow-up", saying, unit, groups, limit));
        return figures;
    }

    // The samples of the subjects whose kinetics were analysed: rows in two units or by two methods have no place on one axis.
    private static IEnumerable<VisitValue> Values(StudyData data, StudyAnalysis analysis, TrialPlan plan)
    {
        var unit = KineticsSummaryTable.UnitOf(analysis);
        var analysed = analysis.Kinetics.Where(k => k.Analysis is not null && k.Unit == unit).Select(k => k.Subject).ToHashSet(StringComparer.Ordinal);
        var (rows, exposures) = (data.Concentrations.ToLookup(r => r.Subject, StringComparer.Ordinal), data.Exposure.ToLookup(e => e.Subject, StringComparer.Ordinal));
        foreach (var subject in data.Demographics.Where(d => analysed.Contains(d.Subject)))
        {
            var clock = new SampleClock(subject.FirstInfusion!.Value, plan.Visits.Kinetics, exposures[subject.Subject]);
            foreach (var row in rows[subject.Subject])
                if (clock.Of(row.At, row.Visit) is { PreDose: false, Days: var days } && Height(row) is { } value)
                    yield return new(subject.Subject, row.Visit, days, value, row.BelowLimit || value < row.LowerLimit);
        }
    }

    // A recorded 0 lies below the limit as well, where there is one.
    private static double? Height(Concentration row) => row.BelowLimit ? row.LowerLimit / 2 : row.Value is 0 && row.LowerLimit is { } limit ? limit / 2 : row.Value;
}
