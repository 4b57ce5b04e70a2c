using System.Numerics;
using Cartwright.Numerics.Fitting;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Two of NIST's reference problems of nonlinear regression, an easy and a hard one, each from its far start.</summary>
internal static class NonlinearLeastSquares
{
    private const string Nist = "NIST Statistical Reference Datasets, nonlinear regression, certified values";

    private static readonly double[] Pressure = [77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760];
    private static readonly double[] Volume = [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78];
    private static readonly double[] Substrate = [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625];
    private static readonly double[] Velocity = [0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246];

    public static KnownArea Area() => new("Nonlinear least squares",
    [
        Of("Misra1a, monomolecular adsorption", "238.94212918 0.00055015643181 2.7070075241 7.2668688436e-6",
            () => LevenbergMarquardt.Fit((b, x) => b[0] * (1 - Complex.Exp(-b[1] * x)), Pressure, Volume, [500, 0.0001])),
        Of("MGH09, kinetics of an enzyme, of higher difficulty", "0.19280693458 0.19128232873 0.12305650693 0.13606233068 0.011435312227 0.19633220911 0.080842031232 0.090025542308",
            () => LevenbergMarquardt.Fit((b, x) => b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]), Substrate, Velocity, [25, 39, 41.5, 39])),
    ]);

    private static KnownNumbers Of(string name, string theirs, Func<CurveFit> fit) => new($"{name}: parameters, then their standard deviations", Nist, theirs, Allowance.Relative(1e-8), () =>
    {
        var found = fit();
        return [.. found.Parameters.Concat(found.StandardErrors).Select(e => e.OrNull)];
    });
}
