using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Survival;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Rehearsals.VerdictRules;
using Cartwright.Trials.Designs;
using MathNet.Numerics.Distributions;

namespace Cartwright.Rehearsals.Choices;

/// <summary>What half as many patients, twice as many, and so on would give each endpoint. Rates are exact: the interval in the typical trial of so many at the rate seen; medians are of trials cut in half or read together.</summary>
public static class PatientsWorth
{
    private static readonly double[] Factors = [0.5, 1, 1.5, 2, 4, 8];
    private const string OfEachPatient = "it is judged in each patient by himself: more patients tell how often it comes out right, and do not make it right more often";

    /// <summary>An entry an endpoint, in the protocol's order.</summary>
    public static IReadOnlyList<BoughtPrecision> Of(Rehearsal rehearsal, IReadOnlyList<Verdict> verdicts) => [.. rehearsal.Plan.Endpoints.Zip(verdicts, (e, v) => Of(rehearsal, e, v))];

    private static BoughtPrecision Of(Rehearsal rehearsal, Endpoint endpoint, Verdict verdict) => endpoint switch
    {
        Endpoint.AdverseEvents { IsDoseLimiting: true } => Dose(rehearsal, verdict),
        Endpoint.AdverseEvents => Rate(rehearsal, verdict, t => t.Serious),
        Endpoint.ObjectiveResponse => Rate(rehearsal, verdict, t => t.Response),
        Endpoint.DiseaseControl => Rate(rehearsal, verdict, t => t.DiseaseControl),
        Endpoint.ResponseDuration => Times(rehearsal, verdict, "dor"),
        Endpoint.TimeToEvent { Kind: TimeToEventKind.OverallSurvival } => Times(rehearsal, verdict, "os"),
        Endpoint.TimeToEvent => Times(rehearsal, verdict, "pfs"),
        Endpoint.QualityOfLife => QualityOfLife(rehearsal, verdict),
        _ => new(verdict.Endpoint, verdict.Label, verdict.Numbers[0].Name, verdict.Numbers[0].Unit, [], OfEachPatient),
    };

    private static BoughtPrecision Rate(Rehearsal rehearsal, Verdict verdict, Func<TrialRecord, Proportion> rate)
    {
        var rates = rehearsal.Trials.Select(rate).Where(r => r.Of > 0).ToList();
        if (rates.Count == 0) return new(verdict.Endpoint, verdict.Label, verdict.Numbers[0].Name, "points", [], "no trial has anybody to count");
        var (p, now) = (rates.Sum(r => r.Events) / (double)rates.Sum(r => r.Of), Median.Of(rates.Select(r => (double)r.Of))!.Value);
        return new(verdict.Endpoint, verdict.Label, "how far its exact 95 % interval reaches, typical trial", "points", [.. Factors.Select(f => Patients(f, now)).Select(n => Bought(n, 100 * TypicalReach(n.Patients, p), reach => reach <= 100 * rehearsal.Plan.Precision.RateHalfWidth))]);
    }

    /// <summary>The reach of the exact interval that half of all trials of so many do not exceed, at a true rate: the median over the binomial distribution.</summary>
    public static double TypicalReach(int patients, double rate)
    {
        var below = 0.0;
        foreach (var (reach, share) in Enumerable.Range(0, patients + 1).Select(k => (RateVerdict.LongerArm(new(k, patients)), Binomial.PMF(rate, patients, k))).OrderBy(r => r.Item1))
            if ((below += share) >= 0.5) return reach;
        return 1;
    }

    private static BoughtPrecision Times(Rehearsal rehearsal, Verdict verdict, string times)
    {
        if (rehearsal.Trials.All(t => ProgressionFollowUp.IsMissing(t.Times[times]))) return new(verdict.Endpoint, verdict.Label, verdict.Numbers[0].Name, "%", [], ProgressionFollowUp.Nobody);
        var now = Median.Of(rehearsal.Trials.Select(t => (double)t.Infused))!.Value;
        return new(verdict.Endpoint, verdict.Label, "trials in which its median can be estimated", "%",
            [.. Factors.Where(f => f is 0.5 or 1 or 2 or 4 or 8).Select(f => Bought(Patients(f, now), 100 * WithMedian(rehearsal, times, f), share => share >= 100 * rehearsal.Plan.Precision.MedianShare))]);
    }

