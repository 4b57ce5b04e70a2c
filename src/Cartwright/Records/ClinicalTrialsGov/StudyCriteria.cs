using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Records.Json;

namespace Cartwright.Records.ClinicalTrialsGov;

/// <summary>Who may take part in a registered study: ages as values, and criteria as one text with headings and bullets.</summary>
internal static partial class StudyCriteria
{
    private static readonly string[] Ends = ["minimumAge", "maximumAge"];

    /// <summary>The ages as a criterion in the record's words; nothing where they are not stated, a note where they are not in years.</summary>
    public static IEnumerable<CriterionLine> Ages(JsonEntry module, List<ImportNote> notes)
    {
        var stated = Ends.Select(e => module[e]).Where(e => e.Text() is not null).ToList();
        if (stated.Count == 0) yield break;
        int?[] years = [.. Ends.Select(e => Years(module[e], notes))];
        var words = string.Join(", ", stated.Select(e => $"{(e.Path.EndsWith(Ends[0], StringComparison.Ordinal) ? "minimum" : "maximum")} age {e.Text()}"));
        yield return new CriterionLine(false, stated[0].Passage(words)) { Rule = years.Any(y => y is not null) ? new EligibilityRule.Age(years[0], years[1]) : null };
    }

    /// <summary>Each criterion with its parts on one line. A line that ends in a colon and is no criterion stands before those that follow it.</summary>
    public static IReadOnlyList<CriterionLine> Of(JsonEntry entry, List<ImportNote> notes)
    {
        var criteria = new List<CriterionLine>();
        var (excludes, headed, group) = (false, false, "");
        foreach (var line in entry.Lines(notes))
        {
            var text = line.Text.Trim();
            var bullet = PageLayout.Bullet().Match(text) is { Success: true, Length: > 0 };
            if (Heading().Match(text) is { Success: true } heading) (excludes, headed, group) = (heading.Groups["out"].Success, true, "");
            else if (line.Text.StartsWith("  ", StringComparison.Ordinal) && criteria.Count > 0) criteria[^1] = Longer(criteria[^1], text);
            else if (!bullet && text.EndsWith(':')) group = text + " ";
            else
            {
                if (!headed) notes.Add(new ImportNote("UNREAD", $"no heading says whether '{Passage.Quotation(text)}' includes or excludes; read as including", line.Cite()));
                if (!bullet) group = "";
                criteria.Add(new CriterionLine(excludes, line with { Text = group + PageLayout.Bullet().Replace(text, "") }));
            }
        }
        return criteria;
    }

    private static CriterionLine Longer(CriterionLine criterion, string part) =>
        criterion with { Says = criterion.Says with { Text = $"{criterion.Says.Text} {PageLayout.Bullet().Replace(part, "")}" } };

    private static int? Years(JsonEntry age, List<ImportNote> notes)
    {
        if (age.Text() is not { } text) return null;
        if (Age().Match(text) is { Success: true } years) return int.Parse(years.Groups["years"].Value, CultureInfo.InvariantCulture);
        notes.Add(new ImportNote("UNREAD", $"the age '{text}' is not in years", age.Cite()));
        return null;
    }

    [GeneratedRegex(@"^(?<years>\d{1,3}) years?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"^(?:(?:key|main|major|general)\s+)?(?:(?<out>exclusion)|inclusion|eligibility)\s+criteria\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
