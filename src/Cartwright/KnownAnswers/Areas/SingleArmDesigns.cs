using Cartwright.Analysis.Rates;
using Cartwright.Trials.SingleArm;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Designs of a single arm: numbers of patients, boundaries, exact characteristics, and inference after two stages.</summary>
internal static class SingleArmDesigns
{
    private const string Simon = "Simon, Control. Clin. Trials 10 (1989) 1–10, table 1", Clinfun = "R package clinfun 1.1.1";
    private const string LeeLiu = "Lee, Liu, Clin. Trials 5 (2008) 93–106", Miwa = "R package mvtnorm, Miwa's algorithm";

    public static KnownArea Area() => new("Single-arm designs",
    [
        Optimal(0.05, 0.25, "0 9 2 17 12.0 0.63"), Optimal(0.10, 0.30, "1 10 5 29 15.0 0.74"), Optimal(0.20, 0.40, "3 13 12 43 20.6 0.75"), Optimal(0.30, 0.50, "5 15 18 46 23.6 0.72"),
        Minimax(0.20, 0.40, "4 18 10 33 22.25469276 0.7163538157 0.04583013417 0.19885831758"), Minimax(0.40, 0.60, "17 34 20 39 34.43584158 0.9128316850 0.04898914034 0.19751513993"),
        new KnownNumbers("9 responses after both stages of 3/13, 12/43: unbiased estimate and P value against 20 %", $"{Clinfun}, twostage.inference; Jung, Kim, Stat. Med. 23 (2004) 881–896", "0.335083235477 0.203927697209", Allowance.AsPrinted,
            () => [new TwoStageInference(new(13, 3, 43, 12, 0.2, 0.4), 9, 43).Unbiased, new TwoStageInference(new(13, 3, 43, 12, 0.2, 0.4), 9, 43).PValue]),
        Single(0.20, 0.40, 0.025, 0.10, "56 17 0.02186742674 0.08918514512"), Single(0.05, 0.25, 0.05, 0.20, "16 2 0.04293785349 0.19711104990"),
        Exact(92, 0.2, 0.4, "27 0.02076272215 0.9870872532"), Exact(76, 0.2, 0.45, "23 0.02188598488 0.9969575129"), Exact(97, 0.3, 0.5, "39 0.020552828846 0.979135339399"),
        Exact(75, 0.2, 0.45, "23 0.0187209384849 0.996011207666"), Exact(60, 0.25, 0.5, "23 0.0154163297306 0.974053052036"), Exact(128, 0.5, 0.7, "76 0.0208191419198 0.99601948197"), Exact(256, 0.4, 0.6, "119 0.0205412691526 0.999995202207"),
        new KnownNumbers("16 responses of 23, 40 in all, against 60 %, prior beta(0.6, 0.4): predictive probability", LeeLiu, "0.5656", Allowance.AsPrinted, () => [new PredictiveProbability(0.6, new(0.6, 0.4), 10, 40, 0.9, 0.05).After(16, 23)]),
        new KnownNumbers("20 % against 40 %, 36 patients, looks from the tenth on: type I error, power, expected patients", LeeLiu, "0.088 0.906 27.67", Allowance.AsPrinted, () =>
        {
            var boundary = new PredictiveProbability(0.2, new(0.2, 0.8), 10, 36, 0.9, 0.001).Boundary;
            return [boundary.At(0.2).EndsHigh, boundary.At(0.4).EndsHigh, boundary.At(0.2).ExpectedPatients];
        }),
        new KnownNumbers("Bayesian stop for toxicity above 20 % with 90 % certainty, prior beta(0.4, 1.6): fewest toxicities of 2, 3, … 11", "Computed apart from this program", "2 2 3 3 3 4 4 4 5 5", Allowance.Exact,
            () => [.. new BayesianToxicityStop(0.2, 0.9, new(0.4, 1.6), [.. Enumerable.Range(2, 10)]).Boundary.Looks.Select(l => (double?)l.StopAtLeast)]),
        new KnownNumbers("Repeated exact test of toxicity, 20 % crossed by at most 10 %, looks at 20, 40, 60 and 75: most tolerated, and how often crossed at 20 and 35 %", $"{Clinfun}, toxbdry", "7 12 17 21 0.087506409806 0.911410581498", Allowance.AsPrinted, () =>
        {
            var boundary = RepeatedToxicityTest.Of(0.2, 0.1, [20, 40, 60, 75]).Boundary;
            return [.. boundary.Looks.Select(l => (double?)l.StopAtLeast - 1), boundary.At(0.2).EndsHigh, boundary.At(0.35).EndsHigh];
        }),
        Bounds("Lan–DeMets, O'Brien–Fleming, at ½ and 1", new AlphaSpending.ObrienFleming(), [0.5, 1], "2.962588 1.968596"), Bounds("Lan–DeMets, O'Brien–Fleming, at ⅓, ⅔ and 1", new AlphaSpending.ObrienFleming(), [1.0 / 3, 2.0 / 3, 1], "3.710303 2.511427 1.993047"),
        Bounds("Lan–DeMets, Pocock, at ⅓, ⅔ and 1", new AlphaSpending.Pocock(), [1.0 / 3, 2.0 / 3, 1], "2.279428 2.294911 2.295940"), Bounds("Hwang–Shih–DeCani, −4, at ⅓, ⅔ and 1", new AlphaSpending.HwangShihDeCani(-4), [1.0 / 3, 2.0 / 3, 1], "3.010739 2.546531 1.999226"),
        new KnownNumbers("Constants of Pocock for two and five looks, and of O'Brien and Fleming for five; 5 % two-sided", "Jennison, Turnbull, Group Sequential Methods (2000), tables 2.1 and 2.3", "2.178 2.413 2.040", Allowance.AsPrinted,
            () => [Constant(0, 2), Constant(0, 5), Constant(0.5, 5)]),
        new KnownNumbers("Events for a hazard ratio of 0.5 and 0.7, 90 % power, 2.5 % one-sided", "Closed form, Schoenfeld, Biometrics 39 (1983) 499–503", "87.4792977 330.3779140", Allowance.AsPrinted, () => [SchoenfeldEvents.Of(0.5, 0.025, 0.9), SchoenfeldEvents.Of(0.7, 0.025, 0.9)]),
        new KnownNumbers("Mid-P interval of 81/263 and of 1/29", "Newcombe, Stat. Med. 17 (1998) 857–872, table I, method 6", "0.2544 0.3658 0.0017 0.1585", Allowance.AsPrinted,
            () => [.. new[] { MidP.Interval(new(81, 263)), MidP.Interval(new(1, 29)) }.SelectMany(i => new[] { i.Lower.OrNull, i.Upper.OrNull })]),
    ]);

