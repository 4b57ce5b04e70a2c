namespace Cartwright.Trials.Designs.Intervals;

/// <summary>mTPI: of the three intervals below, around and above the target, the one with the largest unit probability mass says where to go.</summary>
/// <remarks>
/// Ji, Liu, Li, Bekele. A modified toxicity probability interval method for dose-finding trials. Clin. Trials 7 (2010) 653–663. It stays at 3 toxicities in 6 under a target of 30 %, because the
/// interval above is wide; <see cref="Keyboard"/> was made to mend that.
/// </remarks>
public static class Mtpi
{
    /// <summary>The decision table up to so many patients at a level.</summary>
    /// <exception cref="ArgumentException">The interval is empty or not inside (0, 1).</exception>
    public static DecisionBoundaries Boundaries(IntervalSettings settings, int mostPatients) =>
        settings.Table("mTPI", mostPatients, (n, y) => Heaviest(settings, n, y));

    /// <summary>The design over so many levels.</summary>
    /// <exception cref="ArgumentException">A setting out of its range.</exception>
    public static DoseEscalation Design(int levels, IntervalSettings settings, TableConduct? conduct = null)
    {
        conduct ??= new();
        return TableDesign.Of(levels, [Boundaries(settings, conduct.MostPatients)], settings.Elimination, conduct, settings.Upper);
    }

    /// <summary>Unit probability mass below, around and above the target.</summary>
    public static (double Below, double Around, double Above) UnitMasses(IntervalSettings settings, int treated, int toxicities) => Masses(settings, treated, toxicities);

    /// <summary>The decision, for a number of patients that need not be whole.</summary>
    internal static CellDecision Heaviest(IntervalSettings settings, double patients, int toxicities)
    {
        var (below, around, above) = Masses(settings, patients, toxicities);
        if (around > below && around > above) return CellDecision.Stay;
        return below > above ? CellDecision.Escalate : CellDecision.DeEscalate;
    }

    private static (double Below, double Around, double Above) Masses(IntervalSettings settings, double patients, int toxicities) =>
        (Keyboard.Density(0, settings.Lower, patients, toxicities), Keyboard.Density(settings.Lower, settings.Upper, patients, toxicities), Keyboard.Density(settings.Upper, 1, patients, toxicities));
}
