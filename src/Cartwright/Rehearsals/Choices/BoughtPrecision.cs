using Cartwright.Numerics;

namespace Cartwright.Rehearsals.Choices;

/// <summary>What one choice gives: its name ("24 patients", "follow-up to day 720"), the figure, and whether the endpoint is answerable with it.</summary>
public sealed record Purchase(string Choice, double Factor, Estimate Figure, bool Answerable);

/// <summary>What more patients, or longer follow-up, buys for one endpoint.</summary>
/// <param name="Endpoint">Its id.</param>
/// <param name="Label">Its short name.</param>
/// <param name="Figure">What its verdict rests on, in words.</param>
/// <param name="Unit">Of the figure.</param>
/// <param name="Purchases">By rising factor; empty where it buys nothing, and then <paramref name="WhyNothing"/> says why.</param>
public sealed record BoughtPrecision(string Endpoint, string Label, string Figure, string Unit, IReadOnlyList<Purchase> Purchases, string? WhyNothing = null)
{
    /// <summary>The least that makes the endpoint answerable; null where nothing tried does.</summary>
    public Purchase? Enough => Purchases.FirstOrDefault(p => p.Answerable);
}
