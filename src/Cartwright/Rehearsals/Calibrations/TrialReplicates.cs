using Cartwright.Models;
using Cartwright.Numerics.Random;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>Where nine of ten trials of a size would have landed.</summary>
/// <param name="Lower">5th percentile of the trials.</param>
/// <param name="Upper">95th percentile.</param>
public readonly record struct ReplicateRange(double Lower, double Upper)
{
    /// <summary>Whether a value lies inside, ends included; a rounding in the last digits of a share does not put it outside.</summary>
    public bool Holds(double value) => value >= Lower - 1e-9 * Math.Abs(Lower) && value <= Upper + 1e-9 * Math.Abs(Upper);
}

/// <summary>
/// Trials of a published size made of the patients of a pool: each draws its patients with replacement, in the trial's mixture of doses. The keys are the seed, the
/// population, the number of the trial and the place in it: a trial is the same whatever is computed of it.
/// </summary>
/// <param name="Pool">Whom they are drawn from.</param>
/// <param name="Seed">The key.</param>
/// <param name="Count">How many trials.</param>
public sealed record TrialReplicates(SimulatedPool Pool, ulong Seed, int Count)
{
    private readonly SimulatedPatient[][] byGroup = [.. Pool.Trial.Groups.Select((_, g) => Pool.Patients.Where(p => p.Group == g).ToArray())];

    /// <summary>The patients of one trial of a size; of one dose group where it is named.</summary>
    public IReadOnlyList<SimulatedPatient> Draw(int replicate, int patients, string group = "")
    {
        int[] mixture = group.Length > 0 ? [GroupNamed(group)] : [.. Pool.Trial.Groups.SelectMany((g, i) => Enumerable.Repeat(i, g.Share))];
        var draws = RandomDraws.For(Seed, (uint)patients, (uint)replicate, Purpose.TrialMembers, (ushort)(Stream * 16 + (group.Length > 0 ? mixture[0] + 1 : 0)));
        var drawn = new SimulatedPatient[patients];
        for (var i = 0; i < patients; i++)
        {
            var among = byGroup[mixture[(int)((long)i * mixture.Length / patients)]];
            drawn[i] = among[(int)(draws.Uniform() * among.Length)];
        }
        return drawn;
    }

    /// <summary>The 5th and 95th percentiles over the trials of a statistic of their patients; null where no trial has it.</summary>
    /// <remarks>Percentiles by definition 7 of Hyndman and Fan, R's default.</remarks>
    public ReplicateRange? Range(int patients, Func<IReadOnlyList<SimulatedPatient>, double?> statistic, string group = "")
    {
        double[] rising = [.. Enumerable.Range(0, Count).Select(r => statistic(Draw(r, patients, group))).Where(v => v is not null).Select(v => v!.Value).Order()];
        return rising.Length == 0 ? null : new(PointwiseSummary.Quantile(rising, 0.05), PointwiseSummary.Quantile(rising, 0.95));
    }

    /// <summary>All patients of the pool, or those of a dose group.</summary>
    public IReadOnlyList<SimulatedPatient> Everybody(string group = "") => group.Length > 0 ? byGroup[GroupNamed(group)] : Pool.Patients;

    private int Stream => Models.Reference.ReferencePopulation.Names.ToList().IndexOf(Pool.Trial.Population);

    private int GroupNamed(string name) => Pool.Trial.Groups.ToList().FindIndex(g => g.Name == name) is >= 0 and var at ? at : throw new ArgumentException($"'{name}' is no dose of {Pool.Trial.Population}", nameof(name));
}
