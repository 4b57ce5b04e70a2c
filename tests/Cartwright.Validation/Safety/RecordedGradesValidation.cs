using System.Globalization;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Xunit;

namespace Cartwright.Validation.Safety;

/// <summary>The NCI CD22 trial (Lichtenstein et al., Blood 2021;138:2469–2484): cytokine release by both recorded scales, and against peak IL-6.</summary>
public class RecordedGradesValidation
{
    private const string Folder = "data/NCI_CD22_CAR_T_15C0029/";

    [Fact]
    public void Severe_is_5_by_Lee_and_12_by_ASTCT_of_59()
    {
        var recorded = Recorded();
        Assert.Equal(new SubjectCount(5, 59), recorded.Scales.Single(s => s.Name == "LEE 2014").Severe);
        Assert.Equal(new SubjectCount(12, 59), recorded.Scales.Single(s => s.Name == "ASTCT 2019").Severe);
        Assert.Equal(8, recorded.Comparisons.Single().Pairs.Single(p => p is { First: 3, Second: 2 }).Subjects);
        Assert.Equal(59, recorded.Comparisons.Single().Pairs.Sum(p => p.Subjects));
    }

    [Fact]
    public void Median_peak_IL_6_is_90_5_below_grade_3_by_Lee_and_461_5_from_it()
    {
        var lee = Recorded().Scales.Single(s => s.Name == "LEE 2014").OfSubject;
        var peaks = Rows.Of(Shared.Require(Folder + "tidy_timecourse.csv")).Where(r => r["analyte"] == "IL-6" && r["value"].Length > 0)
            .GroupBy(r => r["id"], r => double.Parse(r["value"], CultureInfo.InvariantCulture)).Select(g => new GradeAndPeak(lee[g.Key], g.Max()));
        var groups = PeakByGrade.Of(peaks);
        Assert.Equal(90.5, groups.Milder.Median.OrNull!.Value, 0.05);
        Assert.Equal(461.5, groups.Severe.Median.OrNull!.Value, 0.05);
    }

    private static RecordedGrades Recorded()
    {
        var patients = Rows.Of(Shared.Require(Folder + "tidy_patients.csv"));
        return RecordedGrades.Of(RealStudy.Empty with
        {
            Demographics = [.. patients.Select(p => new Demographics(p["id"], p["dose_level"], null, null, null, null, null, null))],
            FindingsAbout = [.. patients.SelectMany(p => new[] { Grade(p, "LEE 2014", "max_crs_grade_lee"), Grade(p, "ASTCT 2019", "max_crs_grade_astct") })],
        });
    }

    private static FindingAbout Grade(IReadOnlyDictionary<string, string> patient, string scale, string column) =>
        new(patient["id"], 1, "CYTOKINE RELEASE SYNDROME", "GRADE", scale, double.Parse(patient[column], CultureInfo.InvariantCulture), null, null);
}
