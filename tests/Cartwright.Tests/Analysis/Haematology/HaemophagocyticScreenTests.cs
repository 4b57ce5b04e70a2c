using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Laboratory;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Haematology;

/// <summary>
/// HLH-2004 (Henter 2007; Blood 2011;118:4041, table 1, and jitc.bmj.com markup 8418), the CARTOX criteria (Neelapu 2018; grepmed.com/images/9558) and the HScore (Fardet 2014; PMC10101193, table 1) at their
/// published limits.
/// </summary>
public class HaemophagocyticScreenTests
{
    private static readonly DateTime Infusion = new(2026, 3, 10);

    /// <summary>Each of the five that laboratory and bedside tell, at its limit and on the other side of it; the three others are not known.</summary>
    [Theory]
    [InlineData("TEMP", 38.5, 38.4)]
    [InlineData("TRIG", 3.0, 2.9)]
    [InlineData("FIBRINO", 1.5, 1.6)]
    [InlineData("FERRITIN", 500, 499)]
    [InlineData("SIL2R", 2400, 2399)]
    [InlineData("PLAT", 99, 100)]
    public void A_criterion_of_HLH_2004_is_met_at_its_limit(string test, double at, double beside)
    {
        Hlh(Chart((test, at), ("HGB", 89))).Met.ShouldBe(1);
        Hlh(Chart((test, beside), ("HGB", 89))).Met.ShouldBe(0);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, null)]
    [InlineData(1, false)]
    public void Five_of_eight_are_needed_and_what_is_not_known_denies_nothing(int met, bool? positive)
    {
        (string, double)[] high = [("TEMP", 39), ("TRIG", 4), ("FERRITIN", 900), ("SIL2R", 5000), ("PLAT", 20)], low = [("TEMP", 37), ("TRIG", 1), ("FERRITIN", 90), ("SIL2R", 500), ("PLAT", 200)];
        Hlh(Chart([.. high.Take(met), .. low.Skip(met), ("NEUT", met == 5 ? 0.2 : 3), ("HGB", 120), ("FIBRINO", 3)])).IsPositive.ShouldBe(positive);
    }

    [Fact]
    public void An_event_tells_of_the_spleen_and_its_absence_does_not()
    {
        bool? Spleen(SubjectChart chart) => Hlh(chart).Criteria.Single(c => c.Name == "splenomegaly").Met;
        Spleen(Chart() with { AdverseEvents = [Event("Splenomegaly", 2, 5)] }).ShouldBe(true);
        Spleen(Chart()).ShouldBeNull();
        Spleen(Chart() with { AdverseEvents = [Event("Splenomegaly", 2, 31)] }).ShouldBeNull();
    }

    /// <summary>Peak ferritin above 10,000 and two of liver, kidney, lung (grade 3 or worse) and haemophagocytosis. ULN: ALT 40 U/L, creatinine 100 µmol/L; grade 3 above 5 and above 3 ULN.</summary>
    [Theory]
    [InlineData(10_001, 201, 301, true)]
    [InlineData(10_000, 201, 301, false)]
    [InlineData(10_001, 200, 301, null)]
    [InlineData(10_001, 200, 300, false)]
    public void Ferritin_and_two_organs_are_needed_by_CARTOX(double ferritin, double alt, double creatinine, bool? positive) =>
        Cartox(Chart(("FERRITIN", ferritin), ("ALT", alt), ("CREAT", creatinine))).ShouldBe(positive);

    [Fact]
    public void Pulmonary_oedema_of_grade_3_is_an_organ()
    {
        var chart = Chart(("FERRITIN", 20_000), ("ALT", 250), ("CREAT", 80));
        Cartox(chart with { AdverseEvents = [Event("Pulmonary oedema", 3, 4)] }).ShouldBe(true);
        Cartox(chart with { AdverseEvents = [Event("Pulmonary oedema", 2, 4)] }).ShouldBeNull();
        Cartox(Chart(("ALT", 250), ("CREAT", 400))).ShouldBeNull();
    }

    /// <summary>Points: temperature 33, 49; cytopenias 24, 34; ferritin 35, 50; triglycerides 44, 64; fibrinogen 30; AST 19. What no package has: 18 + 38 + 35 = 91 at most.</summary>
    [Theory]
    [InlineData("TEMP", 38.3, 0)]
    [InlineData("TEMP", 38.4, 33)]
    [InlineData("TEMP", 39.4, 33)]
    [InlineData("TEMP", 39.5, 49)]
    [InlineData("FERRITIN", 1999, 0)]
    [InlineData("FERRITIN", 2000, 35)]
    [InlineData("FERRITIN", 6000, 35)]
    [InlineData("FERRITIN", 6001, 50)]
    [InlineData("TRIG", 1.49, 0)]
    [InlineData("TRIG", 1.5, 44)]
    [InlineData("TRIG", 4.0, 44)]
    [InlineData("TRIG", 4.1, 64)]
    [InlineData("FIBRINO", 2.5, 30)]
    [InlineData("FIBRINO", 2.6, 0)]
    [InlineData("AST", 29, 0)]
    [InlineData("AST", 30, 19)]
    public void The_HScore_gives_the_published_points(string test, double value, int points) => Score(Chart((test, value))).Least.ShouldBe(points);

    [Theory]
    [InlineData(92, 5.1, 111, 0)]
    [InlineData(92, 5.0, 111, 24)]
    [InlineData(92, 5.0, 110, 34)]
    [InlineData(93, 5.1, 110, 0)]
    public void The_HScore_counts_lineages(double haemoglobin, double leukocytes, double platelets, int points) =>
        Score(Chart(("HGB", haemoglobin), ("WBC", leukocytes), ("PLAT", platelets))).Least.ShouldBe(points);

    /// <summary>All nine at their most: 337 points, the score's published maximum; the cut is 169.</summary>
    [Fact]
    public void What_is_not_known_makes_a_range()
    {
        Score(Chart()).ShouldBe(new HScore(0, 337));
        var worst = Chart(("TEMP", 40), ("HGB", 70), ("WBC", 1), ("PLAT", 10), ("FERRITIN", 50_000), ("TRIG", 6), ("FIBRINO", 1), ("AST", 300));
        Score(worst).ShouldBe(new HScore(246, 337));
        Score(worst).IsPositive.ShouldBe(true);
        Score(Chart(("TEMP", 37), ("HGB", 130), ("WBC", 7), ("PLAT", 200), ("FERRITIN", 100), ("TRIG", 1), ("FIBRINO", 3), ("AST", 20))).IsPositive.ShouldBe(false);
        Score(Chart(("TEMP", 40), ("FERRITIN", 7000))).IsPositive.ShouldBeNull();
        (new HScore(169, 337).IsPositive, new HScore(168, 337).IsPositive, new HScore(0, 168).IsPositive).ShouldBe((true, null, false));
    }

    [Fact]
    public void Values_before_the_infusion_and_after_30_days_tell_nothing()
    {
        var late = Chart() with { Laboratory = [Row(1, "FERRITIN", 9000, 31), Row(2, "FERRITIN", 9000, 0)] };
        Score(late).ShouldBe(new HScore(0, 337));
        Score(Chart() with { Laboratory = [Row(1, "FERRITIN", 9000, 30)] }).Least.ShouldBe(50);
    }

    private static CriteriaScreen Hlh(SubjectChart chart) => Hlh2004Screen.Of(new(chart, On(0)));

    private static bool? Cartox(SubjectChart chart) => CartoxHaemophagocyticScreen.Of(new(chart, On(0))).IsPositive;

    private static HScore Score(SubjectChart chart) => HScore.Of(new(chart, On(0)));

    // Five days after the infusion; a neutrophil count goes with platelets, so that two lineages are known.
    private static SubjectChart Chart(params (string Test, double Value)[] values) => new(40,
        [.. values.Where(v => v.Test != "TEMP").Select((v, i) => Row(i + 1, v.Test, v.Value, 5))],
        [.. values.Where(v => v.Test == "TEMP").Select((v, i) => new VitalSignResult("S1", i + 1, "TEMP", v.Value, "°C", On(5)))], [], [], true);

    private static LaboratoryResult Row(int number, string test, double value, int day) => new("S1", number, test, test, "CHEMISTRY", value, false, null, UnitOf(test), "", On(day))
    {
        LowerNormal = 0,
        UpperNormal = test switch { "CREAT" => 100, "ALT" or "AST" => 40, _ => null },
    };

    private static string UnitOf(string test) => test switch
    {
        "FERRITIN" => "ug/L",
        "TRIG" => "mmol/L",
        "FIBRINO" or "HGB" => "g/L",
        "SIL2R" => "U/mL",
        "CREAT" => "umol/L",
        "ALT" or "AST" => "U/L",
        _ => "10^9/L",
    };

    private static AdverseEvent Event(string term, int grade, int day) => new("S1", 1, term, "", grade, false, true, On(day), null);

    private static SdtmDate On(int day) => SdtmDate.OnDay(Infusion.AddDays(day));
}
