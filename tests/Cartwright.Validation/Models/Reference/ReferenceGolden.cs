using System.Globalization;
using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Validation.Models.Reference;

/// <summary>A file of known answers, and the same columns computed here.</summary>
internal static class ReferenceGolden
{
    public static (string[] Columns, List<double[]> Rows) Read(string file)
    {
        var lines = File.ReadAllLines(Shared.Require($"science/reference-model-golden/{file}"));
        return (lines[0].Split(','), [.. lines.Skip(1).Select(l => l.Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray())]);
    }

    public static double Column(string name, in ReferenceSight sight)
    {
        if (name == "t") return sight.Days;
        var at = ReferenceState.Symbols.ToList().IndexOf(name);
        return at >= 0 ? sight.Amount(at) : name is "CRS_ASTCT" or "CRS_Lee" or "ICANS" ? Graded(name, sight.Care!.Latest) : Observed(name, sight.Observe());
    }

    private static double Graded(string name, ProvisionalGrades grades) =>
        name == "CRS_ASTCT" ? grades.CytokineReleaseAstct : name == "CRS_Lee" ? grades.CytokineReleaseLee : grades.Icans;

    private static double Observed(string name, ReferenceObservation o) => name switch
    {
        "CAR_per_uL" => o.CarTPerMicrolitre,
        "copies_per_ug" => o.CopiesPerMicrogram,
        "B_per_uL" => o.BCellsPerMicrolitre,
        "blast_pct" => o.MarrowPercent,
        "SLD1_mm" => o.Lesion1Millimetres,
        "SLD2_mm" => o.Lesion2Millimetres,
        "IL2" => o.Il2,
        "TNF" => o.Tnf,
        "sig6" => o.Il6Signal,
        "J" => o.Lysis,
        "K_mmol" => o.Potassium,
        "PO4_mmol" => o.Phosphate,
        "temp" => o.Bedside.Temperature,
        "MAP_unsupported" => o.Bedside.UnsupportedPressure,
        "NE_ug_kg_min" => o.Bedside.Norepinephrine,
        "SpO2_air" => o.Bedside.Saturation,
        "O2_L_min" => o.Bedside.OxygenFlow,
        "ICE" => o.Bedside.Ice,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such column"),
    };

    public static void Solve<T, TMethod>(ReferenceCohort cohort, Tolerance tolerance)
        where T : struct, IHardwareLane<T>, ILane<T>
        where TMethod : struct, IMethod
    {
        var solver = new EnsembleSolver<ReferencePatient<T>, T, TMethod, ReferenceCohort>(cohort, tolerance);
        var outcomes = new SolveStatus[cohort.Count];
        solver.Solve(0, cohort.Count, outcomes);
        Xunit.Assert.All(outcomes, o => Xunit.Assert.Equal(SolveStatus.Reached, o));
    }
}
