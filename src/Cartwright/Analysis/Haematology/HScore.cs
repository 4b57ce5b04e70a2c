namespace Cartwright.Analysis.Haematology;

/// <summary>The HScore for reactive haemophagocytic syndrome, as far as the data tell: at least and at most so many points.</summary>
/// <param name="Least">The points of what is known.</param>
/// <param name="Most">The same with the most points for what is not known.</param>
/// <remarks>
/// Fardet L et al.: Arthritis Rheumatol 2014;66:2613–2620, as in PMC10101193, table 1, and Case Rep Rheumatol 2017:5304180, table 3. The best cut was 169. Known immunosuppression (18), the size of liver and spleen
/// (38) and haemophagocytosis in marrow (35) are in no package: without events of these names they are not known.
/// </remarks>
public sealed record HScore(int Least, int Most)
{
    /// <summary>The cut (inclusive) that classified best.</summary>
    public const int Cut = 169;

    /// <summary>Whether it reaches the cut; null where what is not known decides.</summary>
    public bool? IsPositive => Least >= Cut ? true : Most < Cut ? false : null;

    /// <summary>Counts the points of one subject's findings.</summary>
    public static HScore Of(HaemophagocyticFindings f)
    {
        (int Least, int Most)[] parts =
        [
            (0, 18),
            Points(f.Temperature, 49, t => t > 39.4 ? 49 : t >= 38.4 ? 33 : 0),
            Organs(f.Shows("hepatomegaly") == true || f.Shows("hepatosplenomegaly") == true, f.Shows("splenomegaly") == true),
            Cytopenias(f),
            Points(f.HighestFerritin, 50, x => x > 6000 ? 50 : x >= 2000 ? 35 : 0),
            Points(f.Highest(HaemophagocyticFindings.Triglycerides, ("mmol/L", 1), ("mg/dL", 1.5 / 132.7)), 64, x => x > 4 + 1e-3 ? 64 : x >= 1.5 - 1e-9 ? 44 : 0),
            Points(f.LowestFibrinogen, 30, x => x <= 2.5 ? 30 : 0),
            Points(f.Highest("AST", ("U/L", 1), ("IU/L", 1)), 19, x => x >= 30 ? 19 : 0),
            f.Shows("haemophagocytosis", "hemophagocytosis") == true ? (35, 35) : (0, 35),
        ];
        return new(parts.Sum(p => p.Least), parts.Sum(p => p.Most));
    }

    private static (int, int) Points(double? value, int most, Func<double, int> of) => value is { } known ? (of(known), of(known)) : (0, most);

    private static (int, int) Organs(bool liver, bool spleen) => (liver && spleen ? 38 : liver || spleen ? 23 : 0, 38);

    // Haemoglobin to 92 g/L, leukocytes to 5.0 and platelets to 110 ×10⁹/L: one lineage has none, two 24, three 34.
    private static (int, int) Cytopenias(HaemophagocyticFindings f)
    {
        bool?[] low =
        [
            f.LowestIn(CountUnit.GramsPerLitre, HaemophagocyticFindings.Haemoglobin) is { } haemoglobin ? haemoglobin <= 92 : null,
            f.LowestIn(CountUnit.Thousands, HaemophagocyticFindings.Leukocytes) is { } leukocytes ? leukocytes <= 5.0 : null,
            f.LowestIn(CountUnit.Thousands, HaemophagocyticFindings.Platelets) is { } platelets ? platelets <= 110 : null,
        ];
        return (Of(low.Count(l => l == true)), Of(low.Count(l => l != false)));

        static int Of(int lineages) => lineages switch { 3 => 34, 2 => 24, _ => 0 };
    }
}
