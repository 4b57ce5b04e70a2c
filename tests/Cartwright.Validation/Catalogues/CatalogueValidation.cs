using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Catalogues;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Catalogues;

/// <summary>Every cell of the catalogue that is not in our own words against the lines of the source document that its row names.</summary>
public partial class CatalogueValidation
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["D0"] = "000_64379ed8c3a6ab70.txt",
        ["D1"] = "001_11b440b42624ca47.txt",
        ["D2"] = "002_ba17d49192867db4.txt",
        ["D3"] = "003_9c3ed0744ac89636.txt",
        ["D4"] = "004_8b8d8d08f201a908.txt",
    };

    private static readonly string[][] Words = [["zero"], ["one", "first"], ["two", "second"], ["three", "third"], ["four"], ["five"], ["six"]];

    private static readonly SourceCatalogue Catalogue = SourceCatalogue.Shipped();

    /// <summary>The items that a row of the catalogue answers.</summary>
    public static TheoryData<string> Items => [.. Catalogue.Rows.SelectMany(r => r.Items).Distinct().Order()];

    /// <summary>The files whose rows are stated by the documents.</summary>
    public static TheoryData<string> Stated => [.. CatalogueFile.All.Select(f => f.Name).Where(f => f is not CatalogueFile.Documents)];

    [Theory]
    [MemberData(nameof(Items))]
    public void The_rows_of_an_item_say_what_its_line_says(string item)
    {
        var line = File.ReadLines(Shared.Require("sources/traceability.tsv")).Select(l => l.Split('\t')).Single(f => f[0] == item)[2];
        var (at, document) = (int.Parse(line, CultureInfo.InvariantCulture), item.Split('-')[0]);
        var rows = Catalogue.Rows.Where(r => r.Items.Contains(item)).ToList();
        rows.ShouldNotBeEmpty();
        rows.ShouldContain(r => r.Sources.Any(s => s.Document == document && s.FirstLine <= at && at <= s.LastLine) || r.File == CatalogueFile.Documents);
        rows.SelectMany(Unsaid).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stated))]
    public void Every_cell_of_a_file_stands_in_the_lines_that_its_row_names(string file) => Catalogue.Of(file).SelectMany(Unsaid).ShouldBeEmpty();

    [Fact]
    public void Table_I_is_the_reviews_cell_by_cell()
    {
        foreach (var row in Catalogue.Of("approved-products"))
        {
            var line = Lines(row.Sources[^1]).First().Split('\t');
            Codes(line[3]).ShouldBe(row.Several("firstIndicationsEu"));
            Codes(line[4]).ShouldBe(row.Several("indications"));
            Starred(line[4]).ShouldBe(row.Several("usaOnly"));
            Regex.Replace(line[2], " ", "").ShouldBe($"{row["costimulation"]}+{row["signalling"]}");
            line[5].ShouldBe($"{row["trial"]} ({row["trialId"]})");
            DateTime.Parse(UsaAndEu().Match(line[6]).Groups[1].Value, CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(row["approvedUsa"]);
            DateTime.Parse(UsaAndEu().Match(line[6]).Groups[2].Value, CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(row["approvedEu"]);
        }
    }

    [Fact]
    public void Table_II_is_the_reviews_cell_by_cell()
    {
        foreach (var row in Catalogue.Of("prices"))
        {
            var line = Lines(row.Sources[^1]).First().Split('\t');
            Codes(line[1]).ShouldBe(row.Several("indications"));
            Starred(line[1]).ShouldBe(row.Several("usaOnly"));
            var amounts = Amounts().Matches(line[2]).Select(m => m.Value.Replace(",", "", StringComparison.Ordinal)).ToList();
            (amounts[0], amounts[^1]).ShouldBe((row["least"], row["most"]));
        }
    }

    [Fact]
    public void The_numbers_cited_are_those_in_the_brackets_of_the_line()
    {
        foreach (var row in Catalogue.Of("citations"))
            row.Several("cited").Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Except(Cited(Lines(row.Sources[0]).First())).ShouldBeEmpty(row["claim"]);
    }

    [Fact]
    public void The_references_are_all_sixty_with_their_identifiers()
    {
        var printed = Lines(new StatedAt("D4", 169, 230)).Where(l => l.Length > 0).ToList();
        Catalogue.Of("references").Select(r => r["doi"]).ShouldBe(printed.Select(l => Doi().Match(l).Groups[1].Value.Replace("\\", "", StringComparison.Ordinal)));
    }

    // What a row says and none of its lines does. A source outside the documents cannot be read here.
    private static IEnumerable<string> Unsaid(CatalogueRow row)
    {
        if (row.Sources.All(s => s.FirstLine == 0)) return [];
        var text = string.Join(' ', row.Sources.Where(s => s.FirstLine > 0).SelectMany(Lines)).Replace("\\", "", StringComparison.Ordinal);
        return from column in CatalogueFile.All.Single(f => f.Name == row.File).Columns
               where !column.Ours && row[column.Name].Length > 0
               from value in column.Values(row[column.Name])
               where !Forms(column, value).Any(f => Regex.IsMatch(text, $@"(?<![\w,])(?<![0-9]\.){Regex.Escape(f)}(?![\w])", RegexOptions.IgnoreCase))
               select $"{row.Where}: '{value}' ({column.Name}) is not in {string.Join(", ", row.Sources)}";
    }

    private static IEnumerable<string> Forms(CatalogueColumn column, string value)
    {
        if (StatedDate.Read(value) is { Month: not null } date) return date.Day is null ? [Day(date, "MMMM yyyy")] : [Day(date, "d MMMM yyyy"), Day(date, "dd MMMM yyyy"), Day(date, "d MMMM, yyyy"), Day(date, "dd.MM.yyyy")];
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [value];
        return [value, number.ToString("N0", CultureInfo.InvariantCulture), .. number < Words.Length ? Words[number] : []];
    }

    private static string Day(StatedDate date, string form) => date.Earliest.ToString(form, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(StatedAt at) => File.ReadAllLines(Shared.Require($"sources/{Files[at.Document]}"))[(at.FirstLine - 1)..at.LastLine];

    private static IEnumerable<string> Codes(string cell) => cell.Split(',', StringSplitOptions.TrimEntries).Select(c => c.TrimEnd('*', ' '));

    private static IEnumerable<string> Starred(string cell) => cell.Split(',', StringSplitOptions.TrimEntries).Where(c => c.EndsWith('*')).Select(c => c.TrimEnd('*', ' '));

    private static IEnumerable<int> Cited(string line) =>
        from Match bracket in Brackets().Matches(line)
        from part in bracket.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)
        let ends = part.Split('–').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList()
        from number in Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)
        select number;

    [GeneratedRegex(@"^US: (.+) EU: (.+)$")]
    private static partial Regex UsaAndEu();

    [GeneratedRegex("[0-9]{3},[0-9]{3}")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\[([0-9, –]+)\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"doi: \[([^\]]+)\]")]
    private static partial Regex Doi();
}
