using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Laboratory;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Laboratory;

/// <summary>Tumour lysis (Cairo and Bishop 2004; Howard 2011), IEC-HS (Hines 2023) and hypogammaglobulinaemia at their limits.</summary>
public class LaboratoryScreenTests
{
    private static readonly DateOnly Infusion = new(2026, 3, 10);
    private static readonly SdtmDate InfusionDate = On(0);

    private static SdtmDate On(int day) => SdtmDate.OnDay(Infusion.AddDays(day).ToDateTime(TimeOnly.MinValue));

    private static LaboratoryResult Row(int day, string test, double value, string unit, double? low = null, double? high = null) =>
        new("S1", 1, test, test, "CHEMISTRY", value, false, null, unit, "", On(day)) { LowerNormal = low, UpperNormal = high };

    // Everything measured and normal, on day 1.
    private static readonly LaboratoryResult[] Normal = [Row(1, "URATE", 300, "umol/L"), Row(1, "K", 4, "mmol/L"), Row(1, "PHOS", 1, "mmol/L"), Row(1, "CACR", 2.3, "mmol/L"), Row(1, "CREAT", 80, "umol/L", 50, 100)];

    private static TumourLysis Lysis(TumourLysisRules rules, bool? sign, params LaboratoryResult[] more) => TumourLysis.Of([.. Normal, .. more], Infusion, sign, rules);

    /// <summary>Cairo and Bishop: uric acid ≥ 476 µmol/L, potassium ≥ 6.0, phosphate ≥ 1.45, calcium ≤ 1.75 mmol/L, two of them.</summary>
    [Theory]
    [InlineData(476, 6.0, true)]
    [InlineData(475, 6.0, false)]
    [InlineData(476, 5.9, false)]
    public void Two_abnormalities_at_their_limits_are_laboratory_tumour_lysis(double urate, double potassium, bool lysis) =>
        Lysis(TumourLysisRules.CairoBishop, false, Row(2, "URATE", urate, "umol/L"), Row(2, "K", potassium, "mmol/L")).Laboratory.ShouldBe(lysis);

    /// <summary>Howard, table 1: uric acid &gt; 475.8 µmol/L (8.0 mg/dL), phosphorus &gt; 1.5 mmol/L (4.5 mg/dL), potassium &gt; 6.0, corrected calcium &lt; 1.75 mmol/L (7.0 mg/dL).</summary>
    [Theory]
    [InlineData("URATE", 475.9, "umol/L", true)]
    [InlineData("URATE", 475.8, "umol/L", false)]
    [InlineData("URATE", 8.0, "mg/dL", false)]
    [InlineData("URATE", 8.1, "mg/dL", true)]
    [InlineData("PHOS", 1.5, "mmol/L", false)]
    [InlineData("PHOS", 1.51, "mmol/L", true)]
    [InlineData("PHOS", 4.6, "mg/dL", true)]
    [InlineData("CACR", 1.75, "mmol/L", false)]
    [InlineData("CACR", 1.74, "mmol/L", true)]
    public void By_Howard_the_limit_itself_does_not_count(string test, double value, string unit, bool lysis) =>
        Lysis(TumourLysisRules.Howard, false, Row(2, "K", 6.1, "mmol/L"), Row(2, test, value, unit)).Laboratory.ShouldBe(lysis);

    /// <summary>Children: phosphate ≥ 2.1 mmol/L (Cairo–Bishop), &gt; 2.1 (Howard), and by Howard uric acid above ULN for age. 18 years are an adult's; an unknown age, too.</summary>
    [Theory]
    [InlineData(17, 2.0, false, false)]
    [InlineData(17, 2.1, true, false)]
    [InlineData(17, 2.2, true, true)]
    [InlineData(18, 1.6, true, true)]
    [InlineData(null, 1.6, true, true)]
    public void A_childs_phosphate_has_a_limit_of_its_own(int? age, double phosphate, bool cairoBishop, bool howard)
    {
        LaboratoryResult[] rows = [Row(2, "K", 6.5, "mmol/L"), Row(2, "PHOS", phosphate, "mmol/L"), Row(2, "URATE", 300, "umol/L", 100, 400)];
        Lysis(TumourLysisRules.CairoBishop.At(age) with { Change = null }, false, rows).Laboratory.ShouldBe(cairoBishop);
        Lysis(TumourLysisRules.Howard.At(age), false, rows).Laboratory.ShouldBe(howard);
    }

