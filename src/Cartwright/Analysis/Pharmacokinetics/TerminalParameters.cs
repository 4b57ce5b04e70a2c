namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>The parameters of the terminal slope, with how it was fitted (see <see cref="PhaseSlope"/>).</summary>
public static class TerminalParameters
{
    /// <summary>Rate of the terminal phase.</summary>
    public static NcaParameter LambdaZ { get; } = new("LAMZ", "Lambda z", UnitOf.Rate, SummaryOf.GeometricMeanAndCv, [], "−slope of ln C on t, best fit after TMAX",
        a => a.Terminal.Lambda)
    { Remark = a => a.Terminal.UnreliableBecause };

    /// <summary>Half-life of the terminal phase.</summary>
    public static NcaParameter HalfLife { get; } = new("LAMZHL", "Half-Life Lambda z", UnitOf.Time, SummaryOf.GeometricMeanAndCv, ["LAMZ"], "ln 2 / LAMZ",
        a => a.Terminal.HalfLife)
    { Remark = a => a.Terminal.UnreliableBecause };

    /// <summary>Number of points of the terminal slope.</summary>
    public static NcaParameter LambdaZPoints { get; } = new("LAMZNPT", "Number of Points for Lambda z", UnitOf.None, SummaryOf.ListedOnly, ["LAMZ"], "n",
        a => a.Terminal.Of(f => f.Points));

    /// <summary>Time of the first point of the terminal slope.</summary>
    public static NcaParameter LambdaZLower { get; } = new("LAMZLL", "Lambda z Lower Limit", UnitOf.Time, SummaryOf.ListedOnly, ["LAMZ"], "first t",
        a => a.Terminal.Of(f => f.Days[0]));

    /// <summary>Time of the last point of the terminal slope.</summary>
    public static NcaParameter LambdaZUpper { get; } = new("LAMZUL", "Lambda z Upper Limit", UnitOf.Time, SummaryOf.ListedOnly, ["LAMZ"], "last t",
        a => a.Terminal.Of(f => f.Days[^1]));

    /// <summary>Window of the terminal slope in half-lives.</summary>
    public static NcaParameter LambdaZSpan { get; } = new("LAMZSPN", "Lambda z Span", UnitOf.None, SummaryOf.ListedOnly, ["LAMZ"], "(LAMZUL − LAMZLL) / LAMZHL",
        a => a.Terminal.Of(f => f.Span));

    /// <summary>R² of the terminal slope.</summary>
    public static NcaParameter RSquared { get; } = new("R2", "R Squared", UnitOf.None, SummaryOf.ListedOnly, ["LAMZ"], "R²",
        a => a.Terminal.Of(f => f.RSquared));

    /// <summary>Adjusted R² of the terminal slope.</summary>
    public static NcaParameter AdjustedRSquared { get; } = new("R2ADJ", "R Squared Adjusted", UnitOf.None, SummaryOf.ListedOnly, ["LAMZ"], "1 − (1 − R²)(n − 1)/(n − 2)",
        a => a.Terminal.Of(f => f.AdjustedRSquared));

    /// <summary>Correlation of time and ln C in the terminal slope.</summary>
    public static NcaParameter Correlation { get; } = new("CORRXY", "Correlation Between TimeX and Log ConcY", UnitOf.None, SummaryOf.ListedOnly, ["LAMZ"], "r",
        a => a.Terminal.Of(f => f.Correlation));

    /// <summary>Level that the terminal slope has at the last quantifiable sample.</summary>
    public static NcaParameter PredictedClast { get; } = new("CLSTP", "Last Nonzero Conc Pred", UnitOf.Concentration, SummaryOf.GeometricMeanAndCv, ["LAMZ", "TLST"], "exp(intercept − LAMZ·TLST)",
        a => ObservedParameters.Tlast.Calculate(a).Then(t => a.Terminal.Of(f => f.LevelAt(t))));
}
