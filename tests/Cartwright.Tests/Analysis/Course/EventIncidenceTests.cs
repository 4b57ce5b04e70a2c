using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Subjects;
using Cartwright.Tests.Analysis.Safety;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

public class EventIncidenceTests
{
    /// <summary>Both conditioned on day −5. S1 is seen to day 94 (100 days), its event on day 4, its tenth; S2 to day 44 (50 days), without one: one subject in 60 days at risk.</summary>
    [Fact]
    public void Subjects_with_an_event_over_the_days_to_the_first()
    {
        var package = Package.Empty.With("S1", seenUntil: 94).With("S2", seenUntil: 44).Event(4, grade: 3).Event(20, "Fever", 3);
        var incidence = Of(package, "Grade 3 or worse");
        var all = SubjectLevel.Of(package.Data, Package.Plan).Subjects;
        (incidence.Adjusted(all).Events, incidence.Adjusted(all).Days).ShouldBe((1, 60));
        (incidence.Events(all).Events, incidence.Events(all).Days).ShouldBe((2, 150));
        incidence.Adjusted(all).Per(100 * Duration.DaysInMonth).OrNull!.Value.ShouldBe(50.729, 0.001);
    }

    [Fact]
    public void Collection_ends_so_long_after_the_last_infusion()
    {
        var package = Package.Empty.With("S1", seenUntil: 2000).Event(731).Event(730, "Fever");
        var incidence = Of(package, "Any event");
        (incidence.Subjects[0].Events, incidence.Subjects[0].Days).ShouldBe((1, 736));
    }

    /// <summary>
    /// Four infused: an event on day 10 (S1), death on day 20 (S2), a new therapy on day 30 (S3), nothing to day 400 (S4). Of the Aalen–Johansen estimate by hand: 1/4, and it stays so;
    /// 1 − Kaplan–Meier is 1/4 as well, for the event is first. With the event on day 25 instead it is 3/4 · 1/3 = 1/4 where 1 − Kaplan–Meier would say 1/3.
    /// </summary>
    [Theory]
    [InlineData(10)]
    [InlineData(25)]
    public void Death_and_a_new_therapy_compete_with_an_event_of_interest(int day)
    {
        var package = Package.Of().With("S2").With("S3").With("S4").Event(day, "Cytokine release syndrome", 2).Event(40, "Cytokine release syndrome", 2, subject: "S3");
        var data = package.Data with
        {
            Demographics = [.. package.Data.Demographics.Select(d => d.Subject == "S2" ? d with { Death = Package.Day(20), LastContact = Package.Day(19) } : d)],
            Medications = [new("S3", 1, "BLINATUMOMAB", "NEW ANTI-CANCER THERAPY", Package.Day(30), null)],
            Responses = [new("S3", 1, "RECIST 1.1", "OVRLRESP", "PD", "INVESTIGATOR", Package.Day(28))],
        };
        var interest = CourseRows.Of(data).Events!.Interest.Single(i => i.Name == "Cytokine release");
        interest.Times.Select(t => (t.Subject, t.Time.Days, t.Time.Cause)).ShouldBe([("S1", day, 1), ("S2", 20, 2), ("S3", 30, 3), ("S4", 400, 0)]);
        var all = SubjectLevel.Of(data, Package.Plan).Subjects;
        interest.Among(all).At(90).OrNull!.Value.ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void An_event_before_the_infusion_is_none_of_interest_after_it_and_one_without_onset_has_no_time()
    {
        var interest = Package.Of().With("S2").Event(-2, "Tumour lysis syndrome").Event(null, "Tumour lysis syndrome", subject: "S2").Course().Events!.Interest.Single(i => i.Name == "Tumour lysis");
        interest.Events.Count.ShouldBe(1);
        interest.NotDated.ShouldBe(["S2"]);
        interest.Times.Single().Subject.ShouldBe("S1");
    }

    /// <summary>The nine classes of adverse event that the review (D4) names of CAR-T cells, each by a preferred term; infections are a class of their own body system.</summary>
    [Theory]
    [InlineData("Cytokine release syndrome")]
    [InlineData("Immune effector cell-associated neurotoxicity syndrome")]
    [InlineData("Encephalopathy")]
    [InlineData("Pneumonia", "Infections and infestations")]
    [InlineData("Tumour lysis syndrome")]
    [InlineData("Hypersensitivity")]
    [InlineData("Neutropenia")]
    [InlineData("Hypogammaglobulinaemia")]
    [InlineData("Pancytopenia")]
    public void Every_class_of_the_review_is_of_special_interest(string term, string system = "Any") =>
        Package.Of().Event(5, term, 3, system: system).Course().Events!.Interest.Count(i => i.Events.Count == 1).ShouldBe(1);

    private static EventIncidence Of(Package package, string name) => package.Course().Events!.Incidence.Single(i => i.Name == name);
}
