using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Tests.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>Debulking takes the same share from everybody and from everything of the tumour, and from nothing else.</summary>
public class DebulkingTests
{
    private static readonly ReferenceParameter[] Touched =
        [ReferenceParameter.TumourBurden, ReferenceParameter.MarrowInfiltration, ReferenceParameter.MProteinAtStart, ReferenceParameter.Lesion1Diameters, ReferenceParameter.Lesion2Diameters];

    [Theory]
    [InlineData("her2-e-cart")]
    [InlineData("cd7-nct04785833")]
    public void Every_patients_own_burden_falls_by_the_share_and_diameters_by_its_cube_root(string folder)
    {
        var whole = ShippedRehearsals.AssumptionsOf(folder);
        var debulked = whole with { Patients = whole.Patients with { Debulked = 0.9 } };
        for (var number = 1u; number <= 20; number++)
        {
            var (before, after) = (VirtualPatient.Draw(whole, 1, 1, number).Parameters, VirtualPatient.Draw(debulked, 1, 1, number).Parameters);
            foreach (var mass in Touched[..3]) Assert.Equal(0.1 * before[mass], after[mass], 12);
            foreach (var edge in Touched[3..]) Assert.Equal(Math.Pow(before[edge], 3) * 0.1, Math.Pow(after[edge], 3), 6);
            foreach (var other in Enum.GetValues<ReferenceParameter>().Except(Touched)) Assert.Equal(before[other], after[other]);
        }
    }

    [Fact]
    public void Nothing_taken_away_is_the_same_patient_to_the_bit()
    {
        var whole = Example.Assumptions;
        Assert.Equal(VirtualPatient.Draw(whole, 1, 1, 3).Parameters.Values.ToArray(), VirtualPatient.Draw(whole with { Patients = whole.Patients with { Debulked = 0 } }, 1, 1, 3).Parameters.Values.ToArray());
    }
}
