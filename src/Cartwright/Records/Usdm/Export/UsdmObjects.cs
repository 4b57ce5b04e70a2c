using System.Globalization;
using System.Text.Json.Nodes;
using Cartwright.Protocols;

namespace Cartwright.Records.Usdm.Export;

/// <summary>Makes the objects of a study: each with its class and an id that no other has. Ids count within a class, in the order of making, so that the same protocol has the same ids.</summary>
internal sealed class UsdmObjects(IEnumerable<string> taken)
{
    private readonly HashSet<string> ids = new(taken, StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The next free id of a class.</summary>
    public string NextId(string of)
    {
        string id;
        do
        {
            counts[of] = counts.GetValueOrDefault(of) + 1;
            id = $"{of}_{counts[of].ToString(CultureInfo.InvariantCulture)}";
        } while (!ids.Add(id));
        return id;
    }

    /// <summary>An object of a class with the next free id.</summary>
    public JsonObject New(string of, params (string Name, JsonNode? Value)[] members) => Of(of, NextId(of), members);

    /// <summary>An object of a class whose id is the protocol's own.</summary>
    public static JsonObject Of(string of, string id, params (string Name, JsonNode? Value)[] members)
    {
        var made = new JsonObject { ["id"] = id };
        foreach (var (name, value) in members) made[name] = value;
        made["instanceType"] = of;
        return made;
    }

    /// <summary>A thing that the protocol lists, with its own id and names.</summary>
    public static JsonObject Of(string of, Listed listed, params (string Name, JsonNode? Value)[] members) =>
        Of(of, listed.Id, [("name", listed.Name), ("label", listed.Label), ("description", listed.Description), .. members]);

    /// <summary>A code.</summary>
    public JsonObject Code(CodedTerm term) => term.Code is null
        ? New("Code", ("code", term.Term), ("codeSystem", UsdmTerms.Own), ("codeSystemVersion", UsdmTerms.OwnVersion), ("decode", term.Term))
        : New("Code", ("code", term.Code), ("codeSystem", term.System ?? ""), ("codeSystemVersion", term.Version ?? ""), ("decode", term.Term));

    /// <summary>A code for a word of the protocol; where the list has another word for it, the protocol's stands beside it.</summary>
    public JsonObject Code(string attribute, string word)
    {
        var term = UsdmTerms.For(attribute, word);
        var code = Code(term);
        return term.Term == word ? code : Extended(code, UsdmAttributes.Words, word);
    }

    /// <summary>The code of what a protocol lists; where it gives none, and the standard wants one, the code says so.</summary>
    public JsonObject CodeOr(CodedTerm? term) => term is null
        ? New("Code", ("code", UsdmTerms.NotStated), ("codeSystem", UsdmTerms.Own), ("codeSystemVersion", UsdmTerms.OwnVersion), ("decode", "not stated in the protocol"))
        : Code(term);

    /// <summary>A code as the standard code of an alias.</summary>
    public JsonObject Alias(JsonObject code) => New("AliasCode", ("standardCode", code), ("standardCodeAliases", new JsonArray()));

    /// <summary>A quantity with its unit; null without one.</summary>
    public JsonObject Quantity(double value, JsonObject? unit) => New("Quantity", ("value", value), ("unit", unit is null ? null : Alias(unit)));

    /// <summary>Adds an extension attribute to a thing.</summary>
    public JsonObject Extended(JsonObject thing, string url, string value)
    {
        if (thing["extensionAttributes"] is not JsonArray list) thing.Insert(1, "extensionAttributes", list = []);
        list.Add((JsonNode)New("ExtensionAttribute", ("url", url), ("valueString", value)));
        return thing;
    }

    /// <summary>Marks a thing as following from the protocol's statements.</summary>
    public JsonObject Derived(JsonObject thing) => Extended(thing, UsdmAttributes.Role, UsdmAttributes.Derived);

    /// <summary>A list of things.</summary>
    public static JsonArray List(IEnumerable<JsonNode> things) => [.. things];

    /// <summary>A list of ids.</summary>
    public static JsonArray Ids(IEnumerable<string> ids) => [.. ids.Select(i => (JsonNode)i)];

    /// <summary>A list in which each names the one before and the one after it.</summary>
    public static JsonArray Chain(IReadOnlyList<JsonObject> things)
    {
        for (var i = 0; i < things.Count; i++)
        {
            things[i]["previousId"] = i > 0 ? things[i - 1]["id"]!.GetValue<string>() : null;
            things[i]["nextId"] = i + 1 < things.Count ? things[i + 1]["id"]!.GetValue<string>() : null;
        }
        return List(things);
    }
}
