using Cartwright.Protocols;

namespace Cartwright.Eligibility;

/// <summary>The readings that decide about criteria: those that somebody chose under <c>chosen.readings</c>, and the default of each other open one.</summary>
/// <param name="Open">The findings that decide, with the reading of each and who set it.</param>
public sealed record ReadingsInForce(IReadOnlyList<(string Code, string Reading, string By)> Open)
{
    private const string Default = "Cartwright default";

    private static readonly string[] Codes = [KnownReadings.RefractoryAndRelapsed, KnownReadings.Lansky, KnownReadings.PerformanceScales];

    /// <summary>Those of a protocol.</summary>
    public static ReadingsInForce Of(Protocol protocol) => new(
        [.. Findings.Of(protocol).Where(f => Codes.Contains(f.Code)).Select(f => (f.Code, f.Answer?.Reading ?? f.Default!, f.Answer?.By ?? Default))]);

    /// <summary>The reading of a finding; null where the protocol does not raise it.</summary>
    public string? Of(string code) => Open.FirstOrDefault(o => o.Code == code).Reading;

    /// <summary>The rule as it is read: a disease refractory and relapsed is one that is either, unless both were chosen.</summary>
    internal EligibilityRule Reads(EligibilityRule rule) =>
        rule is EligibilityRule.All all && rule.Names("refractory") && rule.Names("relapsed") && Of(KnownReadings.RefractoryAndRelapsed) == KnownReadings.Either
            ? new EligibilityRule.All([new EligibilityRule.Any([.. all.Of.Where(IsOfThePair)]), .. all.Of.Where(r => !IsOfThePair(r))])
            : rule;

    /// <summary>Why a criterion does not count under the reading of two performance scales; null where it does.</summary>
    internal string? SetsAside(EligibilityRule? rule) => (rule, Of(KnownReadings.PerformanceScales)) switch
    {
        (EligibilityRule.Ecog, KnownReadings.KarnofskyAlone) => "set aside: Karnofsky alone decides (PERFORMANCE-SCALES)",
        (EligibilityRule.Karnofsky, KnownReadings.EcogAlone) => "set aside: ECOG alone decides (PERFORMANCE-SCALES)",
        _ => null,
    };

    private static bool IsOfThePair(EligibilityRule rule) => rule is EligibilityRule.State { Name: "refractory" or "relapsed" };
}
