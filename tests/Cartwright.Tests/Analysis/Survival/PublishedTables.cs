using Cartwright.Analysis.Survival;
using Cartwright.KnownAnswers;

namespace Cartwright.Tests.Analysis.Survival;

/// <summary>Small published tables of times, as the known answers have them; + is censored.</summary>
internal static class PublishedTables
{
    public static readonly SurvivalTime[] Mercaptopurine = [.. SurvivalTables.Mercaptopurine];

    public static readonly SurvivalTime[] Placebo = [.. SurvivalTables.Placebo];

    public static readonly SurvivalTime[] Surgical = [.. SurvivalTables.Surgical];

    public static readonly SurvivalTime[] Percutaneous = [.. SurvivalTables.Percutaneous];

    public static SurvivalTime[] Times(string text) => [.. SurvivalTables.Times(text)];
}