    [Fact]
    public void A_childs_uric_acid_is_judged_by_Howard_against_the_limit_of_normal()
    {
        TumourLysis Of(int age, params LaboratoryResult[] more) => TumourLysis.Of([Row(2, "K", 6.5, "mmol/L"), Row(2, "PHOS", 1, "mmol/L"), Row(2, "CACR", 2.3, "mmol/L"), .. more], Infusion, false, TumourLysisRules.Howard.At(age));
        Of(5, Row(2, "URATE", 401, "umol/L", 100, 400)).Laboratory.ShouldBe(true);
        Of(5, Row(2, "URATE", 400, "umol/L", 100, 400)).Laboratory.ShouldBe(false);
        Of(5, Row(2, "URATE", 900, "umol/L")).Laboratory.ShouldBeNull();
        Of(30, Row(2, "URATE", 401, "umol/L", 100, 400)).Laboratory.ShouldBe(false);
    }

    /// <summary>Howard, table 1: a rise of creatinine of 26.5 µmol/L (0.3 mg/dL), or above 1.5 ULN where there is no baseline.</summary>
    [Theory]
    [InlineData(null, 150, false)]
    [InlineData(null, 151, true)]
    [InlineData(80.0, 106.4, false)]
    [InlineData(80.0, 106.5, true)]
    public void By_Howard_it_is_clinical_with_a_rise_of_creatinine(double? before, double value, bool clinical)
    {
        LaboratoryResult[] rows = [Row(2, "URATE", 500, "umol/L"), Row(2, "K", 6.5, "mmol/L"), Row(2, "CREAT", value, "umol/L", 50, 100)];
        TumourLysis.Of(before is { } b ? [Row(-1, "CREAT", b, "umol/L", 50, 100), .. rows] : rows, Infusion, false, TumourLysisRules.Howard).Clinical.ShouldBe(clinical);
    }

