using Cartwright.Analysis.Safety.Events;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.Infections;

/// <summary>The class of a pathogen, as somebody recorded it. None is read out of a term: pneumonia names no pathogen.</summary>
public enum Pathogen
{
    /// <summary>Bacteria.</summary>
    Bacterial,

    /// <summary>Viruses.</summary>
    Viral,

    /// <summary>Fungi.</summary>
    Fungal,

    /// <summary>Protozoa and other parasites.</summary>
    Protozoal,

    /// <summary>Recorded as unknown: looked for and not found.</summary>
    Unknown,

    /// <summary>Not recorded, or in a word that names no class.</summary>
    NotRecorded,
}

/// <summary>An infection: an event with all of its rows, its pathogen and its site.</summary>
/// <param name="Site">AELOC; null where it was not recorded.</param>
public sealed record Infection(EventChain Event, Pathogen Pathogen, string? Site, StudyPeriod Period)
{
    /// <summary>The periods in which a row of grade 3 or worse began.</summary>
    public required IReadOnlyList<StudyPeriod> SevereIn { get; init; }

    private const string Qualifier = "AEPATHCL";

    internal static Infection Of(EventChain chain, ILookup<(string Subject, int Sequence), EventQualifier> qualifiers, EventCourseAnalysis events)
    {
        var words = chain.Rows.Select(r => r.Event.PathogenClass ?? qualifiers[(r.Event.Subject, r.Event.Sequence)].FirstOrDefault(q => q.Name == Qualifier)?.Value);
        return new(chain, words.Select(Read).FirstOrDefault(p => p != Pathogen.NotRecorded, Pathogen.NotRecorded), chain.Rows.Select(r => r.Event.Location).FirstOrDefault(l => l is not null), events.PeriodOf(chain))
        {
            SevereIn = [.. chain.Rows.Where(r => r.Grade >= 3).Select(events.PeriodOf).Distinct()],
        };
    }

    private static Pathogen Read(string? word) => word?.ToUpperInvariant() switch
    {
        CodeLists.PathogenClass.Bacterial => Pathogen.Bacterial,
        CodeLists.PathogenClass.Viral => Pathogen.Viral,
        CodeLists.PathogenClass.Fungal => Pathogen.Fungal,
        CodeLists.PathogenClass.Protozoal => Pathogen.Protozoal,
        CodeLists.PathogenClass.Unknown => Pathogen.Unknown,
        _ => Pathogen.NotRecorded,
    };
}
