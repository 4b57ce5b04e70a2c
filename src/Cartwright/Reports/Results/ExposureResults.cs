using Cartwright.Analysis;
using Cartwright.Analysis.Association;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Numerics;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>The product in blood by response and by grade of cytokine release, and the disease at baseline by that grade.</summary>
internal static class ExposureResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis)
    {
        var unit = KineticsSummaryTable.UnitOf(analysis);
        return
        [
            .. ExposureByResponseTable.WhyNone(analysis) is null ? ExposureResponse.Exposures.SelectMany(p => ByResponse(p, analysis.ExposureResponse, p.UnitText(unit, "d"))) : [],
            .. from p in ExposureResponse.Exposures
               from s in ExposureByGradeTable.ByScale(analysis, grades => analysis.ExposureResponse.ByGrade(p, grades))
               from result in ByGrade(ExposureByGradeTable.Id, $"{p.Code} by grade {s.Scale}", s.Of, p.UnitText(unit, "d"))
               select result,
            .. from s in ExposureByGradeTable.ByScale(analysis, analysis.ExposureResponse.BurdenByGrade)
               from result in ByGrade(ExposureByGradeTable.BurdenId, $"{analysis.ExposureResponse.Burden.Name} by grade {s.Scale}", s.Of, analysis.ExposureResponse.Burden.Unit)
               select result,
        ];
    }

    private static IEnumerable<Result> ByResponse(NcaParameter p, ExposureResponse exposure, string unit)
    {
        var (rows, c) = (new ResultRows(ExposureByResponseTable.Id, "infused, response judged"), exposure.ByResponse(p));
        Result Row(string statistic, Estimate value) => rows.Number(p.Code, "responders over others", value, "") with { Statistic = statistic };
        return
        [
            .. rows.Summary(p.Code, "responders", c.Responders, unit),
            .. rows.Summary(p.Code, "others", c.Others, unit),
            Row("ratio", c.Ratio), Row("ratio, 95 % lower", c.RatioInterval.Lower), Row("ratio, 95 % upper", c.RatioInterval.Upper),
            Row("chance of the higher level", c.Logs.Superiority),
            Row("log odds for ten times the level, Firth", c.PerTenfold.Coefficient), Row("log odds, profile 95 % lower", c.PerTenfold.Interval.Lower), Row("log odds, profile 95 % upper", c.PerTenfold.Interval.Upper),
            rows.Count(p.Code, "others", exposure.Subjects.Count(s => s.NotEvaluable), "not evaluable"),
            rows.Count(p.Code, "responders over others", c.WithoutExposure, "without exposure"),
            rows.Count(p.Code, "responders over others", c.DiedBefore, "without exposure because of death"),
        ];
    }

    private static IEnumerable<Result> ByGrade(string output, string parameter, QuantityByGrade q, string unit)
    {
        var rows = new ResultRows(output, "infused, graded and measured");
        Result Row(string statistic, Estimate value) => rows.Number(parameter, "all grades", value, "") with { Statistic = statistic };
        return
        [
            .. q.Groups.SelectMany(g => rows.Summary(parameter, $"grade {g.Grade}", SummaryStatistics.Of([.. g.Values.Select(v => (Estimate)v)]), unit)),
            Row("Spearman's rho", q.Correlation.Rho), Row("Spearman's rho, 95 % lower", q.Correlation.Interval.Lower), Row("Spearman's rho, 95 % upper", q.Correlation.Interval.Upper),
        ];
    }
}