    // Half a trial is every second of its subjects; a larger one several trials read as one.
    private static double WithMedian(Rehearsal rehearsal, string times, double factor)
    {
        var (together, tally) = (Math.Max(1, (int)factor), new Tally());
        for (var i = 0; i + together <= rehearsal.Trials.Count; i += together)
        {
            var pooled = Enumerable.Range(i, together).SelectMany(t => rehearsal.Trials[t].Times[times].Subjects.Where((_, k) => factor >= 1 || k % 2 == 0)).Select(s => s.Time).ToList();
            tally = tally.And(SurvivalQuantile.Median(KaplanMeier.Estimate(pooled)).OrNull is not null);
        }
        return tally.Share ?? 0;
    }

    // The interval of a mean narrows with the square root of the number.
    private static BoughtPrecision QualityOfLife(Rehearsal rehearsal, Verdict verdict)
    {
        var now = rehearsal.Trials.Average(t => (double)t.GlobalHealth.Count);
        if (verdict.Numbers[0].Value.OrNull is not { } half) return new(verdict.Endpoint, verdict.Label, verdict.Numbers[0].Name, verdict.Numbers[0].Unit, [], "no trial had two questionnaires");
        return new(verdict.Endpoint, verdict.Label, verdict.Numbers[0].Name, verdict.Numbers[0].Unit, [.. Factors.Select(f => Bought(Patients(f, now), half / Math.Sqrt(f), width => width <= QualityOfLifeVerdict.Moderate))]);
    }

    // A 3+3 decides itself how many it treats; what patients buy, a rule that uses them shows.
    private static BoughtPrecision Dose(Rehearsal rehearsal, Verdict verdict)
    {
        var (plan, cohorts) = (rehearsal.Plan, rehearsal.Plan.IsThreePlusThree ? 3 : rehearsal.Plan.Design.Cohort);
        var rule = plan.IsThreePlusThree ? "boin" : plan.Rule;
        var exact = rehearsal.Design.Scenarios.First(s => s.Name == rehearsal.Assumptions.Toxicity.Primary).Exact;
        var now = plan.IsThreePlusThree ? exact.WithoutCap.ExpectedN : plan.Design.Patients;
        return new(verdict.Endpoint, verdict.Label, $"probability that the right dose is recommended by {rule}{(plan.IsThreePlusThree ? ", which uses the patients that it is given" : "")}", "%",
            [.. Factors.Where(f => f <= 4).Select(f => (Factor: f, Patients: Math.Max(cohorts, cohorts * (int)Math.Round(f * now / cohorts)))).Select(n => Bought(n, 100 * RightDoseShare(rehearsal, rule, n.Patients, exact.Dlt), share => share >= 100 * plan.Precision.RightDoseShare))]);
    }

    private static double RightDoseShare(Rehearsal rehearsal, string rule, int patients, IReadOnlyList<double> dlt)
    {
        var design = DoseDesigns.Of(rule, rehearsal.Plan.Levels.Count, rehearsal.Plan.Variant, rehearsal.Plan.Design with { Patients = patients }, DoseDesigns.DosesOf(rehearsal.Plan));
        return RightDose.Share(rehearsal, ExactOperatingCharacteristics.Of(design, dlt, null));
    }

    private static (double Factor, int Patients) Patients(double factor, double now) => (factor, Math.Max(1, (int)Math.Round(factor * now, MidpointRounding.AwayFromZero)));

    private static Purchase Bought((double Factor, int Patients) patients, double figure, Func<double, bool> enough) => new($"{patients.Patients} {(patients.Patients == 1 ? "patient" : "patients")}", patients.Factor, figure, enough(figure));
}
