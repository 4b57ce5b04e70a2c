using System.Text.RegularExpressions;
using Cartwright.Laws;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Laws;

/// <summary>The review may be copied as a whole and not adapted (CC BY-NC-ND): facts and short quotations with their item, and never its text.</summary>
public partial class ReviewQuotationValidation
{
    // The longest quotation has 26 words.
    private const int TooLong = 30;

    private static string[] Review => Words(File.ReadAllText(Shared.Require("sources/004_8b8d8d08f201a908.txt")));

    [Fact]
    public void Every_law_quotes_the_review_to_the_word_and_names_its_item()
    {
        var review = $" {string.Join(' ', Review)} ";
        var quoted = LawBook.All.SelectMany(l => Quotation().Matches(l.Words).SelectMany(q => q.Groups[1].Value.Split('…')).Select(words => (l.Source, Words: string.Join(' ', Words(words))))).ToList();
        quoted.Count.ShouldBeGreaterThan(20);
        quoted.Where(q => !review.Contains($" {q.Words} ", StringComparison.Ordinal) || !q.Source.Contains("D4-", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_of_the_project_holds_a_passage_of_the_review()
    {
        var review = Passages(Review).ToHashSet();
        var holding =
            from folder in (string[])["src", "tests", "docs", "protocols", "schemas"]
            from file in Directory.EnumerateFiles(Shared.InRepository(folder), "*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".md" or ".txt" or ".csv" or ".json" or ".yaml"
            where Passages(Words(File.ReadAllText(file))).Any(review.Contains)
            select file;
        holding.ShouldBeEmpty();
    }

    private static IEnumerable<string> Passages(string[] words) => Enumerable.Range(0, Math.Max(0, words.Length - TooLong + 1)).Select(i => string.Join(' ', words, i, TooLong));

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex("“(.*?)”")]
    private static partial Regex Quotation();
}
