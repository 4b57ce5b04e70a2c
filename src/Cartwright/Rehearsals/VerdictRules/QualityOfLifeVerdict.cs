using Cartwright.Numerics;
using MathNet.Numerics.Distributions;

namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>Quality of life: answerable when the mean change of global health can be told to within the change that patients call moderate.</summary>
/// <remarks>Osoba, Rodrigues, Myles, Zee, Pater. Interpreting the significance of changes in health-related quality-of-life scores. J. Clin. Oncol. 16 (1998) 139–144: 10 to 20 points is a moderate change.</remarks>
internal static class QualityOfLifeVerdict
{
    /// <summary>Points of 100.</summary>
    public const double Moderate = 10;

    public static Judged Of(Rehearsal rehearsal)
    {
        var widths = rehearsal.Trials.Select(t => HalfWidth(t.GlobalHealth)).OfType<double>();
        var typical = Median.Of(widths);
        var answered = rehearsal.Trials.Average(t => (double)t.GlobalHealth.Count);
        var answerable = typical <= Moderate;
        return new(
            answerable,
            [
                new("change of global health: half-width of the 95 % interval of its mean, typical trial", typical is { } w ? w : Estimate.None("no trial had two questionnaires"), "points of 100", null, "half-width of the mean change"),
                new("subjects with a change, mean over trials", answered, "", null),
            ],
            answerable ? $"The mean change is told to within {typical:0.0} points; {Moderate:0} is wanted (Osoba 1998)." : $"The mean change is told only to within {typical:0.0} points; {Moderate:0} is wanted (Osoba 1998).",
            answerable || typical is not { } half ? [] : [MorePatients(half, answered)]);
    }

    private static double? HalfWidth(IReadOnlyList<double> changes)
    {
        if (changes.Count < 2) return null;
        var mean = changes.Average();
        var deviation = Math.Sqrt(changes.Sum(c => (c - mean) * (c - mean)) / (changes.Count - 1));
        return StudentT.InvCDF(0, 1, changes.Count - 1, 0.975) * deviation / Math.Sqrt(changes.Count);
    }

    // The interval narrows with the square root of the number; the quantile of t is left as it is, which asks for a few too many.
    private static Amendment MorePatients(double half, double answered)
    {
        var needed = (int)Math.Ceiling(answered * Math.Pow(half / Moderate, 2));
        return new(Burden.Patients, $"{needed} patients with both questionnaires", $"half-width of the mean change, {half:0} → {Moderate:0} points", true, true);
    }
}
