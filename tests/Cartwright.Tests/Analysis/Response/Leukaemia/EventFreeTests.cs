using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Safety;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Response.Leukaemia;

/// <summary>Event-free and relapse-free survival of one patient, by hand.</summary>
public class EventFreeTests
{
    private const string BoneMarrow = "BONE MARROW";

    private static readonly Package Remission = Package.Of().Count(28, "BLAST", 1, "%", category: BoneMarrow).Count(28, "NEUT", 2).Count(28, "PLAT", 200);

    [Fact]
    public void Relapse_ends_it() => Efs(Remission.Count(90, "BLAST", 20, "%", category: BoneMarrow)).ShouldBe("90 relapse");

    [Theory]
    [InlineData(FailureTime.Origin, "0 no remission")]
    [InlineData(FailureTime.Landmark, "28 no remission")]
    public void Who_never_came_into_remission_fails_on_the_day_chosen(FailureTime failure, string expected) =>
        Efs(Package.Of().Count(30, "BLAST", 40, "%", category: BoneMarrow), Defaults.Survival with { Failure = failure }).ShouldBe(expected);

    [Fact]
    public void Who_is_in_remission_is_censored_at_the_last_marrow() => Efs(Remission).ShouldBe("28+ last evaluable marrow, no event");

    /// <summary>In remission on day 28, transplanted on day 60, relapsed on day 90.</summary>
    [Theory]
    [InlineData(TransplantRule.Censor, "60+ stem cell transplant", "32+ stem cell transplant", "62 relapse")]
    [InlineData(TransplantRule.Ignore, "90 relapse", "62 relapse", "32+ stem cell transplant")]
    public void A_transplant_censors_or_is_not_looked_at(TransplantRule rule, string eventFree, string relapseFree, string otherwise)
    {
        var package = Remission.Count(90, "BLAST", 20, "%", category: BoneMarrow);
        var data = package.Data with { Procedures = [new("S1", 1, "STEM CELL TRANSPLANT", null, SdtmDate.OnDay(Package.Infusion.AddDays(60)), null)] };
        var analysis = RemissionAnalysis.Of(data, LeukaemiaCriteria.Eln2022, false, DurationConvention.Exclusive, Defaults.Survival with { Transplant = rule });
        Text(analysis.EventFreeSurvival).ShouldBe(eventFree);
        Text(analysis.RelapseFreeSurvival).ShouldBe(relapseFree);
        Text(analysis.RelapseFreeSurvivalOtherwise!).ShouldBe(otherwise);
    }

    private static string Efs(Package package, SurvivalRule? rule = null) =>
        Text(RemissionAnalysis.Of(package.Data, LeukaemiaCriteria.Eln2022, false, DurationConvention.Exclusive, rule).EventFreeSurvival);

    private static string Text(Cartwright.Analysis.Survival.EventTimes times)
    {
        var time = times.Subjects.ShouldHaveSingleItem();
        return $"{time.Days}{(time.Observed ? "" : "+")} {time.Reason}";
    }
}
