using Cartwright.Analysis.Safety;
using Cartwright.Datasets;
using Cartwright.Protocols;
using Cartwright.Tests.Rehearsals;
using Cartwright.Trials;
using Cartwright.Trials.CaseReports;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>Cytokine release and neurotoxicity, whose grade no site writes down, in the judgement of dose-limiting toxicity: grade 3 or worse, to day 28 after infusion.</summary>
public class DerivedToxicityTests
{
    private const string Release = "Cytokine release syndrome";
    private const string Neurotoxicity = "Immune effector cell-associated neurotoxicity syndrome";

    private static readonly Package Febrile = Package.Of().Temps(0, 18, 36.8).Temps(24, 66, 38.5).Temps(72, 168, 36.9);

    /// <summary>Lee 2019, table 2: one vasopressor is grade 3, fluids grade 2.</summary>
    [Theory]
    [InlineData("NOREPINEPHRINE", "VASOPRESSOR", true)]
    [InlineData("SALINE", "FLUID BOLUS", false)]
    public void Severe_cytokine_release_is_dose_limiting_by_its_signs(string medicine, string medicationClass, bool counts) =>
        (StatusOf(Febrile.Medicine(medicine, medicationClass, 40, 50)) is DltStatus.Toxicity).ShouldBe(counts);

    /// <summary>Lee 2019, table 2: a nasal cannula above 6 L/min and masks are grade 3, positive pressure grade 4.</summary>
    [Theory]
    [InlineData("NASAL CANNULA", 6.0, false)]
    [InlineData("NASAL CANNULA", 6.1, true)]
    [InlineData("FACE MASK", null, true)]
    [InlineData("CPAP", null, true)]
    public void So_it_is_by_the_oxygen_needed(string device, double? flow, bool counts) => (StatusOf(Febrile.Oxygen(device, flow, 40, 50)) is DltStatus.Toxicity).ShouldBe(counts);

    [Fact]
    public void So_is_a_death_of_it() =>
        StatusOf(Febrile.Died(6, "Cytokine release syndrome")).ShouldBe(new DltStatus.Toxicity(Release, Package.Day(6).Day));

    [Fact]
    public void Vasopressin_alone_is_read_as_one_vasopressor() =>
        StatusOf(Febrile.Medicine("VASOPRESSIN", "VASOPRESSIN", 40, 50)).ShouldBeOfType<DltStatus.Toxicity>();

    // Infusion at 10:00 on day 0; the vasopressor begins 40 h later, at 02:00 on day 2; the fever on day 1.
    [Fact]
    public void It_counts_from_the_day_on_which_the_grade_was_reached() =>
        StatusOf(Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 40, 50)).ShouldBe(new DltStatus.Toxicity(Release, Package.Day(2).Day));

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Severe_neurotoxicity_is_dose_limiting_by_the_ICE_score(int score, bool counts) =>
        (StatusOf(Package.Of().Ice(100, score)) is DltStatus.Toxicity { Term: Neurotoxicity }).ShouldBe(counts);

    // Day 28 ends the window; the assessments are at 11:00.
    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public void The_grade_must_be_reached_within_the_window(int day, bool counts) =>
        (StatusOf(Package.Of().Ice(day * 24 - 11, 7).Ice(day * 24 + 1, 2)) is DltStatus.Toxicity).ShouldBe(counts);

    [Fact]
    public void A_worse_grade_after_the_window_does_not_hide_one_that_counts_within_it() =>
        StatusOf(Package.Of().Ice(100, 2).Ice(110, 10).Ice(140, 10).Ice(32 * 24, 0, arousable: false)).ShouldBe(new DltStatus.Toxicity(Neurotoxicity, Package.Day(4).Day));

    [Fact]
    public void An_event_of_that_term_without_a_grade_counts_by_the_derived_one_and_one_with_a_grade_keeps_it()
    {
        StatusOf(Febrile.Event(1, Release, grade: null)).ShouldBeOfType<DltStatus.NoToxicity>();
        StatusOf(Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 40, 50).Event(1, Release, grade: null)).ShouldBe(new DltStatus.Toxicity(Release, Package.Day(2).Day));
        StatusOf(Febrile.Event(1, Release, grade: 3)).ShouldBe(new DltStatus.Toxicity(Release, Package.Day(1).Day));
    }

    /// <summary>An event that is unlikely to be related is no toxicity; a term without events has nobody who said so.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(null, true)]
    public void It_is_related_unless_the_site_said_otherwise(bool? related, bool counts) =>
        (StatusOf(Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 40, 50).Event(1, Release.ToUpperInvariant(), null, related)) is DltStatus.Toxicity).ShouldBe(counts);

    [Fact]
    public void What_the_protocol_never_counts_does_not_count()
    {
        var package = Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 40, 50).Ice(100, 2);
        StatusOf(package, Without(Release)).ShouldBe(new DltStatus.Toxicity(Neurotoxicity, Package.Day(4).Day));
        StatusOf(package, Without(Neurotoxicity.ToUpperInvariant())).ShouldBe(new DltStatus.Toxicity(Release, Package.Day(2).Day));
        StatusOf(package, Without(Release, Neurotoxicity)).ShouldBeOfType<DltStatus.NoToxicity>();
    }

    [Fact]
    public void Who_was_never_infused_has_none() =>
        StatusOf(Package.Empty.NeverInfused("S1", conditioned: true).Temps(0, 48, 39).Ice(30, 0)).ShouldBeOfType<DltStatus.NotEvaluable>();

    /// <summary>The conduct of a trial asks about one case report; the analysis of the same trial about all of its data. They must not differ.</summary>
    [Fact]
    public void A_case_report_alone_is_judged_as_the_analysis_of_its_trial_judges_it()
    {
        var plan = Counting(Her2.Plan);
        List<CaseReport> reports = [.. Enumerable.Range(1, 60).Select(n => Report((uint)n))];
        var whole = DoseLimitingToxicityAnalysis.Of(StudyDatasets.From(plan, reports), plan).Subjects.ToDictionary(s => s.Subject, s => s.Status);
        var alone = reports.Select(r => ($"{plan.StudyId}-{r.Demography.SubjectId}", DoseLimitingToxicityAnalysis.StatusOf(StudyDatasets.ForToxicity(plan, r), plan)))
            .Where(s => whole.ContainsKey(s.Item1)).ToList();
        alone.ShouldAllBe(s => whole[s.Item1] == s.Item2);
        alone.Count(s => s.Item2 is DltStatus.Toxicity { Term: Release }).ShouldBeGreaterThan(0);
    }

    private static CaseReport Report(uint number)
    {
        var clinic = new VirtualClinic(Her2.Plan, Her2.Assumptions, 7, number);
        var report = clinic.Treat(clinic.Enrol(Her2.Assumptions.Accrual.Opens)!, Her2.Plan.Levels[^1], Her2.Assumptions.Accrual.Opens);
        return report with { Demography = report.Demography with { SubjectId = $"{number:000}" } };
    }

    private static TrialPlan Counting(TrialPlan plan) => plan with { DoseLimitingToxicity = plan.DoseLimitingToxicity with { ExcludedTerms = [] } };

    private static TrialPlan Without(params string[] terms) => Package.Plan with { DoseLimitingToxicity = Package.Plan.DoseLimitingToxicity with { ExcludedTerms = terms } };

    private static DltStatus StatusOf(Package package, TrialPlan? plan = null) => DoseLimitingToxicityAnalysis.StatusOf(package.Data, plan ?? Package.Plan);
}
