using Cartwright.Numerics;

namespace Cartwright.Analysis.Survival.Competing;

/// <summary>What happened at one time, and the cumulative incidence of a cause just after it.</summary>
/// <param name="AtRisk">Subjects under observation just before.</param>
/// <param name="Events">Events of the cause.</param>
/// <param name="OtherEvents">Events of the other causes.</param>
/// <param name="EventFree">The share without an event of any cause.</param>
public readonly record struct IncidenceStep(double Days, int AtRisk, int Events, int OtherEvents, double EventFree, double Incidence, double Variance)
{
    /// <summary>The standard error of the incidence.</summary>
    public double StandardError => Math.Sqrt(Math.Max(0, Variance));
}

/// <summary>The share of subjects who have had an event of one cause by each time, while the other causes take their own: a step at each event of any cause.</summary>
/// <remarks>Aalen, Johansen. An empirical transition matrix for nonhomogeneous Markov chains based on censored observations. Scand. J. Stat. 5 (1978) 141–150.
/// One minus the product-limit estimate, with the other causes as censorings, is not this, and is larger.</remarks>
public sealed record CumulativeIncidence(int Cause, IReadOnlyList<IncidenceStep> Steps)
{
    private int Subjects { get; init; }

    private double LastDays { get; init; }

    /// <summary>The curve of a cause.</summary>
    public static CumulativeIncidence Of(IReadOnlyCollection<CompetingTime> subjects, int cause, IncidenceVariance variance = IncidenceVariance.Aalen)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cause);
        var (days, causes, at) = (new double[subjects.Count], new int[subjects.Count], 0);
        foreach (var subject in subjects) (days[at], causes[at++]) = (subject.Days, subject.Cause);
        Array.Sort(days, causes);
        return new(cause, StepsOf(days, causes, cause, new IncidenceSums(variance))) { Subjects = days.Length, LastDays = days.Length > 0 ? days[^1] : 0 };
    }

    /// <summary>The incidence by a day; with the convention of SAS none after the last time at which somebody was under observation without an event.</summary>
    public Estimate At(double days, SurvivalConvention convention = SurvivalConvention.Sas) => Beyond(days, convention) is { } because ? Estimate.None(because) : StepBy(days)?.Incidence ?? 0;

    /// <summary>Its standard error.</summary>
    public Estimate StandardErrorAt(double days, SurvivalConvention convention = SurvivalConvention.Sas) =>
        Beyond(days, convention) is { } because ? Estimate.None(because) : StepBy(days)?.StandardError ?? 0;

    /// <summary>Its interval, by default log-log as in SAS.</summary>
    public ConfidenceInterval IntervalAt(
        double days, IntervalScale scale = IntervalScale.LogLog, SurvivalConvention convention = SurvivalConvention.Sas, double level = ConfidenceInterval.UsualLevel) =>
        Beyond(days, convention) is { } because ? ConfidenceInterval.None(because, level)
        : StepBy(days) is { Incidence: > 0 } step ? PointwiseInterval.OfProbability(step.Incidence, step.StandardError, scale, level)
        : ConfidenceInterval.None("no event of this cause yet", level);

    private string? Beyond(double days, SurvivalConvention convention) =>
        Subjects == 0 ? "there is no subject"
        : convention == SurvivalConvention.Sas && days > LastDays && !(Steps.Count > 0 && Steps[^1].EventFree == 0) ? "nobody was followed so long"
        : null;

    private IncidenceStep? StepBy(double days)
    {
        IncidenceStep? last = null;
        foreach (var step in Steps)
        {
            if (step.Days > days) break;
            last = step;
        }
        return last;
    }

    private static List<IncidenceStep> StepsOf(double[] days, int[] causes, int cause, IncidenceSums sums)
    {
        var (steps, free, incidence) = (new List<IncidenceStep>(), 1.0, 0.0);
        for (int i = 0, next; i < days.Length; i = next)
        {
            var (events, others) = (0, 0);
            for (next = i; next < days.Length && days[next] == days[i]; next++)
            {
                if (causes[next] == cause) events++;
                else if (causes[next] != 0) others++;
            }
            if (events + others == 0) continue;
            var (n, before) = (days.Length - i, free);
            incidence += before * events / n;
            free *= 1 - (double)(events + others) / n;
            steps.Add(new(days[i], n, events, others, free, incidence, sums.After(n, events, others, before, free, incidence)));
        }
        return steps;
    }
}
