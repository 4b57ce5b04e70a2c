using Cartwright.Models.Reference;
using Xunit;

namespace Cartwright.Tests.Models.Reference;

/// <summary>Supportive care (reference-model.md, section 8) on bedside readings written by hand.</summary>
public class PatientCareTests
{
    private static readonly CarePolicy Policy = new(640, TocilizumabAtGrade: 3, PersistingGrade2Days: 1, PersistingFeverDays: 2, DexamethasoneAtGrade: 3, DexamethasoneAtIcans: 2);
    private static readonly BedsideReading Well = BedsideReading.From(36.8, 90, 97, 10, false, 15);
    private static readonly BedsideReading Fever = BedsideReading.From(39, 90, 97, 10, false, 15);
    private static readonly BedsideReading OnOxygen = BedsideReading.From(39, 90, 91, 10, false, 15);
    private static readonly BedsideReading InShock = BedsideReading.From(39, 45, 97, 10, false, 15);

    [Fact]
    public void Support_follows_the_readings()
    {
        Assert.Equal((0, 0, 0), (Well.FluidPressure, Well.Norepinephrine, Well.OxygenFlow));
        Assert.Equal(1.8, OnOxygen.OxygenFlow, 12);
        Assert.Equal((15, 0.1, 65), (InShock.FluidPressure, Math.Round(InShock.Norepinephrine, 12), InShock.Pressure));
    }

    [Theory]
    [InlineData(39, 90, 97, 10, false, 1, 1, 0)]
    [InlineData(39, 60, 97, 9, false, 2, 2, 1)]
    [InlineData(39, 90, 91, 6, false, 2, 2, 2)]
    [InlineData(39, 45, 97, 2, false, 3, 2, 3)]
    [InlineData(39, 30, 97, 0, true, 4, 3, 4)]
    [InlineData(39, 90, 84, 10, false, 3, 2, 0)]
    [InlineData(39, 90, 77, 10, false, 4, 4, 0)]
    [InlineData(37, 45, 84, 10, false, 0, 0, 0)]
    public void A_reading_has_provisional_grades(double temperature, double pressure, double saturation, int ice, bool unarousable, int astct, int lee, int icans) =>
        Assert.Equal(new ProvisionalGrades(astct, lee, icans), new PatientCare(Policy).Read(1, BedsideReading.From(temperature, pressure, saturation, ice, unarousable, 15)));

    [Fact]
    public void A_grade_counts_once_it_has_held_for_two_readings()
    {
        var care = Given((1, InShock), (1.25, Well));
        Assert.Empty(care);
        Assert.Equal(
            [new(1.25, ReferenceTreatment.Tocilizumab, 640), new(1.25, ReferenceTreatment.Dexamethasone, 10)],
            Given((1, InShock), (1.25, InShock)));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 0)]
    public void The_policy_says_at_which_grade_tocilizumab_is_given(int grade, int doses)
    {
        const double never = 99;
        var care = new PatientCare(new(640, grade, never, never, never, never));
        Run(care, [.. Enumerable.Range(0, 20).Select(i => (1 + 0.25 * i, InShock))]);
        Assert.Equal(doses, care.Given.Count(d => d.Treatment == ReferenceTreatment.Tocilizumab));
    }

    [Fact]
    public void Tocilizumab_is_given_at_most_every_twelve_hours_and_four_times()
    {
        var given = Given([.. Enumerable.Range(0, 20).Select(i => (1 + 0.25 * i, InShock))]);
        Assert.Equal([1.25, 1.75, 2.25, 2.75], given.Where(d => d.Treatment == ReferenceTreatment.Tocilizumab).Select(d => d.Days));
        Assert.Equal(19, given.Count(d => d.Treatment == ReferenceTreatment.Dexamethasone));
        Assert.Equal([1.75, 2.25, 2.75], given.Where(d => d.Treatment == ReferenceTreatment.Anakinra).Select(d => d.Days).Take(3));
    }

    [Fact]
    public void A_persisting_grade_2_is_treated_and_a_day_longer_after_tocilizumab_with_dexamethasone()
    {
        var given = Given([.. Enumerable.Range(0, 20).Select(i => (1 + 0.25 * i, OnOxygen))]);
        Assert.Equal(2.25, given.First(d => d.Treatment == ReferenceTreatment.Tocilizumab).Days);
        Assert.Equal(4.25, given.First(d => d.Treatment == ReferenceTreatment.Dexamethasone).Days);
    }

    [Fact]
    public void Fever_without_a_break_asks_for_one_dose_and_a_break_starts_it_again()
    {
        Assert.Equal([3.0], Given([.. Enumerable.Range(0, 16).Select(i => (1 + 0.25 * i, Fever))]).Select(d => d.Days));
        Assert.Empty(Given([.. Enumerable.Range(0, 12).Select(i => (1 + 0.25 * i, i == 5 ? Well : Fever))]));
    }

    [Fact]
    public void The_switch_is_pulled_once_at_grade_4_where_the_policy_has_one()
    {
        var worst = BedsideReading.From(39, 30, 97, 10, false, 15);
        var care = new PatientCare(Policy with { SuicideSwitchAtGrade4 = 0.95 });
        Run(care, [(1, worst), (1.25, worst), (1.5, worst)]);
        Assert.Equal([new(1.25, ReferenceTreatment.SuicideSwitch, 0.95)], care.Given.Where(d => d.Treatment == ReferenceTreatment.SuicideSwitch));
    }

    private static IReadOnlyList<ReferenceEvent> Given(params (double Days, BedsideReading Reading)[] readings)
    {
        var care = new PatientCare(Policy);
        Run(care, readings);
        return care.Given;
    }

    private static void Run(PatientCare care, (double Days, BedsideReading Reading)[] readings)
    {
        foreach (var (days, reading) in readings)
        {
            care.Read(days, reading);
            care.Decide(days);
        }
    }
}
