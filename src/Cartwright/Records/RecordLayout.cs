using Cartwright.Protocols;
using Cartwright.Records.ClinicalTrialsGov;
using Cartwright.Records.Json;
using Cartwright.Records.Usdm;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>A record told by its layout and laid apart; or the faults for which it could not be.</summary>
/// <param name="Kind">The kind under which the protocol names its source.</param>
/// <param name="Exported">The protocol, where the record is one that this program wrote and states it whole.</param>
internal sealed record RecordLayout(RecordText Record, string Kind, PageLayout? Page, Protocol? Exported, IReadOnlyList<Fault> Faults)
{
    private const string Readable =
        "a registry page with lines 'Time frame: …', a registry row with outcomes joined by bars, a MedPath page, a product page with a generic name, ClinicalTrials.gov JSON or USDM JSON";

    /// <summary>Tells the layout of a record of a trial.</summary>
    public static RecordLayout Of(RecordText record)
    {
        if (JsonText.IsOne(record)) return OfJson(record);
        if (RecordText.Refusal(record.FileName, record.Text) is { } refusal) return Refused(record, [refusal]);
        if (MirrorPage.IsOne(record.Text)) return Laid(record, MirrorPage.Kind, MirrorPage.Of(record.Name, record.Text));
        if (RegistryRow.IsOne(record.Text)) return Laid(record, RegistryRow.Kind, RegistryRow.Of(record.Name, record.Text));
        var page = PageLayout.Of(record.Name, record.Text);
        return page.Outcomes.Count > 0
            ? Laid(record, RegistryPage.Kind, page)
            : Refused(record, [new Fault(new Place(record.FileName), $"this is no record of a layout that can be read: {Readable}")]);
    }

    private static RecordLayout OfJson(RecordText record)
    {
        var (text, root) = JsonText.Parse(record);
        if (text.Faults.Count > 0) return Refused(record, text.Faults);
        var laid = root[RegistryStudy.Section].Exists ? Laid(record, RegistryStudy.Kind, RegistryStudy.Of(root))
            : root[UsdmStudy.Root].Exists ? UsdmLayout(record, root)
            : null;
        if (laid is null) root.Report($"this JSON has neither '{RegistryStudy.Section}', as a study of ClinicalTrials.gov has, nor '{UsdmStudy.Root}', as one of USDM has");
        return text.Faults.Count > 0 ? Refused(record, text.Faults) : laid!;
    }

    private static RecordLayout UsdmLayout(RecordText record, JsonEntry root)
    {
        var study = UsdmStudy.Of(root);
        return Laid(record, UsdmStudy.Kind, study.Page) with { Exported = study.Exported };
    }

    private static RecordLayout Laid(RecordText record, string kind, PageLayout page) => new(record, kind, page, null, []);

    private static RecordLayout Refused(RecordText record, IReadOnlyList<Fault> faults) => new(record, "", null, null, faults);
}
