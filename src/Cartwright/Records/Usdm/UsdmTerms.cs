using Cartwright.Protocols;

namespace Cartwright.Records.Usdm;

/// <summary>
/// The codes that an exported study uses. Those of USDM's own lists are from USDM_CT.xlsx of USDM v4.0; those of other CDISC lists, to which it only points, are written where the three
/// studies that CDISC published with it have them. A word that neither has is written as it stands, in a code system of its own: a wrong code is worse than none.
/// </summary>
/// <remarks>CDISC. Digital Data Flow reference architecture, USDM v4.0. https://github.com/cdisc-org/DDF-RA (CC-BY-4.0).</remarks>
internal static class UsdmTerms
{
    public const string Before = "C201357", After = "C201356", FixedReference = "C201358", StartToStart = "C201355", Registry = "C93453";

    /// <summary>The code system of CDISC terminology as the published studies name it, and the version that they use.</summary>
    public const string Cdisc = "http://www.cdisc.org", CdiscVersion = "2024-09-27";

    /// <summary>The code of what the protocol does not state and USDM wants stated.</summary>
    public const string NotStated = "not-stated";

    /// <summary>The code system of words that are the protocol's own.</summary>
    public const string Own = "urn:cartwright:protocol", OwnVersion = "1";

    // USDM_CT.xlsx, sheet of value sets: attribute, preferred term, concept code.
    private static readonly Dictionary<(string Attribute, string Term), string> Codes = new()
    {
        [("Encounter.type", "Visit")] = "C25716",
        [("Endpoint.level", "Primary Endpoint")] = "C94496",
        [("Endpoint.level", "Secondary Endpoint")] = "C139173",
        [("Endpoint.level", "Exploratory Endpoint")] = "C170559",
        [("Objective.level", "Primary Objective")] = "C85826",
        [("Objective.level", "Secondary Objective")] = "C85827",
        [("Objective.level", "Exploratory Objective")] = "C163559",
        [("Organization.type", "Clinical Study Registry")] = Registry,
        [("StudyArm.dataOriginType", "Data Generated Within Study")] = "C188866",
        [("StudyDesign.characteristics", "Randomized")] = "C46079",
        [("StudyIntervention.role", "Experimental Intervention")] = "C41161",
        [("StudyRole.code", "Sponsor")] = "C70793",
        [("StudyTitle.type", "Brief Study Title")] = "C207615",
        [("StudyTitle.type", "Official Study Title")] = "C207616",
        [("StudyTitle.type", "Public Study Title")] = "C207617",
        [("StudyTitle.type", "Scientific Study Title")] = "C207618",
        [("StudyTitle.type", "Study Acronym")] = "C94108",
        [("Timing.relativeToFrom", "End to End")] = "C201352",
        [("Timing.relativeToFrom", "End to Start")] = "C201353",
        [("Timing.relativeToFrom", "Start to End")] = "C201354",
        [("Timing.relativeToFrom", "Start to Start")] = StartToStart,
        [("Timing.type", "After")] = After,
        [("Timing.type", "Before")] = Before,
        [("Timing.type", "Fixed Reference")] = FixedReference,

        // Lists of SDTM and of the protocol terminology, as CDISC's published studies have them.
        [("EligibilityCriterion.category", "Inclusion Criteria")] = "C25532",
        [("EligibilityCriterion.category", "Exclusion Criteria")] = "C25370",
        [("InterventionalStudyDesign.model", "Single Group Study")] = "C82640",
        [("InterventionalStudyDesign.studyType", "Interventional Study")] = "C98388",
        [("InterventionalStudyDesign.blindingSchema", "Open Label Study")] = "C49659",
        [("InterventionalStudyDesign.blindingSchema", "Double Blind Study")] = "C15228",
        [("InterventionalStudyDesign.intentTypes", "Treatment Study")] = "C49656",
        [("InterventionalStudyDesign.studyPhase", "Phase II Trial")] = "C15601",
        [("InterventionalStudyDesign.studyPhase", "Phase III Trial")] = "C15602",
        [("StudyDesignPopulation.plannedSex", "Both")] = "C49636",
        [("Quantity.unit", "Year")] = "C29848",
        [("StudyEpoch.type", "Screening Epoch")] = "C202487",
        [("StudyEpoch.type", "Treatment Epoch")] = "C101526",
        [("StudyEpoch.type", "Follow-Up Epoch")] = "C202578",
    };

    // What a registered record says for a term of the lists; nothing stands here that would be a guess.
    private static readonly Dictionary<(string Attribute, string Said), string> Said = new()
    {
        [("InterventionalStudyDesign.studyType", "interventional")] = "Interventional Study",
        [("InterventionalStudyDesign.blindingSchema", "none")] = "Open Label Study",
        [("InterventionalStudyDesign.blindingSchema", "none (open label)")] = "Open Label Study",
        [("InterventionalStudyDesign.blindingSchema", "open label")] = "Open Label Study",
        [("InterventionalStudyDesign.intentTypes", "treatment")] = "Treatment Study",
        [("InterventionalStudyDesign.studyPhase", "phase 2")] = "Phase II Trial",
        [("InterventionalStudyDesign.studyPhase", "phase 3")] = "Phase III Trial",
        [("StudyDesignPopulation.plannedSex", "all")] = "Both",
    };

    /// <summary>Every code that may be written, with its attribute and term.</summary>
    public static IEnumerable<(string Attribute, string Term, string Code)> All => Codes.Select(c => (c.Key.Attribute, c.Key.Term, c.Value));

    /// <summary>A word of the protocol as a term of the list of an attribute; in the own code system where no list has it.</summary>
    public static CodedTerm For(string attribute, string word)
    {
        var term = Said.GetValueOrDefault((attribute, word.ToLowerInvariant()), word);
        return Codes.TryGetValue((attribute, term), out var code) ? new CodedTerm(term, code, Cdisc, CdiscVersion) : new CodedTerm(word, word, Own, OwnVersion);
    }
}
