using System.Globalization;
using Cartwright.Analysis.Haematology;
using Cartwright.Validation.Safety;
using Xunit;

namespace Cartwright.Validation.Haematology;

/// <summary>Ten synthetic patients graded by the authors of the automated grading (Liang et al., after Rejeski et al., Blood 2023;142:865).</summary>
/// <remarks>They grade a late course by a single count where there is only one; the consensus asks for two, and so does the default here.</remarks>
public class IcahtValidation
{
    private const string Folder = "reference/icaht_automated/";
    private static readonly IcahtRules TheirRules = IcahtRules.Consensus with { LeastLateCounts = 1 };

    [Fact]
    public void All_ten_patients_have_the_grades_of_the_authors()
    {
        var ours = Graded();
        var grades = Rows.Of(Shared.Require(Folder + "expected_table_14.csv")).ToList();
        Assert.Equal(10, grades.Count);
        Assert.Equal(grades.Select(r => (r["patient_id"], r["early_icaht_grade"], r["late_icaht_grade"])), grades.Select(r => (r["patient_id"], Written(ours[r["patient_id"]].Early), Written(ours[r["patient_id"]].Late))));
    }

    [Fact]
    public void All_ten_patients_have_the_durations_of_the_authors()
    {
        var ours = Graded();
        var durations = Rows.Of(Shared.Require(Folder + "expected_table_7.csv")).ToList();
        Assert.Equal(10, durations.Count);
        Assert.Equal(durations.Select(r => (r["duration_below_501_max"], r["duration_below_101_max"])),
            durations.Select(r => ($"{ours[r["patient_id"]].DaysTo500}", $"{ours[r["patient_id"]].DaysTo100}")));
    }

    private static Dictionary<string, Icaht> Graded() =>
        Rows.Of(Shared.Require(Folder + "synthetic_anc.csv")).GroupBy(r => r["patient_id"]).ToDictionary(p => p.Key, p => Icaht.Of([.. p.Select(Count)], SeenUntil(p.First()), TheirRules));

    private static (int Day, double Count) Count(IReadOnlyDictionary<string, string> row) => (Day(row, "date")!.Value, double.Parse(row["anc"], CultureInfo.InvariantCulture));

    private static int? SeenUntil(IReadOnlyDictionary<string, string> row) => new[] { Day(row, "progression_date"), Day(row, "subsequent_therapy_date"), Day(row, "last_fu_date") }.Min();

    private static int? Day(IReadOnlyDictionary<string, string> row, string name) =>
        row[name] is { Length: > 0 } text && text != "NA" ? (RealStudy.Date(text)!.Value.Moment - RealStudy.Date(row["cart_date"])!.Value.Moment).Days : null;

    private static string Written(IcahtGrade grade) => grade.Grade is { } number ? $"Grade {number}" : "NA";
}
