using System.Collections;
using System.Globalization;
using System.Reflection;
using Cartwright.Units;

namespace Cartwright.Tests.Protocols;

/// <summary>Everything a value holds, line by line, without the places in a file: two protocols that say the same have the same content.</summary>
internal static class Content
{
    /// <summary>Everything that a value holds; without the places in records, what it says alone.</summary>
    public static string Of(object? value, bool withPlaces = true) => string.Join("\n", Lines("", value, withPlaces));

    private static IEnumerable<string> Lines(string path, object? value, bool places) => value switch
    {
        null => [$"{path} null"],
        Place => [],
        double d => [$"{path} {d.ToString("R", CultureInfo.InvariantCulture)}"],
        string or Enum or IFormattable or bool => [$"{path} {value}"],
        IDictionary map => map.Keys.Cast<object>().OrderBy(k => k.ToString(), StringComparer.Ordinal).SelectMany(k => Lines($"{path}[{k}]", map[k], places)),
        IEnumerable list => list.Cast<object?>().SelectMany((v, i) => Lines($"{path}[{i}]", v, places)).Append($"{path} {list.Cast<object?>().Count()} items"),
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name is not ("EqualityContract" or "InFile" or "Where" or "Cap" or "MostByRule") || p.PropertyType.Name.StartsWith("Nullable", StringComparison.Ordinal) && p.Name == "Cap" && value is Cartwright.Protocols.Chosen)
            .Where(p => places || p.PropertyType != typeof(Cartwright.Protocols.Citation))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .SelectMany(p => Lines($"{path}.{p.Name}", p.GetValue(value), places)).Prepend($"{path} {value.GetType().Name}"),
    };
}
