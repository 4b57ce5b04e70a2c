using Cartwright.Analysis.Survival;
using Cartwright.Numerics;

namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>A median time to event: answerable when it can be estimated in enough trials.</summary>
internal static class MedianTimeVerdict
{
    private static readonly int[] Folds = [2, 4, 8];

    public static Judged Of(Rehearsal rehearsal, string times, string name)
    {
        var wanted = rehearsal.Plan.Precision.MedianShare;
        var estimable = new Tally();
        var medians = new List<double>();
        foreach (var trial in rehearsal.Trials)
        {
            var median = trial.Median(times).OrNull;
            estimable = estimable.And(median is not null);
            if (median is { } days) medians.Add(days);
        }
        var answerable = estimable.Share >= wanted;
        var subjects = rehearsal.Trials.Average(t => t.Times[times].Subjects.Count);
        return new(
            answerable,
            [
                Wording.Share($"trials in which the median of {name} can be estimated", estimable, "of trials have a median"),
                new($"median of {name}: middle of the trials' estimates", Middle(medians), "days", null),
                new("subjects in its set, mean over trials", subjects, "", null),
            ],
            IsNeverFollowed(rehearsal, times) ? $"No trial has it: {ProgressionFollowUp.Nobody}." : answerable ? $"The median can be estimated in {Wording.Percent(estimable.Share)} of trials." : $"Its set has {subjects:0.0} subjects on average, and a median in {Wording.Percent(estimable.Share)} of trials.",
            answerable || IsNeverFollowed(rehearsal, times) ? [] : [.. FollowedLonger(rehearsal, times, name), .. Folds.Select(fold => MorePatients(rehearsal, times, name, fold, estimable))]);
    }

    private static bool IsNeverFollowed(Rehearsal rehearsal, string times) => rehearsal.Trials.All(t => ProgressionFollowUp.IsMissing(t.Times[times]));

    // The same trials on both sides, so that what differs is the follow-up.
    private static IEnumerable<Amendment> FollowedLonger(Rehearsal rehearsal, string times, string name)
    {
        if (rehearsal.Longer is not { } longer) yield break;
        var (before, after) = (WithMedian(rehearsal.Trials.Take(longer.Trials.Count), times), WithMedian(longer.Trials, times));
        yield return new(Burden.FollowUp, $"follow-up twice as long, to day {longer.Until.Days:0}", $"trials with a median of {name}, {Wording.Percent(before.Share)} → {Wording.Percent(after.Share)}", after.Share >= rehearsal.Plan.Precision.MedianShare, after.Share > before.Share + 0.01);
    }

    private static Tally WithMedian(IEnumerable<TrialRecord> trials, string times) => trials.Aggregate(new Tally(), (tally, trial) => tally.And(trial.Median(times).OrNull is not null));

    // Several trials read as one: the same patients, followed as long, and so many times as many.
    private static Amendment MorePatients(Rehearsal rehearsal, string times, string name, int fold, Tally before)
    {
        var after = new Tally();
        for (var i = 0; i + fold <= rehearsal.Trials.Count; i += fold)
        {
            var pooled = Enumerable.Range(i, fold).SelectMany(t => rehearsal.Trials[t].Times[times].Subjects).Select(s => s.Time).ToList();
            after = after.And(SurvivalQuantile.Median(KaplanMeier.Estimate(pooled)).OrNull is not null);
        }
        return new(Burden.Patients, $"{fold} times as many patients", $"trials with a median of {name}, {Wording.Percent(before.Share)} → {Wording.Percent(after.Share)}", after.Share >= rehearsal.Plan.Precision.MedianShare, after.Share > before.Share);
    }

    private static Estimate Middle(List<double> values) => Median.Of(values) is { } median ? median : Estimate.None("no trial had one");
}