    [Theory]
    [InlineData(-3, true)]
    [InlineData(-4, false)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void The_window_is_from_3_days_before_to_7_after(int day, bool lysis) =>
        Lysis(TumourLysisRules.CairoBishop, false, Row(day, "PHOS", 1.45, "mmol/L"), Row(day, "CACR", 1.75, "mmol/L")).Laboratory.ShouldBe(lysis);

    /// <summary>A quarter more than the baseline counts for Cairo and Bishop, and for Howard does not.</summary>
    [Fact]
    public void A_change_of_a_quarter_counts_by_one_definition_and_not_by_the_other()
    {
        LaboratoryResult[] risen = [Row(-1, "URATE", 200, "umol/L"), Row(-1, "K", 3.6, "mmol/L"), Row(3, "URATE", 250, "umol/L"), Row(3, "K", 4.5, "mmol/L")];
        TumourLysis.Of([.. risen, Row(2, "PHOS", 1, "mmol/L"), Row(2, "CACR", 2.3, "mmol/L")], Infusion, false, TumourLysisRules.CairoBishop).Laboratory.ShouldBe(true);
        TumourLysis.Of([.. risen, Row(2, "PHOS", 1, "mmol/L"), Row(2, "CACR", 2.3, "mmol/L")], Infusion, false, TumourLysisRules.Howard).Laboratory.ShouldBe(false);
    }

    [Fact]
    public void Howard_wants_both_within_a_day()
    {
        Lysis(TumourLysisRules.Howard, false, Row(2, "URATE", 500, "umol/L"), Row(3, "K", 6.5, "mmol/L")).Laboratory.ShouldBe(true);
        Lysis(TumourLysisRules.Howard, false, Row(2, "URATE", 500, "umol/L"), Row(4, "K", 6.5, "mmol/L")).Laboratory.ShouldBe(false);
        Lysis(TumourLysisRules.CairoBishop, false, Row(2, "URATE", 500, "umol/L"), Row(4, "K", 6.5, "mmol/L")).Laboratory.ShouldBe(true);
    }

    /// <summary>Clinical: with creatinine ≥ 1.5 ULN, arrhythmia, seizure or death.</summary>
    [Fact]
    public void It_is_clinical_with_raised_creatinine_or_a_sign()
    {
        LaboratoryResult[] lysis = [Row(2, "URATE", 500, "umol/L"), Row(2, "K", 6.5, "mmol/L")];
        Lysis(TumourLysisRules.CairoBishop, false, lysis).Clinical.ShouldBe(false);
        Lysis(TumourLysisRules.CairoBishop, true, lysis).Clinical.ShouldBe(true);
        Lysis(TumourLysisRules.CairoBishop, null, lysis).Clinical.ShouldBeNull();
        Lysis(TumourLysisRules.CairoBishop, false, [.. lysis, Row(2, "CREAT", 150, "umol/L", 50, 100)]).Clinical.ShouldBe(true);
        Lysis(TumourLysisRules.CairoBishop, false, [.. lysis, Row(2, "CREAT", 149, "umol/L", 50, 100)]).Clinical.ShouldBe(false);
    }

    [Fact]
    public void What_was_not_measured_is_told_and_denies_nothing()
    {
        var some = TumourLysis.Of([Row(1, "K", 6.5, "mmol/L"), Row(1, "PHOS", 1, "mmol/L")], Infusion, false, TumourLysisRules.CairoBishop);
        some.Laboratory.ShouldBeNull();
        some.Reason.ShouldBe("not measured in the window, or in another unit: Uric acid, Calcium, corrected");
        TumourLysis.Of([Row(1, "K", 4, "mmol/L"), Row(1, "PHOS", 1, "mmol/L"), Row(1, "CACR", 2.3, "mmol/L")], Infusion, false, TumourLysisRules.CairoBishop).Laboratory.ShouldBe(false);
    }

    /// <summary>Hines: ferritin above twice ULN or baseline is required; ALT or AST above five times ULN, fibrinogen below 150 mg/dL or LLN, LDH above ULN.</summary>
    [Fact]
    public void Ferritin_and_one_other_criterion_make_the_screen_positive()
    {
        IecHsScreen Screen(params LaboratoryResult[] rows) => IecHsScreen.Of(rows, InfusionDate, IecHsRules.Hines2023);
        Screen(Row(5, "FERRITIN", 601, "ug/L", 30, 300), Row(5, "ALT", 201, "U/L", 0, 40)).IsPositive.ShouldBe(true);
        Screen(Row(5, "FERRITIN", 600, "ug/L", 30, 300), Row(5, "ALT", 201, "U/L", 0, 40)).IsPositive.ShouldBe(false);
        Screen(Row(-1, "FERRITIN", 500, "ug/L", 30, 300), Row(5, "FERRITIN", 601, "ug/L", 30, 300), Row(5, "FIBRINO", 1.4, "g/L", 2, 4)).IsPositive.ShouldBe(false);
        Screen(Row(5, "FERRITIN", 601, "ug/L", 30, 300), Row(5, "FIBRINO", 149, "mg/dL")).Met.ShouldBe(["fibrinogen"]);
        Screen(Row(5, "FERRITIN", 601, "ug/L", 30, 300)).IsPositive.ShouldBeNull();
        Screen(Row(5, "ALT", 201, "U/L", 0, 40)).IsPositive.ShouldBeNull();
        Screen(Row(5, "FERRITIN", 601, "ug/L", 30, 300), Row(5, "ALT", 30, "U/L", 0, 40), Row(5, "FIBRINO", 3, "g/L"), Row(5, "LDH", 200, "U/L", 100, 250)).IsPositive.ShouldBe(false);
    }

    [Fact]
    public void Immunoglobulin_is_low_below_the_limit_and_tells_nothing_for_28_days_after_replacement()
    {
        Hypogammaglobulinaemia Of(int[] replaced, HypogammaglobulinaemiaRules rules, params LaboratoryResult[] rows) => Hypogammaglobulinaemia.Of(rows, replaced.Select(On), InfusionDate, rules);
        Of([], HypogammaglobulinaemiaRules.Custom, Row(30, "IGG", 3.9, "g/L")).ShouldBe(new(true, Infusion.AddDays(30), 0));
        Of([], HypogammaglobulinaemiaRules.Custom, Row(30, "IGG", 400, "mg/dL")).WasLow.ShouldBe(false);
        Of([3], HypogammaglobulinaemiaRules.Custom, Row(30, "IGG", 3.9, "g/L"), Row(31, "IGG", 3.9, "g/L")).ShouldBe(new(true, Infusion.AddDays(31), 1));
        Of([], new(null, 28), Row(30, "IGG", 5, "g/L", 7, 16)).WasLow.ShouldBe(true);
        Of([], new(null, 28), Row(30, "IGG", 5, "g/L")).ShouldBe(new(null, null, 1));
    }
}
