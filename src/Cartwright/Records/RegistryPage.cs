using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>
/// A trial registry's page as plain text: paragraphs, labels each followed by its value, outcomes as title, description and a line "Time frame: …".
/// The order of the parts is free. What cannot be read becomes a note of the protocol; only a text without this layout is refused.
/// </summary>
public static class RegistryPage
{
    /// <summary>The kind under which the protocol names its source.</summary>
    public const string Kind = "registry-page";

    /// <summary>Characters from which a text is refused; the longest registry pages have a tenth of it.</summary>
    public const int LongestRecord = 1_000_000;

    /// <summary>Reads a page.</summary>
    /// <param name="name">The source's short name in citations: <c>D2</c>.</param>
    /// <param name="fileName">The file's name, for faults and for the list of sources.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="sha256">SHA-256 of the file's bytes in lower-case hexadecimal digits, if known.</param>
    public static ImportedRecord Read(string name, string fileName, string text, string? sha256 = null)
    {
        if (RecordText.Refusal(fileName, text) is { } fault) return new ImportedRecord(null, [fault]);
        var page = PageLayout.Of(name, text);
        return page.Outcomes.Count == 0
            ? new ImportedRecord(null, [new Fault(new Place(fileName), "this is no registry page of a layout that can be read: it has no outcome that ends with a line 'Time frame: …'")])
            : new ImportedRecord(TrialReading.Protocol(page, [new SourceRecord(name, Kind, fileName, sha256)]), []);
    }
}
