namespace Cartwright.Analysis.Laboratory;

/// <summary>Whether a criterion is about values too low or too high.</summary>
public enum GradeDirection
{
    /// <summary>Too low; ATOXGR writes its grades negative.</summary>
    Low,

    /// <summary>Too high.</summary>
    High,
}

/// <summary>One criterion of CTCAE that a laboratory value can meet: its term, its direction, and the test that it is about.</summary>
public sealed class LaboratoryCriterion
{
    private readonly IReadOnlyList<GradeCondition> conditions;
    private readonly IReadOnlyList<(GradeCondition? Condition, string Because)> exceptions;

    internal LaboratoryCriterion(string term, GradeDirection direction, string? test, IReadOnlyList<GradeCondition> conditions, IReadOnlyList<(GradeCondition? Condition, string Because)> exceptions)
    {
        (Term, Direction, Test, this.exceptions) = (term, direction, test, exceptions);
        this.conditions = [.. conditions.OrderByDescending(c => c.Grade)];
        Units = [.. conditions.Concat(exceptions.Select(e => e.Condition).OfType<GradeCondition>()).SelectMany(c => c.Limits).Select(l => l.Unit).OfType<string>().Distinct()];
    }

    /// <summary>The term of CTCAE.</summary>
    public string Term { get; }

    /// <summary>Too low or too high.</summary>
    public GradeDirection Direction { get; }

    /// <summary>LBTESTCD of the test; null where the code alone does not say that it is this one (a pH is of blood or of urine, a glucose fasting or not).</summary>
    public string? Test { get; }

    /// <summary>The units in which the limits are published; none where all of them are relative.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>The worst grade whose condition holds. Where none holds and one cannot be told, there is no grade; where a worse one cannot be told, a remark.</summary>
    public LaboratoryGrade Of(LaboratoryValue value, GradingRules rules)
    {
        if (value.Value is null) return LaboratoryGrade.None("there is no value");
        if (conditions.Any(c => !c.IsIn(value.Unit))) return LaboratoryGrade.None(string.IsNullOrEmpty(value.Unit) ? "there is no unit" : $"the criterion is not published in {value.Unit}");
        if (ExceptionIn(value, rules) is { } because) return LaboratoryGrade.None(because);
        (int Grade, string? Because)? unknown = null;
        foreach (var condition in conditions)
        {
            var (holds, reason) = condition.In(value, rules);
            if (holds == true) return unknown is not { } worse ? new(condition.Grade, null, null) : new(condition.Grade, null, $"a worse grade is not excluded: {worse.Because}") { Most = worse.Grade };
            if (holds is null) unknown ??= (condition.Grade!.Value, reason);
        }
        return unknown is not { } open ? new(0, null, null) : LaboratoryGrade.None(open.Because!) with { Most = open.Grade };
    }

    private string? ExceptionIn(LaboratoryValue value, GradingRules rules)
    {
        foreach (var (condition, because) in exceptions)
            if (condition is null || condition.In(value, rules).Holds == true) return because;
        return null;
    }
}
