using System.Runtime.CompilerServices;
using Cartwright.Datasets.Raw;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Datasets;

/// <summary>
/// The real CD22 data through their mapping. The numbers asked for are the study's (Lichtenstein et al., Blood 2021;138:2469, doi 10.1182/blood.2021011898)
/// as counted from the raw files by a program that shares nothing with this one. A peak is the largest of all of a patient's samples.
/// </summary>
public class Cd22MappingTests
{
    private static readonly Lazy<MappedData> Mapped = new(Map);

    [Fact]
    public void Every_patient_is_mapped_without_a_fault()
    {
        Cd22().Demographics.Count.ShouldBe(59);
        Cd22().Demographics.CountBy(d => d.Arm ?? "").OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value).ShouldBe([33, 24, 2]);
    }

    [Fact]
    public void Forty_two_of_59_had_a_complete_response()
    {
        Cd22().Responses.Count.ShouldBe(58);
        Cd22().Responses.Count(r => r.Result.StartsWith("CR", StringComparison.Ordinal)).ShouldBe(42);
        Cd22().Responses.Count(r => r.Result == "CR MRD-NEGATIVE").ShouldBe(37);
        Result().NotMapped.ShouldContain(n => n.What == "RS row for RSSTRESC" && n.Rows == 1);
    }

    [Theory]
    [InlineData("LEE 2014", 5)]
    [InlineData("ASTCT 2019", 12)]
    public void Severe_cytokine_release_depends_on_the_scale(string scale, int patients)
    {
        var grades = Cd22().FindingsAbout.Where(f => f.Category == scale).ToList();
        grades.Count.ShouldBe(59);
        grades.Count(f => f.Value >= 3).ShouldBe(patients);
    }

    [Fact]
    public void The_median_peak_of_CAR_T_cells_is_550_6_per_microlitre_in_55_patients()
    {
        var peaks = Cd22().Concentrations.GroupBy(c => c.Subject).Select(g => g.Max(c => c.Value!.Value)).ToList();
        peaks.Count.ShouldBe(55);
        Median(peaks).ShouldBe(550.58, 0.005);
    }

    [Fact]
    public void Peak_IL6_separates_severe_cytokine_release_by_Lee()
    {
        var grade = Cd22().FindingsAbout.Where(f => f.Category == "LEE 2014").ToDictionary(f => f.Subject, f => f.Value);
        var peaks = Cd22().Laboratory.Where(l => l.Test == "IL6").GroupBy(l => l.Subject).Select(g => (g.Key, Peak: g.Max(l => l.Value!.Value))).ToList();
        var severe = peaks.ToLookup(p => grade[p.Key] >= 3, p => p.Peak);

        severe[false].Count().ShouldBe(54);
        Median([.. severe[false]]).ShouldBe(90.46, 0.005);
        severe[true].Count().ShouldBe(5);
        Median([.. severe[true]]).ShouldBe(461.5, 0.005);
    }

    [Fact]
    public void Every_row_of_the_time_course_is_a_row_of_the_package()
    {
        Cd22().Concentrations.Count.ShouldBe(182);
        Cd22().Laboratory.Count(l => l.Category == "CYTOKINES").ShouldBe(12346);
        (Cd22().Concentrations.Count + Cd22().Laboratory.Count).ShouldBe(14218);
    }

    [Fact]
    public void What_is_left_out_has_its_reason()
    {
        var blasts = Result().NotMapped.Single(n => n.What == "column bm_blasts_pct_or_frac");
        blasts.Because.ShouldContain("mixes fractions");
        blasts.Rows.ShouldBe(57);
        Result().NotMapped.ShouldNotContain(n => n.Because.Contains("does not mention") || n.Because.Contains("no source"));
        Cd22().Medications.CountBy(m => m.Treatment).ToDictionary().ShouldBe(
            new Dictionary<string, int> { ["TOCILIZUMAB"] = 24, ["CORTICOSTEROIDS"] = 21, ["ANAKINRA"] = 9 }, ignoreOrder: true);
        Result().NotMapped.Count(n => n.What == "CM row" && n.Rows == 1).ShouldBe(2);
    }

    [Fact]
    public void A_sample_keeps_its_day_from_infusion()
    {
        var infusion = Cd22().Demographics.ToDictionary(d => d.Subject, d => d.FirstInfusion!.Value);
        var crp = Cd22().Laboratory.First(l => l is { Subject: "NCT02315612-277", Test: "CRP" });
        crp.At!.Value.DaysSince(infusion[crp.Subject]).ShouldBe(0.2382, 0.5 / 1440);
        Cd22().Concentrations.First(c => c.Subject == "NCT02315612-277").At!.Value.DaysSince(infusion["NCT02315612-277"]).ShouldBe(8);
    }

    [Fact]
    public void The_package_reads_back_as_it_was_written()
    {
        var files = new Dictionary<string, StringWriter>();
        SdtmFiles.Write(Cd22(), name => files[name] = new StringWriter());
        var (data, faults) = SdtmFiles.Read(name => new StringReader(files[name].ToString()));
        faults.ShouldBeEmpty();
        data!.Laboratory.ShouldBe(Cd22().Laboratory);
        data.Concentrations.ShouldBe(Cd22().Concentrations);
        data.FindingsAbout.ShouldBe(Cd22().FindingsAbout);
    }

    private static StudyData Cd22()
    {
        Result().Faults.ShouldBeEmpty();
        return Result().Data!;
    }

    private static MappedData Result()
    {
        Shared.Require("data/NCI_CD22_CAR_T_15C0029");
        return Mapped.Value;
    }

    private static MappedData Map()
    {
        var folder = Shared.Require("data/NCI_CD22_CAR_T_15C0029");
        var file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "protocols", "cd22-nct02315612", "mapping.yaml");
        var (mapping, faults) = MappingFile.Read("mapping.yaml", File.ReadAllText(file));
        faults.ShouldBeEmpty();
        return mapping!.Apply(name => File.OpenText(Path.Combine(folder, name)));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
