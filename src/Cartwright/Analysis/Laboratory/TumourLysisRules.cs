namespace Cartwright.Analysis.Laboratory;

/// <summary>An abnormality of tumour lysis: a limit in each unit in which it is published, and the change from baseline that is as much.</summary>
/// <param name="Test">LBTESTCD.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Falls">Whether it is low that counts.</param>
/// <param name="Limits">The limit by unit.</param>
public sealed record LysisAbnormality(string Test, string Name, bool Falls, IReadOnlyDictionary<string, double> Limits)
{
    /// <summary>Whether the limit is the upper limit of normal, as it is of a child's uric acid by Howard; the numbers then only say which units are known.</summary>
    public bool IsAgainstNormal { get; init; }
}

/// <summary>A definition of tumour lysis.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Abnormalities">Of these two are laboratory tumour lysis.</param>
/// <param name="Change">The share of the baseline by which a rise or fall counts, whatever the limit; null where only limits count.</param>
/// <param name="FromDay">The first day from the anchor, negative before it.</param>
/// <param name="ToDay">The last day.</param>
/// <param name="Together">Within how many days the two must be seen; null where anywhere in the window.</param>
/// <param name="CreatinineMultiple">Creatinine at or above so many ULN makes it clinical.</param>
public sealed record TumourLysisRules(string Name, IReadOnlyList<LysisAbnormality> Abnormalities, double? Change, int FromDay, int ToDay, int? Together, double CreatinineMultiple)
{
    private const int Adulthood = 18;

    /// <summary>Whether a limit itself counts.</summary>
    public bool LimitsIncluded { get; init; } = true;

    /// <summary>The rise of creatinine from baseline (inclusive) that makes it clinical, by unit; null where only the multiple of ULN counts. The multiple then counts where there is no baseline.</summary>
    public IReadOnlyDictionary<string, double>? CreatinineRise { get; init; }

    /// <summary>The abnormalities of a child, where they differ.</summary>
    public IReadOnlyList<LysisAbnormality>? OfChildren { get; init; }

    /// <summary>The definition at an age; an age that is not known is an adult's.</summary>
    public TumourLysisRules At(int? ageYears) => ageYears < Adulthood && OfChildren is { } children ? this with { Abnormalities = children } : this;

    private static readonly IReadOnlyList<LysisAbnormality> Adult =
    [
        new("URATE", "Uric acid", false, new Dictionary<string, double> { ["umol/L"] = 476, ["mmol/L"] = 0.476, ["mg/dL"] = 8 }),
        new("K", "Potassium", false, new Dictionary<string, double> { ["mmol/L"] = 6.0 }),
        new("PHOS", "Phosphate", false, new Dictionary<string, double> { ["mmol/L"] = 1.45, ["mg/dL"] = 4.5 }),
        new("CACR", "Calcium, corrected", true, new Dictionary<string, double> { ["mmol/L"] = 1.75, ["mg/dL"] = 7.0 }),
    ];

    private static readonly LysisAbnormality ChildsPhosphate = Adult[2] with { Limits = new Dictionary<string, double> { ["mmol/L"] = 2.1, ["mg/dL"] = 6.5 } };

    /// <summary>Cairo and Bishop: limits (inclusive) or a change of a quarter, from 3 days before treatment to 7 after it; a child's phosphate from 2.1 mmol/L.</summary>
    /// <remarks>Cairo, Bishop: Br J Haematol 2004;127:3–11, as at bloodref.com/supportive/other/tumor-lysis-criteria.</remarks>
    public static TumourLysisRules CairoBishop { get; } = new("Cairo–Bishop", Adult, 0.25, -3, 7, null, 1.5) { OfChildren = [Adult[0], Adult[1], ChildsPhosphate, Adult[3]] };

    /// <summary>
    /// Howard, Jones and Pui: no change from baseline counts, limits are exclusive, and two abnormalities within a day of each other. Clinical by a rise of creatinine of 0.3 mg/dL. A child's phosphate above 2.1 mmol/L, its
    /// uric acid above ULN.
    /// </summary>
    /// <remarks>
    /// Howard et al.: N Engl J Med 2011;364:1844–1854, table 1, as at medicalcriteria.com/web/onclt and omicsonline.org JCST-04-164, table 2. "Within the same 24 hours" is read as the same day or the next, since samples
    /// have often no time. Oliguria is not in LB. The table's ionised calcium of 1.12 mg/dL (0.3 mmol/L) is not read: it lies far below any that is measured.
    /// </remarks>
    public static TumourLysisRules Howard { get; } = CairoBishop with
    {
        Name = "Howard",
        Change = null,
        Together = 1,
        LimitsIncluded = false,
        CreatinineRise = new Dictionary<string, double> { ["umol/L"] = 26.5, ["mg/dL"] = 0.3 },
        Abnormalities = [HowardsUrate, Adult[1], HowardsPhosphate, Adult[3]],
        OfChildren = [HowardsUrate with { IsAgainstNormal = true }, Adult[1], ChildsPhosphate, Adult[3]],
    };

    private static LysisAbnormality HowardsUrate => Adult[0] with { Limits = new Dictionary<string, double> { ["umol/L"] = 475.8, ["mmol/L"] = 0.4758, ["mg/dL"] = 8 } };

    private static LysisAbnormality HowardsPhosphate => Adult[2] with { Limits = new Dictionary<string, double> { ["mmol/L"] = 1.5, ["mg/dL"] = 4.5 } };
}
