using Cartwright.Protocols;
using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Products.Files;

/// <summary>Reads the parts of a construct: statements as in a protocol, each with its place or with the reason for which it was chosen.</summary>
internal sealed class Specifications(Statements statements)
{
    public Specified<T>? Of<T>(Entry entry, Func<Entry, T> read)
    {
        if (statements.Of(entry, read) is not { } stated) return null;
        var chosen = entry["chosen"].OptionalText();
        if (entry["at"].Exists == chosen is not null)
            entry.Report($"'{entry.Path}' {(chosen is null ? "says neither where it stands (at: D4:45) nor why it was chosen (chosen: …)" : "is stated at a place and chosen; it is one or the other")}");
        return new(stated.Value, stated.At, chosen, stated.InFile);
    }

    public Specified<string>? Text(Entry entry) => Of(entry, e => e["value"].RequiredText() ?? "");

    public Specified<T>? Value<T>(Entry entry, Func<string, Parsed<T>> reading, T fallback) => Of(entry, e => e["value"].Required(reading, fallback));

    public Specified<T>? Word<T>(Entry entry, IReadOnlyDictionary<string, T> words, T fallback) => Value(entry, text => Words.Read(text, words), fallback);

    public IReadOnlyList<Specified<T>> Many<T>(Entry entry, Func<Entry, T> read) => [.. entry.Items().Select(e => Of(e, read)).OfType<Specified<T>>()];
}
