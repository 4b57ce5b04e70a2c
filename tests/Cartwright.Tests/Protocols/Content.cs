using System.Collections;
using System.Globalization;
using System.Reflection;
using Cartwright.Units;

namespace Cartwright.Tests.Protocols;

/// <summary>Everything a value holds, line by line, without the places in a file: two protocols that say the same have the same content.</summary>
internal static class Content
{
    public static string Of(object? value) => string.Join("\n", Lines("", value));

    private static IEnumerable<string> Lines(string path, object? value) => value switch
    {
        null => [$"{path} null"],
        Place => [],
        double d => [$"{path} {d.ToString("R", CultureInfo.InvariantCulture)}"],
        string or Enum or IFormattable or bool => [$"{path} {value}"],
        IDictionary map => map.Keys.Cast<object>().OrderBy(k => k.ToString(), StringComparer.Ordinal).SelectMany(k => Lines($"{path}[{k}]", map[k])),
        IEnumerable list => list.Cast<object?>().SelectMany((v, i) => Lines($"{path}[{i}]", v)).Append($"{path} {list.Cast<object?>().Count()} items"),
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name is not ("EqualityContract" or "InFile" or "Where" or "Cap" or "MostByRule") || p.PropertyType.Name.StartsWith("Nullable", StringComparison.Ordinal) && p.Name == "Cap" && value is Cartwright.Protocols.Chosen)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .SelectMany(p => Lines($"{path}.{p.Name}", p.GetValue(value))).Prepend($"{path} {value.GetType().Name}"),
    };
}
