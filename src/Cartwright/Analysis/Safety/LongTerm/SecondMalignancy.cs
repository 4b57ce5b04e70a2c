using Cartwright.Analysis.Safety.Events;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.LongTerm;

/// <summary>A neoplasm recorded after the infusion that is not the course of the disease under study by its term.</summary>
/// <param name="OfTCells">A malignancy of T cells by its term: the class warning of 2024.</param>
/// <param name="Transgene">Whether the receptor's gene was found in it (FA about the term, TRANSGEN: POSITIVE or NEGATIVE); null where nobody wrote it down.</param>
/// <param name="Insertion">What was found of the site of insertion (FA, INSERT), in the words of the record; null likewise.</param>
/// <param name="DaysAfterInfusion">From the last infusion; null where the onset is not known.</param>
/// <remarks>FDA. Safety labeling change notification for BCMA- and CD19-directed genetically modified autologous T cell immunotherapies, January 2024 (not confirmed at its source).</remarks>
public sealed record SecondMalignancy(EventChain Event, bool OfTCells, string? Transgene, string? Insertion, int? DaysAfterInfusion)
{
    private const string System = "Neoplasms";

    // Terms of that body system which tell of the disease under study and of no new one.
    private static readonly string[] OfTheDisease = ["progression", "pain", "flare", "haemorrhage", "hemorrhage", "necrosis", "pseudoprogression"];

    private static readonly string[] Lymphoid = ["lymphoma", "leukaemia", "leukemia"];

    /// <summary>Those among events, by subject and onset.</summary>
    public static IReadOnlyList<SecondMalignancy> Of(StudyData data, IEnumerable<EventChain> events)
    {
        var about = data.FindingsAbout.ToLookup(f => (f.Subject, f.About.ToUpperInvariant()));
        return [.. events.Where(IsSecond).Select(e => Of(e, about[(e.Subject.Id, e.Term.ToUpperInvariant())]))];
    }

    private static SecondMalignancy Of(EventChain chain, IEnumerable<FindingAbout> about) => new(chain, IsOfTCells(chain.Term),
        about.FirstOrDefault(f => f.Test == "TRANSGEN")?.Text, about.FirstOrDefault(f => f.Test == "INSERT")?.Text,
        chain.Start is { } start && chain.Subject.LastInfused is { } infused ? start.Day.DayNumber - infused.Day.DayNumber : null);

    private static bool IsSecond(EventChain e) => e.BodySystem.StartsWith(System, StringComparison.OrdinalIgnoreCase)
        && !OfTheDisease.Any(w => e.Term.Contains(w, StringComparison.OrdinalIgnoreCase))
        && e.Subject.FirstInfused is { } infused && e.MayBeginFrom(infused);

    private static bool IsOfTCells(string term) => (Has(term, "T-cell") || Has(term, "T cell")) && Lymphoid.Any(w => Has(term, w));

    private static bool Has(string term, string words) => term.Contains(words, StringComparison.OrdinalIgnoreCase);
}
