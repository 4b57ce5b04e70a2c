namespace Cartwright.Trials.Designs.Intervals;

/// <summary>i3+3: the observed rate against the interval; above it one stays where one toxicity fewer would have been below.</summary>
/// <remarks>Liu, Wang, Ji. The i3+3 design for phase I clinical trials. J. Biopharm. Stat. 30 (2020) 294–304. Ends of the interval belong to it.</remarks>
public static class IntervalThreePlusThree
{
    // 3/10 is the end of an interval to 0.25 + 0.05, whatever binary fractions make of it.
    private const double Rounding = 1e-12;

    /// <summary>The decision table up to so many patients at a level.</summary>
    /// <exception cref="ArgumentException">The interval is empty or not inside (0, 1).</exception>
    public static DecisionBoundaries Boundaries(IntervalSettings settings, int mostPatients) => settings.Table("i3+3", mostPatients, (n, y) => Decide(settings, n, y));

    /// <summary>The design over so many levels.</summary>
    /// <exception cref="ArgumentException">A setting out of its range.</exception>
    public static DoseEscalation Design(int levels, IntervalSettings settings, TableConduct? conduct = null)
    {
        conduct ??= new();
        return TableDesign.Of(levels, [Boundaries(settings, conduct.MostPatients)], settings.Elimination, conduct, settings.Upper);
    }

    /// <summary>G3+3: 3+3 after three patients, and after more the observed rate against 0.20 to 0.29. Target 0.25.</summary>
    /// <remarks>As the R package FIND has it; no publication was found. After three patients one stays up to 1/3.</remarks>
    public static DecisionBoundaries GeneralBoundaries(int mostPatients)
    {
        var settings = new IntervalSettings(0.25);
        return settings.Table("G3+3", mostPatients, (n, y) => Against(0.2, n == 3 ? 1.0 / 3 : 0.29, (double)y / n));
    }

    private static CellDecision Decide(IntervalSettings settings, int treated, int toxicities)
    {
        var decision = Against(settings.Lower, settings.Upper, (double)toxicities / treated);
        return decision == CellDecision.DeEscalate && (toxicities - 1.0) / treated < settings.Lower - Rounding ? CellDecision.Stay : decision;
    }

    private static CellDecision Against(double lower, double upper, double rate) =>
        rate < lower - Rounding ? CellDecision.Escalate : rate <= upper + Rounding ? CellDecision.Stay : CellDecision.DeEscalate;
}
