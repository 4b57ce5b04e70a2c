using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Cellular kinetics: in what the cells are counted, what is counted, which phase a half-life is of and where an area ends.</summary>
internal static partial class KineticsOutcome
{
    public static Endpoint Read(Outcome outcome, string id, KineticParameter parameter)
    {
        var matrix = OutcomeReading.Last(outcome, Matrix());
        var measured = OutcomeReading.All(outcome, Measured()).Select(f => f.Has("cells") ? "cells" : "metabolites").Distinct().ToList();
        var phase = parameter == KineticParameter.HalfLife ? OutcomeReading.Last(outcome, Phase()) : null;
        var limit = parameter == KineticParameter.Auc ? OutcomeReading.Last(outcome, Limit()) : null;
        var telling = Telling(outcome, matrix, measured);
        return new Endpoint.CellularKinetics(id, outcome.Title.Text, outcome.Cite(telling), parameter, matrix?["matrix"].ToLowerInvariant(), measured,
            phase is null ? null : PhaseOf(phase["phase"].ToLowerInvariant()), limit is null || Words.Some(limit["day"]) is null ? null : $"{limit["day"]} d");
    }

    private static string PhaseOf(string word) => word switch
    {
        "both" => "both",
        "terminal" or "persistence" => "persistence",
        _ => "contraction",
    };

    private static string? Telling(Outcome outcome, Found? matrix, List<string> measured)
    {
        if (measured.Contains("metabolites")) return OutcomeReading.Quote(OutcomeReading.Last(outcome, Metabolites()));
        var said = outcome.Description.Count > 0 ? outcome.Description[^1] : matrix?.At;
        return said is null ? null : Passage.Quotation(said.Text);
    }

    [GeneratedRegex(@"\b(?<matrix>plasma|serum|peripheral blood|whole blood|blood|bone marrow|tumou?r tissue)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Matrix();

    [GeneratedRegex(@"\b(?<cells>cells|copies|copy number|transgene)\b|\bmetabolites?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measured();

    [GeneratedRegex(@"\S+(?:\s+cells)?\s+(?:or|and)\s+metabolite.*$|\bmetabolite.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Metabolites();

    [GeneratedRegex(@"\b(?<phase>terminal|persistence|contraction|distribution|initial|both)\b(?:\s+(?:phases?|half|decline))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phase();

    [GeneratedRegex(@"\b(?:to|through|until)\s+day\s*(?<day>\d+)\b|(?:\bAUC\s*\(?|\bday )0\s*(?:-|–|to)\s*(?:day\s*)?(?<day>\d+)\s*(?:days?|d)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit();
}
