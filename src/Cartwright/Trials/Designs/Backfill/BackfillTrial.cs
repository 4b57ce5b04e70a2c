using Cartwright.Numerics.Random;

namespace Cartwright.Trials.Designs.Backfill;

/// <summary>A simulated trial with backfill, as it ended.</summary>
/// <param name="Counts">Evaluable patients at each level.</param>
/// <param name="Recommended">The level, from 1, or null.</param>
/// <param name="Months">From the first patient to the last outcome of a cohort.</param>
public sealed record BackfillResult(IReadOnlyList<LevelCount> Counts, int? Recommended, double Months);

/// <summary>The calendar of one simulated trial with backfill: patients come one at a time, to a cohort, to backfill, or are sent away.</summary>
internal sealed class BackfillTrial
{
    private readonly BackfillDesign design;
    private readonly BackfillScenario truth;
    private readonly ulong seed;
    private readonly uint trial;
    private readonly LevelCount[] cohorts;
    private readonly double[] responded;
    private readonly List<Outcome>[] backfilled;
    private readonly List<Outcome> cohort = [];
    private RandomDraws arrivals;
    private uint patient;
    private double clock;
    private int level, completed;
    private int? closedFrom;

    private BackfillTrial(BackfillDesign design, BackfillScenario truth, ulong seed, uint trial)
    {
        (this.design, this.truth, this.seed, this.trial, level) = (design, truth, seed, trial, design.Conduct.Start);
        (cohorts, responded, backfilled) = (new LevelCount[design.Levels], new double[design.Levels], new List<Outcome>[design.Levels]);
        Array.Fill(responded, double.PositiveInfinity);
        for (var i = 0; i < backfilled.Length; i++) backfilled[i] = [];
        arrivals = RandomDraws.For(seed, trial, 0, Purpose.Accrual);
    }

    private readonly record struct Outcome(double Known, bool Toxicity);

    public static BackfillResult Run(BackfillDesign design, BackfillScenario truth, ulong seed, uint trial) => new BackfillTrial(design, truth, seed, trial).Run();

    private BackfillResult Run()
    {
        for (; ; clock += Wait())
        {
            patient++;
            if (cohort.Count < design.Conduct.Cohort) Join();
            else if (Ended() >= clock) Backfill();
            else if (Complete() is Decision.Stop stop) return Result(stop);
            else Join();
        }
    }

    private double Ended() => cohort.Max(o => o.Known);

    private double Wait()
    {
        var mean = 1 / truth.PerMonth;
        return truth.Arrivals == Arrivals.Poisson ? arrivals.Exponential(mean) : arrivals.Uniform(0, 2 * mean);
    }

    private void Join()
    {
        cohort.Add(Treat(level));
        if (RandomDraws.For(seed, trial, patient, Purpose.DesignResponse).Bernoulli(truth.Response[level - 1])) responded[level - 1] = Math.Min(responded[level - 1], clock + truth.Window);
    }

    private Decision Complete()
    {
        cohorts[level - 1] += new LevelCount(cohort.Count, cohort.Count(o => o.Toxicity));
        completed++;
        var step = design.Decide(new(Counts(clock), level, completed, closedFrom));
        closedFrom = step.ClosedFrom;
        if (step.Decision is not Decision.Treat treat) return step.Decision;
        level = treat.Level;
        cohort.Clear();
        return treat;
    }

    private void Backfill()
    {
        if (level == 1) return;
        var counts = Counts(clock);
        counts[level - 1] += Known(cohort, clock);
        var levels = new BackfillLevel[level];
        for (var i = 0; i < level; i++) levels[i] = new(counts[i], cohorts[i].Treated + backfilled[i].Count, responded[i] < clock);
        if (design.OpenToBackfill(levels) is { } open) backfilled[open - 1].Add(Treat(open));
    }

    // Who of the backfill is evaluable when the last cohort is: later outcomes come after the trial.
    private BackfillResult Result(Decision.Stop stop)
    {
        var end = Ended();
        var counts = Counts(end);
        return new(counts, stop.Recommended is null ? null : design.Recommend(counts).Level, end);
    }

    private LevelCount[] Counts(double before)
    {
        var counts = new LevelCount[cohorts.Length];
        for (var i = 0; i < counts.Length; i++) counts[i] = cohorts[i] + Known(backfilled[i], before);
        return counts;
    }

    private static LevelCount Known(List<Outcome> outcomes, double before)
    {
        var (treated, toxicities) = (0, 0);
        foreach (var outcome in outcomes)
        {
            if (outcome.Known >= before) continue;
            treated++;
            if (outcome.Toxicity) toxicities++;
        }
        return new(treated, toxicities);
    }

    // Weibull with F(window) = p and F(window / 2) = p / 2, by inversion.
    private Outcome Treat(int at)
    {
        var p = truth.Toxicity[at - 1];
        var u = RandomDraws.For(seed, trial, patient, Purpose.Toxicity).Uniform();
        if (u >= p) return new(clock + truth.Window, false);
        var shape = Math.Log(Math.Log(1 - Math.Min(p, 1 - 1e-12)) / Math.Log(1 - p / 2)) / Math.Log(2);
        var share = Math.Pow(Math.Log(1 - u) / Math.Log(1 - Math.Min(p, 1 - 1e-12)), 1 / shape);
        return new(clock + truth.Window * Math.Min(1, share), true);
    }
}
