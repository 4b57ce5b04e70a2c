using Cartwright.Protocols;
using Cartwright.Protocols.Files;

namespace Cartwright.Trials.Designs.Shortfalls;

/// <summary>What each policy for short products does under one scenario.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Effects">Every policy, in a fixed order.</param>
public sealed record ScenarioShortfall(string Scenario, IReadOnlyList<ShortfallEffect> Effects)
{
    /// <summary>Every policy under every scenario.</summary>
    /// <exception cref="ArgumentException">A shortfall for another number of levels, or what is no probability.</exception>
    public static IReadOnlyList<ScenarioShortfall> Of(AskedDesign asked, Shortfall shortfall, IReadOnlyList<ToxicityScenario> scenarios) =>
        [.. scenarios.Select(s => new ScenarioShortfall(s.Name, ShortfallEffect.OfAll(asked.Made, s, shortfall)))];
}

/// <summary>The policies by name, and in a line of words.</summary>
public static class ShortfallWords
{
    /// <summary>As protocols and files write it.</summary>
    public static string Name(ShortfallPolicy policy) => Words.For(Words.ShortProducts, policy);

    /// <summary>What becomes of a subject who received fewer cells than the level means.</summary>
    public static string Meaning(ShortfallPolicy policy) => policy switch
    {
        ShortfallPolicy.CountAtAssigned => "A: counts at the level assigned",
        ShortfallPolicy.Replace => "B: is replaced",
        ShortfallPolicy.ToxicityCounts => "a toxicity counts at the level assigned, who has none is replaced",
        ShortfallPolicy.CountAtReceived => "C: counts at the level received",
        _ => "E: is replaced, and a level too often missed is given up",
    };
}
