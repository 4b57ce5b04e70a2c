using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.ContinualReassessment;
using Cartwright.Trials.Designs.LogisticRegression;
using Cartwright.Trials.Designs.PhaseOneTwo;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Continual reassessment, with pending patients too, Bayesian logistic regression, and the contour of efficacy against toxicity.</summary>
internal static class ModelBasedDesigns
{
    private const string Manual = "R package dfcrm (2019-01-26), example of its manual: skeleton 5, 10, 20, 35, 50, 70 %, target 20 %, ten patients";
    private const string Calibration = "Lee, Cheung, Clin. Trials 6 (2009) 227–238, as R package dfcrm has it";
    private const string Grid = "Another integration, on a grid of 401 × 401 points; after Neuenschwander, Branson, Gsponer, Stat. Med. 27 (2008) 2420–2439";
    private static readonly CrmModel Example = new(Skeleton.Of(0.05, 0.10, 0.20, 0.35, 0.50, 0.70), 0.2);
    private static readonly int[] Levels = [3, 4, 4, 3, 3, 4, 3, 2, 2, 2];

    public static KnownArea Area() => new("Model-based dose finding",
    [
        new KnownNumbers("CRM: estimate of b, its variance", Manual, "-0.212171526 0.157595528", Allowance.Within(1e-9), () => [Fit().Parameter, Fit().Variance]),
        new KnownNumbers("CRM: probability of a toxicity at each level", Manual, "0.088653 0.155301 0.272054 0.427790 0.570846 0.749396", Allowance.AsPrinted, () => [.. Fit().Toxicity.Select(p => (double?)p)]),
        new KnownNumbers("CRM with the logistic curve: estimate of b", Manual, "-0.110111609", Allowance.Within(1e-9), () => [new CrmModel(Example.Skeleton, 0.2, new DoseToxicityCurve.Logistic()).PosteriorOf(Ten()).Parameter]),
        new KnownNumbers("CRM by maximum likelihood: estimate of b", $"{Manual}; its search ends within 1e-4", "-0.190988", Allowance.Within(1e-4), () => [MaximumLikelihood.Of(Example, Ten()).Parameter]),
        new KnownNumbers("Skeleton: target 25 %, half-width 5 %, prior MTD level 3 of 5", Calibration, "0.0839735 0.156741 0.25 0.354500 0.460343", Allowance.Within(5e-7), () => [.. Five().Guesses.Select(q => (double?)q)]),
        new KnownNumbers("CRM, three levels, four cohorts of three, toxicity 5, 12, 25 %: recommends level 1, 2, 3", "Another exact enumeration", "0.04346243 0.23371201 0.72282555", Allowance.AsPrinted,
            () => [.. ExactOperatingCharacteristics.Of(CrmDesign.Of(new(Skeleton.Calibrated(new DoseToxicityCurve.Empiric(), 0.05, 0.25, 2, 3), 0.25, 3, 12)), [0.05, 0.12, 0.25], null).WithoutCap.Recommends.Select(p => (double?)p)]),
        new KnownNumbers("TITE-CRM: estimate of b with linear and adaptive weights", Manual.Replace("ten patients", "ten patients in a window of 180 days", StringComparison.Ordinal), "-0.132786551 -0.134518067", Allowance.Within(1e-9),
            () => [Followed(new FollowUpWeights.Linear()), Followed(new FollowUpWeights.Adaptive())]),
        new KnownNumbers("BLRM, 10⁶ cells before any patient: mean, SD", Grid, "0.18420260811 0.24149746572", Allowance.Within(1e-9), () => [Dose(0, 0).Mean, Dose(0, 0).Sd]),
        new KnownNumbers("BLRM, 10⁶ cells after three patients without toxicity there", Grid, "0.066683545931 0.099085858943", Allowance.Within(1e-9), () => [Dose(0, 3).Mean, Dose(0, 3).Sd]),
        new KnownNumbers("BLRM at the reference dose before any patient: under, target, excessive, unacceptable", "Closed form: the logit is normal with mean logit 0.25 and SD 2", "0.4428129988 0.1519391302 0.1792339775 0.2260138935", Allowance.Within(1e-9),
            () => [Dose(1, 0).Under, Dose(1, 0).Target, Dose(1, 0).Excessive, Dose(1, 0).Unacceptable]),
        new KnownNumbers("EffTox: power of the contour through (50, 0), (100, 65), (70, 25) %", "Thall, Cook, Biometrics 60 (2004) 684–693, as R package trialr has it", "0.977", Allowance.AsPrinted, () => [new EffToxContour(0.5, 0.65, 0.7, 0.25).Power]),
    ]);

    private static WeightedPatient[] Ten() => [.. Levels.Select((level, i) => new WeightedPatient(level, i is 2 or 5 or 6))];

    private static CrmFit Fit() => Example.PosteriorOf(Ten());

    private static Skeleton Five() => Skeleton.Calibrated(new DoseToxicityCurve.Empiric(), 0.05, 0.25, 3, 5);

    private static double Followed(FollowUpWeights weights)
    {
        int[] levels = [3, 3, 3, 4, 4, 3, 2, 2, 2, 3], days = [178, 181, 168, 181, 24, 181, 179, 102, 42, 3];
        return new TiteDesign(Example, weights, 180, 20).Fit([.. levels.Zip(days, (level, day) => new FollowedPatient(level, day is 168 or 24, day))]).Parameter;
    }

    private static DoseToxicity Dose(int dose, int patients) =>
        new LogisticModel([1e6, 3e6, 1e7], 3e6, new(-1.0986122887, 2, 0, 1)).Posterior([new(patients, 0), default, default]).Doses[dose];
}
