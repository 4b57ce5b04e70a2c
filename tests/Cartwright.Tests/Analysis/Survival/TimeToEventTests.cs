using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Response;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

/// <summary>The four patients of <see cref="FourPatients"/>, whose times under each reading were worked out by hand.</summary>
public class TimeToEventTests
{
    public static TheoryData<string> Sources => ["lesions", "judgements"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Overall_survival_depends_on_its_origin(string source)
    {
        var os = Analyse(source).OverallSurvivalFrom;
        Assert.Equal("P1 400, P2 300+, P3 60", Text(os[SurvivalOrigin.Infusion]));
        Assert.Equal("P1 430, P2 328+, P3 81, P4 22", Text(os[SurvivalOrigin.Enrolment]));
        Assert.Equal("P1 405, P2 305+, P3 65", Text(os[SurvivalOrigin.Conditioning]));
        Assert.Equal(new LeftOut("P4", "never infused"), Assert.Single(os[SurvivalOrigin.Infusion].LeftOut));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Progression_free_survival_counts_from_the_first_dose(string source) =>
        Assert.Equal("P1 180, P2 90, P3 28", Text(Analyse(source).ProgressionFreeSurvival));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Duration_of_response_read_literally_has_a_patient_more_with_no_days(string source)
    {
        var duration = Analyse(source).DurationOfResponseAs;
        Assert.Equal("P1 152, P2 62", Text(duration[DurationOfResponseReading.ResponseToProgressionOrDeath]));
        Assert.Equal("P1 152, P2 62, P3 0", Text(duration[DurationOfResponseReading.Literal]));
    }

    [Fact]
    public void Counted_inclusively_every_time_is_a_day_longer()
    {
        var analysis = TimeToEventAnalysis.Of(FourPatients.WithLesions, FourPatients.Plan, FourPatients.Plan.Conventions with { Duration = DurationConvention.Inclusive });
        Assert.Equal("P1 401, P2 301+, P3 61", Text(analysis.OverallSurvival));
        Assert.Equal("P1 153, P2 63", Text(analysis.DurationOfResponse));
    }

    [Fact]
    public void Without_an_event_progression_free_survival_ends_at_the_last_evaluable_scan()
    {
        var study = FourPatients.WithLesions;
        study = study with { TumourResults = [.. study.TumourResults.Where(r => r.Subject != "P2" || r.At!.Value.Day < FourPatients.Day(90).Day), NotMeasured("P2", 60)] };
        var patient = TimeToEventAnalysis.Of(study, FourPatients.Plan).ProgressionFreeSurvival.Subjects[1];
        Assert.Equal((28, false, "last adequate assessment, no event"), (patient.Days, patient.Observed, patient.Reason));
    }

    [Fact]
    public void A_death_without_progression_is_an_event_and_ends_a_response_but_not_a_literal_one()
    {
        var study = FourPatients.WithLesions;
        study = study with { TumourResults = [.. study.TumourResults.Where(r => r.Subject != "P1" || r.At!.Value.Day < FourPatients.Day(180).Day)] };
        var analysis = TimeToEventAnalysis.Of(study, FourPatients.Plan);
        Assert.Equal("P1 400, P2 90, P3 28", Text(analysis.ProgressionFreeSurvival));
        Assert.Equal("P1 372, P2 62", Text(analysis.DurationOfResponse));
        Assert.Equal("P1 62+, P2 62, P3 0", Text(analysis.DurationOfResponseAs[DurationOfResponseReading.Literal]));
    }

    [Fact]
    public void Another_therapy_censors_at_the_last_scan_before_it()
    {
        var study = FourPatients.WithLesions with { Medications = [new ConcomitantMedication("P1", 1, "TRASTUZUMAB", "NEW ANTI-CANCER THERAPY", FourPatients.Day(100), null)] };
        Assert.Equal("P1 90+, P2 90, P3 28", Text(TimeToEventAnalysis.Of(study, FourPatients.Plan).ProgressionFreeSurvival));
    }

    [Fact]
    public void Without_any_assessment_it_is_censored_at_the_origin()
    {
        var study = FourPatients.WithLesions;
        study = study with { Demographics = [.. study.Demographics.Where(d => d.Subject == "P2")], TumourResults = [.. study.TumourResults.Where(r => r.Subject == "P2" && r.At!.Value.Day < FourPatients.Day(0).Day)] };
        var patient = Assert.Single(TimeToEventAnalysis.Of(study, FourPatients.Plan).ProgressionFreeSurvival.Subjects);
        Assert.Equal((0, false, "no adequate assessment: censored at the origin"), (patient.Days, patient.Observed, patient.Reason));
    }

    /// <summary>P1 and P3 die and P2 lives on: without any tumour measured, P2 would be censored at the origin, and the others' deaths would be the curve.</summary>
    [Fact]
    public void A_study_that_followed_nobody_for_progression_has_no_time_to_it()
    {
        var times = TimeToEventAnalysis.Of(FourPatients.Study, FourPatients.Plan);
        Assert.All<EventTimes>([.. times.ProgressionFreeSurvivalFrom.Values, .. times.DurationOfResponseAs.Values, .. StudyAnalysis.Of(FourPatients.Study, FourPatients.Plan, null).Efficacy.Censorings.Select(c => c.Times)], endpoint =>
        {
            Assert.Empty(endpoint.Subjects);
            Assert.Equal(["P1", "P2", "P3", "P4"], endpoint.LeftOut.Select(l => l.Subject));
            Assert.All(endpoint.LeftOut, l => Assert.Equal("nobody was followed for progression", l.Because));
        });
        Assert.Equal("P1 400, P2 300+, P3 60", Text(times.OverallSurvival));
    }

    /// <summary>Who dies before the first scan of a study that measures tumours has an event all the same.</summary>
    [Fact]
    public void A_death_before_the_first_scan_of_a_study_with_scans_is_an_event()
    {
        var study = FourPatients.WithLesions;
        study = study with { TumourResults = [.. study.TumourResults.Where(r => r.At!.Value.Day < FourPatients.Day(0).Day)] };
        Assert.Contains("P3 60", Text(TimeToEventAnalysis.Of(study, FourPatients.Plan).ProgressionFreeSurvival), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_in_the_wrong_order_are_said()
    {
        var study = FourPatients.Study with { Demographics = [FourPatients.Study.Demographics[1] with { LastContact = FourPatients.Day(-2) }] };
        var patient = Assert.Single(TimeToEventAnalysis.Of(study, FourPatients.Plan).OverallSurvival.Subjects);
        Assert.Equal((0, "alive at last contact, dated 2026-02-27, before the origin"), (patient.Days, patient.Reason));
    }

    [Fact]
    public void An_infusion_that_only_the_exposure_dates_is_an_origin()
    {
        var study = FourPatients.WithLesions;
        study = study with
        {
            Demographics = [.. study.Demographics.Select(d => d with { FirstInfusion = null })],
            Exposure = [.. study.Exposure, .. new[] { "P1", "P2", "P3" }.Select(p => new Exposure(p, 2, "PRODUCT", "CAR-T", 1e8, "cells", "INTRAVENOUS", FourPatients.Day(0), null))],
        };
        Assert.Equal("P1 180, P2 90, P3 28", Text(TimeToEventAnalysis.Of(study, FourPatients.Plan).ProgressionFreeSurvival));
    }

    private static TumourResult NotMeasured(string subject, int day) => new(subject, 99, "T1", null, null, $"DAY {day}", FourPatients.Day(day));

    private static TimeToEventAnalysis Analyse(string source) =>
        TimeToEventAnalysis.Of(source == "lesions" ? FourPatients.WithLesions : FourPatients.WithJudgements, FourPatients.Plan);

    private static string Text(EventTimes times) => string.Join(", ", times.Subjects.Select(s => $"{s.Subject} {s.Days}{(s.Observed ? "" : "+")}"));
}
