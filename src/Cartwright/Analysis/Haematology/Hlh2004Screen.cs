namespace Cartwright.Analysis.Haematology;

/// <summary>Haemophagocytic lymphohistiocytosis by the criteria of the HLH-2004 trial: five of eight.</summary>
/// <remarks>
/// Henter et al.: Pediatr Blood Cancer 2007;48:124–131, as in Blood 2011;118:4041 (PMC3204727, table 1) and J Immunother Cancer (jitc.bmj.com markup 8418). A molecular diagnosis, the other way to it, is in no package. After conditioning
/// almost everybody has the cytopenias, and after cells fever and ferritin: of a CAR-T study this screen is sensitive and not specific.
/// </remarks>
public static class Hlh2004Screen
{
    private const int Needed = 5, Lineages = 2;

    /// <summary>Screens the findings of one subject.</summary>
    public static CriteriaScreen Of(HaemophagocyticFindings f) => new(Needed,
    [
        ("fever", f.Temperature >= 38.5 ? true : f.Temperature is null ? null : false),
        ("splenomegaly", f.Shows("splenomegaly")),
        ("cytopenia", Cytopenia(f)),
        ("triglycerides or fibrinogen", Either(f.HighestTriglycerides is { } fat ? fat >= 3.0 - 1e-9 : null, f.LowestFibrinogen is { } clot ? clot <= 1.5 : null)),
        ("haemophagocytosis", f.Shows("haemophagocytosis", "hemophagocytosis")),
        ("natural killer cells", null),
        ("ferritin", f.HighestFerritin is { } ferritin ? ferritin >= 500 : null),
        ("soluble interleukin-2 receptor", f.Highest(HaemophagocyticFindings.Receptor, ("U/mL", 1), ("kU/L", 1)) is { } receptor ? receptor >= 2400 : null),
    ]);

    // Two of three lineages.
    private static bool? Cytopenia(HaemophagocyticFindings f)
    {
        bool?[] low =
        [
            f.LowestIn(CountUnit.GramsPerLitre, HaemophagocyticFindings.Haemoglobin) is { } haemoglobin ? haemoglobin < 90 : null,
            f.LowestIn(CountUnit.Thousands, HaemophagocyticFindings.Platelets) is { } platelets ? platelets < 100 : null,
            f.LowestIn(CountUnit.Thousands, HaemophagocyticFindings.Neutrophils) is { } neutrophils ? neutrophils < 1.0 : null,
        ];
        return low.Count(l => l == true) >= Lineages ? true : low.Count(l => l != false) < Lineages ? false : null;
    }

    private static bool? Either(bool? a, bool? b) => a == true || b == true ? true : a == false && b == false ? false : null;
}
