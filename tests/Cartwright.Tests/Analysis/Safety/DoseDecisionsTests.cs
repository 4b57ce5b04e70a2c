using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

public class DoseDecisionsTests
{
    private static readonly ThreePlusThree Storer = new(3, ThreePlusThreeVariant.EscalationOnly);

    /// <summary>Cohorts in the notation of the R package escalation, and the design's published answers.</summary>
    [Theory]
    [InlineData("", "treat 3 at level 1")]
    [InlineData("1NNN", "treat 3 at level 2")]
    [InlineData("1NTN", "treat 3 at level 1")]
    [InlineData("1NTN 1NNN", "treat 3 at level 2")]
    [InlineData("1NNN 2NN", "treat 1 at level 2")]
    [InlineData("1NNN 2NNN 3NNT 3NTN", "stop, recommend level 2")]
    [InlineData("1TTN", "stop, recommend none")]
    public void The_cohorts_of_a_package_lead_to_the_designs_answer(string cohorts, string answer)
    {
        var replayed = DoseDecisions.Replay(Treated(cohorts).Data, Package.Plan, Storer);
        string.Join(' ', replayed.Cohorts.Select(c => $"{c.Level}:{c.Counted.Count}:{c.Toxicities}"))
            .ShouldBe(string.Join(' ', cohorts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => $"{c[0]}:{c.Length - 1}:{c.Count(p => p == 'T')}")));
        replayed.Outcomes.ShouldBe(Outcomes.Parse(cohorts, 3));
        replayed.Next.ToString()!.ShouldStartWith(answer);
        replayed.Cohorts.ShouldAllBe(c => c.Departure == null);
    }

    [Fact]
    public void Who_does_not_count_is_replaced_in_the_cohort()
    {
        var package = Treated("1N").With("Q1", seenUntil: 5, infusedOnDay: 2, end: "LOST TO FOLLOW-UP").NeverInfused("Q2");
        package = Join(package, Treated("1NN", first: 2)).With("P9", "medium", infusedOnDay: 300);
        var replayed = DoseDecisions.Replay(package.Data, Package.Plan, Storer);
        replayed.Cohorts[0].Counted.ShouldBe(["P00", "P02", "P03"]);
        replayed.Cohorts[0].Replaced.ShouldBe(["Q2", "Q1"], ignoreOrder: true);
        replayed.Cohorts[1].Replaced.ShouldBeEmpty();
        replayed.Pending.ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_still_in_the_window_is_pending_not_replaced()
    {
        var replayed = DoseDecisions.Replay(Treated("1NN").With("Q", infusedOnDay: 100, seenUntil: 20).Data, Package.Plan, Storer);
        replayed.Pending.ShouldBe(["Q"]);
        replayed.Cohorts.Single().Replaced.ShouldBeEmpty();
        replayed.Next.ShouldBeOfType<Decision.Treat>().Patients.ShouldBe(1);
    }

    [Theory]
    [InlineData("1NNN 3N", "the design asked for level 2")]
    [InlineData("1TTN 1N", "treated after the design had stopped")]
    public void A_cohort_that_the_design_had_not_asked_for_says_so(string cohorts, string departure) =>
        DoseDecisions.Replay(Treated(cohorts).Data, Package.Plan, Storer).Cohorts[^1].Departure.ShouldBe(departure);

    private static Package Join(Package a, Package b) => new(a.Data with
    {
        Demographics = [.. a.Data.Demographics, .. b.Data.Demographics],
        Exposure = [.. a.Data.Exposure, .. b.Data.Exposure],
        Disposition = [.. a.Data.Disposition, .. b.Data.Disposition],
        AdverseEvents = [.. a.Data.AdverseEvents, .. b.Data.AdverseEvents],
    });

    private static Package Treated(string cohorts, int first = 0)
    {
        var (package, count) = (Package.Empty, first);
        foreach (var cohort in cohorts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var patient in cohort[1..])
            {
                var (id, day) = ($"P{count:00}", count * 10);
                package = package.With(id, Package.Plan.Levels[cohort[0] - '1'].Name, infusedOnDay: day);
                if (patient == 'T') package = package.Event(day + 7, subject: id);
                count++;
            }
        }
        return package;
    }
}
