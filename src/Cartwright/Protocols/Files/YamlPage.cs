using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cartwright.Protocols.Files;

/// <summary>A page of YAML before it is written: what stands on one line and what takes several. The same content is always the same bytes.</summary>
internal abstract partial record YamlPage
{
    private const int LongestLine = 160;

    /// <summary>A single value, as it stands in the file.</summary>
    public sealed record Value(string Written) : YamlPage;

    /// <summary>Keys and values; on one line if they fit and are wanted so.</summary>
    public sealed record Map(IReadOnlyList<Line> Lines, bool OnOneLine = true) : YamlPage;

    /// <summary>A list; on one line if it fits and is wanted so.</summary>
    public sealed record List(IReadOnlyList<YamlPage> Items, bool OnOneLine = true) : YamlPage;

    /// <summary>A key with its value and a comment to the reader.</summary>
    public sealed record Line(string Key, YamlPage Page, string? Comment = null, bool SetApart = false);

    /// <summary>A text: plain where YAML reads it as this text and nothing else, in quotes where not.</summary>
    public static Value Text(string text) => new(IsPlain(text) ? text : Quoted(text));

    /// <summary>A value whose words YAML must read as they stand: a number, or a word of the file's own.</summary>
    public static Value Plain(string word) => new(word);

    /// <summary>A whole number.</summary>
    public static Value Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A list of texts on one line.</summary>
    public static List Texts(IEnumerable<string> texts) => new([.. texts.Select(Text)]);

    /// <summary>Writes the page from an indentation on.</summary>
    public void WriteTo(TextWriter output, string indent = "")
    {
        if (this is Map map) foreach (var line in map.Lines) WriteLine(output, indent, line);
        else if (this is List list) foreach (var item in list.Items) WriteItem(output, indent, item);
    }

    private static void WriteLine(TextWriter output, string indent, Line line)
    {
        if (line.SetApart) output.Write('\n');
        var comment = line.Comment is null ? "" : " # " + line.Comment;
        var key = indent + KeyText(line.Key) + ":";
        if (OneLine(line.Page, key.Length + 1) is { } rest)
        {
            output.Write($"{key} {rest}{comment}\n");
            return;
        }
        output.Write($"{key}{comment}\n");
        line.Page.WriteTo(output, indent + "  ");
    }

    private static void WriteItem(TextWriter output, string indent, YamlPage item)
    {
        if (OneLine(item, indent.Length + 2) is { } rest)
        {
            output.Write($"{indent}- {rest}\n");
            return;
        }
        var block = new StringWriter();
        item.WriteTo(block, indent + "  ");
        output.Write(string.Concat(indent, "- ", block.ToString().AsSpan(indent.Length + 2)));
    }

    private static string? OneLine(YamlPage page, int before) => page switch
    {
        Value v => v.Written,
        Map { Lines.Count: 0 } or List { Items.Count: 0 } => Flow(page),
        Map { OnOneLine: true } or List { OnOneLine: true } when Flow(page) is { } flow && before + flow.Length <= LongestLine => flow,
        _ => null,
    };

    private static string Flow(YamlPage page) => page switch
    {
        Value v => InFlow(v.Written),
        Map { Lines.Count: 0 } => "{}",
        Map m => "{ " + string.Join(", ", m.Lines.Select(l => $"{InFlow(KeyText(l.Key))}: {Flow(l.Page)}")) + " }",
        List l => "[" + string.Join(", ", l.Items.Select(Flow)) + "]",
        _ => throw new ArgumentException($"a page of {page.GetType().Name} has no form on one line", nameof(page)),
    };

    // Between braces a comma or a bracket ends a plain value.
    private static string InFlow(string written) => written[0] is not ('"' or '\'') && written.AsSpan().ContainsAny(",[]{}") ? Quoted(written) : written;

    private static string KeyText(string key) => IsPlain(key) ? key : Quoted(key);

    private static bool IsPlain(string text) =>
        PlainText().IsMatch(text) && !OtherThanText().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);

    private static string Quoted(string text)
    {
        if (text.Contains('"', StringComparison.Ordinal) && !text.Any(c => c is '\'' or '\u2028' or '\u2029' or '\uFEFF' || char.IsControl(c))) return $"'{text}'";
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^(?:[\p{L}\p{N}(+./]|-(?=[\p{L}\p{N}]))[^\p{C}\p{Zl}\p{Zp}]*(?<![\s:])$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();

    // What YAML 1.1 or 1.2 takes for a number, a truth value, nothing, a date or a merge.
    [GeneratedRegex(@"^(?:[-+]?\.?[0-9][0-9_.,]*(?:e[-+]?[0-9]+)?|[0-9]+(?::[0-9]+)+|[-+]?\.(?:inf|nan)|0[xob][0-9a-f]+|true|false|yes|no|on|off|y|n|null|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[=<]+|\.\.\..*|---.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherThanText();
}
