namespace Cartwright.Making;

/// <summary>How often manufacturing fails, by prior lines of therapy: "many cancer patients … have undergone extensive prior treatments, depleting their T-cells. Consequent manufacturing failures …" (D4:95).</summary>
/// <remarks>The odds of failure are multiplied by the same ratio with each line more. The form is that of the reference model (logistic in the lines); share and ratio are assumptions of the file.</remarks>
/// <param name="Share">The share that fails of batches of patients with <paramref name="AtLines"/> prior lines; 0 to below 1.</param>
/// <param name="AtLines">Prior lines at which the share holds.</param>
/// <param name="OddsRatioPerLine">1 where lines do not matter.</param>
public sealed record FailureByLines(double Share, double AtLines, double OddsRatioPerLine)
{
    /// <summary>The probability of failure after so many prior lines.</summary>
    public double At(double priorLines)
    {
        if (Share is 0 or 1) return Share;
        var odds = Share / (1 - Share) * Math.Pow(OddsRatioPerLine, priorLines - AtLines);
        return double.IsInfinity(odds) ? 1 : odds / (1 + odds);
    }
}