    private static KnownNumbers Optimal(double unwanted, double wanted, string theirs) => new(
        $"Optimal two-stage design for {100 * unwanted:0} against {100 * wanted:0} %, errors of 5 and 20 %: r₁, n₁, r, n, expected patients, how often the first stage is the last", Simon, theirs, Allowance.AsPrinted,
        () => SimonDesigns.Of(unwanted, wanted, 0.05, 0.2).Optimal is var d ? [d.FirstFutile, d.FirstPatients, d.Futile, d.Patients, d.ExpectedPatients, d.StopsEarly] : []);

    private static KnownNumbers Minimax(double unwanted, double wanted, string theirs) => new(
        $"Minimax two-stage design for {100 * unwanted:0} against {100 * wanted:0} %: r₁, n₁, r, n, expected patients, how often the first stage is the last, both errors", $"{Clinfun}, ph2simon", theirs, Allowance.AsPrinted,
        () => SimonDesigns.Of(unwanted, wanted, 0.05, 0.2).Minimax is var d ? [d.FirstFutile, d.FirstPatients, d.Futile, d.Patients, d.ExpectedPatients, d.StopsEarly, d.ActualAlpha, 1 - d.Power] : []);

    private static KnownNumbers Single(double unwanted, double wanted, double alpha, double beta, string theirs) => new(
        $"Smallest single stage for {100 * unwanted:0} against {100 * wanted:0} %, errors of {100 * alpha:0.#} and {100 * beta:0} %: n, r, both errors", $"{Clinfun}, ph2single", theirs, Allowance.AsPrinted,
        () => SingleStageDesign.Smallest(unwanted, wanted, alpha, beta) is var d ? [d.Patients, d.Critical - 1, d.ActualAlpha, 1 - d.Power] : []);

    private static KnownNumbers Exact(int patients, double unwanted, double wanted, string theirs) => new(
        $"{patients} patients, {100 * unwanted:0} against {100 * wanted:0} %, 2.5 % one-sided: fewest responses, type I error, power", "R 4.2.2, pbinom", theirs, Allowance.AsPrinted,
        () => SingleStageDesign.With(patients, unwanted, wanted, 0.025) is var d ? [d.Critical, d.ActualAlpha, d.Power] : []);

    private static KnownNumbers Bounds(string spending, AlphaSpending function, double[] shares, string theirs) => new(
        $"{spending} of the information, 2.5 % one-sided: z", Miwa, theirs, Allowance.AsPrinted, () => [.. GroupSequentialBounds.Of(function, 0.025, shares).Looks.Select(l => l.Z.OrNull)]);

    private static double? Constant(double shape, int looks) => GroupSequentialBounds.Constant(shape, 0.025, [.. Enumerable.Range(1, looks).Select(k => (double)k / looks)]).Looks[^1].Z.OrNull;
}
