using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Haematology;

/// <summary>When immunoglobulin G is too low.</summary>
/// <param name="LimitGramsPerLitre">Below this it is; null: below the laboratory's lower limit of normal.</param>
/// <param name="ReplacementDays">So many days after replacement a value tells nothing of the subject's own.</param>
public sealed record HypogammaglobulinaemiaRules(double? LimitGramsPerLitre, int ReplacementDays)
{
    /// <summary>4 g/L, where immunoglobulin is commonly replaced, and 28 days. Assumptions: published limits differ.</summary>
    public static HypogammaglobulinaemiaRules Custom { get; } = new(4, 28);
}

/// <summary>Hypogammaglobulinaemia of one subject.</summary>
/// <param name="WasLow">Whether a value that can be interpreted was low; null where there was none.</param>
/// <param name="FirstLow">The day of the first.</param>
/// <param name="LeftOut">Values left out: too soon after replacement, in an unknown unit, or without a limit to compare with.</param>
public sealed record Hypogammaglobulinaemia(bool? WasLow, DateOnly? FirstLow, int LeftOut)
{
    private const string Test = "IGG";

    /// <summary>Judges the immunoglobulin G of a subject after its infusion.</summary>
    public static Hypogammaglobulinaemia Of(IEnumerable<LaboratoryResult> results, IEnumerable<SdtmDate> replacements, SdtmDate infusion, HypogammaglobulinaemiaRules rules)
    {
        var given = replacements.Select(r => r.Day).ToList();
        var after = results.Where(r => r is { Test: Test, Value: not null, At: { } at } && at.DaysSince(infusion) > 0).OrderBy(r => r.At!.Value.Moment).ToList();
        var judged = after.Where(r => !Replacement.Hides(r.At!.Value.Day, given, rules.ReplacementDays))
            .Select(r => (r.At!.Value.Day, Low: IsLow(r, rules))).Where(r => r.Low is not null).ToList();
        var low = judged.FindIndex(r => r.Low == true);
        return new(judged.Count == 0 ? null : low >= 0, low < 0 ? null : judged[low].Day, after.Count - judged.Count);
    }

    private static bool? IsLow(LaboratoryResult row, HypogammaglobulinaemiaRules rules) =>
        rules.LimitGramsPerLitre is not { } limit ? row.LowerNormal is { } normal ? row.Value < normal : null
        : CountUnit.Convert(row.Value!.Value, row.Unit, CountUnit.GramsPerLitre) is { } grams ? grams < limit : null;
}
