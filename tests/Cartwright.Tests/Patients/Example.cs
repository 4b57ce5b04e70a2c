using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Tests.Patients;

/// <summary>The shipped assumptions, and a plan in the shape of the HER2 protocol with its example choices: cytokine release and neurotoxicity are not dose-limiting, so that the scenario alone holds.</summary>
internal static class Example
{
    public static string Text { get; } = File.ReadAllText(Repository.At("protocols", "her2-e-cart", "assumptions.yaml"));

    public static Assumptions Assumptions { get; } = AssumptionsFile.Read("assumptions.yaml", Text).Assumptions!;

    public static TrialPlan Plan { get; } = new(
        "HER2-E-CART", "HER2-E-CART",
        [new(1, "low", new(1e6, DoseBasis.CellsPerKilogram)), new(2, "medium", new(3e6, DoseBasis.CellsPerKilogram)), new(3, "high", new(1e7, DoseBasis.CellsPerKilogram))],
        ThreePlusThreeVariant.SixAtMtd, 12, CapPolicy.ReportOnly, new(-5),
        new(DltWindowStart.ConditioningStart, new(28)), new(3, ["Cytokine release syndrome", "Immune effector cell-associated neurotoxicity syndrome"], 0.8),
        Visits(),
        new("RECIST 1.1", new(28), new(42)), new("ASTCT-2019", new(38.0), new(1)),
        new(DayConvention.InfusionIsDay0, DurationConvention.Inclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion, DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, new(28)),
        [new("tpeak-il2", "Interleukin-2", "IL-2"), new("tpeak-il6", "Interleukin-6", "IL-6"), new("tpeak-il10", "Interleukin-10", "IL-10"),
         new("tpeak-tnf-alpha", "Tumor Necrosis Factor-α", "Tumor Necrosis Factor-α"), new("tpeak-tnf-gamma", "Tumor Necrosis Factor-γ", "IFN-γ")],
        PrecisionWanted.Default, [], []);

    /// <summary>The same where nobody is followed longer than toxicity is judged.</summary>
    public static TrialPlan Brief { get; } = Plan with { Visits = Plan.Visits with { Kinetics = [], Cytokines = [], Imaging = [], QualityOfLife = [], AdverseEventsUntil = new(28), EfficacyUntil = new(28) } };

    private static PlannedVisits Visits()
    {
        double[] days = [4, 7, 10, 14, 28, 60, 90, 180, 270, 360];
        List<PlannedVisit> samples =
        [
            new("72 h before conditioning", new(-6.5), new(-8), new(-5)), new("24 h before infusion", new(-0.5), new(-1), new(0)),
            Around("1 h", 1 / 24.0, 0.1 / 24), Around("24 h", 1, 0.1), .. days.Select(d => Around($"Day {d}", d, 0.1 * d)),
        ];
        var baseline = new PlannedVisit("Baseline", new(-19), new(-33), new(-5));
        var imaging = new[] { 42.0, 84, 126, 168, 252, 336, 420, 504, 588, 672, 756, 840, 924, 1008 }.Select(d => Around($"Week {d / 7}", d, 7)).Prepend(baseline).ToList();
        return new(samples, samples, imaging, [baseline, Around("Day 28", 28, 7), .. imaging.Skip(1)], new(28), new(730), new(1008));
    }

    private static PlannedVisit Around(string name, double day, double window) => new(name, new(day), new(day - window), new(day + window));

    /// <summary>The shipped text with one passage changed, as an author would change it.</summary>
    public static string With(string passage, string other)
    {
        if (!Text.Contains(passage, StringComparison.Ordinal)) throw new ArgumentException($"'{passage}' is not in the shipped file", nameof(passage));
        return Text.Replace(passage, other, StringComparison.Ordinal);
    }

    /// <summary>A text without one of its parts.</summary>
    public static string Without(string part, string? text = null) =>
        System.Text.RegularExpressions.Regex.Replace(text ?? Text, $@"^{part}:\n(^(?:[ #].*)?\n)*", "", System.Text.RegularExpressions.RegexOptions.Multiline);

    /// <summary>Where words stand in a text: the first time from the beginning of a passage on.</summary>
    public static Place PlaceOf(string words, string passage, string? text = null)
    {
        text ??= Text;
        var at = text.IndexOf(words, text.IndexOf(passage, StringComparison.Ordinal), StringComparison.Ordinal);
        return new("assumptions.yaml", text[..at].Count(c => c == '\n') + 1, at - text.LastIndexOf('\n', at));
    }

    public static Assumptions Assuming(string passage, string other)
    {
        var (assumptions, faults) = AssumptionsFile.Read("assumptions.yaml", With(passage, other));
        return assumptions ?? throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }
}
