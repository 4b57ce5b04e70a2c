using Cartwright.Trials.Designs.Intervals;

namespace Cartwright.Trials.Designs.Pending;

/// <summary>A decision table that counts patients still in their window by their follow-up.</summary>
public interface IPendingTable
{
    /// <summary>Probability of toxicity aimed at.</summary>
    double Target { get; }

    /// <summary>The decision at a level; elimination is apart.</summary>
    /// <param name="count">Everybody treated there, and the toxicities known.</param>
    /// <param name="pending">Of them, still in their window without toxicity.</param>
    /// <param name="followed">What those have behind them of their windows, together: from 0 to less than their number.</param>
    CellDecision At(LevelCount count, int pending, double followed);
}

/// <summary>TITE-BOIN by effective sample size: toxicities over the patients that the follow-up is worth, against λe and λd.</summary>
/// <remarks>Lin, Yuan. Time-to-event model-assisted designs for dose-finding trials with delayed toxicity. Biostatistics 21 (2020) 807–824; the R package TITEgBOIN.</remarks>
public sealed record TiteBoin(BoinSettings Settings) : IPendingTable
{
    private readonly BoinBoundaries rates = Boin.Rates(Settings);

    /// <inheritdoc />
    public double Target => Settings.Target;

    /// <inheritdoc />
    public CellDecision At(LevelCount count, int pending, double followed) => Against(rates, count.Toxicities / (count.Treated - pending + followed));

    internal static CellDecision Against(BoinBoundaries rates, double rate) =>
        rate <= rates.Escalate ? CellDecision.Escalate : rate >= rates.DeEscalate ? CellDecision.DeEscalate : CellDecision.Stay;
}

/// <summary>TITE-BOIN by imputed toxicities: those expected of the pending patients, from what remains of their windows, are added to those seen.</summary>
/// <remarks>
/// Yuan, Lin, Li, Nie, Warren. Time-to-event Bayesian optimal interval design to accelerate phase I trials. Clin. Cancer Res. 24 (2018) 4921–4930: (y + p̃/(1 − p̃) × (pending − standardised follow-up))/n.
/// That p̃ is the mean of a Beta(φ/2 + y, 1 − φ/2 + those known to be without) was not confirmed at its source.
/// </remarks>
public sealed record TiteBoinByImputation(BoinSettings Settings) : IPendingTable
{
    private readonly BoinBoundaries rates = Boin.Rates(Settings);

    /// <inheritdoc />
    public double Target => Settings.Target;

    /// <inheritdoc />
    public CellDecision At(LevelCount count, int pending, double followed) => TiteBoin.Against(rates, Rate(count, pending, followed));

    /// <summary>The rate with the expected toxicities of those pending.</summary>
    public double Rate(LevelCount count, int pending, double followed)
    {
        var likely = (count.Toxicities + Target / 2) / (count.Treated - pending + 1);
        return (count.Toxicities + likely / (1 - likely) * (pending - followed)) / count.Treated;
    }
}

/// <summary>TITE-Keyboard: Keyboard with the patients that the follow-up is worth in the place of those treated.</summary>
/// <remarks>Lin, Yuan (2020), Table 1.</remarks>
public sealed record TiteKeyboard(IntervalSettings Settings) : IPendingTable
{
    private readonly IntervalSettings settings = Settings.Checked();

    /// <inheritdoc />
    public double Target => settings.Target;

    /// <inheritdoc />
    public CellDecision At(LevelCount count, int pending, double followed) => Keyboard.Strongest(settings, count.Treated - pending + followed, count.Toxicities);
}

/// <summary>TITE-mTPI: mTPI with the patients that the follow-up is worth in the place of those treated.</summary>
/// <remarks>Lin, Yuan (2020), Table S1.</remarks>
public sealed record TiteMtpi(IntervalSettings Settings) : IPendingTable
{
    private readonly IntervalSettings settings = Settings.Checked();

    /// <inheritdoc />
    public double Target => settings.Target;

    /// <inheritdoc />
    public CellDecision At(LevelCount count, int pending, double followed) => Mtpi.Heaviest(settings, count.Treated - pending + followed, count.Toxicities);
}
