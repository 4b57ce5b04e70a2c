using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;
using Xunit;

namespace Cartwright.Validation.Safety;

/// <summary>
/// The treatment-emergent flags that the tests of the R package admiral expect; case 06 is the PHUSE white paper's (Analyses and Displays Associated with
/// Adverse Events). Rows flagged only because one row carries two grades (AEITOXGR below AETOXGR, begun before treatment) are left out: an event that
/// worsens is a row of its own in this project's AE.
/// </summary>
public class TreatmentEmergenceValidation
{
    [Theory]
    [InlineData("01", 100_000, "TRTEMFL", 14)]
    [InlineData("02", 10, "TRTEM2FL", 12)]
    [InlineData("06", 0, "TRTEMFL", 17)]
    public void Flags_are_as_expected(string set, double window, string flag, int rows)
    {
        var expected = Rows.Of(Shared.Require($"reference/admiral_tests/derive_var_trtemfl/derive_var_trtemfl_{set}_expected.csv"))
            .Where(r => r["TRTSDTM"].Length > 0 && !FlaggedForWorsening(r, flag)).ToList();
        var data = RealStudy.Empty with
        {
            Demographics = [.. expected.Select(r => r["USUBJID"]).Distinct().Select(s => new Demographics(s, "arm", null, null, null, null, null, null))],
            Exposure = [.. expected.DistinctBy(r => r["USUBJID"]).SelectMany(r => new[] { Dose(r, "TRTSDTM"), Dose(r, "TRTEDTM") })],
            AdverseEvents = [.. expected.Select((r, i) => new AdverseEvent(r["USUBJID"], i, "Event", "System", null, false, null, RealStudy.Date(r["ASTDTM"]), RealStudy.Date(r["AENDTM"])))],
        };
        var flags = AdverseEventAnalysis.Of(data, RealStudy.Plan(window, "arm")).Events.OrderBy(e => e.Event.Sequence).Select(e => e.TreatmentEmergent ? "Y" : "");
        Assert.Equal(expected.Select(r => r[flag]), flags);
        Assert.Equal(rows, expected.Count);
    }

    private static Exposure Dose(IReadOnlyDictionary<string, string> row, string date) => new(row["USUBJID"], 1, "X", "CAR-T", null, null, null, RealStudy.Date(row[date]), null);

    private static bool FlaggedForWorsening(IReadOnlyDictionary<string, string> row, string flag) =>
        row[flag] == "Y" && row["ASTDTM"].Length > 0 && RealStudy.Date(row["ASTDTM"])!.Value.DaysSince(RealStudy.Date(row["TRTSDTM"])!.Value) < 0;
}
