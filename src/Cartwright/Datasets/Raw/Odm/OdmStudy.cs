using System.Xml.Linq;
using Cartwright.Datasets.Csv;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw.Odm;

/// <summary>The clinical data of one or more ODM documents, the later ones applied to the first: the state after all their transactions, in the order in which they are written.</summary>
/// <remarks>
/// CDISC ODM 1.3.2. A Snapshot is the state itself; every other TransactionType than Insert is refused in it. In a Transactional document a node without a TransactionType has that of
/// the node around it. That order and this rule are not confirmed at their source. Audit records, signatures, annotations and reference data are passed over.
/// </remarks>
internal sealed class OdmStudy(string name, FaultList faults)
{
    private readonly OdmMetadata metadata = new();
    private readonly Dictionary<string, string> studyOf = new(StringComparer.Ordinal);
    private readonly OdmNode all = new(OdmLevel.Subject, "", "") { Where = new Place(name) };
    private string? lastFile;

    /// <summary>Reads a document and applies it.</summary>
    public void Add(string file, Stream stream)
    {
        var reader = new OdmReader(file, faults);
        OdmTransactions? transactions = null;
        reader.Read(stream, root => (transactions = Begin(file, root, reader)) is not null, metadata.Add, (study, subject) => Apply(study, subject, reader, transactions!));
    }

    /// <summary>The repeats of an item group or a form as a raw table; null, and a fault, where there is no such thing.</summary>
    public RawContents? Read(RawFile wanted, FaultList found) => new OdmTable(name, metadata, all).Read(wanted, found);

    /// <summary>The item groups that no table of the mapping names, each with the number of its repeats.</summary>
    public IEnumerable<(UnmappedRecord Record, int Rows)> NotNamed(IReadOnlyList<RawFile> files) =>
        from form in all.Children.SelectMany(s => s.Children).SelectMany(e => e.Children)
        where files.All(f => f.Form != form.Oid)
        from @group in form.Children
        where files.All(f => f.ItemGroup != @group.Oid)
        group @group by @group.Oid into repeats
        select (new UnmappedRecord(name, 0, $"item group {repeats.Key}", "the mapping does not mention it"), repeats.Count());

    private OdmTransactions? Begin(string file, XElement root, OdmReader reader)
    {
        var (kind, prior) = (root.Attribute("FileType")?.Value, root.Attribute("PriorFileOID")?.Value);
        var refusal = kind is not ("Snapshot" or "Transactional") ? $"FileType is '{kind}'; there are Snapshot and Transactional"
            : lastFile is not null && kind == "Snapshot" ? "a Snapshot is a state of its own and cannot be applied to another document"
            : lastFile is not null && prior is not null && prior != lastFile ? $"the document follows '{prior}', and the mapping names it after '{lastFile}'"
            : null;
        if (refusal is not null) faults.Add(new Place(file, 1), refusal);
        lastFile = root.Attribute("FileOID")?.Value ?? "";
        return refusal is null ? new(kind == "Snapshot", reader, faults) : null;
    }

    private void Apply(string study, XElement subject, OdmReader reader, OdmTransactions transactions)
    {
        var key = subject.Attribute("SubjectKey")?.Value ?? "";
        if (!studyOf.TryAdd(key, study) && studyOf[key] != study) faults.Add(reader.PlaceOf(subject), $"the subject '{key}' is in the study '{studyOf[key]}' and in '{study}'");
        else transactions.Apply(all, subject);
    }
}
