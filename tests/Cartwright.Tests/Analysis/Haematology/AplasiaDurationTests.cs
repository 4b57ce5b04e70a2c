using Cartwright.Analysis.Haematology;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Safety;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Haematology;

/// <summary>Onset at the first count below the limit, recovery at the first of two in a row at or above; death, transplant and other therapy compete.</summary>
public class AplasiaDurationTests
{
    [Fact]
    public void It_lasts_from_the_first_low_count_to_the_first_of_two_at_the_limit_or_above()
    {
        Of(Package.Of(), (-1, 200), (3, 50), (7, 49), (28, 10), (60, 50), (90, 40), (120, 50), (150, 60), (180, 10)).ShouldSatisfyAllConditions(
            d => d!.OnsetDay.ShouldBe(7), d => (d!.Time.Days, d.Time.Cause).ShouldBe((113, AplasiaDuration.Lost)));
        Of(Package.Of(), (7, 49), (28, 10), (60, 50)).ShouldSatisfyAllConditions(d => (d!.Time.Days, d.Time.Cause).ShouldBe((53, 0)));
        Of(Package.Of(), (-1, 10), (7, 50)).ShouldBeNull();
    }

    [Fact]
    public void Death_transplant_and_other_therapy_compete()
    {
        (double, double)[] counts = [(7, 49), (28, 10), (60, 80), (90, 90)];
        TimeOf(Package.Of().Died(50), counts).ShouldBe((43, AplasiaDuration.Competing));
        TimeOf(Package.Of().Medicine("BLINATUMOMAB", "NEW ANTI-CANCER THERAPY", 40 * 24), counts).Item2.ShouldBe(AplasiaDuration.Competing);
        TimeOf(new(Package.Of().Data with { Procedures = [new("S1", 1, "ALLOGENEIC STEM CELL TRANSPLANT", null, Package.Day(45), null)] }), counts).Item2.ShouldBe(AplasiaDuration.Competing);
        TimeOf(Package.Of().Died(95), counts).ShouldBe((53, AplasiaDuration.Lost));
        Of(Package.Of().Died(6.5), counts).ShouldBeNull();
    }

    /// <summary>By hand: of four, recovery at 10, death at 20, recovery at 30, censored at 40: the Aalen–Johansen incidence of recovery is 1/4, then 1/4 + 1/2 × 1/2 = 1/2; one minus Kaplan–Meier is 5/8.</summary>
    [Fact]
    public void Who_died_first_cannot_recover()
    {
        AplasiaDuration[] four = [New(10, 1), New(20, 2), New(30, 1), New(40, 0)];
        AplasiaDurations.Recovered(four).At(35).OrNull!.Value.ShouldBe(0.5, 1e-12);
        (1 - AplasiaDurations.Curve(four).Steps[^1].Survival).ShouldBe(5.0 / 8, 1e-12);
    }

    [Fact]
    public void The_limit_is_the_protocols()
    {
        var rule = Defaults.Screening with { AplasiaCellsPerMicrolitre = 100 };
        var package = Package.Of().Count(7, "BCELL", 80, "cells/uL").Count(28, "BCELL", 20, "cells/uL");
        BloodCountAnalysis.Of(package.Data, Package.Plan with { Screening = rule }).Durations.Single().Subjects.Single().OnsetDay.ShouldBe(7);
        BloodCountAnalysis.Of(package.Data, Package.Plan).Durations.Single().Subjects.Single().OnsetDay.ShouldBe(28);
    }

    /// <summary>Immunoglobulin G does not count for 28 days after it was given, and then does; the days are the protocol's.</summary>
    [Theory]
    [InlineData(28, 10, 38)]
    [InlineData(10, 10, 21)]
    public void Immunoglobulin_after_replacement_is_not_the_subjects_own(int days, int given, double firstRead)
    {
        var package = Package.Of().Count(21, "IGG", 3, "g/L").Count(38, "IGG", 3, "g/L").Medicine("IMMUNOGLOBULIN G HUMAN", "IMMUNOGLOBULIN", 24 * given);
        var plan = Package.Plan with { Screening = Defaults.Screening with { Replacement = Duration.OfDays(days) } };
        BloodCountAnalysis.Of(package.Data, plan).Aplasia.Single(l => l.Limit.Test == "IGG").Subjects.Single().NadirDay.OrNull.ShouldBe(firstRead);
    }

    private static AplasiaDuration New(double days, int cause) => new("S", 0, new(days, cause));

    private static (double, int) TimeOf(Package package, (double, double)[] counts) => Of(package, counts) is { } d ? (d.Time.Days, d.Time.Cause) : default;

    private static AplasiaDuration? Of(Package package, params (double Day, double Count)[] counts)
    {
        foreach (var (day, count) in counts) package = package.Count(day, "BCELL", count, "cells/uL");
        return BloodCountAnalysis.Of(package.Data, Package.Plan).Durations.Single().Subjects.SingleOrDefault();
    }
}
