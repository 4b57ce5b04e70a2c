using Cartwright.Protocols;

namespace Cartwright.Trials.SingleArm;

/// <summary>The test of a single arm as a protocol plans it.</summary>
public static class PlannedArm
{
    /// <summary>The exact test.</summary>
    /// <exception cref="ArgumentException">Rates that are none, or so few patients that nothing could reject.</exception>
    public static SingleStageDesign Of(SingleArmRule rule) => SingleStageDesign.With(rule.Patients, rule.NullRate, rule.Alternative, rule.Alpha);
}
