using System.Text.Json;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>What must hold of every safety analysis, whatever the data.</summary>
public class SafetyLawTests
{
    [Fact]
    public void Rows_in_another_order_change_nothing() => Holds((package, number) => Results(package.Shuffled(number)) == Results(package));

    [Fact]
    public void Dates_moved_by_any_number_of_days_change_nothing() => Holds((package, number) => Results(package.Shifted(number)) == Results(package));

    [Fact]
    public void More_support_never_lowers_a_grade() => Holds((package, number) =>
        CytokineReleaseAnalysis.Of(package.Oxygen("CPAP", null, number % 200, number % 200 + 5).Data, Package.Plan).Courses.Single(c => c.Subject == "S1").MaxGrade
        >= CytokineReleaseAnalysis.Of(package.Data, Package.Plan).Courses.Single(c => c.Subject == "S1").MaxGrade);

    [Fact]
    public void Hours_by_grade_add_up_to_the_length_of_the_episode() => Holds((package, _) =>
        CytokineReleaseAnalysis.Of(package.Data, Package.Plan).Courses.SelectMany(c => c.Episodes)
            .All(e => Math.Abs(Enumerable.Range(0, 5).Sum(e.HoursIn) - e.Length.Days * 24) < 1e-6));

    [Fact]
    public void A_worse_assessment_never_lowers_a_grade_of_neurotoxicity() => Holds((package, number) =>
        Icans(package.Ice(number % 300, number % 11)).MaxGrade >= (Icans(package).MaxGrade ?? 0));

    [Fact]
    public void Hours_of_neurotoxicity_by_grade_and_those_that_nobody_knows_add_up_to_the_episode() => Holds((package, _) =>
        Icans(package).Episodes.All(e => Math.Abs(Enumerable.Range(0, 5).Sum(e.HoursIn) + e.HoursUngraded - e.Length.Days * 24) < 1e-6 && e.Spans.All(s => s.Hours <= 24 + 1e-6)));

    // Day 28 is the last of the window; nothing else was recorded that could be dose-limiting.
    [Fact]
    public void Cytokine_release_of_grade_3_in_the_window_is_dose_limiting_and_nothing_less() => Holds((package, _) =>
    {
        var data = package.Data with { AdverseEvents = [], NeurologicalAssessments = [] };
        var limited = SubjectLevel.Of(data, Package.Plan).Subjects.Where(s => s.Dlt is DltStatus.Toxicity).Select(s => s.Id);
        var graded = CytokineReleaseAnalysis.Of(data, Package.Plan).Courses.Where(c => c.Daily.Any(d => d is { Grade: >= 3, DaysFromInfusion: <= 28 })).Select(c => c.Subject);
        return limited.SequenceEqual(graded);
    });

    private static IcansCourse Icans(Package package) => IcansAnalysis.Of(package.Data, Package.Plan).Courses.Single(c => c.Subject == "S1");

    private static void Holds(Func<Package, int, bool> law) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), Gen.Choose(0, 400).ToArbitrary(), (seed, number) => law(Arbitrary(seed), number)).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    private static Package Arbitrary(int seed)
    {
        var random = new Random(seed);
        var package = Package.Of().With("S2", "medium", infusedOnDay: random.Next(60)).With("S3", "high", seenUntil: random.Next(60)).NeverInfused("S4", conditioned: true);
        for (var hour = 0; hour < 300; hour += random.Next(1, 14)) package = package.Temp(hour, 36.5 + 3 * random.NextDouble(), subject: random.Next(3) == 0 ? "S3" : "S1");
        for (var i = 0; i < 8; i++)
        {
            var hour = random.Next(250);
            var (medicine, medicationClass) = Medicines[random.Next(Medicines.Length)];
            package = package.Medicine(medicine, medicationClass, hour, random.Next(2) == 0 ? null : hour + random.Next(40));
            package = package.Oxygen(random.Next(2) == 0 ? "NASAL CANNULA" : "FACE MASK", random.Next(12), hour, hour + random.Next(30));
            package = package.Ice(random.Next(400), random.Next(4) == 0 ? random.Next(11) : 10, subject: random.Next(3) == 0 ? "S3" : "S1");
            package = package.Event(random.Next(5) == 0 ? null : random.Next(-10, 40), $"Term {random.Next(4)}", random.Next(6) is var g and > 0 ? g : null, random.Next(2) == 0, random.Next(2) == 0, subject: $"S{random.Next(1, 5)}");
        }
        return package;
    }

    private static readonly (string, string)[] Medicines =
        [("NOREPINEPHRINE", "VASOPRESSOR"), ("EPINEPHRINE", "VASOPRESSOR"), ("VASOPRESSIN", "VASOPRESSIN"), ("SALINE", "FLUID BOLUS"), ("TOCILIZUMAB", "ANTI-CYTOKINE"), ("PARACETAMOL", "ANTIPYRETIC")];

    private static string Results(Package package)
    {
        var subjects = SubjectLevel.Of(package.Data, Package.Plan);
        var events = AdverseEventAnalysis.Of(package.Data, Package.Plan);
        var cytokines = CytokineReleaseAnalysis.Of(package.Data, Package.Plan);
        var decisions = DoseDecisions.Replay(package.Data, Package.Plan, new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd));
        return JsonSerializer.Serialize(new
        {
            subjects = subjects.Subjects.Select(s => $"{s.Id} {s.Level} {s.Received} {s.DoseFraction} {s.EndReason}{(s.Dlt is DltStatus.Toxicity t ? t.Term : s.Dlt.ToString())}"),
            events = events.Events.Select(e => (e.Event.Subject, e.Event.Sequence, e.TreatmentEmergent, e.Related).ToString()),
            events.Overview,
            events.BySystemAndTerm,
            cytokines.Courses,
            neurotoxicity = IcansAnalysis.Of(package.Data, Package.Plan).Courses,
            columns = cytokines.Columns.Select(c => c.Grades),
            cohorts = decisions.Cohorts.Select(c => $"{c.Level} {string.Join(',', c.Counted)} {string.Join(',', c.Replaced)} {c.Next}"),
        });
    }
}
