using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Haematology;

/// <summary>A count of one subject at one visit, in the unit asked for.</summary>
/// <param name="Days">From the first infusion; negative or <paramref name="PreDose"/> before it.</param>
/// <param name="Value">The count; where it lies below the limit of quantification, that limit.</param>
/// <param name="BelowLimit">Whether it lies below the limit of quantification.</param>
public sealed record CountSample(string Subject, string Test, string Visit, double Days, bool PreDose, double Value, bool BelowLimit)
{
    /// <summary>The usable rows in order of time: with a date, a value or a limit, and in a unit that converts.</summary>
    internal static List<CountSample> Of(IEnumerable<LaboratoryResult> rows, SampleClock clock, string unit)
    {
        var samples = new List<CountSample>();
        foreach (var row in rows)
        {
            if (clock.Of(row.At, row.Visit) is not var (days, before)) continue;
            if ((row.BelowLimit ? row.LowerLimit : row.Value) is not { } value || CountUnit.Convert(value, row.Unit, unit) is not { } converted) continue;
            samples.Add(new(row.Subject, row.Test, row.Visit, days, before, converted, row.BelowLimit));
        }
        return [.. samples.OrderBy(s => s.Days).ThenBy(s => s.Value)];
    }
}
