using System.Globalization;
using Cartwright.Trials.Designs.ContinualReassessment;
using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.LogisticRegression;

/// <summary>Everything a protocol has to say of a Bayesian logistic regression with overdose control.</summary>
/// <param name="Model">Doses, prior and classes.</param>
/// <param name="Cohort">Patients in a cohort.</param>
/// <param name="MostPatients">Evaluable patients at which the trial ends.</param>
public sealed record LogisticSettings(LogisticModel Model, int Cohort, int MostPatients)
{
    /// <summary>What the probability of overdosing has to stay below.</summary>
    public double OverdoseLimit { get; init; } = 0.25;

    /// <summary>How a dose is chosen among those allowed.</summary>
    public LogisticChoice Choice { get; init; } = LogisticChoice.LikeliestInTarget;

    /// <summary>How many times the current dose the next may be (2 is an increment of 100 %); null where one untried level at a time is limit enough.</summary>
    public double? MostFold { get; init; }

    /// <summary>The level of the first cohort, from 1.</summary>
    public int Start { get; init; } = 1;

    /// <summary>Ends the trial where the level proposed next has had so many patients; null without such a stop.</summary>
    public int? EnoughAtMtd { get; init; }
}

/// <summary>Bayesian logistic regression with overdose control as a design of slots.</summary>
/// <remarks>
/// Neuenschwander, Branson, Gsponer 2008; the control of overdosing is that of Babb, Rogatko, Zacks. Cancer phase I clinical trials: efficient dose escalation with overdose control. Stat. Med. 17 (1998) 1103–1120.
/// The trial ends without a recommendation where every dose is likely too high. Recommended is the best of the levels that were tried.
/// </remarks>
public static class LogisticDesign
{
    /// <summary>The design that the settings describe.</summary>
    /// <exception cref="ArgumentException">Settings that no trial can have, or an increment that no level could ever pass.</exception>
    public static DoseEscalation Of(LogisticSettings settings)
    {
        Check(settings);
        var doses = new LogisticDoses(settings, new(settings.Model.Posterior));
        return new(settings.Model.Doses.Count, settings.Cohort, settings.MostPatients)
        {
            Start = settings.Start,
            NextDose = doses,
            Increments = [new NoSkipping(), .. settings.MostFold is { } fold ? [new DoseFold(settings.Model.Doses, fold)] : Array.Empty<IIncrement>()],
            Stops = [doses, .. settings.EnoughAtMtd is { } enough ? [new EnoughAtProposed(enough)] : Array.Empty<ISafetyStop>()],
            Selection = doses,
        };
    }

    private static void Check(LogisticSettings s)
    {
        Require.Positive(s.Cohort, "The number of patients in a cohort");
        Require.Level(s.Start, s.Model.Doses.Count);
        Require.Probability(s.OverdoseLimit, "What the probability of overdosing stays below");
        if (s.MostPatients < s.Cohort) throw new ArgumentException($"{s.MostPatients} patients are not even a cohort of {s.Cohort}.");
        if (s.EnoughAtMtd is { } enough) Require.Positive(enough, "The number of patients that is enough at a level");
        if (s.MostFold is not { } fold) return;
        for (var i = 1; i < s.Model.Doses.Count; i++)
            if (!(s.Model.Doses[i] <= fold * s.Model.Doses[i - 1])) throw new ArgumentException($"Level {i + 1} is {s.Model.Doses[i] / s.Model.Doses[i - 1]:0.##} times level {i}, and at most {fold} times is allowed: no trial could ever reach it.");
    }
}

/// <summary>The next dose is at most so many times the current one.</summary>
/// <param name="Doses">Of the levels, in one unit.</param>
/// <param name="Most">2 is an increment of 100 %.</param>
public sealed record DoseFold(IReadOnlyList<double> Doses, double Most) : IIncrement
{
    /// <inheritdoc />
    public Proposal Limit(Outcomes outcomes, Proposal proposal)
    {
        var highest = Enumerable.Range(1, outcomes.Levels).Last(l => l == 1 || Doses[l - 1] <= Most * Doses[outcomes.Current - 1]);
        return proposal.Level <= highest ? proposal : new(highest, string.Create(CultureInfo.InvariantCulture, $"{proposal.Because}; at most {Most:0.##} times the current dose, so level {highest}"));
    }
}

/// <summary>The model's dose under overdose control: next dose, stop and selection ask the same fit.</summary>
internal sealed record LogisticDoses(LogisticSettings Settings, FitMemory<LogisticFit> Fits) : INextDose, ISafetyStop, ISelection
{
    // Only doses that the increments leave are compared: the best of all, cut back afterwards, need not be the best of those.
    public Proposal Propose(Outcomes outcomes)
    {
        var top = new Proposal(outcomes.Levels, "");
        var within = new NoSkipping().Limit(outcomes, top).Level;
        if (Settings.MostFold is { } fold) within = Math.Min(within, new DoseFold(Settings.Model.Doses, fold).Limit(outcomes, top).Level);
        var (fit, best) = Best(outcomes, within);
        return best == 0 ? new(1, "every dose is likely too high") : new(best, Says(fit, best));
    }

    public Ending? Consider(Outcomes outcomes, Proposal proposal)
    {
        var (fit, best) = Best(outcomes, outcomes.Levels);
        return best > 0 ? null : new(string.Create(CultureInfo.InvariantCulture, $"overdosing has probability {fit.Doses[0].Overdose:0.000} even at level 1, not below {Settings.OverdoseLimit}"), AllTooToxic: true);
    }

    public (int? Level, string Because) Select(Outcomes outcomes)
    {
        var tried = Enumerable.Range(1, outcomes.Levels).LastOrDefault(l => outcomes.At(l).Treated > 0);
        var (fit, best) = Best(outcomes, tried);
        return best == 0 ? (null, "every dose tried is likely too high") : (best, Says(fit, best));
    }

    private (LogisticFit Fit, int Best) Best(Outcomes outcomes, int highest)
    {
        var fit = Fits.Of(outcomes);
        return (fit, fit.Best(highest, Settings.OverdoseLimit, Settings.Choice));
    }

    private static string Says(LogisticFit fit, int level) =>
        string.Create(CultureInfo.InvariantCulture, $"level {level} is in the target with probability {fit.Doses[level - 1].Target:0.000} and too high with {fit.Doses[level - 1].Overdose:0.000}");
}
