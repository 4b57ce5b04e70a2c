using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Laboratory;

/// <summary>What screens look at of one subject.</summary>
/// <param name="EventsCollected">Whether the package has adverse events at all: that none was collected is no proof that none occurred.</param>
public sealed record SubjectChart(
    int? AgeYears, IReadOnlyList<LaboratoryResult> Laboratory, IReadOnlyList<VitalSignResult> VitalSigns, IReadOnlyList<AdverseEvent> AdverseEvents,
    IReadOnlyList<ConcomitantMedication> Medications, bool EventsCollected);

/// <summary>The charts of a data package.</summary>
internal sealed class SubjectCharts(StudyData data)
{
    private readonly Dictionary<string, int?> ages = data.Demographics.ToDictionary(d => d.Subject, d => d.AgeYears, StringComparer.Ordinal);
    private readonly ILookup<string, LaboratoryResult> laboratory = data.Laboratory.Where(r => r.Category != CodeLists.LaboratoryCategory.BoneMarrow).ToLookup(r => r.Subject, StringComparer.Ordinal);
    private readonly ILookup<string, VitalSignResult> signs = data.VitalSigns.ToLookup(v => v.Subject, StringComparer.Ordinal);
    private readonly ILookup<string, AdverseEvent> events = data.AdverseEvents.ToLookup(e => e.Subject, StringComparer.Ordinal);
    private readonly ILookup<string, ConcomitantMedication> medicines = data.Medications.ToLookup(m => m.Subject, StringComparer.Ordinal);

    public SubjectChart Of(string subject) => new(ages.GetValueOrDefault(subject), [.. laboratory[subject]], [.. signs[subject]], [.. events[subject]], [.. medicines[subject]], data.AdverseEvents.Count > 0);
}
