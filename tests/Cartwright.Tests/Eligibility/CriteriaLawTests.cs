using Cartwright.Eligibility;
using Cartwright.Protocols;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Eligibility;

/// <summary>Laws of three-valued logic, and what must hold of any criterion: a value across one bound changes one criterion; the order of rows changes nothing.</summary>
public class CriteriaLawTests
{
    private static readonly Truth[] Truths = Enum.GetValues<Truth>();

    private static Gen<Truth[]> Some => Gen.Elements(Truths).ArrayOf(5);

    [Fact]
    public void Kleenes_tables_are_his()
    {
        // Kleene 1952, section 64: the strong tables of and, or and not, in the order false, unknown, true.
        Truth[] and = [Truth.False, Truth.False, Truth.False, Truth.False, Truth.Unknown, Truth.Unknown, Truth.False, Truth.Unknown, Truth.True];
        Truth[] or = [Truth.False, Truth.Unknown, Truth.True, Truth.Unknown, Truth.Unknown, Truth.True, Truth.True, Truth.True, Truth.True];
        Truths.SelectMany(a => Truths.Select(b => Kleene.All([a, b]))).ShouldBe(and);
        Truths.SelectMany(a => Truths.Select(b => Kleene.Any([a, b]))).ShouldBe(or);
        Truths.Select(Kleene.Not).ShouldBe([Truth.True, Truth.Unknown, Truth.False]);
        (Kleene.All([]), Kleene.Any([])).ShouldBe((Truth.True, Truth.False));
    }

    [Fact]
    public void De_Morgan_holds_and_what_is_decided_stays_decided_when_an_unknown_becomes_known() => Prop.ForAll(Some.ToArbitrary(), parts =>
    {
        Kleene.Not(Kleene.All(parts)).ShouldBe(Kleene.Any(parts.Select(Kleene.Not)));
        var at = Array.IndexOf(parts, Truth.Unknown);
        if (at < 0) return;
        foreach (var join in (Func<IEnumerable<Truth>, Truth>[])[Kleene.All, Kleene.Any])
            foreach (var known in (Truth[])[Truth.False, Truth.True])
                if (join(parts) is var before and not Truth.Unknown) join(parts.Select((p, i) => i == at ? known : p)).ShouldBe(before);
    }).QuickCheckThrowOnFailure();

    /// <summary>Numbers and answers drawn at random; what the rule says of the whole is what Kleene's tables say of its parts.</summary>
    [Fact]
    public void A_rule_of_rules_is_what_its_parts_make_it() => Prop.ForAll(Some.ToArbitrary(), parts =>
    {
        var patient = new ScreenedPatient("p", null) { States = parts.Index().Where(p => p.Item != Truth.Unknown).ToDictionary(p => $"s{p.Index}", p => p.Item == Truth.True) };
        EligibilityRule[] rules = [.. parts.Select((_, i) => new EligibilityRule.State($"s{i}"))];
        JudgedRule.Of(new EligibilityRule.All(rules), patient, new([])).Truth.ShouldBe(parts.Min());
        JudgedRule.Of(new EligibilityRule.Any([.. rules.Select(r => new EligibilityRule.Not(r))]), patient, new([])).Truth.ShouldBe(Kleene.Not(parts.Min()));
    }).QuickCheckThrowOnFailure();

    private static readonly (string Column, int Criterion, decimal Bound, bool PassesAbove, decimal Least, decimal Most)[] Bounds =
    [
        ("age", 0, 12, true, 0, 65), ("age", 0, 66, false, 12, 119), ("life expectancy", 2, 3, true, 0, 100), ("karnofsky", 4, 60, true, 0, 100),
        ("ecog", 5, 3, false, 0, 5), ("since other immunotherapy", 6, 3, true, 0, 100), ("CD7", 7, 30.1m, true, 0, 100),
    ];

    /// <summary>Two values of one column, one below a bound and one at it or above: that column's criterion differs, and no other.</summary>
    [Fact]
    public void A_value_across_its_bound_flips_its_own_criterion_alone() => Prop.ForAll(
        (from at in Gen.Choose(0, Bounds.Length - 1) from low in Gen.Choose(0, 1000) from high in Gen.Choose(0, 1000) select (Bounds[at], low, high)).ToArbitrary(), drawn =>
    {
        var (bound, low, high) = drawn;
        var step = bound.Column is "karnofsky" or "ecog" or "age" ? 1m : 0.1m;
        decimal Between(decimal from, decimal to, int share) => from + Math.Floor((to - from) / step * share / 1000m) * step;
        var below = Screening.One((bound.Column, Text(Between(bound.Least, bound.Bound - step, low))));
        var above = Screening.One((bound.Column, Text(Between(bound.Bound, bound.Most, high))));
        for (var i = 0; i < 15; i++)
        {
            var expected = i != bound.Criterion ? (Truth.True, Truth.True) : bound.PassesAbove ? (Truth.False, Truth.True) : (Truth.True, Truth.False);
            (below.Criteria[i].Passes, above.Criteria[i].Passes).ShouldBe(expected, $"{bound.Column}, criterion {i + 1}");
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rows_and_of_columns_changes_no_result() => Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, 8).ToArray()).ToArbitrary(), order =>
    {
        string[] rows = [Screening.Row("a"), Screening.Row("b", ("age", "11")), Screening.Row("c", ("HIV", "")), Screening.Row("d", ("CD7", "30")), Screening.Row("e", ("pregnant", "yes")),
            Screening.Row("f", ("ecog", "3")), Screening.Row("g", ("family", "no")), Screening.Row("h", ("karnofsky", ""))];
        var straight = Screening.Of(rows).Patients.ToDictionary(p => p.Patient.Id, Summary);
        foreach (var patient in Screening.Of([.. order.Select(i => rows[i])]).Patients) Summary(patient).ShouldBe(straight[patient.Patient.Id]);
        var reversed = string.Join('\n', rows.Prepend(Screening.Header).Select(r => string.Join(',', r.Split(',').Reverse())));
        foreach (var patient in Screening.Of(Screening.Protocol, reversed).Patients) Summary(patient).ShouldBe(straight[patient.Patient.Id]);
    }).QuickCheckThrowOnFailure();

    private static string Summary(PatientResult result) => $"{result.Eligible}: {string.Join("; ", result.Criteria.Select(c => $"{c.Passes} {c.Reason}"))}";

    private static string Text(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
