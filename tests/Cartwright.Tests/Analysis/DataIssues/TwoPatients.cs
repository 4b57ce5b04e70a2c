using Cartwright.Datasets.Sdtm;

namespace Cartwright.Tests.Analysis.DataIssues;

/// <summary>Two patients of the shipped HER2 study, without a single inconsistency: P1 infused at the low level, with cytokine release of grade 3, neurotoxicity of grade 1 and a partial response; P2 a screening failure.</summary>
internal static class TwoPatients
{
    public const string First = "HER2-E-CART-P1", Second = "HER2-E-CART-P2";

    private const string Conditioning = CodeLists.ExposureCategory.Conditioning, Product = CodeLists.ExposureCategory.Product;

    private static readonly DateTime Infusion = new(2026, 3, 2, 8, 0, 0);

    /// <summary>The package.</summary>
    public static StudyData Package { get; } = new("HER2-E-CART",
        [new(First, "low", 61, "F", Day(-27), At(0, 8), Day(120), null), new(Second, null, 58, "M", Day(-20), null, Day(-10), null)],
        [new(First, 1, "INFORMED CONSENT OBTAINED", "PROTOCOL MILESTONE", Day(-27)), new(Second, 1, "SCREEN FAILURE", CodeLists.DispositionCategory.End, Day(-10))],
        [new(First, 1, "FLUDARABINE", Conditioning, null, null, null, Day(-5), Day(-3)), new(First, 2, "HER2-E-CART", Product, 0.9e6, "cells/kg", null, At(0, 8), At(0, 8))],
        [new(First, 1, "NEUTROPENIA", "BLOOD", 3, false, false, Day(6), Day(12)), new(First, 2, "CYTOKINE RELEASE SYNDROME", "IMMUNE", 3, true, true, Day(2), Day(3))],
        [Interleukin(1, 3, "24 h before infusion", At(-1, 20)), Interleukin(2, 40, "24 h", At(1, 8)), Interleukin(3, 900, "Day 4", At(4, 8)), Interleukin(4, 12, "Day 7", At(7, 8))],
        [Copies(1, null, "24 h before infusion", At(-1, 20)), Copies(2, 300, "Day 4", At(4, 8)), Copies(3, 8100, "Day 10", At(10, 8)), Copies(4, 900, "Day 28", At(28, 8))],
        [new(First, 1, "T01", "TARGET", "LIVER", false, Day(-14))],
        [new(First, 1, "T01", 40, null, "Baseline", Day(-14)), new(First, 2, "T01", 24, null, "Week 6", Day(42)), new(First, 3, "T01", 20, null, "Week 12", Day(84))],
        [],
        [new(First, 1, "WEIGHT", 60, "kg", Day(-20)), Temperature(2, 36.8, At(1, 8)), Temperature(3, 38.6, At(2, 14)), Temperature(4, 39.1, At(2, 20)), Temperature(5, 37.2, At(3, 8)), Temperature(6, 36.9, At(5, 8))],
        [
            new(First, 1, "TOCILIZUMAB", CodeLists.MedicationClass.AntiCytokine, At(2, 16), At(2, 17)),
            new(First, 2, "NOREPINEPHRINE", CodeLists.MedicationClass.Vasopressor, At(2, 18), At(3, 6)),
        ],
        [new(First, 1, CodeLists.OxygenDevice.NasalCannula, 2, At(2, 20), At(3, 6))],
        [],
        [new(First, 1, CodeLists.CytokineRelease, "TOXGR", "ASTCT 2019", 3, null, Day(2))])
    {
        NeurologicalAssessments =
        [
            new(First, 1, "ICE", 10, null, At(-1, 20)), new(First, 2, "ICE", 10, null, At(1, 8)), new(First, 3, "ICE", 8, null, At(3, 8)),
            new(First, 4, "ICE", 10, null, At(4, 8)), new(First, 5, "ICE", 10, null, At(6, 8)),
        ],
    };

    /// <summary>So many days from infusion.</summary>
    public static SdtmDate Day(int days) => SdtmDate.OnDay(Infusion.AddDays(days));

    /// <summary>The same with a time of day.</summary>
    public static SdtmDate At(int days, int hour) => SdtmDate.AtTime(Infusion.Date.AddDays(days).AddHours(hour));

    public static VitalSignResult Temperature(int sequence, double celsius, SdtmDate at) => new(First, sequence, CodeLists.VitalSignTest.Temperature, celsius, "°C", at);

    public static LaboratoryResult Interleukin(int sequence, double value, string visit, SdtmDate at) =>
        new(First, sequence, "IL6", "Interleukin 6", CodeLists.LaboratoryCategory.Cytokines, value, false, 2, "ng/L", visit, at);

    public static Concentration Copies(int sequence, double? value, string visit, SdtmDate at) =>
        new(First, sequence, "HER2ECAR", "HER2-E-CART", value, value is null, 50, "copies/µg", "BLOOD", "QUANTITATIVE PCR", visit, at);
}
