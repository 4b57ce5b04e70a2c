using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;

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

    /// <summary>The lines of therapy of a subject; none where its therapies were not put into lines, or there are none.</summary>
    public static Estimate Lines(string subject, IReadOnlyList<TherapyGiven> given)
    {
        var own = given.Where(t => t.Subject == subject).ToList();
        return own.Count == 0 ? Estimate.None("no therapy recorded") : own.Exists(t => t.Line is null) ? Estimate.None("a therapy without its line") : own.Select(t => t.Line).Distinct().Count();
    }

    private static bool Is(string? given, string category) => string.Equals(given, category, StringComparison.OrdinalIgnoreCase);
}
