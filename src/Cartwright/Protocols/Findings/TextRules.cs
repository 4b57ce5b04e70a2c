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
        Note("DUPLICATE", "One text stands in the record twice.", "It is read once."),
        Note("EITHER", "A criterion joins by \"and\" what only one need be.", "Either is enough to meet it; the record's word is kept."),
        Note("EXTRACTION", "A table or heading of the page was run together, or a cell of it is empty.", "Known headings are split apart again; the line is kept."),
        Note("FAMILY-VETO", "A criterion lets somebody else than the patient decide.", "It is kept, and unusual."),
        Note("INTERVENTION-TYPE", "Cells are registered as a drug.", "The product is biological; the record's word is kept."),
        Note("APPROVAL-HEADING", "A heading speaks of approval, and the text says that nothing is approved.", "The heading is dropped; the status counts."),
        Note("CHEMOTHERAPY", "The product is said to suit who cannot bear chemotherapy, and chemotherapy may come before it.", "Both statements are kept; neither is a rule."),
        Note("NO-TRANSPLANT", "A transplant team is named, and this therapy has no transplant.", "It is read as the team that treats the patient."),
        Note("UNREAD", "A part of the record could not be read, or has no place in the protocol.", "Nothing is dropped in silence."),
        new(Findings.ValuesUnreadCode, Severity.Info, "Values of a structured record have no place in the protocol.", [], null, "The notes of the protocol name each kind of them, with how many there are.") { Look = LookAtValues },
        Note("NOTICE", "The page bears a notice: not medical advice, rights reserved, a licence.", "Facts and short quotations are kept with their place; every report prints the disclaimer."),
    ];

    private static FindingRule Note(string code, string when, string why) => new(code, Severity.Info, when, [], null, why) { Look = protocol => Look(protocol, code) };

    // A structured record has hundreds; the notes name them all, the finding says how many kinds.
    private static Observation? LookAtValues(Protocol protocol)
    {
        var notes = protocol.Notes.Where(n => n.Code == Findings.ValuesUnreadCode).ToList();
        return notes.Count == 0 ? null : new Observation($"{notes.Count} {(notes.Count == 1 ? "kind" : "kinds")} of values were not read; the notes of the protocol name each.", Observation.Places([notes[0].At]), []);
    }

    private static Observation? Look(Protocol protocol, string code)
    {
        var notes = protocol.Notes.Where(n => n.Code == code).ToList();
        if (notes.Count == 0) return null;
        var messages = notes.Select(n => n.Message).Distinct();
        return new Observation(string.Join("; ", messages) + ".", Observation.Places(notes.Select(n => n.At)), []);
    }
}
