using Cartwright.Analysis.Response;
using Xunit;

namespace Cartwright.Validation.Analysis.Response;

/// <summary>Best overall response against the expected values of admiralonco's own tests.</summary>
public class AdmiraloncoValidation
{
    /// <summary>Under admiralonco's settings all of its expected values come out, with the date of each CR and PR, save the one where it is told of no progression
    /// and goes on after it: here progression always ends. Its MISSING and ND are NE here, with a reason.</summary>
    [Theory]
    [InlineData("derive_param_bor_01", null, 1, 0, false, "")]
    [InlineData("derive_param_bor_03", null, 1, 0, false, "")]
    [InlineData("derive_param_bor_04", null, 1, 0, false, "")]
    [InlineData("derive_param_bor_05", null, 1, 0, true, "")]
    [InlineData("derive_param_confirmed_bor_01", 28, 1, 0, true, "")]
    [InlineData("derive_param_confirmed_bor_02", 14, 0, 1, true, "")]
    [InlineData("derive_param_confirmed_bor_03", 28, 1, 0, false, "9: SD, here PD")]
    public void Best_responses_are_those_expected_there(string @case, int? confirmedAfter, int mostNotEvaluable, int mostStable, bool toldOfProgression, string departs) =>
        Assert.Equal(departs, Departures(@case, toldOfProgression,
            new(confirmedAfter, 28, mostNotEvaluable, mostStable, PartialAfterComplete.ConfirmsNothing, EarlyStableAfterCompleteIsProgression: false)));

    /// <summary>Under this program's reading of RECIST 1.1 the same data differ in two subjects: PR, SD, CR confirms a PR in 2, where one SD is tolerated;
    /// in 6 the early CR of PR, CR, PR is taken to have been PR (footnote a of table 3).</summary>
    [Fact]
    public void By_the_house_reading_of_RECIST_the_differences_are_known() =>
        Assert.Equal("2: SD, here PR; 6: SD, here PR", Departures("derive_param_confirmed_bor_01", true, new(28, 28)));

    private static string Departures(string @case, bool toldOfProgression, ConfirmationRule rule)
    {
        var rows = Csv.Read(Shared.Require($"reference/admiralonco_recist/{@case}_input.csv")).Rows.ToList();
        var progressed = rows.Where(r => toldOfProgression && r["PARAMCD"] == "PD").ToDictionary(r => r["USUBJID"], r => DateOnly.Parse(r["ADT"]));
        var courses = rows.Where(r => r["PARAMCD"] == "OVR").Where(r => !progressed.TryGetValue(r["USUBJID"], out var day) || DateOnly.Parse(r["ADT"]) <= day).ToLookup(r => r["USUBJID"]);
        var departures =
            from row in Csv.Read(Shared.Require($"reference/admiralonco_recist/{@case}_expected.csv")).Rows
            where row["PARAMCD"] is "BOR" or "CBOR"
            let ours = BestOverallResponse.Of(courses[row["USUBJID"]].Select(Judged), DateOnly.Parse(row["TRTSDT"]), rule)
            let expected = row["AVALC"] is "MISSING" or "ND" ? "NE" : row["AVALC"]
            where ours.Category.Code() != expected || (expected is "CR" or "PR" && ours.On != DateOnly.Parse(row["ADT"]))
            select $"{row["USUBJID"]}: {expected}, here {ours.Category.Code()}";
        return string.Join("; ", departures);
    }

    private static TimePoint Judged(IReadOnlyDictionary<string, string> row) =>
        TimePoint.Judged(DateOnly.Parse(row["ADT"]), ResponseCode.Read(row["AVALC"]) ?? ResponseCategory.NotEvaluable);
}
