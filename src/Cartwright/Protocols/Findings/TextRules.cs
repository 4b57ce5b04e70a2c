namespace Cartwright.Protocols;

/// <summary>Notes of the importer on the text itself, as findings: one for each kind of note, with all its places.</summary>
internal static class TextRules
{
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        Note("DISCLAIMER", "A line of the web page stands inside an outcome.", "It is no part of the trial; it is left out, and its line is kept."),
        Note("SYNONYMS", "The record uses several names for one thing.", "One name is used throughout; the record's own stands in its quotations."),
        Note("TYPING", "A word is misspelt, mistyped, or not the one that is meant.", "It is read as what it means and quoted as it stands."),
        Note("MOJIBAKE", "Letters were garbled between encodings, and the way back is exact.", "They are mended; the original is in the note."),
        Note("TEXT-DIFFERS", "The record says one thing twice, differently.", "One of the two is kept, and the note says which."),
        Note("UNREAD", "A part of the record could not be read, or has no place in the protocol.", "Nothing is dropped in silence."),
        Note("NOTICE", "The page bears a notice: not medical advice, rights reserved, a licence.", "Facts and short quotations are kept with their place; every report prints the disclaimer."),
    ];

    private static FindingRule Note(string code, string when, string why) => new(code, Severity.Info, when, [], null, why) { Look = protocol => Look(protocol, code) };

    private static Observation? Look(Protocol protocol, string code)
    {
        var notes = protocol.Notes.Where(n => n.Code == code).ToList();
        if (notes.Count == 0) return null;
        var messages = notes.Select(n => n.Message).Distinct();
        return new Observation(string.Join("; ", messages) + ".", Observation.Places(notes.Select(n => n.At)), []);
    }
}
