namespace Cartwright.Analysis.Laboratory;

/// <summary>What a criterion asks for and a laboratory does not record: symptoms, anticoagulation, physiologic consequences.</summary>
public enum UnrecordedCondition
{
    /// <summary>Taken to be there: the worse of the grades that the number allows. The custom of programmed grading.</summary>
    Assumed,

    /// <summary>Taken not to be there: the least of the grades that the number allows.</summary>
    NotAssumed,
}

/// <summary>What is done where a criterion asks whether the baseline was abnormal, and there is no baseline.</summary>
public enum UnknownBaseline
{
    /// <summary>No grade that hangs on it, and the reason.</summary>
    NotGraded,

    /// <summary>It is taken to have been normal.</summary>
    TakenAsNormal,
}

/// <summary>The rules that CTCAE leaves to who applies it.</summary>
public sealed record GradingRules(UnrecordedCondition Unrecorded, UnknownBaseline Baseline)
{
    /// <summary>Unrecorded conditions assumed; nothing supposed of a baseline that is not known.</summary>
    public static GradingRules Default { get; } = new(UnrecordedCondition.Assumed, UnknownBaseline.NotGraded);
}
