using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>What a protocol leaves undefined, contradictory or open, by rules over its content. The catalogue is the page docs/findings.md.</summary>
public static class Findings
{
    /// <summary>The code of what the record leaves without doses: without an answer nothing can be rehearsed.</summary>
    public const string DoseLevelsCode = "DOSE-LEVELS";

    /// <summary>All rules, errors first, in the order in which findings are listed.</summary>
    public static IReadOnlyList<FindingRule> Catalogue { get; } =
    [
        DoseLevels.Rule, SampleSize.Rule, OsOrigin.Rule, ResponseStart.Rule, HalfLife.Rule,
        DesignVariant.Rule, ToxicityDefinition.Rule, CytokineName.Rule, TreatmentEmergence.Rule, ResponseCriteria.Rule, StableDisease.Rule, ImagingInterval.Rule,
        QuestionnaireAnchors.Rule, KineticsMatrix.Rule, AucLimit.Rule, DayOfInfusion.Rule, TimeFrames.Rule, InfusionNumber.Rule,
        Criteria.Rule, TargetCutoff.Rule, Costimulation.Rule,
        .. TextRules.All,
    ];

    /// <summary>The findings of a protocol, answered or not, in the order of the catalogue.</summary>
    public static IReadOnlyList<Finding> Of(Protocol protocol) => [.. Catalogue.Select(rule => rule.In(protocol)).OfType<Finding>()];

    /// <summary>Faults in <c>chosen.readings</c>: a code that does not exist, or a reading that its finding does not have.</summary>
    public static IReadOnlyList<Fault> FaultsIn(Protocol protocol, string file)
    {
        var faults = new List<Fault>();
        foreach (var (code, reading) in protocol.Chosen.Readings)
        {
            var path = $"chosen.readings.{code}";
            var where = protocol.Chosen.Choices.FirstOrDefault(c => c.Path == path || c.Path.StartsWith(path + ".", StringComparison.Ordinal))?.Where ?? new Place(file);
            var rule = Catalogue.FirstOrDefault(r => r.Code == code);
            if (rule is null) faults.Add(new Fault(where, $"'{code}' is no finding; the codes are in docs/findings.md"));
            else if (rule.Readings.All(r => r.Id != reading)) faults.Add(new Fault(where, $"'{reading}' is no reading of {code}; it has {Listed(rule)}"));
        }
        return faults;
    }

    private static string Listed(FindingRule rule) => rule.Readings.Count == 0
        ? $"none: answer it under chosen.{rule.AnsweredBy}"
        : string.Join(", ", rule.Readings.Select(r => r.Id));
}
