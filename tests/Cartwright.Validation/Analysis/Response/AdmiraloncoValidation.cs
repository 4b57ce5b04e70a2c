using Cartwright.Analysis.Response;
using Xunit;

namespace Cartwright.Validation.Analysis.Response;

/// <summary>Best overall response against the expected values of admiralonco's own tests.</summary>
public class AdmiraloncoValidation
{
    /// <summary>Under admiralonco's settings all of its expected values come out, with the date of each CR and PR. Its MISSING and ND are NE here, with a reason.</summary>
    [Theory]
    [InlineData("derive_param_bor_01", null, 1, false, false)]
    [InlineData("derive_param_bor_02", null, 1, false, false)]
    [InlineData("derive_param_bor_03", null, 1, false, false)]
    [InlineData("derive_param_bor_04", null, 1, false, false)]
    [InlineData("derive_param_bor_05", null, 1, false, true)]
    [InlineData("derive_param_confirmed_bor_01", 28, 1, false, true)]
    [InlineData("derive_param_confirmed_bor_02", 14, 0, true, true)]
    [InlineData("derive_param_confirmed_bor_03", 28, 1, false, false)]
    public void Best_responses_are_those_expected_there(string @case, int? confirmedAfter, int mostNotEvaluable, bool acceptStable, bool toldOfProgression) =>
        Assert.Equal("", Departures(@case, toldOfProgression, ConfirmationRule.Admiralonco(confirmedAfter, 28, mostNotEvaluable, acceptStable, toldOfProgression)));

    /// <summary>By RECIST 1.1, with what admiralonco leaves to its user (how many NE and SD between) set as there, the same data differ where it departs from the criteria:
    /// CR and then PR is PR in 6 (footnote of table 3), early CR and then SD is progression in 3, and nothing counts after a progression in 9.</summary>
    [Theory]
    [InlineData("derive_param_confirmed_bor_01", 28, 1, 0, true, RecistDepartures.Bor01)]
    [InlineData("derive_param_confirmed_bor_02", 14, 0, 1, true, RecistDepartures.Bor02)]
    [InlineData("derive_param_confirmed_bor_03", 28, 1, 0, false, RecistDepartures.Bor03)]
    public void By_RECIST_the_departures_are_known(string @case, int confirmedAfter, int mostNotEvaluable, int mostStable, bool toldOfProgression, string departs) =>
        Assert.Equal(departs, Departures(@case, toldOfProgression, new(confirmedAfter, 28, mostNotEvaluable, mostStable)));

    /// <summary>What is kept up to progression, wherever its date stands: another data set, the subject's row, a parameter or the responses themselves.</summary>
    [Theory]
    [InlineData("filter_pd_01")]
    [InlineData("filter_pd_02")]
    [InlineData("filter_pd_03")]
    [InlineData("filter_pd_04")]
    public void Responses_end_with_the_first_progression(string @case)
    {
        static string Text(string subject, string code, string day) => $"{subject} {code} {day}";
        var rows = Csv.Read(Shared.Require($"reference/admiralonco_recist/{@case}_input.csv")).Rows.ToList();
        var progressed = rows.Where(r => r["PARAMCD"] == "PD").ToDictionary(r => r["USUBJID"], r => DateOnly.Parse(r["ADT"]));
        var kept =
            from subject in rows.Where(r => r["PARAMCD"] == "OVR").GroupBy(r => r["USUBJID"])
            from point in BestOverallResponse.UpToProgression(subject.Select(Judged), progressed.TryGetValue(subject.Key, out var day) ? day : null)
            select Text(subject.Key, point.Overall.Code(), point.At.ToString("O"));
        Assert.Equal(Expected(@case, "OVR").Select(r => Text(r["USUBJID"], r["AVALC"], r["ADT"])), kept);
    }

