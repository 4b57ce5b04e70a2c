namespace Cartwright.Protocols.Files;

/// <summary>Writes the statements of a record in the form in which they are read.</summary>
internal static class StatementPages
{
    /// <summary>Adds a statement of one text, if it is made.</summary>
    public static void Add(this List<YamlPage.Line> lines, string key, Stated<string>? stated) => lines.Add(key, stated, YamlPage.Text);

    /// <summary>Adds a statement of one value, if it is made.</summary>
    public static void Add<T>(this List<YamlPage.Line> lines, string key, Stated<T>? stated, Func<T, YamlPage> value) =>
        lines.AddWhole(key, stated, v => [new("value", value(v))]);

    /// <summary>Adds a statement with keys of its own, if it is made.</summary>
    public static void AddWhole<T>(this List<YamlPage.Line> lines, string key, Stated<T>? stated, Func<T, IEnumerable<YamlPage.Line>> own)
    {
        if (stated is not null) lines.Add(new(key, Page(stated, own), stated.At?.Source == Citation.External ? "not in the record" : null));
    }

    /// <summary>Adds a list of statements with keys of their own, if there are any.</summary>
    public static void AddMany<T>(this List<YamlPage.Line> lines, string key, IReadOnlyList<Stated<T>> stated, Func<T, IEnumerable<YamlPage.Line>> own)
    {
        if (stated.Count > 0) lines.Add(new(key, new YamlPage.List([.. stated.Select(s => Page(s, own))], OnOneLine: false)));
    }

    /// <summary>Adds a list of statements of one text each, if there are any.</summary>
    public static void Add(this List<YamlPage.Line> lines, string key, IReadOnlyList<Stated<string>> stated) =>
        lines.AddMany(key, stated, text => [new("value", YamlPage.Text(text))]);

    /// <summary>Adds a text, if there is one.</summary>
    public static void Add(this List<YamlPage.Line> lines, string key, string? text)
    {
        if (text is not null) lines.Add(new(key, YamlPage.Text(text)));
    }

    /// <summary>Adds a list of texts, if there are any.</summary>
    public static void Add(this List<YamlPage.Line> lines, string key, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0) lines.Add(new(key, YamlPage.Texts(texts)));
    }

    /// <summary>Adds a part of the file, if there is anything in it, after an empty line.</summary>
    public static void AddPart(this List<YamlPage.Line> lines, string key, List<YamlPage.Line> part)
    {
        if (part.Count > 0) lines.Add(new(key, new YamlPage.Map(part, OnOneLine: false), SetApart: true));
    }

    /// <summary>A statement as a mapping.</summary>
    public static YamlPage Page<T>(Stated<T> stated, Func<T, IEnumerable<YamlPage.Line>> own) => new YamlPage.Map([.. own(stated.Value), .. Place(stated.At)]);

    /// <summary>The keys that say where a statement stands.</summary>
    public static IEnumerable<YamlPage.Line> Place(Citation? at)
    {
        if (at is null) yield break;
        // A place in a record is of the file's own words; a source outside it is anybody's, with colons and commas.
        yield return new("at", at.From is null ? YamlPage.Plain(at.ToString()) : YamlPage.Text(at.ToString()));
        if (at.Quote is not null) yield return new("quote", YamlPage.Text(at.Quote));
    }
}
