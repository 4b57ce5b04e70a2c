using Cartwright.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>Signs with another cause than the syndrome. Lee 2019: fever "not attributable to any other cause" (PMC8021214, table 1, first footnote); depressed consciousness "attributable to no other cause (eg, no sedating medication)" (PMC7990806, table 2).</summary>
public class AttributionTests
{
    private static readonly Package Febrile = Package.Of().Temps(0, 18, 36.8).Temps(24, 42, 38.5).Temps(48, 168, 36.9);

    // Read at 24, 30 and 36 h, the day after the infusion at 10:00, and at 42 h, 04:00 of the next.
    [Theory]
    [InlineData("INFECTION", 0)]
    [InlineData("Cytokine release syndrome", 1)]
    [InlineData("", 1)]
    public void A_fever_put_down_to_another_cause_opens_nothing(string cause, int grade) => GradeOf(Attributed(Attributed(Febrile, "FEVER", cause, 1), "FEVER", cause, 2)).ShouldBe(grade);

    [Fact]
    public void It_holds_for_the_day_on_which_it_was_written()
    {
        var course = CytokineReleaseAnalysis.Of(Attributed(Febrile, "FEVER", "INFECTION", 1).Data, Package.Plan).Courses.Single();
        (Math.Round(course.Episodes.Single().Onset.Days * 24), course.MaxGrade).ShouldBe((42, 1));
    }

    /// <summary>Intubation to protect the airway in neurotoxicity, CPAP for sleep apnoea, vasopressors in sepsis: no hypoxia and no hypotension of cytokine release.</summary>
    [Theory]
    [InlineData("MECHANICAL VENTILATION", "AIRWAY PROTECTION", 1)]
    [InlineData("MECHANICAL VENTILATION", "Surgery: appendectomy", 1)]
    [InlineData("CPAP", "SLEEP APNEA", 1)]
    [InlineData("CPAP", "Sleep apnoea", 1)]
    [InlineData("MECHANICAL VENTILATION", "HYPOXIA", 4)]
    [InlineData("MECHANICAL VENTILATION", "CYTOKINE RELEASE SYNDROME, NO INFECTION", 4)]
    [InlineData("MECHANICAL VENTILATION", "DESATURATION", 4)]
    [InlineData("MECHANICAL VENTILATION", null, 4)]
    public void A_device_with_another_indication_is_no_sign(string device, string? indication, int grade)
    {
        var data = Febrile.Oxygen(device, null, 30, 40).Data;
        GradeOf(new(data with { Procedures = [data.Procedures[0] with { Indication = indication }] })).ShouldBe(grade);
    }

    [Theory]
    [InlineData("SEPTIC SHOCK", 1)]
    [InlineData("HYPOTENSION", 3)]
    public void A_vasopressor_with_another_indication_is_no_sign(string indication, int grade)
    {
        var data = Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40).Data;
        GradeOf(new(data with { Medications = [data.Medications[0] with { Indication = indication }] })).ShouldBe(grade);
    }

    /// <summary>The indication of what takes fever away is why it was given, and fever is no longer required all the same.</summary>
    [Fact]
    public void Steroids_given_for_neurotoxicity_still_waive_the_fever()
    {
        var data = Febrile.Medicine("DEXAMETHASONE", "CORTICOSTEROID", 40).Oxygen("NASAL CANNULA", 2, 50, 60).Data;
        GradeOf(new(data with { Medications = [data.Medications[0] with { Indication = "NEUROTOXICITY" }] })).ShouldBe(2);
    }

    [Theory]
    [InlineData("SEDATION", 1)]
    [InlineData("Immune effector cell-associated neurotoxicity syndrome", 4)]
    public void An_assessment_put_down_to_sedation_is_not_graded(string cause, int grade)
    {
        var package = Package.Of().Ice(6, 9).Neurological(30, "CONSCLVL", null, "UNAROUSABLE").Ice(54, 10);
        IcansAnalysis.Of(Attributed(package, "CONSCLVL", cause, 1).Data, Package.Plan).Courses.Single().MaxGrade.ShouldBe(grade);
    }

    private static Package Attributed(Package package, string sign, string cause, int day) => new(package.Data with
    {
        FindingsAbout = [.. package.Data.FindingsAbout, new("S1", package.Data.FindingsAbout.Count + 1, sign, "ATTRIB", "", null, cause, Package.Day(day))],
    });

    private static int? GradeOf(Package package) => CytokineReleaseAnalysis.Of(package.Data, Package.Plan).Courses.Single().MaxGrade;
}
