namespace Cartwright.Models;

/// <summary>How a source reports the spread between patients of a log-normal parameter.</summary>
public enum ReportedAs
{
    /// <summary>The standard deviation of the logarithm.</summary>
    StandardDeviation,

    /// <summary>The variance of the logarithm.</summary>
    Variance,
}

/// <summary>One patient's parameters of <see cref="Stein2019"/>.</summary>
/// <param name="FoldExpansion">foldx: level at the peak over level just after infusion; no unit; typical 3900.</param>
/// <param name="PeakDays">Tmax: end of expansion; days from infusion; typical 9.3.</param>
/// <param name="PeakCopiesPerMicrogram">Cmax: level at the end of expansion; transgene copies per µg of genomic DNA; typical 24 000.</param>
/// <param name="ContractionPerDay">α: rate of contraction; per day; typical 0.16.</param>
/// <param name="PersistentFraction">FB: part of the peak that lies in the slow phase, above 0 and at most 1; typical 0.0079.</param>
/// <param name="PersistencePerDay">β: rate of the slow decline; per day; typical 0.0032.</param>
/// <remarks>
/// <para>Typical values and random effects: Stein et al. CPT Pharmacometrics Syst Pharmacol 8 (2019) 285–295, doi 10.1002/psp4.12388, Table 1
/// (90 children and young adults with B-ALL, ELIANA and ENSIGN), as transcribed in nlmixr2lib, <c>Stein_2019_Tisagenlecleucel.R</c>.
/// All six are log-normal between patients and no covariate was retained.</para>
/// <para>Whether the random effects 2.4, 0.38, 0.65, 0.91, 0.80, 0.86 are standard deviations or variances could not be read in the paper's table here.
/// For standard deviations: the model was fitted in Monolix, whose Mlxtran language declares a log-normal parameter as
/// <c>{distribution=lognormal, typical=…, sd=omega}</c> (Monolix documentation, "Probability distributions"), so that the omega it prints is
/// a standard deviation; and 0.38 as such puts 95 % of peaks within days 4.4 to 19.6, where ELIANA's responders had theirs up to day 27
/// (Mueller et al., Table 1, PMC7433345, quoted at second hand). For variances: the transcription in nlmixr2lib enters them so and says
/// "Monolix omega^2", without giving a reason. Hence <see cref="ReportedAs"/> is asked for at every use and has no default.</para>
/// </remarks>
public readonly record struct Stein2019Parameters(
    double FoldExpansion,
    double PeakDays,
    double PeakCopiesPerMicrogram,
    double ContractionPerDay,
    double PersistentFraction,
    double PersistencePerDay)
{
    /// <summary>The typical patient: Table 1, fixed effects.</summary>
    public static Stein2019Parameters Typical { get; } = new(3900, 9.3, 24_000, 0.16, 0.0079, 0.0032);

    /// <summary>The random effects as Table 1 prints them, parameter by parameter; what they are is <see cref="ReportedAs"/>.</summary>
    public static Stein2019Parameters ReportedSpread { get; } = new(2.4, 0.38, 0.65, 0.91, 0.80, 0.86);

    /// <summary>Residual error: standard deviation of the logarithm of an observation around the patient's curve (Table 1, a; additive on the log scale).</summary>
    public const double ResidualLogStandardDeviation = 0.56;

    /// <summary>
    /// The patient who lies so many standard deviations from the typical one: each parameter is typical · exp(ω·η).
    /// The six deviates are in the order of the parameters. A persistent fraction drawn above 1 (η beyond 5) is 1.
    /// </summary>
    public static Stein2019Parameters For(ReadOnlySpan<double> standardNormalDeviates, ReportedAs spread)
    {
        if (standardNormalDeviates.Length != 6) throw new ArgumentException("Six deviates are needed, one a parameter.", nameof(standardNormalDeviates));
        return new(
            Typical.FoldExpansion * Factor(ReportedSpread.FoldExpansion, standardNormalDeviates[0], spread),
            Typical.PeakDays * Factor(ReportedSpread.PeakDays, standardNormalDeviates[1], spread),
            Typical.PeakCopiesPerMicrogram * Factor(ReportedSpread.PeakCopiesPerMicrogram, standardNormalDeviates[2], spread),
            Typical.ContractionPerDay * Factor(ReportedSpread.ContractionPerDay, standardNormalDeviates[3], spread),
            Math.Min(1, Typical.PersistentFraction * Factor(ReportedSpread.PersistentFraction, standardNormalDeviates[4], spread)),
            Typical.PersistencePerDay * Factor(ReportedSpread.PersistencePerDay, standardNormalDeviates[5], spread));
    }

    private static double Factor(double reported, double deviate, ReportedAs spread) =>
        Math.Exp(deviate * (spread == ReportedAs.Variance ? Math.Sqrt(reported) : reported));
}
