using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>A treatment of the disease outside the trial's own, from CM or PR by its category.</summary>
/// <param name="Line">The line of therapy that it is part of; null where the data do not say.</param>
public sealed record TherapyGiven(string Subject, string Name, string? Line, SdtmDate? Start, SdtmDate? End, DataRecord Source)
{
    /// <summary>Those of a category, by subject and start.</summary>
    public static IReadOnlyList<TherapyGiven> Of(StudyData data, string category) =>
    [
        .. data.Medications.Where(m => Is(m.Category, category)).Select(m => new TherapyGiven(m.Subject, m.Treatment, m.Group, m.Start, m.End, new("CM", m.Subject, m.Sequence)))
            .Concat(data.Procedures.Where(p => Is(p.Category, category)).Select(p => new TherapyGiven(p.Subject, p.Treatment, p.Group, p.Start, p.End, new("PR", p.Subject, p.Sequence))))
            .OrderBy(t => t.Subject, StringComparer.Ordinal).ThenBy(t => t.Start?.Moment ?? DateTime.MinValue).ThenBy(t => t.Source.Sequence),
    ];

    private static bool Is(string? given, string category) => string.Equals(given, category, StringComparison.OrdinalIgnoreCase);
}
