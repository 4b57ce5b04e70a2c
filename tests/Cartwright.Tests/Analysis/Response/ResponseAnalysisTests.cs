using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Xunit;

namespace Cartwright.Tests.Analysis.Response;

public class ResponseAnalysisTests
{
    public static TheoryData<string> Sources => ["lesions", "judgements"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Two_of_three_infused_and_of_four_enrolled_responded(string source)
    {
        var analysis = ResponseAnalysis.Of(Study(source), FourPatients.Plan);
        Assert.Equal("2/3", analysis.Infused.Objective.ToString());
        Assert.Equal("2/4", analysis.Enrolled.Objective.ToString());
        Assert.Equal("1/3", analysis.Infused.Complete.ToString());
        Assert.Equal("2/3", analysis.Infused.DiseaseControl.ToString());
        Assert.Equal(["CR", "PR", "PD", "NE"], analysis.Subjects.Select(s => s.Best.Category.Code()));
        Assert.Equal("the product was never infused", analysis.Subjects[3].Best.Because);
    }

    [Fact]
    public void The_waterfall_shows_the_least_sum_up_to_progression() =>
        Assert.Equal([-100, -50, 50, null], ResponseAnalysis.Of(FourPatients.WithLesions, FourPatients.Plan).Subjects.Select(s => s.BestChangePercent.OrNull));

    [Fact]
    public void Confirmation_takes_the_partial_response_away_and_leaves_the_complete_one()
    {
        var analysis = ResponseAnalysis.Of(FourPatients.WithLesions, new ConfirmationRule(28, 42));
        Assert.Equal(["CR", "PD", "PD", "NE"], analysis.Subjects.Select(s => s.Best.Category.Code()));
        Assert.Equal(FourPatients.Day(28).Day, analysis.Subjects[0].Best.FirstResponse);
        Assert.Null(analysis.Subjects[1].Best.FirstResponse);
    }

    [Fact]
    public void A_response_after_another_therapy_is_not_the_products()
    {
        var study = FourPatients.WithLesions with
        {
            Medications = [new("P1", 1, "TRASTUZUMAB", "NEW ANTI-CANCER THERAPY", FourPatients.Day(27), null), new("P2", 1, "TRASTUZUMAB", "NEW ANTI-CANCER THERAPY", FourPatients.Day(28), null)],
        };
        var analysis = ResponseAnalysis.Of(study, FourPatients.Plan);
        Assert.Equal("NE", analysis.Subjects[0].Best.Category.Code());
        Assert.Null(analysis.Subjects[0].Progression);
        Assert.Equal("PR", analysis.Subjects[1].Best.Category.Code());
        Assert.Null(analysis.Subjects[1].Progression);
    }

    [Fact]
    public void Best_responses_judged_elsewhere_keep_their_words()
    {
        string[] judged = ["MRD-negative CR", "MRD-positive CR", "PD", "unheard of"];
        var study = FourPatients.Study with
        {
            Exposure = [.. judged.Select((_, i) => new Exposure($"P{i + 1}", 1, "CD22", "CAR-T", 1, "cells/kg", null, null, null))],
            Responses = [.. judged.Select((r, i) => new DiseaseResponse($"P{i + 1}", 1, "NCI", "BESTRESP", r, "INVESTIGATOR", null))],
        };
        var analysis = ResponseAnalysis.Of(study, FourPatients.Plan);
        Assert.Equal("2/4", analysis.Infused.Complete.ToString());
        Assert.Equal(judged, analysis.Subjects.Select(s => s.BestAsJudged));
        Assert.Equal("'unheard of' is not a known response", analysis.Subjects[3].Best.Because);
    }

    [Fact]
    public void A_new_lesion_on_a_day_of_its_own_is_progression_on_that_day()
    {
        var study = FourPatients.WithLesions with
        {
            Tumours = [.. FourPatients.WithLesions.Tumours, new("P1", 2, "N1", "NEW", "BRAIN", false, FourPatients.Day(60))],
        };
        var patient = ResponseAnalysis.Of(study, FourPatients.Plan).Subjects[0];
        Assert.Equal(FourPatients.Day(60).Day, patient.Progression);
        Assert.Equal("CR", patient.Best.Category.Code());
    }

    [Fact]
    public void Lesions_of_one_visit_are_one_assessment_dated_last_for_a_response_and_first_for_progression()
    {
        TumourIdentification[] lesions = [new("P1", 1, "T1", "TARGET", "LIVER", false, FourPatients.Day(-8)), new("P1", 2, "T2", "TARGET", "LUNG", false, FourPatients.Day(-8))];
        TumourResult[] rows = [Row("T1", 50, "BASE", -9), Row("T2", 50, "BASE", -8), Row("T1", 30, "W4", 28), Row("T2", 30, "W4", 30), Row("T1", 50, "W8", 56), Row("T2", 50, "W8", 57)];
        var read = TumourAssessments.Of(lesions, rows, FourPatients.Day(0).Day);
        var course = TumourCourse.Derive(read.Baseline, read.Later);
        Assert.Equal([(FourPatients.Day(30).Day, "PR"), (FourPatients.Day(56).Day, "PD")], course.Select(p => (p.At, p.Overall.Code())));
        Assert.Equal(-40, course[0].ChangePercent.OrNull!.Value, 1e-12);
    }

    private static TumourResult Row(string lesion, double millimetres, string visit, int day) => new("P1", day, lesion, millimetres, null, visit, FourPatients.Day(day));

    private static StudyData Study(string source) => source == "lesions" ? FourPatients.WithLesions : FourPatients.WithJudgements;
}
