using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety.Events;

/// <summary>One adverse event with all of its rows: where its grade changed, a case report form splits it, and rows would be counted as events.</summary>
/// <remarks>
/// Rows of one term with one AEGRPID (or AELNKID) are one event. Without a group, rows of one term are one where the grade differs and the later begins at most so many days
/// after the earlier ended (<see cref="SafetyRule.Adjacent"/>). CDISC SDTM Implementation Guide 3.4, section 6.2.1, leaves open how a change of severity is collected.
/// </remarks>
/// <param name="Rows">In order of onset; a row without onset comes last.</param>
public sealed record EventChain(Subject Subject, string Term, string BodySystem, IReadOnlyList<FlaggedEvent> Rows)
{
    /// <summary>The onset: that of its first row.</summary>
    public SdtmDate? Start => Rows[0].Event.Start;

    /// <summary>The end: that of its last row; null where that goes on.</summary>
    public SdtmDate? End => Rows[^1].Event.End;

    /// <summary>The worst grade; recorded or derived; null where there is none.</summary>
    public int? WorstGrade => Rows.Max(r => r.Grade);

    /// <summary>Serious in any row.</summary>
    public bool Serious => Rows.Any(r => r.Event.Serious);

    /// <summary>Treatment-emergent in any row.</summary>
    public bool TreatmentEmergent => Rows.Any(r => r.TreatmentEmergent);

    /// <summary>The same event with those of its rows that are such, so that its onset is that of the first of them; null where none is.</summary>
    public EventChain? Where(Func<FlaggedEvent, bool> such) => Rows.Where(such).ToList() is { Count: > 0 } rows ? this with { Rows = rows } : null;

    /// <summary>Whether it may have begun at a moment or later: of a partly known onset, on its last possible day; of an unknown one it may.</summary>
    public bool MayBeginFrom(SdtmDate at) => Start is { } start ? start.DaysSince(at) >= 0 : Rows[0].Event.PartialStart is not { } part || part.Last >= at.Day;

    /// <summary>Its records.</summary>
    public IEnumerable<DataRecord> Sources => Rows.Select(r => new DataRecord("AE", r.Event.Subject, r.Event.Sequence));

    /// <summary>The events of rows, by subject and onset; every row is in one of them.</summary>
    public static IReadOnlyList<EventChain> Of(IEnumerable<FlaggedEvent> rows, SafetyRule rule) =>
    [
        .. rows.GroupBy(r => (r.Event.Subject, Term: r.Event.Term.ToUpperInvariant()))
            .SelectMany(g => g.Where(r => r.Event.Group is not null).GroupBy(r => r.Event.Group).Select(Ordered).Concat(Adjacent(Ordered(g.Where(r => r.Event.Group is null)), rule)))
            .Select(c => new EventChain(c[0].Subject, c[0].Event.Term, c[0].Event.BodySystem, c))
            .OrderBy(c => c.Subject.Id, StringComparer.Ordinal).ThenBy(c => c.Start?.Moment ?? DateTime.MaxValue).ThenBy(c => c.Rows[0].Event.Sequence),
    ];

    private static List<FlaggedEvent> Ordered(IEnumerable<FlaggedEvent> rows) =>
        [.. rows.OrderBy(r => r.Event.Start?.Moment ?? DateTime.MaxValue).ThenBy(r => r.Event.Sequence)];

    private static IEnumerable<List<FlaggedEvent>> Adjacent(List<FlaggedEvent> rows, SafetyRule rule)
    {
        var chains = new List<List<FlaggedEvent>>();
        foreach (var row in rows)
        {
            if (chains.Count > 0 && GoesOn(chains[^1][^1].Event, row.Event, rule)) chains[^1].Add(row);
            else chains.Add([row]);
        }
        return chains;
    }

    private static bool GoesOn(AdverseEvent before, AdverseEvent next, SafetyRule rule) =>
        before.End is { } end && next.Start is { } start && before.Grade != next.Grade
        && start.Day.DayNumber - end.Day.DayNumber is >= 0 and var gap && gap <= rule.Adjacent.Days;
}
