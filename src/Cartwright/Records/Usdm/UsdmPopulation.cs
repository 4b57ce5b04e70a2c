using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Records.Json;

namespace Cartwright.Records.Usdm;

/// <summary>Who may take part: the population's numbers, ages and sex, and each criterion with the words of its item.</summary>
internal static class UsdmPopulation
{
    private const string Exclusion = "C25370";

    /// <summary>Each criterion, in the record's order, with the words of the item that it refers to.</summary>
    public static IEnumerable<(JsonEntry Entry, CriterionLine Line)> Criteria(JsonEntry version, JsonEntry design, UsdmWords words)
    {
        var items = new Dictionary<string, JsonEntry>(StringComparer.Ordinal);
        foreach (var item in version["eligibilityCriterionItems"].Objects())
            if (item["id"].Text() is { } id) items.TryAdd(id, item.Take("instanceType", "name"));
        foreach (var criterion in design["eligibilityCriteria"].InOrder())
            if (Line(criterion, items, words) is { } line) yield return (criterion, line);
    }

    private static CriterionLine? Line(JsonEntry criterion, Dictionary<string, JsonEntry> items, UsdmWords words)
    {
        criterion.Take("id", "instanceType", "identifier");
        var (name, category, item) = (criterion["name"].Text(), criterion["category"].Term(), criterion["criterionItemId"].Required());
        if (!items.TryGetValue(item, out var said))
        {
            criterion["criterionItemId"].Report($"'{item}' is no eligibilityCriterionItem of the version");
            return null;
        }
        var text = words.OnOneLine(said["text"], said["dictionaryId"]);
        return text is null ? null : new CriterionLine(category?.Code == Exclusion, said["text"].Passage(text)) { Identifier = name };
    }

    /// <summary>The planned ages as a criterion; null where none are stated in years.</summary>
    public static CriterionLine? Ages(JsonEntry population)
    {
        var ages = population["plannedAge"].Object();
        if (!ages.Exists) return null;
        ages.Take("id", "instanceType", "isApproximate");
        var ((from, unit), (to, _)) = (ages["minValue"].Quantity(), ages["maxValue"].Quantity());
        if ((from ?? to) is null) return null;
        var isInYears = unit?.Term.StartsWith("Year", StringComparison.OrdinalIgnoreCase) ?? false;
        var words = $"planned age {from} to {to} {unit?.Term}".TrimEnd();
        return new CriterionLine(false, ages.Passage(words)) { Rule = isInYears ? new EligibilityRule.Age(Whole(from), Whole(to)) : null };
    }

    /// <summary>The planned number of subjects; of a range its end.</summary>
    public static PageField? Enrolment(JsonEntry population)
    {
        var planned = population["plannedEnrollmentNumber"].Object();
        if (!planned.Exists) return null;
        var number = (planned["maxValue"].Exists ? planned.Take("id", "instanceType")["maxValue"] : planned).Quantity().Number;
        return planned.Field("enrollment", number);
    }

    /// <summary>The planned sex, in the record's words.</summary>
    public static PageField? Sex(JsonEntry population) => Words("sex", population["plannedSex"]);

    /// <summary>A list of codes as a field of a page.</summary>
    public static PageField? Words(string label, JsonEntry codes)
    {
        var terms = codes.Objects().Select(c => c.Term()?.Term).OfType<string>().ToList();
        return terms.Count == 0 ? null : codes.Field(label, string.Join(", ", terms));
    }

    private static int? Whole(string? number) => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var years) && years is >= 0 and <= 120 ? (int)Math.Floor(years) : null;
}
