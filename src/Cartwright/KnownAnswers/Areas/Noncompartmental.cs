using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Protocols;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Noncompartmental parameters of two drugs that every program of the field is tried on.</summary>
internal static class Noncompartmental
{
    private const string Theophylline = "Phoenix WinNonlin, Final Parameters Pivoted, as printed with the R package NonCompart; data: R, datasets::Theoph, subject 1, 320 mg";
    private const string Indomethacin = "Phoenix WinNonlin, as printed with the R package NonCompart; data: R, datasets::Indometh, subject 1, 25 mg; to 10 figures";
    private static readonly double[] TheophTimes = [0, 0.25, 0.57, 1.12, 2.02, 3.82, 5.1, 7.03, 9.05, 12.12, 24.37], TheophLevels = [0.74, 2.84, 6.57, 10.5, 9.66, 8.58, 8.36, 7.47, 6.89, 5.94, 3.28];
    private static readonly double[] IndometTimes = [0.25, 0.5, 0.75, 1, 1.25, 2, 3, 4, 5, 6, 8], IndometLevels = [1.5, 0.94, 0.78, 0.48, 0.37, 0.19, 0.12, 0.11, 0.08, 0.07, 0.05];

    private static readonly NcaParameter[] Common =
        [ObservedParameters.Cmax, ObservedParameters.Tmax, AreaParameters.AucLast, AreaParameters.AucInfinityObserved, TerminalParameters.LambdaZ, TerminalParameters.HalfLife, TerminalParameters.AdjustedRSquared];

    public static KnownArea Area() => new("Noncompartmental analysis",
    [
        Theoph(AucRule.Linear, "linear trapezoids", Common, "10.5 1.12 148.92305 216.611933 0.048456997 14.30437757 0.999999459"),
        Theoph(AucRule.LinearUpLogDown, "linear up, logarithmic down", Common, "10.5 1.12 147.2347485 214.9236316 0.048456997 14.30437757 0.999999459"),
        Theoph(AucRule.LinearUpLogDown, "the same", [DispositionParameters.ClearanceByFractionObserved, DispositionParameters.VolumeByFractionObserved, AreaParameters.AumcLast, DispositionParameters.MrtInfinityObserved], "1.488900954 30.72623247 1499.129085 21.14980455"),
        Indomet(Common, "1.5 0.25 2.009898436 2.325713543 0.1583204824 4.378127012 0.9941334549"),
        Indomet([ObservedParameters.C0, DispositionParameters.ClearanceObserved, DispositionParameters.VolumeObserved, DispositionParameters.SteadyStateVolumeObserved, DispositionParameters.MrtInfinityObserved],
            "2.393617021 10.74938918 67.89638978 36.17203882 3.365032022"),
    ]);

    private static KnownNumbers Theoph(AucRule rule, string ruleName, NcaParameter[] parameters, string theirs) =>
        Of($"Theophylline by mouth, {ruleName}", Theophylline, TheophTimes, TheophLevels, new() { Rule = rule, Dose = 320 }, parameters, theirs);

    private static KnownNumbers Indomet(NcaParameter[] parameters, string theirs) =>
        Of("Indomethacin into a vein, linear up, logarithmic down", Indomethacin, IndometTimes, IndometLevels, new() { Rule = AucRule.LinearUpLogDown, Administration = Administration.Bolus, Dose = 25 }, parameters, theirs);

    private static KnownNumbers Of(string what, string source, double[] times, double[] levels, NcaSettings settings, NcaParameter[] parameters, string theirs) =>
        new($"{what}: {string.Join(", ", parameters.Select(p => p.Code))}", source, theirs, Allowance.Relative(1e-6), () =>
        {
            var analysis = NoncompartmentalAnalysis.Of(new(times.Zip(levels, (t, c) => new ConcentrationSample(t, c))), settings);
            return [.. parameters.Select(p => p.Calculate(analysis).OrNull)];
        });
}
