using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>Reads <c>assumptions.yaml</c>. Its JSON Schema is schemas/assumptions.schema.json.</summary>
public static class AssumptionsFile
{
    // Edition 1 described patients by empirical curves.
    private const int Edition = 2;

    /// <summary>The assumptions, or every fault of the text with its line and column.</summary>
    public static (Assumptions? Assumptions, IReadOnlyList<Fault> Faults) Read(string fileName, string text)
    {
        var (study, root) = StudyText.Parse(fileName, text);
        if (study.Faults.Count > 0) return (null, study.Faults);
        root["cartwright"].Required(text => text == $"{Edition}" ? Parsed<int>.Of(Edition) : Parsed<int>.Refused($"'{text}': this program reads edition {Edition}"), Edition);
        root["by"].OptionalText();

        var read = Sections(root);
        foreach (var section in root.Members().Where(m => m.Value.IsMapping)) Attribution(root, section.Value);
        study.RefuseUnread(root);
        return study.Faults.Count > 0 ? (null, study.Faults) : (read with { Choices = ChoicesOf(root) }, []);
    }

    private static Assumptions Sections(Entry root) => new(
        Section(root, "patients", AssumedPeople.Read),
        Section(root, "assay", AssumedAssay.Read),
        Section(root, "cytokines", AssumedCytokines.Read),
        Section(root, "toxicity", AssumedToxicity.Read),
        Section(root, "adverseEvents", AssumedAdverseEvents.Read),
        Section(root, "infections", AssumedInfections.Read),
        Section(root, "accrual", AssumedAccrual.Read),
        Section(root, "manufacturing", AssumedManufacturing.Read),
        Section(root, "visits", AssumedVisits.Read),
        [])
    {
        Imaging = IfThere(root, "imaging", AssumedImaging.Read),
        Myeloma = IfThere(root, "myeloma", AssumedMyeloma.Read),
        Counts = IfThere(root, "counts", AssumedCounts.Read),
        QualityOfLife = IfThere(root, "qualityOfLife", AssumedQualityOfLife.Read),
        Where = root.Where,
    };

    // A part that not every protocol needs; Assumptions.FaultsFor asks for it where one does.
    private static T? IfThere<T>(Entry root, string key, Func<Entry, T> read) where T : class => root[key].Exists ? Section(root, key, read) : null;

    // A missing part is one fault, not one for each of its figures; what stands in for it is never handed out.
    private static T Section<T>(Entry root, string key, Func<Entry, T> read) where T : class
    {
        var entry = root[key];
        if (entry.IsMapping) return read(entry);
        entry.Report(entry.Exists ? $"'{key}' should be a mapping" : $"'{key}' is missing");
        return null!;
    }

    private static (string By, string? Why) Attribution(Entry root, Entry section)
    {
        var by = section["by"].OptionalText() ?? root["by"].OptionalText();
        if (by is null) section.Report($"'{section.Path}' does not say who supposes it: 'by' is missing");
        return (by ?? "", section["why"].OptionalText());
    }

    private static List<Choice> ChoicesOf(Entry root)
    {
        var choices = new List<Choice>();
        foreach (var (_, section) in root.Members().Where(m => m.Value.IsMapping))
        {
            var (by, why) = Attribution(root, section);
            foreach (var (_, entry) in section.Members().Where(m => m.Key is not ("by" or "why"))) Collect(entry, by, why, choices);
        }
        return choices;
    }

    // One choice for what a reader takes in at once: a figure, a list of figures, a spread; what is larger is taken apart.
    private static void Collect(Entry entry, string by, string? why, List<Choice> choices)
    {
        // A part of a part may say itself who supposes it.
        var isAttributed = AssumedMaking.IsAttributed(entry);
        if (isAttributed) (by, why) = (entry["by"].OptionalText() ?? by, entry["why"].OptionalText() ?? why);
        IReadOnlyList<Entry> parts = entry.IsMapping ? [.. entry.Members().Where(m => !isAttributed || m.Key is not ("by" or "why")).Select(m => m.Value)] : entry.IsList ? entry.Items() : [];
        if (parts.All(p => p.IsScalar) && !isAttributed) choices.Add(new(entry.Path, entry.AsWritten(), by, why, entry.Where));
        else foreach (var part in parts) Collect(part, by, why, choices);
    }
}
