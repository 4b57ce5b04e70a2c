using System.Globalization;
using Cartwright.Reports;
using Cartwright.Trials.Designs.Shortfalls;

namespace Cartwright.Cli;

/// <summary>What each policy for short products does, as it is read on a terminal.</summary>
internal static class ShortfallText
{
    public static void Write(IReadOnlyList<ScenarioShortfall> shortfalls, TextWriter to)
    {
        foreach (var scenario in shortfalls)
        {
            to.WriteLine($"\nProducts that fall short, toxicity {scenario.Scenario}: who received fewer cells than the level means");
            string[] levels = [.. scenario.Effects[0].Figures.Recommends.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"level {i + 1}"))];
            AlignedText.Write(to, ["policy", .. levels, "none", "counted", "conforming", "infused", "enrolled"], scenario.Effects.Select(Row));
            if (scenario.Effects.Max(e => e.Dropped) is > 0 and var dropped) to.WriteLine($"  paths not followed have probability {dropped.ToString("0.#e0", CultureInfo.InvariantCulture)} at most");
        }
    }

    private static string[] Row(ShortfallEffect e) =>
    [
        ShortfallWords.Meaning(e.Policy), .. e.Figures.Recommends.Select(p => Numbers.Fixed(p, 4)), Numbers.Fixed(e.Figures.RecommendsNone, 4),
        Numbers.Fixed(e.Figures.ExpectedN, 2), Numbers.Fixed(e.ExpectedConforming, 2), Numbers.Fixed(e.ExpectedInfused, 2), Numbers.Fixed(e.ExpectedEnrolled, 2),
    ];
}
