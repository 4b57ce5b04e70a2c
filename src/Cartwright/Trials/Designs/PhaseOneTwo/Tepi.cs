using System.Collections.Concurrent;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Slots;
using MathNet.Numerics;

namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>TEPI: the toxicity and efficacy probability interval design, made for adoptive cell therapy.</summary>
/// <remarks>
/// Li, Whitmore, Guo, Ji. Toxicity and efficacy probability interval design for phase I adoptive cell therapy dose-finding clinical trials. Clin. Cancer Res. 23 (2017) 13–20.
/// Toxicity and response have independent uniform priors; of the rectangles that the intervals form, the one with the greatest probability per unit of area decides, by a table set beforehand.
/// The table and the utility given here as defaults are the paper's example as we remember it, not confirmed at its source: a protocol states its own.
/// </remarks>
public sealed class Tepi : INextDose, ISafetyStop, ISelection
{
    private readonly TepiSettings settings;

    private readonly RememberedCounts remembered;
    private readonly ConcurrentDictionary<LevelCount, CellDecision> decided = new();

    private Tepi(TepiSettings settings) => (this.settings, remembered) = (settings, new(settings.Admissible));

    /// <summary>The design over so many levels.</summary>
    /// <exception cref="ArgumentException">A setting out of its range, or a table that does not fit its intervals.</exception>
    public static DoseEscalation Design(int levels, TepiSettings settings)
    {
        settings.Require();
        var rule = new Tepi(settings);
        return new(levels, settings.Cohort, settings.MostPatients)
        {
            WatchesResponses = true,
            NextDose = rule,
            Stops = [rule],
            Selection = rule,
            Eliminates = rule.remembered.TooToxic,
            CountsBoth = false,
        };
    }

    /// <summary>The decision for such counts at a level, before safety and effect are looked at.</summary>
    public static CellDecision Decide(TepiSettings settings, LevelCount seen)
    {
        var (best, greatest) = ((Toxicity: 0, Response: 0), -1.0);
        for (var t = 0; t < settings.Toxicity.Count - 1; t++)
            for (var r = 0; r < settings.Response.Count - 1; r++)
                if (Mass(seen.Treated, seen.Toxicities, settings.Toxicity, t) * Mass(seen.Treated, seen.Responses, settings.Response, r) is var mass && mass > greatest) (best, greatest) = ((t, r), mass);
        return settings.Table[best.Toxicity][best.Response];
    }

    /// <inheritdoc />
    public Proposal Propose(Outcomes outcomes)
    {
        var (level, seen) = (outcomes.Current, outcomes.At(outcomes.Current));
        var said = $"{seen} with toxicity and {seen.Responses}/{seen.Treated} with response at level {level}";
        if (!decided.TryGetValue(seen, out var cell)) cell = decided[seen] = Decide(settings, seen);
        return cell switch
        {
            CellDecision.Escalate when level < outcomes.Levels && remembered.Allows(outcomes, level + 1) => new(level + 1, $"{said}: escalate"),
            CellDecision.DeEscalate or CellDecision.Eliminate when level > 1 => new(level - 1, $"{said}: de-escalate"),
            _ when level > 1 && !remembered.Allows(outcomes, level) => new(level - 1, $"{said}: not safe or effective enough, one level down"),
            _ => new(level, $"{said}: stay"),
        };
    }

    /// <inheritdoc />
    public Ending? Consider(Outcomes outcomes, Proposal proposal) =>
        remembered.TooToxic(outcomes.At(1)) ? new($"{outcomes.At(1)} with toxicity at the lowest level: too toxic", true)
        : remembered.Allows(outcomes, proposal.Level) ? null : new($"level {proposal.Level} would be next, and it is not safe or effective enough", false);

    /// <inheritdoc />
    public (int? Level, string Because) Select(Outcomes outcomes)
    {
        var open = Enumerable.Range(1, outcomes.Levels).Where(l => outcomes.At(l).Treated > 0 && remembered.Allows(outcomes, l)).ToList();
        var best = open.OrderByDescending(l => settings.Utility(Mean(outcomes.At(l).Toxicities, outcomes.At(l).Treated), Mean(outcomes.At(l).Responses, outcomes.At(l).Treated))).ThenBy(l => l).FirstOrDefault();
        return best == 0 ? (null, "no level tried is safe and effective enough") : (best, $"level {best} has the greatest utility of the levels tried");
    }

    private static double Mean(int events, int patients) => (1.0 + events) / (2 + patients);

    private static double Mass(int n, int y, IReadOnlyList<double> bounds, int i) =>
        (SpecialFunctions.BetaRegularized(1 + y, 1 + n - y, bounds[i + 1]) - SpecialFunctions.BetaRegularized(1 + y, 1 + n - y, bounds[i])) / (bounds[i + 1] - bounds[i]);
}
