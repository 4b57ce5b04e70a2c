using Cartwright.Analysis.Response;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Response;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

/// <summary>The rows of the FDA's table (2018, appendix 3) and the EMA's (2012, appendix 1) on which the two differ; scans planned every eight weeks, a week either side.</summary>
public class ProgressionCensoringTests
{
    private static readonly PlannedAssessments EveryEightWeeks = new([56, 112, 168, 224, 280], 7);

    [Theory]
    [InlineData("56PR 112PR 168PD", null, null, "168", "168")]
    [InlineData("56PR 168PD", null, null, "168", "168")]
    [InlineData("56PR 224PD", null, null, "56+", "224")]
    [InlineData("224PD", null, null, "0+", "224")]
    [InlineData("56PR 112NE 168NE 224PD", null, null, "56+", "224")]
    [InlineData("56PR", 100, null, "100", "100")]
    [InlineData("56PR", 250, null, "56+", "250")]
    [InlineData("", 50, null, "50", "50")]
    [InlineData("56PR 112PR 168PD", null, 120, "112+", "168")]
    [InlineData("56PR 112PR", 150, 120, "112+", "150")]
    [InlineData("56PR 112PR 168PR", null, 120, "112+", "168+")]
    [InlineData("56PR 112NE", null, null, "56+", "56+")]
    [InlineData("", null, null, "0+", "0+")]
    public void The_two_agencies_count_and_censor_as_their_tables_have_it(string scans, int? death, int? therapy, string fda, string ema)
    {
        var subject = Subject(scans, death, therapy);
        Assert.Equal(fda, Text(subject, ProgressionCensoring.Fda(EveryEightWeeks)));
        Assert.Equal(ema, Text(subject, ProgressionCensoring.Ema));
        Assert.Equal(Text(subject, null), Text(subject, ProgressionCensoring.NewTherapyOnly));
    }

    /// <summary>A transplant censors on its day where it comes before the end, and only where it is to; the event or the last scan before it stands.</summary>
    [Theory]
    [InlineData("56PR 112PR 168PD", null, 130, "130+", "168")]
    [InlineData("56PR 112PR 168PD", null, 168, "168", "168")]
    [InlineData("56PR 112PR 168PD", null, 200, "168", "168")]
    [InlineData("56PR 112PR", 150, 130, "130+", "150")]
    [InlineData("56PR 112PR", null, 130, "112+", "112+")]
    [InlineData("56PR 112PR 168PR", null, 130, "130+", "168+")]
    public void A_transplant_censors_where_it_is_to(string scans, int? death, int transplant, string censored, string ignored)
    {
        var subject = Subject(scans, death, null, transplant);
        Assert.Equal((censored, ignored), (Text(subject, ProgressionCensoring.Fda(EveryEightWeeks).WithTransplantCensored), Text(subject, ProgressionCensoring.Fda(EveryEightWeeks))));
        Assert.Equal((censored, ignored), (Text(subject, ProgressionCensoring.Ema.WithTransplantCensored), Text(subject, ProgressionCensoring.Ema)));
    }

    /// <summary>Progression that ended the study without a scan that shows it: no event for the FDA, one for the EMA.</summary>
    [Theory]
    [InlineData("56PR", 100, "56+", "100")]
    [InlineData("56PR 112PD", 100, "112", "100")]
    [InlineData("56PR 112PD", 112, "112", "112")]
    public void Progression_judged_clinically_counts_for_the_EMA_alone(string scans, int ended, string fda, string ema)
    {
        var subject = Subject(scans, null, null, clinical: ended);
        Assert.Equal((fda, ema), (Text(subject, ProgressionCensoring.Fda(EveryEightWeeks)), Text(subject, ProgressionCensoring.Ema)));
    }

    /// <summary>The scans of a plan are those after infusion, with the days to either side that they may lie off.</summary>
    [Fact]
    public void Scans_are_counted_on_the_plans_own_schedule()
    {
        Assert.Empty(PlannedAssessments.Of(FourPatients.Plan).Days);
        var planned = PlannedAssessments.Of(FourPatients.Plan with { Visits = FourPatients.Plan.Visits with { Imaging = FourPatients.Plan.Visits.QualityOfLife } });
        Assert.Equal("28 ± 7", $"{string.Join(", ", planned.Days)} ± {planned.WindowDays}");
        Assert.Equal("FDA, a transplant censors", ProgressionCensoring.Of(FourPatients.Plan).Name);
    }

    /// <summary>The gap allowed follows the schedule: after two yearly scans missed, not after two times eight weeks.</summary>
    [Fact]
    public void Missed_scans_are_counted_on_the_plan_not_in_weeks()
    {
        var subject = Subject("56PR 400PD", null, null);
        Assert.Equal("56+", Text(subject, ProgressionCensoring.Fda(EveryEightWeeks)));
        Assert.Equal("400", Text(subject, ProgressionCensoring.Fda(new([56, 365, 730], 14))));
    }

    private static string Text(SubjectOutcome subject, ProgressionCensoring? censoring)
    {
        var time = Assert.Single(ProgressionFreeSurvival.Derive([subject], SurvivalOrigin.Infusion, DurationConvention.Exclusive, censoring).Subjects);
        return $"{time.Days}{(time.Observed ? "" : "+")}";
    }

    private static SubjectOutcome Subject(string scans, int? death, int? therapy, int? transplant = null, int? clinical = null)
    {
        var points = scans.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => TimePoint.Judged(Day(int.Parse(s[..^2])), ResponseCode.Read(s[^2..])!.Value)).ToList();
        var response = SubjectResponse.FromTimePoints("P1", points, Day(0), therapy is { } t ? Day(t) : null, new(null, 0));
        return new(new("P1", Day(-30), Day(-5), Day(0), Day(death ?? 300), death is { } d ? Day(d) : null)
        {
            Transplant = transplant is { } h ? Day(h) : null,
            ClinicalProgression = clinical is { } c ? Day(c) : null,
        }, response);
    }

    private static DateOnly Day(int day) => FourPatients.Day(day).Day;
}
