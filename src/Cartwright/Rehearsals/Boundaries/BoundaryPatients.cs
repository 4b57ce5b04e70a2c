using Cartwright.Eligibility;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>The patients on either side of every bound of a protocol's criteria, found from its rules alone and put to the screening that judges real ones.</summary>
public static class BoundaryPatients
{
    /// <summary>A rule's edge, and what else must be so of a patient for it to decide.</summary>
    private sealed record Decisive(BoundaryEdge Edge, Func<ScreenedPatient, ScreenedPatient> Else);

    /// <summary>The pairs, criterion by criterion. A criterion without a rule has none.</summary>
    public static IReadOnlyList<Boundary> Of(Protocol protocol)
    {
        var readings = ReadingsInForce.Of(protocol);
        var criteria = protocol.Population.Eligibility;
        var usual = criteria.Aggregate(new ScreenedPatient("boundary", null), (p, c) => c.Value.Rule is { } rule ? Making(readings.Reads(rule), !c.Value.Excludes)(p) : p);
        return
        [
            .. from at in Enumerable.Range(0, criteria.Count)
               where criteria[at].Value.Rule is not null
               from decisive in Edges(readings.Reads(criteria[at].Value.Rule!))
               select Pair(protocol, at, decisive, usual) into pair
               where pair is not null
               select pair,
        ];
    }

    // Which side passes is the screening's to say: an exclusion that holds fails. Where neither side or both pass, this edge decides nothing.
    private static Boundary? Pair(Protocol protocol, int at, Decisive decisive, ScreenedPatient usual)
    {
        var (edge, patient) = (decisive.Edge, decisive.Else(usual));
        var (holding, missing) = (EligibilityReport.Of(protocol, edge.Hold(patient)), EligibilityReport.Of(protocol, edge.Miss(patient)));
        var criterion = holding.Criteria[at];
        return (criterion.Passes, missing.Criteria[at].Passes) switch
        {
            (Truth.True, Truth.False) => new(criterion.Name, criterion.Criterion, edge.Rule, holding, edge.Holding, missing, edge.Missing),
            (Truth.False, Truth.True) => new(criterion.Name, criterion.Criterion, edge.Rule, missing, edge.Missing, holding, edge.Holding),
            _ => null,
        };
    }

    private static IEnumerable<Decisive> Edges(EligibilityRule rule) => rule switch
    {
        EligibilityRule.Not not => Edges(not.Of),
        EligibilityRule.All all => Among(all.Of, true),
        EligibilityRule.Any any => Among(any.Of, false),
        _ => BoundaryEdge.Of(rule).Select(edge => new Decisive(edge, p => p)),
    };

    // One part of "all" decides where the others hold; one of "any", where the others do not.
    private static IEnumerable<Decisive> Among(IReadOnlyList<EligibilityRule> parts, bool othersHold) =>
        from part in parts
        from decisive in Edges(part)
        select decisive with { Else = p => decisive.Else(parts.Where(o => !ReferenceEquals(o, part)).Aggregate(p, (q, other) => Making(other, othersHold)(q))) };

    /// <summary>Makes a rule hold for a patient, or not: well within its bounds, or just outside one.</summary>
    private static Func<ScreenedPatient, ScreenedPatient> Making(EligibilityRule rule, bool holds) => rule switch
    {
        EligibilityRule.State state => p => BoundaryEdge.With(p, state, holds),
        EligibilityRule.Not not => Making(not.Of, !holds),
        EligibilityRule.All all => p => (holds ? all.Of : all.Of.Take(1)).Aggregate(p, (q, part) => Making(part, holds)(q)),
        EligibilityRule.Any any => p => (holds ? any.Of.Take(1) : any.Of).Aggregate(p, (q, part) => Making(part, holds)(q)),
        _ => holds ? p => WellWithin(rule, p) : p => BoundaryEdge.Of(rule).FirstOrDefault()?.Miss(p) ?? p,
    };

    // ECOG 1 and Karnofsky 80 are one status on two scales.
    private static ScreenedPatient WellWithin(EligibilityRule rule, ScreenedPatient patient) => rule switch
    {
        EligibilityRule.Age age => Aged(patient, ((age.From ?? Math.Min(18, age.To ?? 18)) + (age.To ?? Math.Max(65, age.From ?? 65))) / 2),
        EligibilityRule.Weight weight => patient with { WeightKilograms = Usual(((weight.From ?? Math.Min(70, weight.To ?? 70)) + (weight.To ?? Math.Max(70, weight.From ?? 70))) / 2, "kg") },
        EligibilityRule.Karnofsky k => patient with { Karnofsky = Points(Math.Max(80, k.AtLeast)) },
        EligibilityRule.Ecog e => patient with { Ecog = Points(Math.Min(1, e.AtMost)) },
        EligibilityRule.LifeExpectancy life => patient with { LifeExpectancy = new(new Duration(4 * life.AtLeast.Days), "four times that") },
        EligibilityRule.Washout washout => patient with { Therapies = new Dictionary<string, Answer<LastTherapy>>(patient.Therapies) { [washout.Of] = new(new LastTherapy(null), "never") } },
        EligibilityRule.TargetShare share => patient with { TargetShare = Usual((1 + share.Cutoff) / 2, "of 1") },
        _ => patient,
    };

    private static ScreenedPatient Aged(ScreenedPatient patient, int years) => patient with { AgeYears = Usual(years, "y") };

    private static Answer<double> Usual(double value, string unit) => new(value, FormattableString.Invariant($"{value} {unit}"));

    private static Answer<int> Points(int points) => new(points, FormattableString.Invariant($"{points}"));
}
