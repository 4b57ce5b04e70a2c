using Cartwright.Protocols;
using Cartwright.Records.Json;
using Cartwright.Units;

namespace Cartwright.Records.Usdm;

/// <summary>What all classes of USDM share: ids, names, codes, spans, and lists in which each names the next.</summary>
internal static class UsdmThings
{
    /// <summary>What a thing is called. A thing without an id or a name is refused, for others could not refer to it.</summary>
    public static Listed Is(this JsonEntry entry)
    {
        entry.Take("instanceType");
        return new Listed(Required(entry["id"]), Required(entry["name"]), entry["label"].Text(), entry["description"].Text());
    }

    /// <summary>A text that the standard requires; a fault where it is missing.</summary>
    public static string Required(this JsonEntry entry)
    {
        if (entry.Text() is { } text) return text;
        if (entry.Kind is JsonKind.Missing or JsonKind.Null or JsonKind.Text) entry.Report($"'{entry.Path}' is missing");
        return "";
    }

    /// <summary>A list of ids.</summary>
    public static IReadOnlyList<string> Ids(this JsonEntry list) => [.. list.Items().Select(i => i.Text()).OfType<string>()];

    /// <summary>A code, or the standard code of an alias; null where there is none.</summary>
    public static CodedTerm? Term(this JsonEntry code)
    {
        if (!code.Object().Exists) return null;
        code.Take("id", "instanceType");
        if (code["standardCode"].Exists) return code["standardCode"].Term();
        var (term, number) = (code["decode"].Text(), code["code"].Text());
        if (code["codeSystem"].Text() == UsdmTerms.Own)
        {
            code.Take("codeSystemVersion");
            return number is null or UsdmTerms.NotStated ? null : new CodedTerm(number, null, null, null);
        }
        return (term ?? number) is { } said ? new CodedTerm(said, number, code["codeSystem"].Text(), code["codeSystemVersion"].Text()) : null;
    }

    /// <summary>A span of ISO 8601; a fault where it is none.</summary>
    public static IsoDuration? Span(this JsonEntry entry)
    {
        if (entry.Text() is not { } text) return null;
        var read = IsoDuration.Read(text);
        if (read.Refusal is null) return read.Value;
        entry.Report(read.Refusal);
        return null;
    }

    /// <summary>The objects of a list that the protocol lists itself; where each names its neighbours in the order of the list, those names are taken for read.</summary>
    public static IReadOnlyList<JsonEntry> InOrder(this JsonEntry list)
    {
        var things = list.Objects();
        for (var i = 0; i < things.Count; i++)
        {
            if (Names(things[i]["nextId"], i + 1)) things[i].Take("nextId");
            if (Names(things[i]["previousId"], i - 1)) things[i].Take("previousId");
        }
        return [.. things.Where(t => UsdmAttributes.RoleOf(t) is null)];

        bool Names(JsonEntry id, int at) => id.Kind == JsonKind.Text && at >= 0 && at < things.Count && things[at]["id"].Scalar == id.Scalar;
    }

    /// <summary>The text of a transition rule.</summary>
    public static string? Rule(this JsonEntry rule)
    {
        if (!rule.Object().Exists) return null;
        rule.Take("id", "name", "instanceType");
        return rule["text"].Text();
    }

    /// <summary>A quantity's number as written, and its unit.</summary>
    public static (string? Number, CodedTerm? Unit) Quantity(this JsonEntry quantity)
    {
        if (!quantity.Object().Exists) return (null, null);
        quantity.Take("id", "instanceType");
        return (quantity["value"].Number() is null ? null : Whole(quantity["value"].Scalar), quantity["unit"].Term());
    }

    private static string Whole(string number) => number.EndsWith(".0", StringComparison.Ordinal) ? number[..^2] : number;
}
