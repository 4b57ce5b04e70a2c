using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>
/// The same courses under five scales, a published boundary a row. ASTCT: Lee 2019, table 2 (PMC8021214, table 1; PMC9327779, table 2). Lee: Lee 2014, table 3 (PMC7006459, table 2; PMC8159878, table 3).
/// Penn: Porter 2018 (J Hematol Oncol 2018;11:121, table 1; PMC7006459, table 2). CARTOX: Neelapu 2018 (PMC7006459, table 2). CTCAE 5.0: as remembered, not confirmed at its source.
/// </summary>
public class CytokineReleaseScaleTests
{
    // Fever of 38.5 °C from 24 h to 72 h after infusion, read every six hours, then none to 168 h; 50 kg.
    private static readonly Package Febrile = Weighing(Package.Of().Temps(0, 18, 36.8).Temps(24, 66, 38.5).Temps(72, 168, 36.9));

    private static readonly Dictionary<string, Func<Package, Package>> Courses = new()
    {
        ["fever alone"] = p => p,
        ["one bolus of fluid"] = p => p.Medicine("SALINE", "FLUID BOLUS", 30),
        ["two boluses of fluid"] = p => p.Medicine("SALINE", "FLUID BOLUS", 30).Medicine("SALINE", "FLUID BOLUS", 34),
        ["vasopressin alone"] = p => p.Medicine("VASOPRESSIN", "VASOPRESSIN", 30, 40),
        ["one vasopressor, low dose"] = p => p.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40, 0.39),
        ["one vasopressor, high dose"] = p => p.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40, 0.4),
        ["norepinephrine and vasopressin, low dose"] = p => p.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40, 0.19).Medicine("VASOPRESSIN", "VASOPRESSIN", 30, 40),
        ["norepinephrine and vasopressin, high dose"] = p => p.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40, 0.2).Medicine("VASOPRESSIN", "VASOPRESSIN", 30, 40),
        ["two vasopressors, low dose"] = p => p.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40, 0.1).Medicine("DOPAMINE", "VASOPRESSOR", 30, 40, 5),
        ["cannula, 2 L/min"] = p => p.Oxygen("NASAL CANNULA", 2, 30, 40),
        ["cannula, 6 L/min"] = p => p.Oxygen("NASAL CANNULA", 6, 30, 40),
        ["cannula, 6.1 L/min"] = p => p.Oxygen("NASAL CANNULA", 6.1, 30, 40),
        ["CPAP"] = p => p.Oxygen("CPAP", null, 30, 40),
        ["ventilator"] = p => p.Oxygen("MECHANICAL VENTILATION", null, 30, 40),
    };

    [Theory]
    [InlineData("fever alone", 1, 1, 1, 1, 1)]
    [InlineData("one bolus of fluid", 2, 2, 1, 2, 2)]
    [InlineData("two boluses of fluid", 2, 2, 3, 2, 2)]
    [InlineData("vasopressin alone", 3, 2, 3, 2, 3)]
    [InlineData("one vasopressor, low dose", 3, 2, 3, 2, 3)]
    [InlineData("one vasopressor, high dose", 3, 3, 4, 3, 3)]
    [InlineData("norepinephrine and vasopressin, low dose", 3, 3, 3, 3, 4)]
    [InlineData("norepinephrine and vasopressin, high dose", 3, 3, 4, 3, 4)]
    [InlineData("two vasopressors, low dose", 4, 3, 3, 3, 4)]
    [InlineData("cannula, 2 L/min", 2, 2, 3, 2, 2)]
    [InlineData("cannula, 6 L/min", 2, 3, 3, 3, 3)]
    [InlineData("cannula, 6.1 L/min", 3, 3, 3, 3, 3)]
    [InlineData("CPAP", 4, 3, 3, 3, 3)]
    [InlineData("ventilator", 4, 4, 4, 4, 4)]
    public void One_course_has_the_grade_of_each_scale(string course, int astct, int lee, int penn, int cartox, int ctcae) =>
        Grades(Courses[course](Febrile)).ShouldBe([astct, lee, penn, cartox, ctcae]);

    /// <summary>The consensus alone asks for fever after the onset; PMC8021214, table 1, first footnote.</summary>
    [Fact]
    public void Oxygen_after_the_fever_without_its_treatment_counts_under_every_scale_but_the_consensus() =>
        Grades(Febrile.Oxygen("NASAL CANNULA", 2, 75, 85)).ShouldBe([1, 2, 3, 2, 2]);

    [Fact]
    public void Death_due_to_it_is_grade_5_under_every_scale() => Grades(Febrile.Died(4, "Cytokine release syndrome")).ShouldBe([5, 5, 5, 5, 5]);

    /// <summary>Creatinine and ALT against their upper limits of normal by CTCAE 5.0: 1.5 to 3 ULN grade 2, to 6 grade 3 (creatinine); 5 to 20 ULN grade 3, above grade 4 (ALT). Normal before treatment.</summary>
    [Theory]
    [InlineData("CREAT", 1.3, 1, 1, 1, 1, 1)]
    [InlineData("CREAT", 2.0, 1, 2, 2, 2, 1)]
    [InlineData("CREAT", 4.0, 1, 3, 3, 3, 1)]
    [InlineData("CREAT", 7.0, 1, 4, 3, 4, 1)]
    [InlineData("ALT", 4.0, 1, 2, 1, 2, 1)]
    [InlineData("ALT", 10.0, 1, 3, 2, 3, 1)]
    [InlineData("ALT", 21.0, 1, 3, 3, 3, 1)]
    public void Organ_toxicity_raises_grades_where_the_protocol_looks_at_it_and_never_the_consensus(string test, double multiple, int astct, int lee, int penn, int cartox, int ctcae)
    {
        var package = Laboratory(Laboratory(Febrile, test, -200, 0.9), test, 30, multiple);
        Grades(package, Looking).ShouldBe([astct, lee, penn, cartox, ctcae]);
        Grades(package).ShouldBe([1, 1, 1, 1, 1]);
    }

    [Fact]
    public void What_was_there_before_treatment_or_lies_outside_an_episode_raises_nothing()
    {
        Grades(Laboratory(Laboratory(Febrile, "CREAT", -200, 2.0), "CREAT", 30, 2.1), Looking).ShouldBe([1, 1, 1, 1, 1]);
        Grades(Laboratory(Laboratory(Febrile, "CREAT", -200, 0.9), "CREAT", 120, 4), Looking).ShouldBe([1, 1, 1, 1, 1]);
        Grades(new(Febrile.Data with { Laboratory = [new("S1", 1, "ALT", "ALT", "CHEMISTRY", 4000, false, null, "U/L", "", Package.AtHour(30))] }), Looking).ShouldBe([1, 1, 1, 1, 1]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_scale_of_the_protocol_is_that_of_courses_episodes_columns_and_comparisons(string name)
    {
        var (plan, scale) = (Under(name), CytokineReleaseScales.Named(name));
        var release = CytokineReleaseAnalysis.Of(Courses["one vasopressor, low dose"](Febrile).Data, plan);
        var grade = release.Courses.Single().MaxGradeUnder(scale);
        (release.Scale.Name, release.Courses.Single().MaxGrade, release.Courses.Single().Episodes.Single().Spans.Max(s => s.Grade)).ShouldBe((name, grade, grade!.Value));
        release.Columns[^1].Grades[grade.Value].ShouldBe(1);
        release.Comparisons.Select(c => c.First).ShouldAllBe(first => first == scale.Title);
        release.Comparisons.Select(c => c.Second).ShouldBe(CytokineReleaseScales.All.Where(s => s != scale).Select(s => s.Title));
    }

    /// <summary>One vasopressor at a low dose is dose-limiting where the scale makes it grade 3, and not where it makes it grade 2.</summary>
    [Theory]
    [InlineData("ASTCT-2019", true)]
    [InlineData("Lee-2014", false)]
    [InlineData("Penn-2018", true)]
    [InlineData("CARTOX-2018", false)]
    [InlineData("CTCAE-5.0", true)]
    public void Dose_limiting_toxicity_is_judged_by_the_scale_of_the_protocol(string name, bool limits) => IsLimiting(Courses["one vasopressor, low dose"], name).ShouldBe(limits);

    /// <summary>Two boluses of fluid are grade 3 by Penn alone: no device and no vasopressor is there, and the judgement must not look for one.</summary>
    [Theory]
    [InlineData("ASTCT-2019", false)]
    [InlineData("Penn-2018", true)]
    public void It_is_judged_so_also_without_vasopressor_and_device(string name, bool limits) => IsLimiting(Courses["two boluses of fluid"], name).ShouldBe(limits);

    [Fact]
    public void No_scale_improves_as_a_component_worsens() => Prop.ForAll(Arb.From(Signs()), signs => CytokineReleaseScales.All.All(scale => Worse(signs).All(worse => scale.GradeOf(worse) >= scale.GradeOf(signs)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_scale_is_within_0_to_4_and_0_only_without_a_sign_or_fever_waiver() => Prop.ForAll(Arb.From(Signs()), signs =>
        CytokineReleaseScales.All.All(scale => scale.GradeOf(signs) is >= 0 and <= 4 && (scale.GradeOf(signs) == 0 || signs.Any || signs.OrganToxicity + signs.Transaminitis > 0))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_that_is_no_scale_is_refused() => Should.Throw<ArgumentException>(() => CytokineReleaseScales.Named("Lee")).Message.ShouldContain("'Lee' is no scale");

    public static TheoryData<string> Names => [.. CytokineReleaseScales.All.Select(s => s.Name)];

    private static TrialPlan Looking => Package.Plan with { CytokineRelease = Package.Plan.CytokineRelease with { OrgansFromLaboratory = true } };

    private static TrialPlan Under(string name) => Package.Plan with { CytokineRelease = Package.Plan.CytokineRelease with { Scale = name } };

    private static bool IsLimiting(Func<Package, Package> course, string scale) =>
        DoseLimitingToxicityAnalysis.StatusOf(course(Febrile).Data, Under(scale)) is DltStatus.Toxicity { Term: "Cytokine release syndrome" };

    private static IEnumerable<int?> Grades(Package package, TrialPlan? plan = null)
    {
        var course = CytokineReleaseAnalysis.Of(package.Data, plan ?? Package.Plan).Courses.Single();
        return [.. CytokineReleaseScales.All.Select(course.MaxGradeUnder)];
    }

    private static Package Weighing(Package package) => new(package.Data with { VitalSigns = [.. package.Data.VitalSigns, new("S1", 999, "WEIGHT", 50, "kg", Package.Day(-20))] });

    private static Package Laboratory(Package package, string test, double hours, double multiple) => new(package.Data with
    {
        Laboratory = [.. package.Data.Laboratory, new("S1", package.Data.Laboratory.Count + 1, test, test, "CHEMISTRY", multiple * 100, false, null, test == "CREAT" ? "umol/L" : "U/L", "", Package.AtHour(hours)) { LowerNormal = 10, UpperNormal = 100 }],
    });

    private static Gen<CytokineReleaseSigns> Signs() =>
        from fever in Gen.Elements(false, true)
        from vasopressors in Gen.Choose(0, 3)
        from vasopressin in Gen.Elements(false, true)
        from hypotension in Gen.Elements(false, true)
        from device in Gen.Choose(0, 4)
        from waived in Gen.Elements(false, true)
        from organ in Gen.Choose(0, 4)
        from liver in Gen.Choose(0, 4)
        from boluses in Gen.Choose(0, 3)
        select new CytokineReleaseSigns(fever, vasopressors, vasopressin, hypotension || boluses > 0, (OxygenSupport)Math.Min(device, 3), waived)
        { Requirement = (OxygenRequirement)Math.Max(0, device - 1 + (device == 1 ? 1 : 0)), OrganToxicity = organ, Transaminitis = liver, FluidBoluses = boluses };

    private static IEnumerable<CytokineReleaseSigns> Worse(CytokineReleaseSigns s) =>
    [
        s with { Fever = true }, s with { Vasopressors = s.Vasopressors + 1 }, s with { Vasopressin = true }, s with { Hypotension = true }, s with { Oxygen = OxygenSupport.PositivePressure, Requirement = OxygenRequirement.Ventilator },
        s with { OrganToxicity = 4 }, s with { Transaminitis = 4 }, s with { HighDose = s.Vasopressors > 0 },
    ];
}
