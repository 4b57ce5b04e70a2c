namespace Cartwright.Analysis.Laboratory;

/// <summary>When a condition counts.</summary>
internal enum Circumstance
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Where the baseline was above the upper limit of normal.</summary>
    BaselineHigh,

    /// <summary>Where it was not.</summary>
    BaselineNotHigh,

    /// <summary>Where the baseline was below the lower limit of normal.</summary>
    BaselineLow,

    /// <summary>Where the value itself is below the lower limit of normal.</summary>
    ValueLow,

    /// <summary>Where the value itself is above the upper limit of normal.</summary>
    ValueHigh,

    /// <summary>With symptoms, anticoagulation or physiologic consequences: no laboratory records them.</summary>
    Unrecorded,
}

/// <summary>Circumstances as the table of criteria names them, and whether they hold.</summary>
internal static class Circumstances
{
    public static Circumstance Read(string text) => text switch
    {
        "" => Circumstance.Always,
        "baseline high" => Circumstance.BaselineHigh,
        "baseline not high" => Circumstance.BaselineNotHigh,
        "baseline low" => Circumstance.BaselineLow,
        "value low" => Circumstance.ValueLow,
        "value high" => Circumstance.ValueHigh,
        "symptoms" or "anticoagulation" or "consequences" => Circumstance.Unrecorded,
        _ => throw new FormatException($"'{text}' is no circumstance."),
    };

    /// <summary>Whether it holds; null, with the reason, where that is not known.</summary>
    public static (bool? Holds, string? Because) In(this Circumstance circumstance, LaboratoryValue value, GradingRules rules) => circumstance switch
    {
        Circumstance.Unrecorded => (rules.Unrecorded == UnrecordedCondition.Assumed, null),
        Circumstance.ValueLow => Beyond(value.LowerNormal, low => Rounded.IsBelow(value.Value!.Value, low), "the lower limit of normal is not known"),
        Circumstance.ValueHigh => Beyond(value.UpperNormal, high => Rounded.IsAbove(value.Value!.Value, high), "the upper limit of normal is not known"),
        Circumstance.BaselineHigh => OfBaseline(value, rules, state => state == AgainstNormal.High),
        Circumstance.BaselineNotHigh => OfBaseline(value, rules, state => state != AgainstNormal.High),
        Circumstance.BaselineLow => OfBaseline(value, rules, state => state == AgainstNormal.Low),
        _ => (true, null),
    };

    private static (bool? Holds, string? Because) Beyond(double? limit, Func<double, bool> isBeyond, string because) =>
        limit is { } known ? (isBeyond(known), null) : (null, because);

    private static (bool? Holds, string? Because) OfBaseline(LaboratoryValue value, GradingRules rules, Func<AgainstNormal, bool> holds) =>
        (value.BaselineIs ?? (rules.Baseline == UnknownBaseline.TakenAsNormal ? AgainstNormal.Normal : null)) is { } state
            ? (holds(state), null)
            : (null, value.Baseline is null ? "there is no baseline" : "the limits of normal of the baseline are not known");
}
