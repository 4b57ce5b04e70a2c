using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>The first day on which a subject's cells were collected: from BE, or from the procedures (PR).</summary>
internal static class CollectionDay
{
    public static IReadOnlyDictionary<string, DateOnly> Of(StudyData data) =>
        data.BiospecimenEvents.Where(b => b is { Coded: CodeLists.BiospecimenEvent.Collected, Start: not null }).Select(b => (b.Subject, b.Start!.Value.Day))
            .Concat(data.Procedures.Where(p => p is { Start: not null } && string.Equals(p.Treatment, CodeLists.Leukapheresis, StringComparison.OrdinalIgnoreCase)).Select(p => (p.Subject, p.Start!.Value.Day)))
            .GroupBy(c => c.Subject, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(c => c.Day), StringComparer.Ordinal);
}
