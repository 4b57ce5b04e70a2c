using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

public class AdverseEventAnalysisTests
{
    /// <summary>Conditioning on day −5, infusion on day 0, events collected for 730 days: HER2-E-CART's "2 years after the last transfusion".</summary>
    [Theory]
    [InlineData(-6, null, false)]
    [InlineData(-5, null, true)]
    [InlineData(730, null, true)]
    [InlineData(731, null, false)]
    [InlineData(null, null, true)]
    [InlineData(null, -5, true)]
    [InlineData(null, -6, false)]
    [InlineData(-6, 10, false)]
    public void Emergent_is_from_first_treatment_to_the_end_of_collection_and_a_missing_onset_is_emergent_unless_its_end_denies_it(int? start, int? end, bool emergent) =>
        AdverseEventAnalysis.Of(Package.Of().Event(start, end: end).Data, Package.Plan).Events.Single().TreatmentEmergent.ShouldBe(emergent);

    [Fact]
    public void The_window_runs_from_the_last_infusion()
    {
        var second = Package.Empty.With("S1", infusedOnDay: 90).Data.Exposure[1];
        var data = Package.Of().Event(820).Event(821).Data;
        var events = AdverseEventAnalysis.Of(data with { Exposure = [.. data.Exposure, second] }, Package.Plan).Events;
        events.Select(e => e.TreatmentEmergent).ShouldBe([true, false]);
    }

    [Fact]
    public void A_row_counts_events_and_each_subject_once_at_its_worst_grade()
    {
        var package = Package.Of().With("S2").With("S3", "high")
            .Event(1, "Nausea", 1, system: "Gastrointestinal").Event(2, "Nausea", 3, system: "Gastrointestinal").Event(3, "Vomiting", 2, system: "Gastrointestinal")
            .Event(1, "nausea", null, system: "Gastrointestinal", subject: "S2")
            .Event(1, "Hypoxia", 4, subject: "S3").Event(-20, "Nausea", 5, system: "Gastrointestinal", subject: "S3");
        var analysis = AdverseEventAnalysis.Of(package.Data, Package.Plan);

        analysis.Columns.Select(c => (c.Title, c.Subjects.Count)).ShouldBe([("low", 2), ("medium", 0), ("high", 1), ("Total", 3)]);
        analysis.BySystemAndTerm.Rows.Select(r => (r.BodySystem, r.Term)).ShouldBe(
            [("Gastrointestinal", null), ("Gastrointestinal", "Nausea"), ("Gastrointestinal", "Vomiting"), ("Respiratory", null), ("Respiratory", "Hypoxia")]);
        var (system, nausea) = (analysis.BySystemAndTerm.Rows[0].Cells, analysis.BySystemAndTerm.Rows[1].Cells);
        system[^1].ShouldBe(new AdverseEventCell(4, new SubjectCount(2, 3), new GradeCounts(1, 0, 0, 0, 1, 0, 0)));
        nausea[0].ShouldBe(new AdverseEventCell(3, new SubjectCount(2, 2), new GradeCounts(1, 0, 0, 0, 1, 0, 0)));
        nausea[1].ShouldBe(new AdverseEventCell(0, new SubjectCount(0, 0), new GradeCounts(0, 0, 0, 0, 0, 0, 0)));
    }

    [Fact]
    public void The_overview_tells_emergent_from_related_and_serious_from_severe()
    {
        var package = Package.Of().With("S2").With("S3")
            .Event(-20, grade: 3, serious: true).Event(2, grade: 2, related: false, serious: true)
            .Event(3, grade: 3, related: null, subject: "S2").Event(4, grade: null, related: true, subject: "S2").Event(5, grade: 5, related: false, subject: "S3");
        (int Events, int Subjects) Total(AdverseEventKind kind)
        {
            var cell = AdverseEventAnalysis.Of(package.Data, Package.Plan).Overview.Single(r => r.Kind == kind).Cells[^1];
            return (cell.Events, cell.Subjects.Subjects);
        }

        Total(AdverseEventKind.Any).ShouldBe((5, 3));
        Total(AdverseEventKind.Serious).ShouldBe((2, 1));
        Total(AdverseEventKind.TreatmentEmergent).ShouldBe((4, 3));
        Total(AdverseEventKind.SeriousTreatmentEmergent).ShouldBe((1, 1));
        Total(AdverseEventKind.TreatmentRelated).ShouldBe((2, 1));
        Total(AdverseEventKind.SeriousTreatmentRelated).ShouldBe((0, 0));
        Total(AdverseEventKind.GradeThreeOrWorse).ShouldBe((2, 2));
        Total(AdverseEventKind.Fatal).ShouldBe((1, 1));
        Total(AdverseEventKind.GradeMissing).ShouldBe((1, 1));
    }

    [Fact]
    public void Denominators_are_the_subjects_of_the_set_with_or_without_events()
    {
        var package = Package.Of().With("S2").NeverInfused("S3", conditioned: true).NeverInfused("S4").Event(-4, subject: "S3").Event(-4, subject: "S4");
        AdverseEventAnalysis.Of(package.Data, Package.Plan).Overview[0].Cells[^1].Subjects.ShouldBe(new SubjectCount(1, 3));
        var infused = AdverseEventAnalysis.Of(package.Data, Package.Plan, SubjectLevel.Of(package.Data, Package.Plan), AnalysisSet.Infused);
        infused.Overview[0].Cells[^1].Subjects.ShouldBe(new SubjectCount(0, 2));
    }

    [Fact]
    public void A_subject_of_no_level_of_the_protocol_has_a_column_of_its_own()
    {
        var data = Package.Of().Event(1).Data;
        var columns = AdverseEventAnalysis.Of(data with { Demographics = [data.Demographics[0] with { Arm = "other" }] }, Package.Plan).Columns;
        columns.Select(c => (c.Title, c.Subjects.Count)).ShouldBe([("low", 0), ("medium", 0), ("high", 0), ("No level", 1), ("Total", 1)]);
    }
}
