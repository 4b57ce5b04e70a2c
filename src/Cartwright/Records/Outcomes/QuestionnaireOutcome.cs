using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>A quality-of-life questionnaire: its name where the record gives one, and each group of items with range and anchors as printed.</summary>
internal static partial class QuestionnaireOutcome
{
    public static Endpoint Read(Outcome outcome)
    {
        var scales = OutcomeReading.All(outcome, Scale()).Where(f => Words.Number(f["first"]) <= Words.Number(f["last"]) && Words.Number(f["low"]) < Words.Number(f["high"])).ToList();
        var instrument = OutcomeReading.Last(outcome, Instrument());
        var quote = scales.Count > 0 ? Passage.Quotation(scales[0].What.Groups["anchors"].Value) : OutcomeReading.Quote(instrument);
        return new Endpoint.QualityOfLife("qol", outcome.Title.Text, outcome.Cite(quote), instrument?.What.Value, [.. scales.Select(ScaleOf)]);
    }

    private static QuestionnaireScale ScaleOf(Found f) =>
        new(Words.Number(f["first"]), Words.Number(f["last"]), Words.Number(f["low"]), Words.Number(f["high"]), f["lowest"], f["highest"]);

    [GeneratedRegex(@"\b(?:questions?|items?)\s+(?<first>\d{1,3})\s*(?:to|through|and|-|–)\s*(?<last>\d{1,3})\b[^.;]*?\b(?:from\s+)?(?<low>\d{1,3})\s*(?:to|-|–)\s*(?<high>\d{1,3})\s*,?\s*(?<anchors>(?:with\s+)?\d{1,3}\s*(?:means?|meaning|being|is|=)\s*(?<lowest>[^.;,]+?)\s*(?:,|\band\b|,\s*and\b)\s*\d{1,3}\s*(?:means?|meaning|being|is|=)\s*(?<highest>[^.;,]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    [GeneratedRegex(@"\b(?:EORTC[- ])?QLQ[- ]?C30|\bFACT-\w+|\bEQ-5D(?:-[35]L)?|\bSF-36|\bPROMIS(?:-\d+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Instrument();
}
