using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>The results of one output among one population, statistic by statistic.</summary>
internal sealed record ResultRows(string Output, string Population)
{
    public const string Infused = "infused";

    public Result Count(string parameter, string group, int count, string statistic = "subjects") => new(Output, parameter, Population, group, statistic, count, "");

    public Result Number(string parameter, string group, Estimate value, string unit) => new(Output, parameter, Population, group, "value", value, unit);

    /// <summary>A share of subjects with its exact interval.</summary>
    public IEnumerable<Result> Share(string parameter, string group, Proportion p) =>
    [
        Count(parameter, group, p.Events),
        Count(parameter, group, p.Of, "denominator"),
        new(Output, parameter, Population, group, "share", p.Rate, ""),
        new(Output, parameter, Population, group, "share, exact 95 % lower", p.Exact.Lower, ""),
        new(Output, parameter, Population, group, "share, exact 95 % upper", p.Exact.Upper, ""),
    ];

    /// <summary>Subjects by worst grade, and the share of grade 3 or worse.</summary>
    public IEnumerable<Result> WorstGrades(string group, GradeCounts grades, SubjectCount severe) =>
    [
        .. Enumerable.Range(0, 6).Select(g => Count($"worst grade {g}", group, grades[g])),
        Count("not graded", group, grades.Missing),
        .. Share("grade 3 or worse", group, new Proportion(severe.Subjects, severe.Of)),
    ];

    /// <summary>All statistics of a quantity over subjects.</summary>
    public IEnumerable<Result> Summary(string parameter, string group, SummaryStatistics s, string unit) =>
    [
        Count(parameter, group, s.N, "n"),
        Count(parameter, group, s.NotCalculable, "not calculable"),
        new(Output, parameter, Population, group, "geometric mean", s.GeometricMean, unit),
        new(Output, parameter, Population, group, "geometric CV", s.GeometricCvPercent, "%"),
        new(Output, parameter, Population, group, "mean", s.Mean, unit),
        new(Output, parameter, Population, group, "standard deviation", s.StandardDeviation, unit),
        new(Output, parameter, Population, group, "median", s.Median, unit),
        new(Output, parameter, Population, group, "minimum", s.Minimum, unit),
        new(Output, parameter, Population, group, "maximum", s.Maximum, unit),
    ];

    /// <summary>A rate over time at risk with its exact interval.</summary>
    public IEnumerable<Result> Rate(string parameter, string group, IncidenceRate rate, double days, string unit)
    {
        var interval = rate.IntervalPer(days);
        return
        [
            Count(parameter, group, rate.Events, "events counted"), new(Output, parameter, Population, group, "time at risk", rate.Days, "d"), new(Output, parameter, Population, group, "rate", rate.Per(days), unit),
            new(Output, parameter, Population, group, "rate, exact 95 % lower", interval.Lower, unit), new(Output, parameter, Population, group, "rate, exact 95 % upper", interval.Upper, unit),
        ];
    }

    /// <summary>A cumulative incidence at a time, with its log-log interval.</summary>
    public IEnumerable<Result> CumulativeIncidence(string parameter, string group, CumulativeIncidence incidence, string at, double days)
    {
        var interval = incidence.IntervalAt(days);
        return
        [
            new(Output, parameter, Population, group, $"cumulative incidence by {at}", incidence.At(days), ""),
            new(Output, parameter, Population, group, $"cumulative incidence by {at}, log-log 95 % lower", interval.Lower, ""),
            new(Output, parameter, Population, group, $"cumulative incidence by {at}, log-log 95 % upper", interval.Upper, ""),
        ];
    }

    /// <summary>A product-limit curve: its median and its landmarks, with their intervals (log-log by the conventions of SAS, log by those of R), and the restricted mean where one is asked for.</summary>
    public IEnumerable<Result> Curve(string parameter, string group, SurvivalCurve curve, TrialPlan? plan = null)
    {
        var rule = plan?.Survival ?? Defaults.Survival;
        var convention = rule.Software.Convention();
        var (interval, band) = (SurvivalQuantile.Interval(curve, scale: convention.Scale(), convention: convention), convention == SurvivalConvention.Sas ? "log-log" : "log");
        Result Row(string statistic, Estimate value, string unit) => new(Output, parameter, Population, group, statistic, value, unit);
        return
        [
            Count(parameter, group, curve.Subjects), Count(parameter, group, curve.Events, "events"),
            Row("median", SurvivalQuantile.Median(curve, convention), "d"), Row($"median, {band} 95 % lower", interval.Lower, "d"), Row($"median, {band} 95 % upper", interval.Upper, "d"),
            .. from at in rule.Landmarks.Select(TimeToEventTable.Named)
               let landmark = Landmark.At(curve, at.Days, convention.Scale(), convention)
               from result in new[]
               {
                   Row($"at {at.Name}", landmark.Survival, ""), Row($"at {at.Name}, {band} 95 % lower", landmark.Interval.Lower, ""),
                   Row($"at {at.Name}, {band} 95 % upper", landmark.Interval.Upper, ""), Row($"at risk at {at.Name}", curve.AtRisk(at.Days), ""),
               }
               select result,
            .. rule.RestrictedMeanTo is { } to ? Mean(RestrictedMean.To(curve, to.Days, convention)) : [],
        ];

        IEnumerable<Result> Mean(RestrictedMean mean) =>
            [Row("restricted mean", mean.Days, "d"), Row("restricted mean, 95 % lower", mean.Interval().Lower, "d"), Row("restricted mean, 95 % upper", mean.Interval().Upper, "d")];
    }
}
