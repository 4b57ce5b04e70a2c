using System.Globalization;
using Cartwright.Eligibility;
using Cartwright.Protocols;
using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>An edge of a rule without parts: how a patient is made for whom it just holds, and one for whom it just does not.</summary>
/// <remarks>Just is one step: a completed year, a point of a scale, a tenth of a month (or of whatever unit the bound is whole in), a tenth of a per cent of cells, a tenth of a kilogram.</remarks>
internal sealed record BoundaryEdge(EligibilityRule Rule, string Holding, Func<ScreenedPatient, ScreenedPatient> Hold, string Missing, Func<ScreenedPatient, ScreenedPatient> Miss)
{
    private const double Tenth = 0.1;

    private static readonly string[] Units = ["mo", "wk", "d", "y"];

    /// <summary>The edges of a rule: two where it is a range, one where it is a limit or a state.</summary>
    public static IEnumerable<BoundaryEdge> Of(EligibilityRule rule)
    {
        switch (rule)
        {
            case EligibilityRule.Age age:
                if (age.From is { } from and > 0) yield return Years(age, from, from - 1);
                if (age.To is { } to) yield return Years(age, to, to + 1);
                break;
            case EligibilityRule.Weight weight:
                if (weight.From is { } least) yield return Kilograms(weight, least, Math.Round(least - Tenth, 1));
                if (weight.To is { } most) yield return Kilograms(weight, most, Math.Round(most + Tenth, 1));
                break;
            case EligibilityRule.Karnofsky k when k.AtLeast > 0:
                yield return Points(k, "Karnofsky", k.AtLeast, k.AtLeast - 1, (p, a) => p with { Karnofsky = a });
                break;
            case EligibilityRule.Ecog e when e.AtMost < 5:
                yield return Points(e, "ECOG", e.AtMost, e.AtMost + 1, (p, a) => p with { Ecog = a });
                break;
            case EligibilityRule.LifeExpectancy life:
                yield return Span(life, life.AtLeast, (p, a) => p with { LifeExpectancy = a });
                break;
            case EligibilityRule.Washout washout:
                yield return Span(washout, washout.Since, (p, a) => p with { Therapies = new Dictionary<string, Answer<LastTherapy>>(p.Therapies) { [washout.Of] = new(new LastTherapy(a.Value), $"{a.Written} ago") } });
                break;
            case EligibilityRule.TargetShare share:
                yield return Shares(share);
                break;
            case EligibilityRule.State state:
                yield return new(state, $"{state.Name}: yes", p => With(p, state, true), $"{state.Name}: no", p => With(p, state, false));
                break;
        }
    }

    /// <summary>The patient for whom a state is so, or is not.</summary>
    public static ScreenedPatient With(ScreenedPatient patient, EligibilityRule.State state, bool so) => patient with { States = new Dictionary<string, bool>(patient.States) { [state.Name] = so } };

    private static BoundaryEdge Years(EligibilityRule rule, int holding, int missing) =>
        new(rule, $"age {holding} y", p => p with { AgeYears = new(holding, $"{holding} y") }, $"age {missing} y", p => p with { AgeYears = new(missing, $"{missing} y") });

    private static BoundaryEdge Kilograms(EligibilityRule rule, double holding, double missing) =>
        new(rule, $"weight {Plain(holding)} kg", p => p with { WeightKilograms = new(holding, $"{Plain(holding)} kg") }, $"weight {Plain(missing)} kg", p => p with { WeightKilograms = new(missing, $"{Plain(missing)} kg") });

    private static BoundaryEdge Points(EligibilityRule rule, string scale, int holding, int missing, Func<ScreenedPatient, Answer<int>, ScreenedPatient> set) =>
        new(rule, $"{scale} {holding}", p => set(p, new(holding, Plain(holding))), $"{scale} {missing}", p => set(p, new(missing, Plain(missing))));

    private static BoundaryEdge Span(EligibilityRule rule, Duration bound, Func<ScreenedPatient, Answer<Duration>, ScreenedPatient> set)
    {
        var (at, unit) = Quantity.Read(Amounts.Written(bound, Units), Units).Value is var q ? (q.Number, q.Unit) : default;
        var (holding, missing) = ($"{Plain(at)} {unit}", $"{Plain(Math.Round(Math.Max(0, at - Tenth), 6))} {unit}");
        return new(rule, holding, p => set(p, new(bound, holding)), missing, p => set(p, new(Duration.Read(missing, Units).Value, missing)));
    }

    private static BoundaryEdge Shares(EligibilityRule.TargetShare rule)
    {
        // In decimals, so that 30.1 % is 0.301 to the last bit.
        var (holding, missing) = rule.Exclusive ? ((double)((decimal)rule.Cutoff + 0.001m), rule.Cutoff) : (rule.Cutoff, (double)((decimal)rule.Cutoff - 0.001m));
        return new(rule, Percent(holding), p => p with { TargetShare = new(holding, Percent(holding)) }, Percent(missing), p => p with { TargetShare = new(missing, Percent(missing)) });
    }

    private static string Percent(double share) => ((decimal)share * 100).ToString("0.0##", CultureInfo.InvariantCulture) + " %";

    private static string Plain(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
