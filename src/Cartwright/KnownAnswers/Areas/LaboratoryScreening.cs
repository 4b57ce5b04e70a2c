using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Laboratory;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Screens of laboratory results at their limits.</summary>
internal static class LaboratoryScreening
{
    private const string Cairo = "Cairo, Bishop, Br. J. Haematol. 127 (2004) 3–11";
    private const string Howard = "Howard et al., N. Engl. J. Med. 364 (2011) 1844–1854";
    private const string Hines = "Hines et al., Transplant. Cell. Ther. 29 (2023) 438.e1–438.e16";
    private static readonly DateOnly Infusion = new(2026, 3, 10);
    private static readonly double[] ChildsPhosphates = [2.0, 2.1];
    private static readonly int[] AboutTheWindow = [-4, -3, 7, 8];

    private static readonly LaboratoryResult[] Normal =
        [Row(1, "URATE", 300, "umol/L"), Row(1, "K", 4, "mmol/L"), Row(1, "PHOS", 1, "mmol/L"), Row(1, "CACR", 2.3, "mmol/L"), Row(1, "CREAT", 80, "umol/L", 100)];

    public static KnownArea Area() => new("Laboratory screens",
    [
        Screen("Tumour lysis, urate and potassium: 476 and 6.0; 475 and 6.0; 476 and 5.9", Cairo, "yes no no", () => [Lysis(476, 6.0), Lysis(475, 6.0), Lysis(476, 5.9)]),
        Screen("Tumour lysis, phosphate 1.45 and calcium 1.75 on day −4, −3, 7, 8", Cairo, "no yes yes no", () =>
            [.. AboutTheWindow.Select(day => Lysis(TumourLysisRules.CairoBishop, Row(day, "PHOS", 1.45, "mmol/L"), Row(day, "CACR", 1.75, "mmol/L")).Laboratory)]),
        Screen("Tumour lysis, urate on day 2 and potassium on day 3, day 4", Howard, "yes no", () =>
            [.. Enumerable.Range(3, 2).Select(day => Lysis(TumourLysisRules.Howard, Row(2, "URATE", 500, "umol/L"), Row(day, "K", 6.5, "mmol/L")).Laboratory)]),
        Screen("Tumour lysis by Howard, potassium 6.1 and phosphate 1.5, 1.51; of a child 2.1, 2.2", Howard, "no yes no yes", () =>
            [Phosphate(40, 1.5), Phosphate(40, 1.51), Phosphate(10, 2.1), Phosphate(10, 2.2)]),
        Screen("Tumour lysis of a child, potassium 6.0 and phosphate 2.0, 2.1", Cairo, "no yes", () =>
            [.. ChildsPhosphates.Select(p => Lysis(TumourLysisRules.CairoBishop.At(10) with { Change = null }, Row(2, "K", 6.0, "mmol/L"), Row(2, "PHOS", p, "mmol/L")).Laboratory)]),
        Screen("Clinical tumour lysis, creatinine 149 and 150 with an ULN of 100", Cairo, "no yes", () =>
            [.. Enumerable.Range(149, 2).Select(c => Lysis(TumourLysisRules.CairoBishop, Row(2, "URATE", 500, "umol/L"), Row(2, "K", 6.5, "mmol/L"), Row(2, "CREAT", c, "umol/L", 100)).Clinical)]),
        Screen("IEC-HS, ferritin 600 and 601 with an ULN of 300, ALT five times its ULN and more", Hines, "no yes", () => [Positive(600, 201), Positive(601, 201)]),
    ]);

    private static KnownWords Screen(string claim, string source, string theirs, Func<IReadOnlyList<bool?>> ours) => new(
        claim, source, theirs, () => string.Join(' ', ours().Select(o => o switch { true => "yes", false => "no", _ => "unknown" })));

    private static bool? Lysis(double urate, double potassium) => Lysis(TumourLysisRules.CairoBishop, Row(2, "URATE", urate, "umol/L"), Row(2, "K", potassium, "mmol/L")).Laboratory;

    private static TumourLysis Lysis(TumourLysisRules rules, params LaboratoryResult[] more) => TumourLysis.Of([.. Normal, .. more], Infusion, false, rules);

    private static bool? Phosphate(int age, double value) => Lysis(TumourLysisRules.Howard.At(age), Row(1, "URATE", 300, "umol/L", 400), Row(2, "K", 6.1, "mmol/L"), Row(2, "PHOS", value, "mmol/L")).Laboratory;

    private static bool? Positive(double ferritin, double alt) =>
        IecHsScreen.Of([Row(5, "FERRITIN", ferritin, "ug/L", 300), Row(5, "ALT", alt, "U/L", 40)], On(0), IecHsRules.Hines2023).IsPositive;

    private static LaboratoryResult Row(int day, string test, double value, string unit, double? high = null) =>
        new("S1", 1, test, test, "CHEMISTRY", value, false, null, unit, "", On(day)) { LowerNormal = 0, UpperNormal = high };

    private static SdtmDate On(int day) => SdtmDate.OnDay(Infusion.AddDays(day).ToDateTime(TimeOnly.MinValue));
}
