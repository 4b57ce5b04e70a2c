namespace Cartwright.Analysis.Laboratory;

/// <summary>An abnormality of tumour lysis: a limit in each unit in which it is published, and the change from baseline that is as much.</summary>
/// <param name="Test">LBTESTCD.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Falls">Whether it is low that counts.</param>
/// <param name="Limits">The limit (inclusive) by unit.</param>
public sealed record LysisAbnormality(string Test, string Name, bool Falls, IReadOnlyDictionary<string, double> Limits);

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
    private static readonly IReadOnlyList<LysisAbnormality> Adult =
    [
        new("URATE", "Uric acid", false, new Dictionary<string, double> { ["umol/L"] = 476, ["mmol/L"] = 0.476, ["mg/dL"] = 8 }),
        new("K", "Potassium", false, new Dictionary<string, double> { ["mmol/L"] = 6.0 }),
        new("PHOS", "Phosphate", false, new Dictionary<string, double> { ["mmol/L"] = 1.45, ["mg/dL"] = 4.5 }),
        new("CACR", "Calcium, corrected", true, new Dictionary<string, double> { ["mmol/L"] = 1.75, ["mg/dL"] = 7.0 }),
    ];

    /// <summary>Cairo and Bishop, for adults: limits or a change of a quarter, from 3 days before treatment to 7 after it.</summary>
    /// <remarks>Cairo, Bishop: Br J Haematol 2004;127:3–11.</remarks>
    public static TumourLysisRules CairoBishop { get; } = new("Cairo–Bishop", Adult, 0.25, -3, 7, null, 1.5);

    /// <summary>Howard, Jones and Pui: no change from baseline counts, and two abnormalities within a day of each other.</summary>
    /// <remarks>Howard et al.: N Engl J Med 2011;364:1844–1854. "Within the same 24 hours" is read as the same day or the next, since samples have often no time.</remarks>
    public static TumourLysisRules Howard { get; } = CairoBishop with { Name = "Howard", Change = null, Together = 1 };
}
