using System.Text.Json;
using Cartwright.Datasets.Csv;
using Cartwright.Units;

namespace Cartwright.Datasets.DatasetJson;

/// <summary>The members of an object, read one by one; what was not asked for in the end is a fault, so that nothing is dropped unseen.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly Place where;
    private readonly string what;
    private readonly FaultList faults;

    /// <param name="what">What the object describes, for messages: <c>column 3</c>.</param>
    public JsonMembers(JsonElement element, Place where, string what, FaultList faults)
    {
        (this.where, this.what, this.faults) = (where, what, faults);
        if (element.ValueKind != JsonValueKind.Object) Refuse("is no JSON object");
        else Add(element);
    }

    /// <summary>A text that must be there; empty, and a fault, where it is not.</summary>
    public string Require(string name)
    {
        if (Text(name) is { } text) return text;
        if (!members.ContainsKey(name)) Refuse($"has no '{name}'");
        return "";
    }

    /// <summary>A text; null where there is none.</summary>
    public string? Text(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String && TextOf(value) is { } text ? text
        : Refused<string>(name, "is no text");

    /// <summary>The text of a string; null where half a character stands in it, which is JSON and no text.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A whole number of at least the lowest; null where there is none.</summary>
    public int? Whole(string name, int lowest) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= lowest ? number
        : RefusedValue<int>(name, $"is no whole number from {lowest}");

    /// <summary>True or false; null where neither is said.</summary>
    public bool? Flag(string name) => Find(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : RefusedValue<bool>(name, "is neither true nor false");

    /// <summary>The entries of a list; none where there is no list.</summary>
    public IReadOnlyList<JsonElement> List(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array) return [.. value.EnumerateArray()];
        Refuse($"has a '{name}' that is no list");
        return [];
    }

    /// <summary>An object; null where there is none.</summary>
    public JsonElement? Find(string name)
    {
        asked.Add(name);
        return members.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>Notes every member that was not asked for.</summary>
    public void Close()
    {
        foreach (var name in members.Keys.Where(n => !asked.Contains(n))) Refuse($"has a '{name}', which Dataset-JSON 1.1 does not know");
    }

    public void Refuse(string message) => faults.Add(where, $"{what} {message}");

    private void Add(JsonElement element)
    {
        try
        {
            foreach (var member in element.EnumerateObject()) members[member.Name] = member.Value;
        }
        catch (InvalidOperationException)
        {
            Refuse("has a name that is no text");
        }
    }

    private T? Refused<T>(string name, string because) where T : class
    {
        Refuse($"has a '{name}' that {because}");
        return null;
    }

    private T? RefusedValue<T>(string name, string because) where T : struct
    {
        Refuse($"has a '{name}' that {because}");
        return null;
    }
}