    /// <summary>Under this program's reading of RECIST 1.1 the same data differ in two subjects: PR, SD, CR confirms a PR in 2, where one SD is tolerated;
    /// in 6 the early CR of PR, CR, PR is taken to have been PR (footnote a of table 3).</summary>
    [Fact]
    public void By_the_house_reading_of_RECIST_the_differences_are_known() =>
        Assert.Equal("2: SD, here PR; 6: SD, here PR", Departures("derive_param_confirmed_bor_01", true, new(28, 28)));

    /// <summary>A first response that was confirmed has the date of the first, not of its confirmation: admiralonco's CRSP. In its third case it is not told of
    /// progression and confirms a response after it in patient 1; by RECIST that is none.</summary>
    [Theory]
    [InlineData("derive_param_confirmed_resp_01", 28, 1, false, true, "")]
    [InlineData("derive_param_confirmed_resp_02", 14, 0, true, true, "")]
    [InlineData("derive_param_confirmed_resp_03", 28, 1, false, false, "")]
    [InlineData("derive_param_confirmed_resp_03", 28, 1, false, true, "1: 2020-02-16, here none")]
    public void The_first_confirmed_response_has_the_day_expected_there(string @case, int confirmedAfter, int mostNotEvaluable, bool acceptStable, bool stops, string departs)
    {
        var rule = ConfirmationRule.Admiralonco(confirmedAfter, 28, mostNotEvaluable, acceptStable, stops);
        var courses = Courses(@case, toldOfProgression: true);
        var rows = Expected(@case, "CRSP").ToList();
        Assert.Equal(9, rows.Count);
        var departures =
            from row in rows
            let ours = BestOverallResponse.Of(courses[row["USUBJID"]].Select(Judged), DateOnly.MinValue, rule).FirstResponse?.ToString("O") ?? ""
            where ours != row["ADT"]
            select $"{row["USUBJID"]}: {row["ADT"]}, here {(ours.Length > 0 ? ours : "none")}";
        Assert.Equal(departs, string.Join("; ", departures));
    }

    private static string Departures(string @case, bool toldOfProgression, ConfirmationRule rule)
    {
        var courses = Courses(@case, toldOfProgression);
        var departures =
            from row in Expected(@case, "BOR", "CBOR")
            let ours = BestOverallResponse.Of(courses[row["USUBJID"]].Select(Judged), DateOnly.Parse(row["TRTSDT"]), rule)
            let expected = row["AVALC"] is "MISSING" or "ND" ? "NE" : row["AVALC"]
            where ours.Category.Code() != expected || (expected is "CR" or "PR" && ours.On != DateOnly.Parse(row["ADT"]))
            select $"{row["USUBJID"]}: {expected}, here {ours.Category.Code()}";
        return string.Join("; ", departures);
    }

    private static ILookup<string, IReadOnlyDictionary<string, string>> Courses(string @case, bool toldOfProgression)
    {
        var rows = Csv.Read(Shared.Require($"reference/admiralonco_recist/{@case}_input.csv")).Rows.ToList();
        var progressed = rows.Where(r => toldOfProgression && r["PARAMCD"] == "PD").ToDictionary(r => r["USUBJID"], r => DateOnly.Parse(r["ADT"]));
        return rows.Where(r => r["PARAMCD"] == "OVR").Where(r => !progressed.TryGetValue(r["USUBJID"], out var day) || DateOnly.Parse(r["ADT"]) <= day).ToLookup(r => r["USUBJID"]);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Expected(string @case, params string[] parameters) =>
        Csv.Read(Shared.Require($"reference/admiralonco_recist/{@case}_expected.csv")).Rows.Where(r => parameters.Contains(r["PARAMCD"]));

    private static TimePoint Judged(IReadOnlyDictionary<string, string> row) =>
        TimePoint.Judged(DateOnly.Parse(row["ADT"]), ResponseCode.Read(row["AVALC"]) ?? ResponseCategory.NotEvaluable);
}

/// <summary>Where RECIST 1.1 and admiralonco's expected values differ, by case.</summary>
internal static class RecistDepartures
{
    public const string Bor01 = "6: SD, here PR";
    public const string Bor02 = "6: SD, here PR";
    public const string Bor03 = "6: SD, here PR; 9: SD, here PD";
}
