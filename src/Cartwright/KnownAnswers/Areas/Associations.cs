using Cartwright.Analysis.Association;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>What is told of exposure and response: ranks, ordered groups, and a logistic regression under separation.</summary>
internal static class Associations
{
    public static KnownArea Area() => new("Associations",
    [
        new KnownNumbers("Permeability of chorioamnion, Wilcoxon: U, p, Hodges–Lehmann's difference and its 95 % interval", "Hollander, Wolfe, example 4.1; R 4.2.2, wilcox.test, exact", "35 0.2544122544 0.305 -0.15 0.76",
            Allowance.Relative(1e-9), () =>
            {
                var test = RankSum.Of([0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.90, 0.74, 1.21]);
                return [test.Pairs, test.P.OrNull, test.Shift.OrNull, test.ShiftInterval.Lower.OrNull, test.ShiftInterval.Upper.OrNull];
            }),
        new KnownNumbers("A small sample with ties: area under the ROC curve, and DeLong's standard error", "R 4, wilcox.test's W over all pairs; DeLong, DeLong, Clarke-Pearson 1988 by their components in R", "0.854166666666667 0.10284880643025",
            Allowance.Relative(1e-12), () =>
            {
                var roc = RocArea.Of([3.1, 4.7, 4.7, 8.2, 9.9, 12.5], [1.0, 2.2, 3.1, 3.1, 4.0, 4.7, 5.5, 0.4]);
                return [roc.Area.OrNull, roc.StandardError.OrNull];
            }),
        new KnownNumbers("Pieces processed with more and more information, Jonckheere and Terpstra: J", "Hollander, Wolfe, Chicken, Nonparametric Statistical Methods (2014), table 6.6, example 6.2", "79", Allowance.Exact,
            () => [JonckheereTerpstra.Of([[40, 35, 38, 43, 44, 41], [38, 40, 47, 44, 40, 42], [48, 40, 45, 43, 46, 44]]).Statistic]),
        new KnownNumbers("Endometrial cancers, one covariate separating: intercept, neovasculation, pulsatility, height by Firth's penalty", "Heinze, Schemper, Stat. Med. 21 (2002) 2409–2419, with the digits of logistf",
            "3.77455951 2.92927330 -0.03475175 -2.60416387", Allowance.Within(1e-6), () =>
            {
                var fit = EndometrialCancers.Fit();
                return [fit.Intercept.Coefficient.OrNull, .. fit.Coefficients.Select(c => c.Coefficient.OrNull)];
            }),
        new KnownNumbers("The same: 95 % intervals of the three by the profile of the penalised likelihood", "The same", "0.6097244 7.85463171 -0.1244587 0.04045547 -4.3651832 -1.23272106", Allowance.Within(1e-6),
            () => [.. EndometrialCancers.Fit().Coefficients.SelectMany(c => new[] { c.Interval.Lower.OrNull, c.Interval.Upper.OrNull })]),
    ]);
}
