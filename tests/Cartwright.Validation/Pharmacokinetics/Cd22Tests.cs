using System.Globalization;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Pharmacokinetics;

/// <summary>
/// Real patients: NCI 15C0029 (Lichtenstein et al. Blood 138 (2021) 2469–2484), 59 subjects. The medians were taken from the export by a few lines of Python.
/// </summary>
public class Cd22Tests
{
    private const string Folder = "data/NCI_CD22_CAR_T_15C0029";
    private static readonly DateTime Infusion = new(2000, 1, 1);

    /// <summary>Of 55 with samples, 1056 and 1639 have a 0 in every one: nothing was found in them, and they have no peak.</summary>
    [Fact]
    public void Median_peak_of_53_patients_with_cells_in_blood_is_573_8_cells_per_microlitre()
    {
        var kinetics = KineticsAnalysis.Of(Package(), Plan(), "CAR_T");
        var summary = KineticsAnalysis.Summarise(kinetics, ObservedParameters.Cmax);

        (summary.N, summary.NotCalculable).ShouldBe((53, 6));
        summary.Median.OrNull!.Value.ShouldBe(573.804, 1e-9);
        summary.Minimum.OrNull!.Value.ShouldBe(0.28896, 1e-9);
        summary.GeometricMean.OrNull!.Value.ShouldBe(292.2813807372111, 1e-9);
        summary.Reasons.ShouldBe(["no sample", "no sample above the limit of quantification"]);
        foreach (var subject in kinetics.Where(k => k.Subject is "1056" or "1639"))
            foreach (var parameter in NcaParameters.CellularKinetics) subject.Of(parameter).Reason.ShouldBe("no sample above the limit of quantification", $"{subject.Subject} {parameter.Code}");
    }

    [Fact]
    public void Median_peak_of_interleukin_6_is_90_5_below_and_461_5_from_grade_3_by_Lee()
    {
        var severe = Rows("tidy_patients.csv").Where(row => row["max_crs_grade_lee"] is not "" and not "NA").ToDictionary(row => row["id"], row => Number(row["max_crs_grade_lee"]) >= 3);
        var peaks = CytokineAnalysis.Of(Package(), Plan()).Where(r => r.Test == "IL-6" && severe.ContainsKey(r.Subject)).ToLookup(r => severe[r.Subject], r => r.Peak);

        SummaryStatistics.Of([.. peaks[false]]).Median.OrNull!.Value.ShouldBe(90.46, 1e-9);
        SummaryStatistics.Of([.. peaks[true]]).Median.OrNull!.Value.ShouldBe(461.5, 1e-9);
    }

    private static StudyData Package()
    {
        var rows = Rows("tidy_timecourse.csv").ToList();
        var subjects = Rows("tidy_patients.csv").Select(row => new Demographics(row["id"], null, null, null, null, SdtmDate.AtTime(Infusion), null, null)).ToList();
        return new("CD22", subjects, [], [], [],
            [.. rows.Where(row => row["unit"] == "pg/mL").Select(row =>
                new LaboratoryResult(row["id"], 1, row["analyte"], row["analyte"], "CYTOKINES", Number(row["value"]), false, null, row["unit"], "", At(row)))],
            [.. rows.Where(row => row["analyte"].StartsWith("CAR_", StringComparison.Ordinal)).Select(row =>
                new Concentration(row["id"], 1, row["analyte"], row["analyte"], Number(row["value"]), false, null, row["unit"], "BLOOD", "FLOW CYTOMETRY", "", At(row)))],
            [], [], [], [], [], [], [], []);
    }

    private static SdtmDate At(Dictionary<string, string> row) => SdtmDate.AtTime(Infusion.AddDays(Number(row["actual_day"])));

    private static TrialPlan Plan() => new(
        "CD22", "CD22 CAR-T", [], ThreePlusThreeVariant.DeEscalation, null, CapPolicy.ReportOnly, Duration.OfDays(-4),
        new DltWindow(DltWindowStart.Infusion, Duration.OfDays(28)), new DoseLimitingToxicityRule(3, [], 0.8),
        new PlannedVisits([], [], [], [], Duration.OfDays(28), Duration.OfDays(28), Duration.OfDays(28)),
        new ResponseRule("MRD", null, Duration.OfDays(0)), new CytokineReleaseRule("ASTCT-2019", new Temperature(38), Duration.OfDays(1)),
        new AnalysisConventions(DayConvention.InfusionIsDay0, DurationConvention.Exclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion,
            DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, Duration.OfDays(28)),
        [], PrecisionWanted.Default, [], []);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Shared.Require($"{Folder}/{file}"));
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => line.Split(',')).Select(cells => columns.Select((name, i) => (name, cells[i])).ToDictionary(c => c.name, c => c.Item2));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
