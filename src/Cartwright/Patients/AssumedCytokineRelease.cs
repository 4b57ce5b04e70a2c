using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>How inflammation shows at the bedside, and how it is treated. Signs follow the rise of one cytokine above its own baseline; no grade is drawn.</summary>
/// <param name="Driver">The analyte whose rise drives the signs.</param>
/// <param name="Thresholds">Rise (log10) at which the median patient has fever, low pressure, one pressor, several pressors.</param>
/// <param name="Tolerance">Standard deviation between patients of all four, log10.</param>
/// <param name="OxygenLater">How much further it must rise (log10) before oxygen falls as far as pressure has.</param>
/// <param name="NormalTemperature">°C.</param>
/// <param name="NormalSystolic">mmHg.</param>
/// <param name="FeverPerTenfold">°C above 38.0 per tenfold rise beyond the threshold of fever.</param>
/// <param name="TocilizumabAtPressor">Share of patients given tocilizumab when a pressor starts.</param>
/// <param name="TocilizumabAfterFever">Days of fever after which tocilizumab is given.</param>
/// <param name="SignsHalveIn">Days in which the signs halve after tocilizumab; the cytokine itself is not changed.</param>
/// <param name="CorticosteroidAtSeveral">Share of patients given a corticosteroid when several pressors are needed.</param>
public sealed record AssumedCytokineRelease(
    string Driver,
    IReadOnlyList<double> Thresholds,
    double Tolerance,
    double OxygenLater,
    double NormalTemperature,
    double NormalSystolic,
    double FeverPerTenfold,
    double TocilizumabAtPressor,
    double TocilizumabAfterFever,
    double SignsHalveIn,
    double CorticosteroidAtSeveral)
{
    /// <summary>The term under which a site writes cytokine release down. It carries no grade: grades are derived from the signs.</summary>
    public const string Term = "Cytokine release syndrome";

    // Without a grade it could not be judged, and the scenarios' rates are of all other toxicities: a plan that counts it would be carried out wrongly.
    internal static IEnumerable<Fault> FaultsFor(TrialPlan plan, Place where)
    {
        if (!plan.DoseLimitingToxicity.ExcludedTerms.Contains(Term, StringComparer.OrdinalIgnoreCase))
            yield return new(where, $"virtual cytokine release is graded from its signs and not in its report, so the rule of dose-limiting toxicity cannot count it: put '{Term}' under the protocol's 'chosen.dlt.excluded'; the toxicity scenarios are then of all other toxicities");
    }

    /// <summary>The four thresholds of a patient who bears so much more (log10) than the median. Fever always needs some rise, and each further sign more.</summary>
    public double[] ThresholdsOf(double tolerance)
    {
        var own = new double[Thresholds.Count];
        for (var i = 0; i < own.Length; i++) own[i] = Math.Max(i == 0 ? SmallestRise : own[i - 1] + SmallestRise, Thresholds[i] + tolerance);
        return own;
    }

    internal static AssumedCytokineRelease Read(Entry entry) => new(
        entry["driver"].RequiredText() ?? "",
        ReadThresholds(entry["thresholds"]),
        entry["tolerance"].Required(Figures.NotNegative, 0),
        entry["oxygenLater"].Required(Figures.NotNegative, 0),
        entry["normal"]["temperature"].Required(AfebrileTemperature, 36.7),
        entry["normal"]["systolic"].Required(Figures.In("mmHg"), 120),
        entry["feverPerTenfold"].Required(Figures.Celsius, 1),
        entry["tocilizumab"]["atPressor"].Required(Figures.Share, 0),
        entry["tocilizumab"]["feverLasting"].Required(Figures.Days("h", "d"), 1),
        entry["tocilizumab"]["halvesSignsIn"].Required(Figures.Days("h", "d"), 1),
        entry["corticosteroidAtSeveralPressors"].Required(Figures.Share, 0));

    private static IReadOnlyList<double> ReadThresholds(Entry entry)
    {
        var thresholds = Figures.All(entry, Figures.NotNegative);
        if (entry.Exists && (thresholds.Count != 4 || !thresholds.SequenceEqual(thresholds.Order())))
            entry.Report($"'{entry.Path}' should be four figures that rise: fever, low pressure, one pressor, several");
        return thresholds;
    }

    private static Parsed<double> AfebrileTemperature(string text)
    {
        var read = Figures.Celsius(text);
        return read.Refusal is null && read.Value > 36.9 ? Parsed<double>.Refused($"'{text}' leaves no room below fever; normal is at most 36.9 °C") : read;
    }

    // log10 of a rise by 41 %: a patient whose driver never moves has no sign of anything.
    private const double SmallestRise = 0.15;
}
