using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Stories;

/// <summary>How the subject counts in the dose decision: the rule, the judgement with its records, and why each severe event does or does not count.</summary>
internal static class ToxicityStory
{
    private const string Topic = "dose-limiting toxicity";

    public static IEnumerable<StoryStatement> Of(SubjectRecords of, IReadOnlyList<StoryStatement> grades)
    {
        if (of.Analysis.Toxicity is null) return [StoryStatement.Judged(Topic, "not judged: the package has no adverse events, and that none was collected is no proof that none occurred")];
        return [StoryStatement.Judged(Topic, $"rule: {RulesInForce.Toxicity(of.Plan, of.Analysis)}"), Judgement(of, grades), .. of.Rows.AdverseEvents.Where(e => IsSevere(of, e)).Select(e => Event(of, e))];
    }

    private static StoryStatement Judgement(SubjectRecords of, IReadOnlyList<StoryStatement> grades) => of.Subject.Dlt switch
    {
        DltStatus.Toxicity t => StoryStatement.Judged(Topic, $"counts, with a toxicity: {t.Term} on {of.When(t.Onset)}", Behind(of, t, grades)),
        DltStatus.NotEvaluable no => StoryStatement.Judged(Topic, $"does not count: {no.Because}", Exposure(of)),
        _ => StoryStatement.Judged(Topic, "counts, without a toxicity", Exposure(of)),
    };

    private static IEnumerable<DataRecord> Exposure(SubjectRecords of) =>
        of.Rows.Exposure.Where(e => e.Category == CodeLists.ExposureCategory.Product).Select(e => of.Source("EX", e.Sequence)).Append(of.Source("DM"));

    // An event of that name, or the signs on that day from which the grade was derived.
    private static IEnumerable<DataRecord> Behind(SubjectRecords of, DltStatus.Toxicity toxicity, IReadOnlyList<StoryStatement> grades)
    {
        var topic = toxicity.Term switch { DerivedToxicities.CytokineRelease => GradeStory.Release, DerivedToxicities.Neurotoxicity => GradeStory.Neurotoxicity, _ => "" };
        return of.Rows.AdverseEvents.Where(e => string.Equals(e.Term, toxicity.Term, StringComparison.OrdinalIgnoreCase) && IsSevere(of, e)).Select(e => of.Source("AE", e.Sequence))
            .Concat(grades.Where(g => g.Topic == topic && g.At?.Day == toxicity.Onset).SelectMany(g => g.Sources));
    }

    private static bool IsSevere(SubjectRecords of, AdverseEvent e) => e.Grade >= of.Plan.DoseLimitingToxicity.MinimumGrade;

    private static StoryStatement Event(SubjectRecords of, AdverseEvent e) => StoryStatement.Judged(Topic, $"{e.Term}, grade {e.Grade}: {Why(of, e)}", of.Source("AE", e.Sequence));

    private static string Why(SubjectRecords of, AdverseEvent e)
    {
        if (of.Plan.DoseLimitingToxicity.ExcludedTerms.Contains(e.Term, StringComparer.OrdinalIgnoreCase)) return "never counts under the protocol";
        if (e.Related == false) return "does not count, not related";
        if (of.Subject.FirstInfused is not { } infusion) return "does not count, never infused";
        var opens = of.Plan.DltWindow.From == DltWindowStart.ConditioningStart ? of.Subject.Conditioned ?? infusion : infusion;
        if (e.Start is not { } start) return "its day of onset is not recorded: taken as the day nearest to the infusion";
        if (start.Day < opens.Day) return $"does not count, before the window opens on {of.When(opens)}";
        return start.Day > infusion.Day.AddDays((int)of.Plan.DltWindow.AfterInfusion.Days) ? $"does not count, after the window, which ends {of.Plan.DltWindow.AfterInfusion.Days:0.##} days after infusion" : "counts, in the window and not called unrelated";
    }
}
