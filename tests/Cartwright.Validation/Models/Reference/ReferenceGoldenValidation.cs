using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Xunit;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Validation.Models.Reference;

/// <summary>
/// The specification's known answers (section 17), every column of every row to 1e−6. The answers were computed by two other integrators (Dormand–Prince and CVODE, both
/// at 1e−11) and agree among themselves to 2e−7 above 1e−7.
/// </summary>
public class ReferenceGoldenValidation
{
    // Below a millionth of a unit the answers' own integrators no longer agree to six digits, so there the difference itself is at most 1e-12.
    private const double Relative = 1e-6, Floor = 1e-6;

    [Fact]
    public void G1_a_leukaemia_patient_without_treatment() => Agrees("G1_tisa_untreated.csv", Typical("tisaALL"), [.. ReferenceEvent.Standard]);

    [Fact]
    public void G2_a_lymphoma_patient_with_tocilizumab_dexamethasone_and_anakinra() => Agrees("G2_axi_treated.csv", Typical("axiLBCL"),
    [
        .. ReferenceEvent.Standard, new(5.5, ReferenceTreatment.Tocilizumab, 640), new(6.5, ReferenceTreatment.Anakinra, 100),
        .. Enumerable.Range(0, 8).Select(i => new ReferenceEvent(6 + 0.25 * i, ReferenceTreatment.Dexamethasone, 10)),
    ]);

    [Fact]
    public void G3_a_myeloma_patient_without_treatment() => Agrees("G3_cilta_untreated.csv", Typical("ciltaMM"), [.. ReferenceEvent.Standard]);

    [Fact]
    public void G4_cells_injected_into_a_lesion() => Agrees("G4_t4_intratumoral.csv", Typical("t4IT"), [.. ReferenceEvent.Standard]);

    [Fact]
    public void G5_every_branch_of_the_equations() => Agrees(
        "G5_all_branches.csv",
        Typical("her2IV").With(
            (Allogeneic, 1), (B2mKnockOut, 1), (Armour, 1), (LogicGate, 1), (AntigenBOnTumour1, 2000), (AntigenBOnTumour2, 5000), (AntigenBOnHealthyTissue, 20),
            (CarExpressionLoss, 0.1), (FlatDose, 300), (AntigenAOnHealthyTissue, 200)),
        [.. ReferenceEvent.Standard, new(14, ReferenceTreatment.Infusion, 0.1), new(40, ReferenceTreatment.SuicideSwitch, 0.95), new(60, ReferenceTreatment.Immunoglobulin, 6)]);

    [Fact]
    public void G6_supportive_care_reads_grades_and_doses()
    {
        var parameters = Typical("cd22ALL").With((DosePerKilogram, 1), (ReferenceParameter.CytokineGain, 4), (CnsSusceptibility, 1.5));
        var cohort = Agrees("G6_policy.csv", parameters, [.. ReferenceEvent.Standard], ReferenceCare.Specified);
        var doses = File.ReadAllLines(Shared.Require("science/reference-model-golden/G6_policy_doses.csv")).Skip(1);
        Assert.Equal(doses, cohort.CareOf(0)!.Given.Select(d => FormattableString.Invariant($"{d.Days},{d.Treatment.ToString().ToLowerInvariant()},{d.Amount}")));
    }

    private static ReferenceParameters Typical(string population) => ReferencePopulation.Of(population).Typical();

    private static ReferenceCohort Agrees(string file, ReferenceParameters parameters, ReferenceEvent[] events, ReferenceCare? care = null)
    {
        var (columns, rows) = ReferenceGolden.Read(file);
        var (next, faults) = (0, new List<string>());
        var tolerance = ReferenceTolerance.At(1e-11, 1e-17, 1e-15) with { LongestStepDays = 0.5 };
        var cohort = new ReferenceCohort([new(parameters)], ReferenceSchedule.To(rows[^1][0], events), (int patient, in ReferenceSight sight) =>
        {
            if (next == rows.Count || sight.Days != rows[next][0]) return;
            for (var c = 0; c < columns.Length; c++)
            {
                var (known, ours) = (rows[next][c], ReferenceGolden.Column(columns[c], sight));
                if (!(Math.Abs(ours - known) <= Relative * Math.Max(Math.Abs(known), Floor))) faults.Add($"day {sight.Days}: {columns[c]} is {ours:g10}, not {known:g10}");
            }
            next++;
        }, care);
        ReferenceGolden.Solve<Lane1, DormandPrince>(cohort, tolerance);
        Assert.Empty(faults);
        Assert.Equal(rows.Count, next);
        return cohort;
    }
}
