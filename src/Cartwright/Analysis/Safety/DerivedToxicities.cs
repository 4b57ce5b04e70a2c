using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>Cytokine release and neurotoxicity as facts for the judgement of dose-limiting toxicity: no site writes their grade down, so it is derived from their signs.</summary>
/// <remarks>
/// Each grade counts from the day on which it, or a worse one, was first reached. They are related to the product, unless events of that term were recorded and every one as not
/// related. A grade that the site did record stands beside them. What the protocol never counts is not derived.
/// </remarks>
internal sealed class DerivedToxicities
{
    public const string CytokineRelease = "Cytokine release syndrome";
    public const string Neurotoxicity = "Immune effector cell-associated neurotoxicity syndrome";

    private readonly int least;
    private readonly CytokineReleaseGrading? release;
    private readonly IcansGrading? neurotoxicity;

    public DerivedToxicities(StudyData data, TrialPlan plan)
    {
        least = plan.DoseLimitingToxicity.MinimumGrade;
        release = Counts(CytokineRelease, plan) ? new(data, plan, null) : null;
        neurotoxicity = Counts(Neurotoxicity, plan) && data.NeurologicalAssessments.Count > 0 ? new(data) : null;
    }

    /// <summary>Whether a term may be dose-limiting under the protocol.</summary>
    public static bool Counts(string term, TrialPlan plan) => !plan.DoseLimitingToxicity.ExcludedTerms.Contains(term, StringComparer.OrdinalIgnoreCase);

    /// <summary>The facts of one subject, its recorded events given.</summary>
    public IEnumerable<ToxicityFacts> Of(InfusedSubject subject, IEnumerable<AdverseEvent> recorded) =>
    [
        .. Facts(CytokineRelease, release?.MayReach(least, subject) == true ? release.DailyOf(subject) : null, subject, recorded),
        .. Facts(Neurotoxicity, neurotoxicity?.DailyOf(subject), subject, recorded),
    ];

    // The days in a row, from this one on, on which the grade was one that counts.
    private int DaysFrom(DailyGrade first, IReadOnlyList<DailyGrade> daily)
    {
        var counted = daily.Where(d => d.Grade >= least).Select(d => d.DaysFromInfusion).ToHashSet();
        var day = first.DaysFromInfusion;
        while (counted.Contains(day)) day++;
        return day - first.DaysFromInfusion;
    }

    private IEnumerable<ToxicityFacts> Facts(string term, IReadOnlyList<DailyGrade>? daily, InfusedSubject subject, IEnumerable<AdverseEvent> recorded)
    {
        if (daily is null or []) yield break;
        var relations = recorded.Where(e => string.Equals(e.Term, term, StringComparison.OrdinalIgnoreCase)).Select(e => e.Related).ToList();
        var related = relations.Count == 0 || relations.Exists(r => r != false);
        var worst = 0;
        foreach (var day in daily.Where(d => d.Grade > worst))
        {
            worst = day.Grade;
            yield return new(term, worst, related, subject.FirstInfused.Day.AddDays(day.DaysFromInfusion)) { LastedDays = DaysFrom(day, daily) };
        }
    }
}
