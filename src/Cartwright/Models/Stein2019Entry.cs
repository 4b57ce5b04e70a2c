namespace Cartwright.Models;

/// <summary>The catalogue entry of <see cref="Stein2019"/>.</summary>
internal static class Stein2019Entry
{
    private const string Table = "Table 1", Days = "given by whoever asks; infinite: never";
    private static readonly Stein2019Parameters Typical = Stein2019Parameters.Typical, Spread = Stein2019Parameters.ReportedSpread;

    public static PublishedModel Published { get; } = new()
    {
        Key = "stein-2019",
        Title = "Tisagenlecleucel in blood of children and young adults with B-ALL",
        Citation = "Stein, Grupp, Levine et al. Tisagenlecleucel model-based cellular kinetic analysis of chimeric antigen receptor–T cells. CPT Pharmacometrics Syst Pharmacol 8 (2019) 285–295",
        Doi = "10.1002/psp4.12388",
        Days = 180,
        States = [],
        Parameters =
        [
            new("foldx", Typical.FoldExpansion, "–", "level at the peak over level just after infusion", Table), new("Tmax", Typical.PeakDays, "d", "end of expansion", Table),
            new("Cmax", Typical.PeakCopiesPerMicrogram, "copies/µg", "level at the end of expansion", Table), new("α", Typical.ContractionPerDay, "1/d", "contraction", Table),
            new("FB", Typical.PersistentFraction, "–", "share of the peak in the slow phase", Table), new("β", Typical.PersistencePerDay, "1/d", "slow decline", Table),
            new("F_toci", Stein2019Comedication.None.TocilizumabFactor, "–", "by what tocilizumab multiplies growth", Table), new("F_ster", Stein2019Comedication.None.SteroidFactor, "–", "by what steroids multiply growth", Table),
            new("t_toci", double.PositiveInfinity, "d", "first tocilizumab", Days), new("t_ster", double.PositiveInfinity, "d", "first steroid", Days),
        ],
        Populations =
        [
            new("sd", "90 patients of ELIANA and ENSIGN; random effects read as standard deviations", Table) { Between = Reading(ReportedAs.StandardDeviation) },
            new("variance", "the same; random effects read as variances", Table) { Between = Reading(ReportedAs.Variance) },
        ],
        Outputs = [new("transgene", "CAR transgene in blood", "copies/µg", OutputRole.CarT, (_, y) => y[0])],
        Equations = new ModelEquations.Closed(p => new Stein2019(new(p[0], p[1], p[2], p[3], p[4], p[5]),
            new() { TocilizumabFactor = p[6], SteroidFactor = p[7], TocilizumabDays = p[8], SteroidDays = p[9] }).ConcentrationAt),
        Departures =
        [
            "Whether Table 1 prints the random effects as standard deviations or variances could not be settled; both readings are populations, and nothing is taken silently.",
            "A share FB drawn above 1 is 1.",
        ],
        Limits =
        [
            "Blood only, no tumour, no dose: no covariate was retained.", "The slow phase beyond a year is an extrapolation.",
            "Residual error (0.56 on the log scale) is not added to the curves.",
        ],
        CheckedAgainst = "R deSolve (lsoda, 1e-10): five days and two areas; half-lives of the abstract; comedication in R deSolve",
    };

    private static IReadOnlyList<(string Symbol, Variability Between)> Reading(ReportedAs reported) =>
    [
        ("foldx", Of(Spread.FoldExpansion, reported)), ("Tmax", Of(Spread.PeakDays, reported)), ("Cmax", Of(Spread.PeakCopiesPerMicrogram, reported)),
        ("α", Of(Spread.ContractionPerDay, reported)), ("FB", Of(Spread.PersistentFraction, reported, 1)), ("β", Of(Spread.PersistencePerDay, reported)),
    ];

    private static Variability.LogNormal Of(double printed, ReportedAs reported, double atMost = double.PositiveInfinity) =>
        reported == ReportedAs.Variance ? Variability.LogNormal.OfVariance(printed, atMost) : new(printed, atMost);
}
