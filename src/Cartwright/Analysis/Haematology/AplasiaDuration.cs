using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Haematology;

/// <summary>A limit, and how long the aplasia of each infused subject lasted who had it.</summary>
public sealed record AplasiaDurations(CountLimit Limit, IReadOnlyList<AplasiaDuration> Subjects)
{
    /// <summary>The product-limit curve of aplasia, with death, transplant and other therapy as censorings: what would be if nobody had them.</summary>
    public static SurvivalCurve Curve(IEnumerable<AplasiaDuration> subjects) => KaplanMeier.Estimate([.. subjects.Select(s => new SurvivalTime(s.Time.Days, s.Time.Cause == AplasiaDuration.Lost))]);

    /// <summary>The share who have recovered by each time, with death, transplant and other therapy as competing causes.</summary>
    public static CumulativeIncidence Recovered(IEnumerable<AplasiaDuration> subjects) => CumulativeIncidence.Of([.. subjects.Select(s => s.Time)], AplasiaDuration.Lost);
}

/// <summary>The aplasia of one subject.</summary>
/// <param name="OnsetDay">Days from the first infusion to the first count below the limit.</param>
/// <param name="Time">Days from onset to what ended it: recovery (1), death, transplant or another therapy (2), or the last count without either (0).</param>
public sealed record AplasiaDuration(string Subject, double OnsetDay, CompetingTime Time)
{
    /// <summary>The cause of recovery: the first of two counts in a row at the limit or above.</summary>
    public const int Lost = 1;

    /// <summary>The cause of what forestalls it.</summary>
    public const int Competing = 2;

    /// <summary>Judges the samples of one subject, in order of time; null where none was below the limit.</summary>
    /// <param name="endDay">Days from infusion to death, transplant or another therapy; null where there was none.</param>
    internal static AplasiaDuration? Of(string subject, IEnumerable<CountSample> samples, double limit, double? endDay)
    {
        var after = samples.Where(s => !s.PreDose && !(s.BelowLimit && s.Value > limit)).ToList();
        var low = after.FindIndex(s => s.BelowLimit || s.Value < limit);
        if (low < 0 || endDay < after[low].Days) return null;
        var onset = after[low].Days;
        var seen = after.FindAll(s => s.Days >= onset && !(s.Days > endDay));
        for (var i = 1; i + 1 < seen.Count; i++)
            if (IsAt(seen[i], limit) && IsAt(seen[i + 1], limit)) return new(subject, onset, new(seen[i].Days - onset, Lost));
        return new(subject, onset, endDay is { } end ? new(end - onset, Competing) : new(seen[^1].Days - onset, 0));
    }

    private static bool IsAt(CountSample sample, double limit) => !sample.BelowLimit && sample.Value >= limit;
}

/// <summary>What ends the watch for recovery: death, a transplant, a new anti-cancer therapy.</summary>
internal sealed class AplasiaEnds(StudyData data)
{
    private readonly ILookup<string, SdtmDate?> others = data.Medications.Where(m => m.Class == CodeLists.MedicationClass.NewAnticancerTherapy).Select(m => (m.Subject, m.Start))
        .Concat(data.Procedures.Where(p => p.Treatment.Contains("TRANSPLANT", StringComparison.OrdinalIgnoreCase)).Select(p => (p.Subject, p.Start)))
        .ToLookup(e => e.Subject, e => e.Start, StringComparer.Ordinal);

    /// <summary>Days from the first infusion to the first of them; null where there is none.</summary>
    public double? Of(Subject subject) => others[subject.Id].Append(subject.Death).OfType<SdtmDate>().Select(d => (double?)d.DaysSince(subject.FirstInfused!.Value)).Where(d => d > 0).Min();
}
