using System.Globalization;
using System.Text;
using Cartwright.Protocols;
using Xunit;

namespace Cartwright.Tests.Protocols;

/// <summary>docs/findings.md is the catalogue. <c>APPROVE=1</c> rewrites it.</summary>
public class FindingsPageTests
{
    [Fact]
    public void The_page_is_the_catalogue() => Golden.MatchesFile(Page(), Repository.At("docs", "findings.md"));

    [Fact]
    public void Codes_are_unique_and_every_default_is_a_reading()
    {
        var rules = Cartwright.Protocols.Findings.Catalogue;
        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct().Count());
        Assert.All(rules.Where(r => r.Default is not null), r => Assert.Contains(r.Default, r.Readings.Select(x => x.Id)));
        Assert.All(rules.Where(r => r.Severity == Severity.Warning), r => Assert.NotNull(r.Default));
    }

    [Fact]
    public void A_question_of_the_study_file_has_the_readings_of_its_finding() =>
        Assert.All(KnownReadings.Ids, known => Assert.Equal(known.Value.Order(), Cartwright.Protocols.Findings.Catalogue.Single(r => r.Code == known.Key).Readings.Select(r => r.Id).Order()));

    private static string Page()
    {
        var page = new StringBuilder()
            .Append("# Findings\n\nWhat `cartwright check` looks for in a protocol. Made from the catalogue in the code; a test holds it.\n\n")
            .Append("- **error**: undefined or contradictory. What it touches is refused until a reading is chosen; a reading marked *suggested* is only that.\n")
            .Append("- **warning**: the default reading is applied, and shown on every output.\n")
            .Append("- **info**: a note of the importer on the text itself, kept in the protocol.\n\n")
            .Append("An answered finding stays in the list: the record is still what it is.\n");
        foreach (var rule in Cartwright.Protocols.Findings.Catalogue) Append(page, rule);
        return page.ToString();
    }

    private static void Append(StringBuilder page, FindingRule rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {rule.Code}\n\n*{rule.Severity.ToString().ToLowerInvariant()}*. {rule.When}\n\n");
        foreach (var reading in rule.Readings)
            page.Append(CultureInfo.InvariantCulture, $"- `{reading.Id}`{(reading.Id != rule.Default ? "" : rule.Severity == Severity.Error ? " (suggested)" : " (default)")}: {reading.Text}\n");
        if (rule.Readings.Count > 0) page.Append('\n');
        page.Append(CultureInfo.InvariantCulture, $"Why: {rule.Why}\n");
        if (rule.Severity != Severity.Info)
            page.Append(CultureInfo.InvariantCulture, $"\nAnswered under: {(rule.AnsweredUnder is { } key ? $"`{key}`" : "nothing yet; the default is in force")}.\n");
    }
}
