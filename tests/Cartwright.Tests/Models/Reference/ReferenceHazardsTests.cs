using Cartwright.Models.Reference;
using Xunit;

namespace Cartwright.Tests.Models.Reference;

/// <summary>Hazards against the figures of reference-model.md, section 7, and by hand.</summary>
public class ReferenceHazardsTests
{
    [Theory]
    [InlineData(2, 0.039)]
    [InlineData(3, 0.055)]
    [InlineData(6, 0.14)]
    public void Manufacturing_fails_more_often_after_more_lines(double lines, double probability) =>
        Assert.Equal(probability, ReferenceHazards.ManufacturingFailure(lines), 0.001 + 0.005 * (lines == 6 ? 1 : 0));

    [Fact]
    public void Death_is_rare_without_a_tumour_and_comes_with_it_or_with_shock()
    {
        Assert.Equal(2e-4, ReferenceHazards.DeathPerDay(0, 0.6));
        Assert.Equal(2e-4 + 0.02 * 0.125, ReferenceHazards.DeathPerDay(0.25, 0), 12);
        Assert.Equal(2e-4 + 0.02 + 0.02, ReferenceHazards.DeathPerDay(7, 1.0), 12);
    }

    [Fact]
    public void Immunoglobulin_takes_away_only_its_own_part_of_infection()
    {
        Assert.Equal(0.006 * (1 + 3 + 0.7 + 0.7 + 1), ReferenceHazards.InfectionPerDay(0, 0, 0, 0), 12);
        Assert.Equal(0.006, ReferenceHazards.InfectionPerDay(0, 0, 0, 0) - ReferenceHazards.InfectionPerDay(0, 0, 0, 4), 12);
        Assert.Equal(0.006 * (1 + 1.5 / 3.5), ReferenceHazards.InfectionPerDay(3, 2, 2, 7), 12);
    }

    [Fact]
    public void Only_a_donors_cells_with_their_receptor_attack_the_host()
    {
        Assert.Equal(0.025, ReferenceHazards.GraftVersusHostPerDay(1, 0, 10), 12);
        Assert.Equal(0, ReferenceHazards.GraftVersusHostPerDay(0, 0, 10));
        Assert.Equal(0, ReferenceHazards.GraftVersusHostPerDay(1, 1, 10));
    }
}
