using Cartwright.Numerics;
using Cartwright.Trials.SingleArm;

namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>The tested response rate of a single arm: answerable when the exact test is likely enough to show, at the true rate, that it is above the null rate.</summary>
internal static class SingleArmVerdict
{
    private const int MostPatients = 1000;

    public static Judged Of(Rehearsal rehearsal, RehearsedArm arm)
    {
        var (wanted, test, shown) = (rehearsal.Plan.Precision.Power, arm.Test, arm.Shown(rehearsal.Trials));
        var power = arm.PowerAtTruth;
        return new(
            power >= wanted,
            [
                Wording.Share($"trials that show a response rate above {Wording.Percent(test.NullRate)}", shown, $"of trials show more than {Wording.Percent(test.NullRate)}"),
                new("exact power at the simulated truth", power is { } p ? p * 100 : Unknown, "%", null),
                new("the simulated truth: response rate of patients of whom none is short of dose or lost", arm.Truth is { } rate ? rate * 100 : Unknown, "%", null),
                new($"exact power at the rate hoped for, {Wording.Percent(test.Alternative)}", test.Power * 100, "%", null),
                new($"exact size: the same at {Wording.Percent(test.NullRate)}", test.ActualAlpha * 100, "%", null),
                new($"responses needed of {test.Patients}", test.Critical, "", null),
                .. Pooled(rehearsal),
            ],
            Why(test, arm, shown),
            power >= wanted || arm.Truth is not { } truth ? [] : [MorePatients(test, truth, wanted, power!.Value)]);
    }

    private static Estimate Unknown => Estimate.None("nobody's response is known");

    // The trials' own patients: some short of dose, some lost before they could respond.
    private static IEnumerable<VerdictNumber> Pooled(Rehearsal rehearsal)
    {
        var (events, of) = (rehearsal.Trials.Sum(t => t.Response.Events), rehearsal.Trials.Sum(t => t.Response.Of));
        return of == 0 ? [] : [Wording.Share("response rate over all trials", new(events, of))];
    }

    private static string Why(SingleStageDesign test, RehearsedArm arm, Tally shown) => arm.PowerAtTruth is not { } power
        ? "Nobody's response is known."
        : $"{test.Critical} responses of {test.Patients} show more than {Wording.Percent(test.NullRate)}: shown in {Wording.Percent(shown.Share)} of trials; exact power {Wording.Percent(power)} at the simulated {Wording.Percent(arm.Truth)}.";

    // Exact power is a saw: enough patients are so many that the next number does, too.
    private static Amendment MorePatients(SingleStageDesign test, double truth, double wanted, double power)
    {
        if (truth > test.NullRate)
            for (var n = test.Patients + 1; n <= MostPatients; n++)
                if (At(n) >= wanted && At(n + 1) >= wanted) return new(Burden.Patients, $"{n} infused patients", $"exact power at the simulated truth, {Wording.Percent(power)} → {Wording.Percent(At(n))}", true, true);
        return new(Burden.Patients, $"more than {MostPatients} patients", "the true rate is not above the null rate, or hardly so: no number shows it", false, false);

        double At(int n) => SingleStageDesign.With(n, test.NullRate, test.Alternative, test.Alpha).Boundary.At(truth).EndsHigh;
    }
}
