using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Eligibility;

/// <summary>Whether a rule holds for a patient, and why in words, with the value used.</summary>
public sealed record JudgedRule(Truth Truth, string Reason)
{
    /// <summary>Judges a rule. A value that is missing makes it unknown, unless the rest decides.</summary>
    public static JudgedRule Of(EligibilityRule rule, ScreenedPatient patient, ReadingsInForce readings) => readings.Reads(rule) switch
    {
        EligibilityRule.Age age => On(patient.AgeYears, "age", _ => age.Admits(patient.CompletedYears!.Value), $"{Range(age.From, age.To)} completed years wanted"),
        EligibilityRule.Weight weight => On(patient.WeightKilograms, "weight", weight.Admits, $"{Range(weight.From, weight.To)} kg wanted"),
        EligibilityRule.Karnofsky karnofsky => Performance(karnofsky, patient, readings),
        EligibilityRule.Ecog ecog => On(patient.Ecog, "ECOG", ecog.Admits, $"at most {ecog.AtMost} wanted"),
        EligibilityRule.LifeExpectancy life => On(patient.LifeExpectancy, "life expectancy", life.Admits, $"at least {Months(life.AtLeast)} wanted"),
        EligibilityRule.Washout washout => On(patient.Therapies.GetValueOrDefault(washout.Of), $"last {washout.Of}", t => washout.Admits(t.Ago), $"none within {Months(washout.Since)} wanted"),
        EligibilityRule.TargetShare share => On(patient.TargetShare, "target-positive cells", share.Admits, string.Create(CultureInfo.InvariantCulture, $"{(share.Exclusive ? "above" : "at least")} {(decimal)share.Cutoff * 100:0.####} % wanted")),
        EligibilityRule.State state => patient.States.TryGetValue(state.Name, out var so) ? new(Kleene.Of(so), $"{state.Name}: {(so ? "yes" : "no")}") : new(Truth.Unknown, $"{state.Name}: unknown"),
        EligibilityRule.Not not => Denied(Of(not.Of, patient, readings)),
        EligibilityRule.All all => Joined(all.Of, patient, readings, Kleene.All),
        EligibilityRule.Any any => Joined(any.Of, patient, readings, Kleene.Any),
        var other => throw new ArgumentException($"a rule of {other.GetType().Name} cannot be judged", nameof(rule)),
    };

    private static JudgedRule Denied(JudgedRule judged) => judged with { Truth = Kleene.Not(judged.Truth) };

    private static JudgedRule On<T>(Answer<T>? answer, string name, Func<T, bool> admits, string wanted) =>
        answer is null ? new(Truth.Unknown, $"{name} unknown; {wanted}") : new(Kleene.Of(admits(answer.Value)), $"{name} {answer.Written}; {wanted}");

    // Lansky's numbers are Karnofsky's; a child whom only Karnofsky's scale was put to is judged by it, with a warning.
    private static JudgedRule Performance(EligibilityRule.Karnofsky rule, ScreenedPatient patient, ReadingsInForce readings) =>
        IsByLansky(patient, readings)
            ? On(patient.Lansky, "Lansky", rule.Admits, $"at least {rule.AtLeast} wanted, by Lansky's scale under {LanskyScale.Adult}")
            : On(patient.Karnofsky, "Karnofsky", rule.Admits, $"at least {rule.AtLeast} wanted");

    /// <summary>Whether Lansky's scale stands in for Karnofsky's.</summary>
    internal static bool IsByLansky(ScreenedPatient patient, ReadingsInForce readings) =>
        patient is { CompletedYears: < LanskyScale.Adult, Lansky: not null } && readings.Of(KnownReadings.Lansky) == KnownReadings.LanskyUnder16;

    // The reason names what decides: of a conjunction that fails, what fails; of one that is unknown, what is unknown.
    private static JudgedRule Joined(IReadOnlyList<EligibilityRule> of, ScreenedPatient patient, ReadingsInForce readings, Func<IEnumerable<Truth>, Truth> join)
    {
        var parts = of.Select(r => Of(r, patient, readings)).ToList();
        var whole = join(parts.Select(p => p.Truth));
        var deciding = parts.Where(p => p.Truth == whole).ToList();
        return new(whole, string.Join(", ", deciding.Select(p => p.Reason)));
    }

    private static string Range<T>(T? from, T? to) where T : struct, IFormattable => (from, to) switch
    {
        ({ } f, { } t) => $"{Plain(f)} to {Plain(t)}",
        ({ } f, null) => $"{Plain(f)} or more",
        (null, { } t) => $"at most {Plain(t)}",
        _ => "any number of",
    };

    private static string Plain(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Months(Duration span) => Protocols.Files.Amounts.Written(span, "mo", "wk", "d", "y");
}
