using Cartwright.Protocols;
using Cartwright.Protocols.Files;
using Cartwright.Records.Json;

namespace Cartwright.Records.Usdm;

/// <summary>The value of an extension attribute in the words of a protocol file. Its faults are faults of the record, at the attribute.</summary>
internal sealed class ExtensionText
{
    private readonly JsonEntry said;
    private readonly StudyText study;

    public ExtensionText(JsonEntry said)
    {
        this.said = said;
        var (read, root) = StudyText.Parse("extension attribute", said.Text() ?? "");
        (study, Root) = (read, read.Faults.Count == 0 && root.IsMapping ? root : null);
        if (Root is null) said.Report($"'{said.Path}' should be keys and values as in a protocol file{(read.Faults.Count > 0 ? ": " + read.Faults[0].Message : "")}");
        Statements = new Statements([], said.Cite());
    }

    /// <summary>What stands in it; null where it is none.</summary>
    public Entry? Root { get; }

    /// <summary>Its statements: each stands at the attribute.</summary>
    public Statements Statements { get; }

    /// <summary>Whether everything in it was read; what was not, and what was refused, is reported.</summary>
    public bool IsWhole()
    {
        if (Root is null) return false;
        study.RefuseUnread(Root);
        foreach (var fault in study.Faults) said.Report($"line {fault.Where.Line} of the text: {fault.Message}");
        return study.Faults.Count == 0;
    }
}
