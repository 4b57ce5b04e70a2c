namespace Cartwright.Analysis.Laboratory;

/// <summary>One condition for one grade: the value beyond a limit, in a circumstance.</summary>
/// <param name="Grade">1 to 4; null where the condition says that the value has no grade.</param>
/// <param name="Sign"><c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c> or <c>&lt;=</c>.</param>
/// <param name="Limits">The same limit in each published unit.</param>
internal sealed record GradeCondition(int? Grade, string Sign, IReadOnlyList<GradeLimit> Limits, Circumstance When)
{
    /// <summary>Reads a condition as the table of criteria writes it: <c>&lt; 100 g/L | 10.0 g/dL</c>.</summary>
    public static GradeCondition Read(int? grade, string limit, string when)
    {
        var sign = limit[..limit.IndexOf(' ', StringComparison.Ordinal)];
        return new(grade, sign, [.. limit[sign.Length..].Split('|', StringSplitOptions.TrimEntries).Select(GradeLimit.Read)], Circumstances.Read(when));
    }

    /// <summary>Whether the condition can be put to a value in this unit.</summary>
    public bool IsIn(string? unit) => Limits.Any(l => l.IsIn(unit));

    /// <summary>Whether it holds. Not known, with the reason, where one part is not known and the other does not already deny it.</summary>
    public (bool? Holds, string? Because) In(LaboratoryValue value, GradingRules rules)
    {
        var (circumstance, because) = When.In(value, rules);
        if (circumstance == false) return (false, null);
        var limit = Limits.First(l => l.IsIn(value.Unit));
        if (limit.In(value) is not { } number) return (null, limit.MissingIn(value));
        return IsBeyond(value.Value!.Value, number) ? (circumstance, because) : (false, null);
    }

    private bool IsBeyond(double value, double limit) => Sign switch
    {
        ">" => Rounded.IsAbove(value, limit),
        ">=" => !Rounded.IsBelow(value, limit),
        "<" => Rounded.IsBelow(value, limit),
        "<=" => !Rounded.IsAbove(value, limit),
        _ => throw new InvalidOperationException($"'{Sign}' is no sign."),
    };
}
