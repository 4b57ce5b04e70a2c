namespace Cartwright.Validation.Safety;

/// <summary>The rows of a small CSV file by column name; quotes may hold commas.</summary>
internal static class Rows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = Fields(lines[0]);
        return [.. lines.Skip(1).Select(l => Fields(l).Zip(names).ToDictionary(f => f.Second, f => f.First))];
    }

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), "", false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) { fields.Add(field); field = ""; }
            else field += c;
        }
        return [.. fields, field];
    }
}
