using System.Text.Json;
using Cartwright.KnownAnswers;
using Xunit;

namespace Cartwright.Tests.KnownAnswers;

/// <summary>The known answers that ship with the program: docs/validation.md is what they come to.</summary>
public class AnswerBookTests
{
    private static readonly Lazy<Validation> Checked = new(() => Validation.Of(AnswerBook.Areas()));

    [Fact]
    public void Every_known_answer_holds() =>
        Assert.Empty(Checked.Value.Areas.SelectMany(a => a.Answers.Where(r => !r.Holds).Select(r => $"{a.Name}: {r.Known.Claim}: {r.Ours} is not {r.Known.Theirs}")));

    [Fact]
    public void Every_known_answer_says_what_is_claimed_by_whom_and_how_closely()
    {
        foreach (var answer in AnswerBook.Areas().SelectMany(a => a.Answers))
            Assert.All(new[] { answer.Claim, answer.Source, answer.Tolerance, answer.Theirs }, text => Assert.False(string.IsNullOrWhiteSpace(text), answer.Claim));
    }

    [Fact]
    public void No_claim_is_made_twice()
    {
        var areas = AnswerBook.Areas();
        Assert.Equal(areas.Count, areas.Select(a => a.Name).Distinct().Count());
        foreach (var area in areas) Assert.Equal(area.Answers.Count, area.Answers.Select(a => (a.Claim, a.Source)).Distinct().Count());
    }

    [Fact]
    public void Our_numbers_have_the_digits_of_theirs()
    {
        foreach (var answer in Checked.Value.Areas.SelectMany(a => a.Answers).Where(a => a.Known is KnownNumbers))
            foreach (var (ours, theirs) in answer.Ours.Split(' ').Zip(answer.Known.Theirs.Split(' ')))
                Assert.Equal(PrintedNumber.Read(theirs).LastDigit, PrintedNumber.Read(ours).LastDigit, 1e-12 * PrintedNumber.Read(theirs).LastDigit);
    }

    [Fact]
    public void The_page_is_what_they_come_to()
    {
        Assert.True(Checked.Value.Holds, "A page on which an answer does not hold is not approved.");
        Golden.MatchesFile(ValidationPage.Of(Checked.Value), Repository.At("docs", "validation.md"));
    }

    [Fact]
    public void The_JSON_has_every_one_of_them()
    {
        var json = JsonDocument.Parse(ValidationJson.Of(Checked.Value)).RootElement;
        Assert.True(json.GetProperty("holds").GetBoolean());
        Assert.Equal(json.GetProperty("count").GetInt32(), json.GetProperty("areas").EnumerateArray().Sum(a => a.GetProperty("answers").GetArrayLength()));
        Assert.Equal("16.79 19.25 10.75", Row(json, "Against placebo: log-rank statistic").GetProperty("ours").GetString());
    }

    private static JsonElement Row(JsonElement json, string claim) =>
        json.GetProperty("areas").EnumerateArray().SelectMany(a => a.GetProperty("answers").EnumerateArray()).Single(a => a.GetProperty("claim").GetString()!.Contains(claim, StringComparison.Ordinal));
}
