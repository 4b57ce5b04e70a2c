using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Cells of the patient counted over time: which, in what, and by which gate they are told from others.</summary>
internal static partial class CellCountOutcome
{
    public static Endpoint Read(Outcome outcome)
    {
        var counted = OutcomeReading.Last(outcome, Counted());
        var matrix = OutcomeReading.Last(outcome, Matrix());
        var gating = OutcomeReading.Last(outcome, Gating());
        return new Endpoint.Pharmacodynamics("pd", outcome.Title.Text, outcome.Cite(OutcomeReading.Quote(counted)), counted?["cells"] ?? outcome.Title.Text, matrix?.What.Value.ToLowerInvariant(), gating?.What.Value);
    }

    [GeneratedRegex(@"\bof (?<cells>(?:[\w+/-]+ ){0,4}cells)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:peripheral blood|whole blood|blood|bone marrow)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Matrix();

    [GeneratedRegex(@"\bgated (?:on|as|by) [^.,;]+|\bCD45(?:dim|low)[^.,;]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gating();
}
