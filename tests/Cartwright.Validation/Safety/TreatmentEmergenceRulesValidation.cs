using System.Globalization;
using Cartwright.Analysis.Safety;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Validation.Safety;

/// <summary>All six tables of admiral's tests of treatment emergence, every row, by the rule that each names; the last is the PHUSE white paper's.</summary>
public class TreatmentEmergenceRulesValidation
{
    [Theory]
    [InlineData("01", "TRTEMFL", null, false, Worsening.OwnRow, 17)]
    [InlineData("02", "TRTEM2FL", 10, false, Worsening.InitialGrade, 17)]
    [InlineData("03", "TRTEMFL", 10, false, Worsening.PreviousInGroup, 19)]
    [InlineData("04", "TRTEM3FL", 10, true, Worsening.InitialGrade, 17)]
    [InlineData("05", "TRTEM2FL", 10, true, Worsening.PreviousInGroup, 19)]
    [InlineData("06", "TRTEMFL", 0, false, Worsening.InitialGrade, 19)]
    public void Every_flag_is_as_expected(string set, string flag, int? window, bool byTime, Worsening worsening, int count)
    {
        var rule = new TreatmentEmergenceRule(window is { } days ? Duration.OfDays(days) : null, byTime, worsening, OnsetImputation.EarliestFromTreatment);
        var rows = Rows.Of(Shared.Require($"reference/admiral_tests/derive_var_trtemfl/derive_var_trtemfl_{set}_expected.csv"));
        var flags = rows.GroupBy(r => r["USUBJID"]).SelectMany(s =>
            TreatmentEmergence.Of([.. s.Select(Course)], RealStudy.Date(s.First()["TRTSDTM"]), RealStudy.Date(s.First()["TRTEDTM"]), rule).Zip(s, (ours, r) => (Ours: ours ? "Y" : "", Expected: r[flag]))).ToList();
        Assert.Equal(count, flags.Count);
        Assert.Equal(flags.Select(f => f.Expected), flags.Select(f => f.Ours));
    }

    private static EventCourse Course(IReadOnlyDictionary<string, string> row) => new(RealStudy.Date(row["ASTDTM"]), RealStudy.Date(row["AENDTM"]), Grade(row["AETOXGR"]))
    {
        InitialGrade = Grade(row["AEITOXGR"]),
        Group = row.GetValueOrDefault("AEGRPID"),
    };

    private static int Grade(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
