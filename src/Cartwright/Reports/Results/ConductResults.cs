using Cartwright.Analysis;
using Cartwright.Analysis.Manufacturing;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety.Management;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Who was enrolled, what was given before the product, how the product was made, how long subjects were followed, what was given for toxicities, and where the protocol was left.</summary>
internal static class ConductResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan) => analysis.Course is not { } course ? [] :
    [
        .. course.Conduct.Baselines.Count == 0 ? [] : Baselines(course.Conduct, analysis, plan),
        .. course.Conduct.Prior.Count == 0 ? [] : Prior(course.Conduct, analysis, plan),
        .. course.Manufacturing.Batches.Count == 0 ? [] : Manufacturing(course.Manufacturing, analysis, plan),
        .. ProductAttributesTable.WhyNone(analysis) is null ? Attributes(course.Manufacturing, analysis, plan) : [],
        .. DeviationsTables.WhyNone(analysis) is null ? Deviations(course.Conduct, analysis, plan) : [],
        .. FollowUp(analysis, plan),
        .. ConcomitantTreatmentTables.WhyNone(analysis) is null ? Treatment(course.Treatment, analysis, plan) : [],
    ];

    private static IEnumerable<Result> Baselines(StudyConduct conduct, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(DemographicsTable.Id, "enrolled");
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled)
            from q in DemographicsTable.Numbered(conduct.Baselines)
            where conduct.Baselines.Any(b => q.Of(b) is not null)
            from result in rows.Summary(q.Name.ToLowerInvariant(), column.Title, DemographicsTable.Summarised(column, conduct.Baselines, q.Of), q.Unit)
            select result;
    }

    private static IEnumerable<Result> Prior(StudyConduct conduct, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(TherapyTables.PriorId, "enrolled");
        return LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled).SelectMany(c => rows.Summary("lines of therapy before the study", c.Title, TherapyTables.LinesOf(c, conduct.Prior), ""));
    }

    private static IEnumerable<Result> Manufacturing(ManufacturingAnalysis made, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(ManufacturingTable.Id, "cells collected");
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled)
            from result in rows.Share("manufacturing failed", column.Title, ManufacturingTable.Failed(column, made))
                .Concat(ManufacturingTable.Times.SelectMany(t => rows.Summary(t.Name, column.Title, ManufacturingTable.Time(column, made, t.Of), "d")))
                .Concat(from end in ManufacturingAnalysis.Ends
                        from day in ManufacturingTable.Marks
                        from r in rows.CumulativeIncidence(end.Name.ToLowerInvariant(), column.Title, made.Incidence(column.Subjects, end.Cause, plan.Conventions.Duration), $"day {day}", day)
                        select r)
            select result;
    }

    private static IEnumerable<Result> Attributes(ManufacturingAnalysis made, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(ProductAttributesTable.Id, "cells collected");
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled)
            from test in ProductAttributesTable.Tests(made)
            let judged = ProductAttributesTable.In(column, made, test.Test, test.Unit).Where(a => a.Passes is not null).ToList()
            from result in rows.Summary(test.Test, column.Title, ProductAttributesTable.Numbers(column, made, test.Test, test.Unit), test.Unit)
                .Concat(plan.Specification.ContainsKey(test.Test) ? rows.Share($"{test.Test} within its limit{(test.Unit.Length == 0 ? "" : $", {test.Unit}")}", column.Title, Proportion.Among(judged, a => a.Passes == true)) : [])
            select result;
    }

    private static IEnumerable<Result> Deviations(StudyConduct conduct, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(DeviationsTables.Id, "enrolled");
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled)
            let own = LevelColumns.Of(column, conduct.Deviations, d => d.Subject)
            from weight in conduct.Deviations.Select(DeviationsTables.Weight).Distinct().Order(StringComparer.Ordinal)
            let of = own.Where(d => DeviationsTables.Weight(d) == weight).ToList()
            from result in new[] { rows.Count($"deviations: {weight.ToLowerInvariant()}", column.Title, of.Select(d => d.Subject).Distinct().Count()), rows.Count($"deviations: {weight.ToLowerInvariant()}", column.Title, of.Count, "events") }
            select result;
    }

    private static IEnumerable<Result> FollowUp(StudyAnalysis analysis, TrialPlan plan)
    {
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return FollowUpTable.WhyNone(analysis, plan) is not null ? [] : columns.SelectMany(c => new ResultRows(FollowUpTable.Id, ResultRows.Infused).Curve("follow-up", c.Title, FollowUpTable.Curve(c, plan)));
    }

    private static IEnumerable<Result> Treatment(ConcomitantTreatment treatment, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(ConcomitantTreatmentTables.Id, ResultRows.Infused);
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Infused)
            from kind in ConcomitantTreatmentTables.Kinds
            where treatment.Collected.Contains(kind.Kind)
            let given = ConcomitantTreatmentTables.In(column, treatment, kind.Kind)
            from result in !treatment.Recorded.Contains(kind.Kind) ? [rows.Count(kind.Name.ToLowerInvariant(), column.Title, 0) with { Value = Estimate.None(ConcomitantTreatmentTables.NoRecord) }]
                : rows.Share(kind.Name.ToLowerInvariant(), column.Title, new Proportion(given.Count, column.Subjects.Count)).Concat(rows.Summary($"{kind.Name.ToLowerInvariant()}, days", column.Title, ConcomitantTreatmentTables.Summary(given, t => t.Days), "d"))
            select result;
    }
}
