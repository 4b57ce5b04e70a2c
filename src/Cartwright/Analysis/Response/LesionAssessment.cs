namespace Cartwright.Analysis.Response;

/// <summary>A target lesion at one assessment: longest diameter in mm, or short axis of a lymph node; null where it could not be measured.</summary>
public readonly record struct TargetMeasurement(string Lesion, bool LymphNode, double? Millimetres)
{
    /// <summary>Whether nothing pathological is left: gone, or a node with a short axis under 10 mm.</summary>
    public bool IsNormal => Millimetres is { } mm && (LymphNode ? mm < LargestNormalNode : mm <= 0);

    private const double LargestNormalNode = 10;
}

/// <summary>What was seen of a non-target lesion.</summary>
public enum NonTargetState
{
    /// <summary>Not looked at, or not assessable.</summary>
    NotEvaluated,

    /// <summary>Gone, or a node of normal size.</summary>
    Absent,

    /// <summary>Still there.</summary>
    Present,

    /// <summary>Unequivocal progression.</summary>
    UnequivocalProgression,
}

/// <summary>Everything seen of a subject's lesions at one assessment, between its first and last day (both included).</summary>
/// <param name="Targets">One entry a target lesion identified at baseline, in the same order at each assessment.</param>
/// <param name="NonTargets">One entry a non-target lesion identified at baseline.</param>
/// <param name="NewLesion">Whether a lesion that baseline did not have was seen at this assessment or before.</param>
public sealed record LesionAssessment(
    string Visit, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<TargetMeasurement> Targets, IReadOnlyList<NonTargetState> NonTargets, bool NewLesion)
{
    /// <summary>The sum of the diameters that were measured, in mm.</summary>
    public double MeasuredSum => Targets.Sum(t => t.Millimetres ?? 0);

    /// <summary>Whether there are target lesions and each was measured.</summary>
    public bool IsComplete => Targets.Count > 0 && Targets.All(t => t.Millimetres is not null);
}
