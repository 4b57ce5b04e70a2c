using Cartwright.Models.Reference;

namespace Cartwright.Laws.Arms;

/// <summary>The hazards of section 7 integrated from infusion by the trapezoidal rule over the reporting days.</summary>
internal sealed class HazardCourse
{
    // Replacement takes away the term of immunoglobulin, which begins below this level, g/L.
    private const double IggWithoutTerm = 4, InfectionDays = 90;

    private double days, deathHazard;
    private Hazards before;

    private readonly record struct Hazards(double Death, double Infection, double InfectionWithReplacement);

    /// <summary>The probability of having died by the end.</summary>
    public double Death => 1 - Math.Exp(-deathHazard);

    /// <summary>Infections expected in the first 90 days; and with immunoglobulin replaced throughout.</summary>
    public double Infections { get; private set; }

    public double InfectionsWithReplacement { get; private set; }

    public void See(in ReferenceSight sight)
    {
        var now = Of(sight);
        var half = (sight.Days - days) / 2;
        deathHazard += half * (before.Death + now.Death);
        if (sight.Days <= InfectionDays)
        {
            Infections += half * (before.Infection + now.Infection);
            InfectionsWithReplacement += half * (before.InfectionWithReplacement + now.InfectionWithReplacement);
        }
        (days, before) = (sight.Days, now);
    }

    private static Hazards Of(in ReferenceSight sight)
    {
        var (death, infection, _) = ReferenceHazards.Of(sight);
        var igg = sight.State[ReferenceState.Igg];
        var ofIgg = ReferenceHazards.InfectionPerDay(1, 1, 1, igg) - ReferenceHazards.InfectionPerDay(1, 1, 1, IggWithoutTerm);
        return new(death, infection, infection - ofIgg);
    }
}
