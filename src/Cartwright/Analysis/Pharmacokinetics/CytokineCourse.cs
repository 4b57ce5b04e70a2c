using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>The results of one cytokine in one subject, before and after infusion, each in the order of time.</summary>
internal sealed class CytokineCourse
{
    private readonly List<(double Days, LaboratoryResult Row)> before = [];
    private readonly List<(double Days, LaboratoryResult Row)> after = [];
    private readonly IReadOnlyList<ConcomitantMedication> medications;
    private readonly string? unit;
    private readonly string? reason;

    public CytokineCourse(IEnumerable<LaboratoryResult> rows, SampleClock clock, IReadOnlyList<ConcomitantMedication> medications)
    {
        this.medications = medications;
        foreach (var row in rows)
        {
            if (!row.BelowLimit && row.Value is null || clock.Of(row.At, row.Visit) is not { } time) continue;
            (time.PreDose ? before : after).Add((time.Days, row));
            if (unit is not null && unit != row.Unit) reason = $"several units ({unit}, {row.Unit})";
            unit ??= row.Unit;
        }
        // List.Sort is not stable; rows of one time must keep the package's order.
        before = [.. before.OrderBy(s => s.Days)];
        after = [.. after.OrderBy(s => s.Days)];
    }

    /// <summary>Baseline, peak, time to peak and fold change.</summary>
    public SubjectCytokine Judge(string subject, string test, string name, BelowLimitInRatio belowLimit)
    {
        var peak = PeakIndex();
        var none = reason ?? (after.Count == 0 ? "no sample after infusion" : peak < 0 ? $"below the limit in all {after.Count} samples after infusion" : null);
        var highest = none is null ? after[peak].Row.Value!.Value : Estimate.None(none);
        return new(
            subject, test, name, reason is null ? unit : null,
            Baseline(),
            highest,
            highest.Then(_ => after[peak].Days),
            highest.Then(p => BaselineForRatio(belowLimit).Then(b => b > 0 ? p / b : Estimate.None("the baseline is 0"))),
            none is null && peak < after.Count - 1 ? (Preceding(peak), after[peak + 1].Days) : null,
            none is null ? Remarks(test, peak, belowLimit) : []);
    }

    private int PeakIndex()
    {
        var peak = -1;
        for (var i = 0; i < after.Count; i++)
            if (!after[i].Row.BelowLimit && (peak < 0 || after[i].Row.Value > after[peak].Row.Value)) peak = i;
        return peak;
    }

    private Estimate Baseline() =>
        reason is not null ? Estimate.None(reason)
        : before.Count == 0 ? Estimate.None("no sample before infusion")
        : before[^1].Row is { BelowLimit: true } row ? Estimate.None(row.LowerLimit is { } limit ? FormattableString.Invariant($"below the limit of {limit} {row.Unit}") : "below the limit")
        : before[^1].Row.Value!.Value;

    private Estimate BaselineForRatio(BelowLimitInRatio belowLimit)
    {
        if (before.Count == 0 || before[^1].Row is not { BelowLimit: true, LowerLimit: { } limit } || belowLimit == BelowLimitInRatio.Refused) return Baseline();
        return belowLimit == BelowLimitInRatio.HalfLimit ? limit / 2 : limit;
    }

    private double Preceding(int peak) => peak > 0 ? after[peak - 1].Days : 0;

    private List<string> Remarks(string test, int peak, BelowLimitInRatio belowLimit)
    {
        var remarks = new List<string>();
        if (peak == after.Count - 1) remarks.Add("the peak is the last sample: it may come later");
        if (before.Count > 0 && before[^1].Row is { BelowLimit: true, LowerLimit: not null } && belowLimit != BelowLimitInRatio.Refused)
            remarks.Add(belowLimit == BelowLimitInRatio.HalfLimit ? "baseline below the limit: half the limit in the fold change" : "baseline below the limit: the limit in the fold change");
        if (test == "IL6" && medications.Any(m => m.Class == CodeLists.MedicationClass.AntiCytokine && m.Start is { } start && after[peak].Row.At!.Value.DaysSince(start) > 0))
            remarks.Add("the peak follows an anti-cytokine medicine, which raises interleukin-6 in blood");
        return remarks;
    }
}
