using Cartwright.Rehearsals;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed;

/// <summary>An undisclosed costimulatory domain, rehearsed as each that it may be.</summary>
internal static class DomainTables
{
    /// <summary>Level by level, a row for each domain.</summary>
    public static Table Runs(UndisclosedDomains domains) => new(
        "undisclosed-domain", "What each domain would give",
        [new("domain"), new("response, %", true), new("derived toxicity, %", true), new("Cmax, cells/µL", true), new("Tmax, d", true), new("highest IL-6, pg/mL", true)],
        [.. domains.Runs.GroupBy(r => r.Level).SelectMany(g => (IEnumerable<Row>)[Row.Group($"Level {g.Key.Name}, {g.Key.DoseAsWritten}; {g.First().Response.Of} patients"), .. g.Select(Line)])],
        ["The same people with the same chance under each domain. Medians of true courses; response and toxicity as derived from the written ones, with their Monte Carlo error. The sizes of the effects of CD28 are assumptions of the reference model."]);

    /// <summary>Within the same patient.</summary>
    public static Table Differences(UndisclosedDomains domains) => new(
        "undisclosed-domain-difference", $"The difference within a patient: {domains.Compared}", [new("level"), new("patients", true), new("ratio of Cmax", true), new("ratio of highest IL-6", true)],
        [.. domains.Differences.Select(d => Row.Of(d.Level.Name, $"{d.Patients}", Ratio(d.Cmax), Ratio(d.Il6)))], ["Medians of the ratios of each patient."]);

    private static Row Line(DomainAtLevel run) => Row.Of(run.Domain, Share(run.Response), Share(run.Toxicity), Number(run.Cmax), run.Tmax is { } day ? Numbers.AtMost(day, 2) : "–", Number(run.Il6));

    private static string Share(Tally tally) => tally is { Share: { } share, StandardError: { } error } ? $"{Numbers.Fixed(100 * share, 1)} ± {Numbers.Fixed(100 * error, 1)}" : "–";

    private static string Number(double? value) => value is { } v ? Numbers.Significant(v) : "–";

    private static string Ratio(double? value) => value is { } v ? Numbers.Fixed(v, 2) : "–";
}
