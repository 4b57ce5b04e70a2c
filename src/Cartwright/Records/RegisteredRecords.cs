using Cartwright.Protocols;
using Cartwright.Records.Json;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>Reads the records of one study, each by its layout: a registry's page, a registry's row, a mirror's page, a product page, or the JSON of ClinicalTrials.gov or USDM.</summary>
public static class RegisteredRecords
{
    /// <summary>Characters from which no record is read, of whatever layout.</summary>
    public const int LongestRecord = JsonText.LongestRecord;

    /// <summary>Reads one record, or several of one trial, which are made one. Records of different trials are refused.</summary>
    /// <exception cref="ArgumentException">No record.</exception>
    public static ImportedRecord Read(params IReadOnlyList<RecordText> records)
    {
        if (records.Count == 0) throw new ArgumentException("There is no record to read.", nameof(records));
        if (records.FirstOrDefault(r => !JsonText.IsOne(r) && RecordText.Refusal(r.FileName, r.Text) is null && ProductPage.IsOne(r.Text)) is { } product)
            return records.Count == 1 ? new ImportedRecord(ProductPage.Read(product), []) : Refused(product, "this page describes a product, and no trial; import it by itself");

        var laid = records.Select(RecordLayout.Of).ToList();
        List<Fault> faults = [.. laid.SelectMany(l => l.Faults)];
        if (faults.Count > 0) return new ImportedRecord(null, faults);
        IReadOnlyList<SourceRecord> sources = [.. laid.Select(l => new SourceRecord(l.Record.Name, l.Kind, l.Record.FileName, l.Record.Sha256))];
        return laid is [{ Exported: { } exported }] ? new ImportedRecord(exported with { Study = exported.Study with { Sources = sources } }, []) : Merged(laid, sources);
    }

    private static ImportedRecord Merged(IReadOnlyList<RecordLayout> laid, IReadOnlyList<SourceRecord> sources)
    {
        var all = laid[0].Page!;
        foreach (var layout in laid.Skip(1))
        {
            if (!RecordMerge.AreOneTrial(all, layout.Page!))
                return Refused(layout.Record, $"{layout.Record.Name} and {laid[0].Record.Name} are records of different trials: they share no registry number, title or summary");
            all = RecordMerge.Of(all, layout.Page!);
        }
        return new ImportedRecord(TrialReading.Protocol(all, sources), []);
    }

    private static ImportedRecord Refused(RecordText record, string because) => new(null, [new Fault(new Place(record.FileName), because)]);
}
