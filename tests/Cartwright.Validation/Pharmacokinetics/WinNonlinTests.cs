using System.Globalization;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Pharmacokinetics;

/// <summary>
/// Every row and column of Phoenix WinNonlin's "Final Parameters Pivoted" for Theoph (320 mg by mouth) and Indometh (25 mg into a vein), as shipped with the
/// R package NonCompart. The tables print at least nine digits; agreement is asked to 1e-6.
/// </summary>
public class WinNonlinTests
{
    private const string Folder = "reference/nca_winnonlin_noncompart";
    private const double Tolerance = 1e-6;

    [Theory]
    [InlineData("Theoph_Linear", AucRule.Linear, Administration.Extravascular, 320, 0)]
    [InlineData("Theoph_Log", AucRule.LinearUpLogDown, Administration.Extravascular, 320, 0)]
    [InlineData("Indometh_Linear", AucRule.Linear, Administration.Bolus, 25, 0)]
    [InlineData("Indometh_Log", AucRule.LinearUpLogDown, Administration.Bolus, 25, 0)]
    [InlineData("Indometh_Linear_Infusion", AucRule.Linear, Administration.Infusion, 25, 0.25)]
    [InlineData("Indometh_Log_Infusion", AucRule.LinearUpLogDown, Administration.Infusion, 25, 0.25)]
    [InlineData("Indometh_Linear_Wrong_Extravascular", AucRule.Linear, Administration.Extravascular, 25, 0)]
    [InlineData("Indometh_Log_Wrong_Extravascular", AucRule.LinearUpLogDown, Administration.Extravascular, 25, 0)]
    public void Every_column_agrees(string table, AucRule rule, Administration administration, double dose, double infusion) =>
        Compare(table, new NcaSettings { Rule = rule, Administration = administration, Dose = dose, InfusionDuration = infusion }, unanswerable: []);

    [Fact]
    public void Without_a_dose_there_is_no_clearance_and_no_volume_where_WinNonlin_prints_zero() =>
        Compare("Indometh_Linear_NoDose", new NcaSettings { Rule = AucRule.Linear }, ["Vz_F_obs", "Cl_F_obs", "Vz_F_pred", "Cl_F_pred"]);

