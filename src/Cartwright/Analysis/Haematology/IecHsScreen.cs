using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Haematology;

/// <summary>The numbers of the screen for the haemophagocytic syndrome of immune effector cells (IEC-HS).</summary>
/// <param name="FerritinMultiple">Ferritin above so many ULN, or so many times the baseline: required.</param>
/// <param name="AminotransferaseMultiple">ALT or AST above so many ULN, or so many times a baseline above ULN.</param>
/// <param name="FibrinogenLimit">Fibrinogen below this, g/L, or below LLN.</param>
/// <remarks>Hines et al.: Transplant Cell Ther 2023;29:438.e1–438.e16.</remarks>
public sealed record IecHsRules(double FerritinMultiple, double AminotransferaseMultiple, double FibrinogenLimit)
{
    /// <summary>As published.</summary>
    public static IecHsRules Hines2023 { get; } = new(2, 5, 1.5);
}

/// <summary>What the laboratory says of IEC-HS in one subject. The syndrome is a clinical judgement, apart from cytokine release; this only says whose criteria are met.</summary>
/// <param name="Ferritin">The required criterion; null where it cannot be told.</param>
/// <param name="Met">The other criteria met.</param>
/// <param name="NotMeasured">Criteria of which there is no usable result. Haemophagocytosis and cytopenia are not looked for here.</param>
public sealed record IecHsScreen(bool? Ferritin, IReadOnlyList<string> Met, IReadOnlyList<string> NotMeasured)
{
    /// <summary>Ferritin and at least one other criterion; null where it cannot be told.</summary>
    public bool? IsPositive => Ferritin == false ? false : Met.Count > 0 ? Ferritin : NotMeasured.Count > 0 ? null : false;

    /// <summary>Screens the results of a subject after the infusion, against those before it.</summary>
    public static IecHsScreen Of(IEnumerable<LaboratoryResult> results, SdtmDate infusion, IecHsRules rules)
    {
        var rows = results.Where(r => r is { Value: not null, At: not null }).ToList();
        List<(string Name, bool? Met)> criteria =
        [
            ("aminotransferases", Either(Above(rows, "ALT", infusion, rules.AminotransferaseMultiple), Above(rows, "AST", infusion, rules.AminotransferaseMultiple))),
            ("fibrinogen", Fibrinogen(After(rows, "FIBRINO", infusion), rules.FibrinogenLimit)),
            ("lactate dehydrogenase", Above(rows, "LDH", infusion, 1)),
        ];
        return new(Above(rows, "FERRITIN", infusion, rules.FerritinMultiple), [.. criteria.Where(c => c.Met == true).Select(c => c.Name)], [.. criteria.Where(c => c.Met is null).Select(c => c.Name)]);
    }

    // Above so many times the upper limit of normal; of a baseline that was itself above it, so many times that.
    private static bool? Above(List<LaboratoryResult> rows, string test, SdtmDate infusion, double multiple)
    {
        var baseline = rows.Where(r => r.Test == test && r.At!.Value.DaysSince(infusion) <= 0).MaxBy(r => r.At!.Value.Moment);
        bool? any = null;
        foreach (var row in After(rows, test, infusion))
        {
            var before = baseline?.Unit == row.Unit ? baseline.Value : null;
            if ((before > row.UpperNormal ? before : row.UpperNormal ?? before) is not { } reference) continue;
            any = any == true || row.Value > multiple * reference;
        }
        return any;
    }

    private static bool? Fibrinogen(IEnumerable<LaboratoryResult> rows, double limit)
    {
        bool? any = null;
        foreach (var row in rows)
            if (CountUnit.Convert(row.Value!.Value, row.Unit, CountUnit.GramsPerLitre) is { } grams) any = any == true || grams < limit || row.Value < row.LowerNormal;
        return any;
    }

    private static bool? Either(bool? a, bool? b) => a == true || b == true ? true : a is null && b is null ? null : false;

    private static IEnumerable<LaboratoryResult> After(List<LaboratoryResult> rows, string test, SdtmDate infusion) => rows.Where(r => r.Test == test && r.At!.Value.DaysSince(infusion) > 0);
}
