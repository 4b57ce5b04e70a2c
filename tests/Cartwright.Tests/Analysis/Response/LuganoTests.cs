using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Lymphoma;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Response;

/// <summary>Limits of table 3 of Cheson et al., J. Clin. Oncol. 32 (2014) 3059–3068.</summary>
public class LuganoTests
{
    private static LymphomaAssessment Scan(double longest, double shortest, bool nodal = true, double? spleen = null, NonMeasured other = NonMeasured.Absent, bool newLesion = false) =>
        new([new("T1", nodal, longest, shortest)], other, spleen, newLesion);

    private static string Code(LymphomaAssessment now, LymphomaAssessment baseline, params LymphomaAssessment[] before) => LuganoTomography.Of(now, baseline, before).Code();

    // "Target nodes/nodal masses must regress to ≤1.5 cm in LDi"; "No extralymphatic sites"; "≥50 % decrease in SPD".
    [Theory]
    [InlineData(15, 10, true, "CR")]
    [InlineData(15.1, 10, true, "PR")]
    [InlineData(15, 10, false, "PR")]
    [InlineData(0, 0, false, "CR")]
    [InlineData(30, 20, true, "PR")]
    [InlineData(30.1, 20, true, "SD")]
    public void Complete_and_partial(double longest, double shortest, bool nodal, string code) => Code(Scan(longest, shortest, nodal), Scan(40, 30, nodal)).ShouldBe(code);

    // "LDi > 1.5 cm and increase by ≥50 % from PPD nadir and an increase in LDi or SDi from nadir of 0.5 cm for lesions ≤2 cm, 1.0 cm for lesions >2 cm".
    [Theory]
    [InlineData(20, 10, 25, 12, "PD")]
    [InlineData(20, 10, 24.9, 14, "CR-or-SD")]
    [InlineData(20, 10, 20, 15, "PD")]
    [InlineData(21, 10, 30.9, 12, "CR-or-SD")]
    [InlineData(21, 10, 31, 12, "PD")]
    [InlineData(30, 20, 40, 22, "CR-or-SD")]
    [InlineData(8, 8, 15, 12, "CR-or-SD")]
    public void Progression_of_one_lesion_from_its_nadir(double longestThen, double shortestThen, double longest, double shortest, string code) =>
        (Code(Scan(longest, shortest), Scan(42, 30), Scan(longestThen, shortestThen)) == "PD").ShouldBe(code == "PD");

    // "a 15-cm spleen must increase to >16 cm"; "if no prior splenomegaly, must increase by at least 2 cm"; PR "regressed by >50 % in length beyond normal".
    [Theory]
    [InlineData(150, 160, "PR-or-SD")]
    [InlineData(150, 160.1, "PD")]
    [InlineData(120, 139.9, "PR-or-SD")]
    [InlineData(120, 140, "PD")]
    [InlineData(105, 125, "PR-or-SD")]
    public void Progression_of_the_spleen(double baseline, double now, string code) => (Code(Scan(20, 20, spleen: now), Scan(40, 40, spleen: baseline)) == "PD").ShouldBe(code == "PD");

    [Theory]
    [InlineData(140, "SD")]
    [InlineData(139.9, "PR")]
    public void A_spleen_must_lose_more_than_half_of_its_excess(double now, string code) => Code(Scan(20, 20, spleen: now), Scan(40, 40, spleen: 150)).ShouldBe(code);

    [Fact]
    public void New_lesions_and_clear_growth_by_eye_progress_and_what_was_not_measured_is_not_evaluable()
    {
        Code(Scan(0, 0, newLesion: true), Scan(40, 40)).ShouldBe("PD");
        Code(Scan(0, 0, other: NonMeasured.Progressive), Scan(40, 40)).ShouldBe("PD");
        Code(Scan(0, 0, other: NonMeasured.Present), Scan(40, 40)).ShouldBe("PR");
        Code(Scan(0, 0) with { Targets = null }, Scan(40, 40)).ShouldBe("NE");
    }

    // "Score 1, 2, or 3 with or without a residual mass"; 4 or 5 reduced, unchanged, increased; "new FDG-avid foci".
    [Theory]
    [InlineData(3, UptakeChange.Unchanged, false, "CR")]
    [InlineData(4, UptakeChange.Reduced, false, "PR")]
    [InlineData(5, UptakeChange.Unchanged, false, "SD")]
    [InlineData(4, UptakeChange.Increased, false, "PD")]
    [InlineData(2, UptakeChange.Reduced, true, "PD")]
    [InlineData(4, null, false, "NE")]
    [InlineData(null, null, false, "NE")]
    public void The_five_point_scale(int? score, UptakeChange? change, bool newFoci, string code) => LuganoMetabolic.Of(score, change, newFoci).Code().ShouldBe(code);

    [Fact]
    public void A_complete_metabolic_response_with_a_mass_is_complete()
    {
        LuganoMetabolic.Overall(ResponseCategory.Complete, ResponseCategory.Partial).ShouldBe(ResponseCategory.Complete);
        LuganoMetabolic.Overall(ResponseCategory.NotEvaluable, ResponseCategory.Partial).ShouldBe(ResponseCategory.Partial);
        Should.Throw<ArgumentOutOfRangeException>(() => LuganoMetabolic.Of(6, null, false));
    }
}
