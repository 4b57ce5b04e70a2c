using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>The flow of subjects from consent to the analyses: the steps of the table of disposition, leukapheresis where it was recorded, and at each who left and why.</summary>
internal static class FlowOfSubjects
{
    private const string Apheresis = "LEUKAPHERESIS";
    private const int MostNamed = 6;

    private sealed record Step(string Name, IReadOnlyList<Subject> Subjects, Func<Subject, string> WhyNot)
    {
        /// <summary>What is said in the box of a step before it that nobody can be counted at.</summary>
        public IReadOnlyList<string> Unknown { get; init; } = [];
    }

    public static IReadOnlyList<Figure> Draw(StudyData data, StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var steps = Steps(data, analysis, plan);
        if (steps[0].Subjects.Count > 0)
            return [FlowFigure.Draw("consort", "Flow of subjects", "Who came from each step to the next, and at the side who left before it and why.", [.. steps.Select((s, i) => Shown(s, i + 1 < steps.Count ? steps[i + 1] : null, i > 0 ? steps[i - 1] : null, plan)), Analysed(analysis)])];
        leftOut.Add("flow of subjects: no subject in the data package");
        return [];
    }

    // A step of which the package has no record at all (conditioning, in a study whose data begin with the infusion) is not one that everybody left at.
    private static List<Step> Steps(StudyData data, StudyAnalysis analysis, TrialPlan plan)
    {
        var all = analysis.Subjects.Subjects;
        var apheresed = data.Procedures.Where(p => p.Treatment.Contains(Apheresis, StringComparison.OrdinalIgnoreCase)).Select(p => p.Subject).ToHashSet(StringComparer.Ordinal);
        List<Step> steps = [.. DispositionTable.Steps(analysis).Select(s => new Step(s.Name, [.. all.Where(x => x.IsIn(s.Set))], x => x.MembershipOf(s.Set).Because ?? ""))];
        steps.Insert(1, new("Leukapheresis", [.. steps[0].Subjects.Where(s => apheresed.Contains(s.Id))], s => $"no leukapheresis{(s.EndReason is { Length: > 0 } why ? $" ({why.ToLowerInvariant()})" : " recorded")}"));
        var failed = all.Where(s => !s.IsIn(AnalysisSet.Enrolled)).ToList();
        if (failed.Count > 0) steps.Insert(0, new("Consented", all, _ => ""));
        List<Step> reached = [.. steps.Where((s, i) => s.Subjects.Count > 0 || i == 0)];
        var infused = reached.FindIndex(s => s.Name == "Infused");
        if (infused >= 0 && DispositionTable.WhyUnknown(AnalysisSet.Conditioned, analysis, plan) is { } why) reached[infused] = reached[infused] with { Unknown = [$"Conditioning started: {why}"] };
        return reached;
    }

    private static FlowStep Shown(Step step, Step? next, Step? before, TrialPlan plan)
    {
        var levels = plan.Levels.Select(l => (l.Name, Count: step.Subjects.Count(s => s.Level == l))).Where(l => l.Count > 0).Select(l => $"{l.Name} {l.Count}").ToList();
        var joined = before is null ? 0 : step.Subjects.Except(before.Subjects).Count();
        List<string> lines = [.. levels.Count > 0 ? [string.Join(" · ", levels)] : Array.Empty<string>(), .. joined > 0 ? [$"{joined} of them without the step before"] : Array.Empty<string>(), .. step.Unknown];
        return new(step.Name, step.Subjects.Count, lines, next is null ? [] : [.. Left(step, next, plan)]);
    }

    private static IEnumerable<string> Left(Step step, Step next, TrialPlan plan) =>
        from subject in step.Subjects.Except(next.Subjects)
        group subject by next.WhyNot(subject) into reason
        orderby reason.Count() descending, reason.Key
        select $"{reason.Count()}: {reason.Key}{(reason.Count() > MostNamed ? "" : $" ({string.Join(", ", reason.Select(s => LevelColumns.Short(s.Id, plan)))})")}";

    private static FlowStep Analysed(StudyAnalysis analysis)
    {
        var infused = analysis.Subjects.In(AnalysisSet.Infused).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        List<(string What, int Subjects)> of =
        [
            ("adverse events", analysis.AdverseEvents is null ? 0 : analysis.Subjects.In(AnalysisSet.Treated).Count()),
            ("cytokine release graded", CytokineReleaseMeasures.Grades(analysis).OfSubject.Count),
            ("product in blood", analysis.Kinetics.Count(k => k.Analysis is not null)),
            (analysis.Remission.Subjects.Count > 0 ? "remission" : "response", analysis.Remission.Subjects.Count > 0 ? analysis.Remission.Subjects.Count : analysis.Response.Subjects.Count(r => r.Infused && r.Best.Category != ResponseCategory.NotEvaluable)),
            ("quality of life", analysis.QualityOfLife.Questionnaires.Select(q => q.Subject).Where(infused.Contains).Distinct().Count()),
        ];
        return new("Analysed, of the infused", infused.Count, [.. of.Where(o => o.Subjects > 0).Select(o => $"{o.What}: {o.Subjects}")], []) { Apart = true };
    }
}
