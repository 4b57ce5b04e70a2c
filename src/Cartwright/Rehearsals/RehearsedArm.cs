using Cartwright.Trials.SingleArm;

namespace Cartwright.Rehearsals;

/// <summary>The test of a single arm, and the response rate that it would meet among the virtual patients.</summary>
/// <param name="Test">The exact test as planned.</param>
/// <param name="Truth">The true response rate of patients of whom none is short of dose and none lost, from many of them; null where nobody's response is known.</param>
public sealed record RehearsedArm(SingleStageDesign Test, double? Truth)
{
    /// <summary>The exact probability that the test shows a rate above the null rate, were this the true one.</summary>
    public double PowerAt(double rate) => Test.Boundary.At(rate).EndsHigh;

    /// <summary>The same at the true rate; null where it is not known.</summary>
    public double? PowerAtTruth => Truth is { } rate ? PowerAt(rate) : null;

    /// <summary>The test as it can be known before the trial: at the null rate, at the one hoped for, and at the true one.</summary>
    public SingleArmReport Report => SingleArmReport.Of(Test, [Test.NullRate, Test.Alternative, .. Truth is { } rate ? [rate] : Array.Empty<double>()]);

    /// <summary>Whether a trial shows it: by the exact test among those whom it infused, which is the planned number unless it ended short of them.</summary>
    public bool ShownBy(TrialRecord trial) => trial.Response.Of > 0 && ExactBinomialTest.Greater(trial.Response.Events, trial.Response.Of, Test.NullRate) <= Test.Alpha;

    /// <summary>How many of these trials do.</summary>
    public Tally Shown(IReadOnlyCollection<TrialRecord> trials) => new(trials.Count(ShownBy), trials.Count);
}
