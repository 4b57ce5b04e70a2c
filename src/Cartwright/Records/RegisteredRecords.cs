using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>Reads the records of one study, each by its layout: a registry's page, a registry's row, a mirror's page, or a product page.</summary>
public static class RegisteredRecords
{
    /// <summary>Reads one record, or several of one trial, which are made one. Records of different trials are refused.</summary>
    /// <exception cref="ArgumentException">No record.</exception>
    public static ImportedRecord Read(params IReadOnlyList<RecordText> records)
    {
        if (records.Count == 0) throw new ArgumentException("There is no record to read.", nameof(records));
        var refused = records.Select(r => RecordText.Refusal(r.FileName, r.Text)).OfType<Fault>().ToList();
        if (refused.Count > 0) return new ImportedRecord(null, refused);
        if (records.FirstOrDefault(r => ProductPage.IsOne(r.Text)) is { } product)
            return records.Count == 1 ? new ImportedRecord(ProductPage.Read(product), []) : Refused(product, "this page describes a product, and no trial; import it by itself");

        var laid = records.Select(r => (Record: r, Layout: LayoutOf(r))).ToList();
        List<Fault> faults = [.. laid.Where(l => l.Layout is null).Select(l => Unreadable(l.Record))];
        if (faults.Count > 0) return new ImportedRecord(null, faults);
        var all = laid[0].Layout!.Value.Page;
        foreach (var (record, layout) in laid.Skip(1))
        {
            if (!RecordMerge.AreOneTrial(all, layout!.Value.Page))
                return Refused(record, $"{record.Name} and {laid[0].Record.Name} are records of different trials: they share no registry number, title or summary");
            all = RecordMerge.Of(all, layout.Value.Page);
        }
        return new ImportedRecord(TrialReading.Protocol(all, [.. laid.Select(l => new SourceRecord(l.Record.Name, l.Layout!.Value.Kind, l.Record.FileName, l.Record.Sha256))]), []);
    }

    private static (string Kind, PageLayout Page)? LayoutOf(RecordText record)
    {
        if (MirrorPage.IsOne(record.Text)) return (MirrorPage.Kind, MirrorPage.Of(record.Name, record.Text));
        if (RegistryRow.IsOne(record.Text)) return (RegistryRow.Kind, RegistryRow.Of(record.Name, record.Text));
        var page = PageLayout.Of(record.Name, record.Text);
        return page.Outcomes.Count > 0 ? (RegistryPage.Kind, page) : null;
    }

    private static Fault Unreadable(RecordText record) => new(new Place(record.FileName),
        "this is no record of a layout that can be read: a registry page with lines 'Time frame: …', a registry row with outcomes joined by bars, a MedPath page, or a product page with a generic name");

    private static ImportedRecord Refused(RecordText record, string because) => new(null, [new Fault(new Place(record.FileName), because)]);
}