    private static void Compare(string table, NcaSettings settings, string[] unanswerable)
    {
        var profiles = Profiles(table.StartsWith("Theoph", StringComparison.Ordinal) ? "input_Theoph.csv" : "input_Indometh.csv");
        var lines = File.ReadAllLines(Shared.Require($"{Folder}/Final_Parameters_Pivoted_{table}.csv"));
        var columns = lines[0].Split(',');
        foreach (var cells in lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')))
        {
            var analysis = NoncompartmentalAnalysis.Of(profiles[cells[0]], settings);
            for (var i = 1; i < columns.Length; i++)
            {
                var ours = ParameterOf(columns[i], settings.Administration).Calculate(analysis);
                var where = $"{table}, subject {cells[0]}, {columns[i]}: WinNonlin {cells[i]}, here {ours}";
                if (unanswerable.Contains(columns[i])) ours.Reason.ShouldBe("no dose given", where);
                else Relative(ours.OrNull, double.Parse(cells[i], CultureInfo.InvariantCulture)).ShouldBeLessThan(Tolerance, where);
            }
        }
        (lines.Length - 1).ShouldBe(profiles.Count);
    }

    /// <summary>How many values the nine tables hold, and how far the worst of ours lies from theirs, which print ten digits and round their own way.</summary>
    [Fact]
    public void The_nine_tables_hold_2286_values()
    {
        var (compared, zero, worst) = (0, 0, 0.0);
        foreach (var (table, settings) in Tables)
        {
            var profiles = Profiles(table.StartsWith("Theoph", StringComparison.Ordinal) ? "input_Theoph.csv" : "input_Indometh.csv");
            var lines = File.ReadAllLines(Shared.Require($"{Folder}/Final_Parameters_Pivoted_{table}.csv"));
            var columns = lines[0].Split(',');
            foreach (var cells in lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')))
                for (var i = 1; i < columns.Length; i++)
                {
                    var ours = ParameterOf(columns[i], settings.Administration).Calculate(NoncompartmentalAnalysis.Of(profiles[cells[0]], settings)).OrNull;
                    if (ours is null) zero++;
                    else (compared, worst) = (compared + 1, Math.Max(worst, Relative(ours, double.Parse(cells[i], CultureInfo.InvariantCulture))));
                }
        }
        (compared, zero).ShouldBe((2262, 24));
        worst.ShouldBeLessThan(1e-7);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{compared} values, worst relative error {worst:G2}; {zero} without a dose have none"));
    }

    private static IReadOnlyList<(string Table, NcaSettings Settings)> Tables { get; } =
    [
        ("Theoph_Linear", new() { Rule = AucRule.Linear, Dose = 320 }), ("Theoph_Log", new() { Dose = 320 }),
        ("Indometh_Linear", new() { Rule = AucRule.Linear, Administration = Administration.Bolus, Dose = 25 }), ("Indometh_Log", new() { Administration = Administration.Bolus, Dose = 25 }),
        ("Indometh_Linear_Infusion", new() { Rule = AucRule.Linear, Administration = Administration.Infusion, Dose = 25, InfusionDuration = 0.25 }),
        ("Indometh_Log_Infusion", new() { Administration = Administration.Infusion, Dose = 25, InfusionDuration = 0.25 }),
        ("Indometh_Linear_Wrong_Extravascular", new() { Rule = AucRule.Linear, Dose = 25 }), ("Indometh_Log_Wrong_Extravascular", new() { Dose = 25 }),
        ("Indometh_Linear_NoDose", new() { Rule = AucRule.Linear }),
    ];

    private static double Relative(double? ours, double theirs) =>
        ours is not { } value ? double.PositiveInfinity : theirs == 0 ? Math.Abs(value) : Math.Abs(value / theirs - 1);

    private static Dictionary<string, ConcentrationProfile> Profiles(string file)
    {
        var lines = File.ReadAllLines(Shared.Require($"{Folder}/{file}"));
        var columns = lines[0].Split(',').Select(c => c.Trim('"').ToUpperInvariant()).ToList();
        var (time, level) = (columns.IndexOf("TIME"), columns.IndexOf("CONC"));
        return lines.Skip(1).Select(line => line.Split(',')).GroupBy(cells => cells[0].Trim('"')).ToDictionary(
            subject => subject.Key,
            subject => new ConcentrationProfile(subject.Select(cells => new ConcentrationSample(
                double.Parse(cells[time], CultureInfo.InvariantCulture), double.Parse(cells[level], CultureInfo.InvariantCulture)))));
    }

    private static NcaParameter ParameterOf(string column, Administration administration) => column switch
    {
        "Rsq" => TerminalParameters.RSquared,
        "Rsq_adjusted" => TerminalParameters.AdjustedRSquared,
        "Corr_XY" => TerminalParameters.Correlation,
        "No_points_lambda_z" => TerminalParameters.LambdaZPoints,
        "Lambda_z" => TerminalParameters.LambdaZ,
        "Lambda_z_lower" => TerminalParameters.LambdaZLower,
        "Lambda_z_upper" => TerminalParameters.LambdaZUpper,
        "HL_Lambda_z" => TerminalParameters.HalfLife,
        "Tlag" => ObservedParameters.Tlag,
        "Tmax" => ObservedParameters.Tmax,
        "Cmax" => ObservedParameters.Cmax,
        "Cmax_D" => DispositionParameters.CmaxPerDose,
        "C0" => ObservedParameters.C0,
        "Tlast" => ObservedParameters.Tlast,
        "Clast" => ObservedParameters.Clast,
        "AUClast" => AreaParameters.AucLast,
        "AUCall" => AreaParameters.AucAll,
        "AUCINF_obs" => AreaParameters.AucInfinityObserved,
        "AUCINF_D_obs" => DispositionParameters.AucInfinityObservedPerDose,
        "AUC_%Extrap_obs" => AreaParameters.ExtrapolatedObserved,
        "AUC_%Back_Ext_obs" => AreaParameters.BackExtrapolatedObserved,
        "AUCINF_pred" => AreaParameters.AucInfinityPredicted,
        "AUCINF_D_pred" => DispositionParameters.AucInfinityPredictedPerDose,
        "AUC_%Extrap_pred" => AreaParameters.ExtrapolatedPredicted,
        "AUC_%Back_Ext_pred" => AreaParameters.BackExtrapolatedPredicted,
        "AUMClast" => AreaParameters.AumcLast,
        "AUMCINF_obs" => AreaParameters.AumcInfinityObserved,
        "AUMC_%Extrap_obs" => AreaParameters.MomentExtrapolatedObserved,
        "AUMCINF_pred" => AreaParameters.AumcInfinityPredicted,
        "AUMC_%Extrap_pred" => AreaParameters.MomentExtrapolatedPredicted,
        "MRTlast" => DispositionParameters.MrtLast,
        "MRTINF_obs" => DispositionParameters.MrtInfinityObserved,
        "MRTINF_pred" => DispositionParameters.MrtInfinityPredicted,
        "Vz_obs" => DispositionParameters.VolumeObserved,
        "Cl_obs" => DispositionParameters.ClearanceObserved,
        "Vz_pred" => DispositionParameters.VolumePredicted,
        "Cl_pred" => DispositionParameters.ClearancePredicted,
        "Vz_F_obs" => DispositionParameters.VolumeByFractionObserved,
        "Cl_F_obs" => DispositionParameters.ClearanceByFractionObserved,
        "Vz_F_pred" => DispositionParameters.VolumeByFractionPredicted,
        "Cl_F_pred" => DispositionParameters.ClearanceByFractionPredicted,
        "Vss_obs" => DispositionParameters.SteadyStateVolumeObserved,
        "Vss_pred" => DispositionParameters.SteadyStateVolumePredicted,
        _ => throw new InvalidOperationException($"A column of {administration} that is compared with nothing: {column}."),
    };
}
