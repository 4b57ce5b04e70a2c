namespace Cartwright.Protocols.Files;

/// <summary>The part <c>notes</c>: what the importer saw in the text itself.</summary>
internal static class NotesPart
{
    public static IReadOnlyList<ImportNote> Read(Entry entry, Statements statements) => [.. entry.Items().Select(e => One(e, statements)).OfType<ImportNote>()];

    public static YamlPage Write(ImportNote note) => new YamlPage.Map([new("code", YamlPage.Text(note.Code)), new("message", YamlPage.Text(note.Message)), .. StatementPages.Place(note.At)]);

    private static ImportNote? One(Entry entry, Statements statements)
    {
        var (code, message, at) = (entry["code"].RequiredText(), entry["message"].RequiredText(), statements.CitationOf(entry));
        if (at is null && !entry["at"].Exists) entry.Report($"'{entry.Path}.at' is missing: a note says where in the record it looked");
        return code is null || message is null || at is null ? null : new ImportNote(code, message, at);
    }
}
