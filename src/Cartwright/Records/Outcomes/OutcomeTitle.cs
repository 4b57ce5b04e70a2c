using System.Text.RegularExpressions;

namespace Cartwright.Records;

/// <summary>What an outcome measures, as far as its title and description tell.</summary>
internal enum OutcomeKind
{
    Unknown,
    AdverseEvents,
    CytokinePeak,
    OverallSurvival,
    ProgressionFreeSurvival,
    ResponseDuration,
    ObjectiveResponse,
    DiseaseControl,
    QualityOfLife,
    HalfLife,
    Auc,
    Tmax,
    Cmax,
    Pharmacodynamics,
}

/// <summary>Outcomes told apart by the words of their titles. Earlier patterns win: a time to a peak is looked for before the peak.</summary>
internal static class OutcomeTitle
{
    private const int LongestTitle = 25;

    private static readonly (OutcomeKind Kind, Regex Words)[] Kinds =
    [
        (OutcomeKind.CytokinePeak, Of(@"\btime\s+(?:to|of)\s+(?:the\s+)?(?:peak|max).*(?:cytokine|chemokine|interleukin|\bIL-?\s?\d|tumou?r necrosis factor|\bTNF|interferon|\bIFN|\bGM-CSF)")),
        (OutcomeKind.OverallSurvival, Of(@"\boverall survival\b|\(OS\)|^OS\b")),
        (OutcomeKind.ProgressionFreeSurvival, Of(@"\bprogression[- ]?free survival\b|\(PFS\)|^PFS\b")),
        (OutcomeKind.ResponseDuration, Of(@"\bduration of (?:\w+ )?(?:response|remission)\b|\(DO[Rr]\)|^DO[Rr]\b")),
        (OutcomeKind.DiseaseControl, Of(@"\bdisease control\b|\(DCR\)|^DCR\b|\bclinical benefit rate\b")),
        (OutcomeKind.ObjectiveResponse, Of(@"\b(?:objective|overall) (?:response|remission)\b|\(ORR\)|^ORR\b|\bresponse rate\b")),
        (OutcomeKind.QualityOfLife, Of(@"\bquality[- ]of[- ]life\b|\bQLQ|\bHRQo?L\b|\bQo?L\b")),
        (OutcomeKind.HalfLife, Of(@"\bhalf[- ]?li(?:fe|ves)\b|\bt\s?1/2|\bt½")),
        (OutcomeKind.Auc, Of(@"\barea under\b|\bAUC")),
        (OutcomeKind.Tmax, Of(@"\bt\s?max\b|\btime (?:to|of) (?:the )?(?:peak|max)")),
        (OutcomeKind.Cmax, Of(@"\bC\s?max\b|\b(?:peak|maximum|maximal) (?:\w+ )?(?:\w+ )?(?:concentration|copy number|copies|level|expansion)")),
        (OutcomeKind.Pharmacodynamics, Of(@"\bpharmacodynamics?\b|\b(?:absolute (?:value|count|number)|number|count)s? of (?:[\w+/-]+ ){0,4}cells\b")),
        (OutcomeKind.AdverseEvents, Of(@"\badverse (?:event|reaction)|\bAEs?\b|\btoxicit|\bDLTs?\b|\bside effects?\b|\bsafety\b")),
    ];

    private static readonly Regex Sentence = Of(@"\b(?:is|are|was|were|will be)\b|[.;]$");

    /// <summary>Whether a line reads like the title of an outcome that this version knows: a short phrase with its words, no sentence.</summary>
    public static bool IsRecognised(string line) =>
        !Sentence.IsMatch(line) && line.Count(c => c == ' ') < LongestTitle && KindIn(line) != OutcomeKind.Unknown;

    /// <summary>The kind that the title tells; where it tells none, the description.</summary>
    public static OutcomeKind KindOf(Outcome outcome)
    {
        var byTitle = KindIn(outcome.Title.Text);
        var kind = byTitle != OutcomeKind.Unknown || outcome.Description.Count == 0 ? byTitle : KindIn(outcome.Description[0].Text);
        return kind switch
        {
            OutcomeKind.QualityOfLife when !IsCoreQuestionnaire(outcome, byTitle == kind) => OutcomeKind.Unknown,
            OutcomeKind.Cmax or OutcomeKind.Tmax or OutcomeKind.Auc or OutcomeKind.HalfLife when IsOfAnother(outcome.Title.Text) => OutcomeKind.Unknown,
            _ => kind,
        };
    }

    // The one questionnaire that is scored is the QLQ-C30: an outcome that names another instrument is not taken for it.
    private static bool IsCoreQuestionnaire(Outcome outcome, bool byTitle)
    {
        var said = string.Join(' ', outcome.Says.Select(s => s.Text));
        if (Core.IsMatch(said)) return true;
        return !OtherInstrument.IsMatch(said) && (byTitle || HealthRelated.IsMatch(said) && !Abbreviated.IsMatch(outcome.Title.Text));
    }

    // Kinetics are those of the cells: a small molecule, an antibody or a cytokine has its own.
    private static bool IsOfAnother(string title) => OtherAnalyte.IsMatch(title) && !OwnCells.IsMatch(title);

    private static readonly Regex Core = Of(@"\bQLQ[- ]?C30\b|\bEORTC\b");

    private static readonly Regex HealthRelated = Of(@"\bhealth[- ]related quality[- ]of[- ]life\b|\bHRQo?L\b");

    private static readonly Regex OtherInstrument = Of(@"\bEQ-?5D|\bFACT-?\w|\bSF-?(?:12|36)\b|\bPROMIS\b|\bPOEM\b|\bDLQI\b|\bPedsQL\b|\b(?:life quality|quality[- ]of[- ]life) index\b");

    private static readonly Regex Abbreviated = new(@"\((?!QOL|QoL|HRQ)[A-Z][A-Za-z0-9-]*[A-Z0-9]\)", RegexOptions.CultureInvariant);

    private static readonly Regex OwnCells = Of(@"\bCAR\b|\bcells\b|\btransgene\b|\bcop(?:y|ies)\b");

    private static readonly Regex OtherAnalyte = Of(
        @"\b\w+(?:arabine|ribine|tabine|phosphamide|fosfamide|mustine|platin|taxel|rubicin|mab|tinib|ciclib|zumab|sone|solone|mycin|exate|fungin|conazole|lidomide)\b|\b(?:anakinra|ruxolitinib|metabolite of \w+|cytokines?|chemokines?|interleukin|IL-\s?\d+|interferon|IFN|TNF|tumou?r necrosis factor|ferritin|C-reactive protein|CRP)\b");

    private static OutcomeKind KindIn(string line) => Kinds.FirstOrDefault(k => k.Words.IsMatch(line)).Kind;

    private static Regex Of(string words) => new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
