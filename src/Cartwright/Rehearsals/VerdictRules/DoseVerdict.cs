using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>Dose-limiting toxicity: answerable when the design recommends the right dose often enough under the scenario that holds. The design's own figures are exact.</summary>
internal static class DoseVerdict
{
    public static Judged Of(Rehearsal rehearsal)
    {
        var (wanted, scenario) = (rehearsal.Plan.Precision.RightDoseShare, rehearsal.Assumptions.Toxicity.Primary);
        var exact = rehearsal.Design!.Scenarios.First(s => s.Name == scenario).Exact;
        var share = RightDose.Share(rehearsal, exact);
        var level = RightDose.Level(exact.Dlt, rehearsal.Plan.Precision.TolerableToxicity);
        var dose = level is { } right ? $"level {rehearsal.Plan.Levels[right - 1].Name}" : "no level";
        var trials = new Tally(rehearsal.Trials.Count(t => t.ReachedItsAnswer && t.Recommended == level), rehearsal.Trials.Count);
        return new(
            share >= wanted,
            [
                new($"probability that the design recommends the right dose, {dose}", share * 100, "%", null, "right dose recommended"),
                Wording.Share("rehearsed trials that recommend it, short doses and failed batches included", trials),
                new("expected patients with a dose-limiting toxicity", exact.WithoutCap.ExpectedDlt, "", null),
            ],
            $"Under scenario {scenario} the right dose is {dose}; the design recommends it in {Wording.Percent(share)}.",
            share >= wanted || !rehearsal.Plan.IsThreePlusThree ? [] : [.. Enum.GetValues<ThreePlusThreeVariant>().Where(v => v != rehearsal.Plan.Variant).Select(v => Amend(rehearsal, v, exact, share))]);
    }

    private static Amendment Amend(Rehearsal rehearsal, ThreePlusThreeVariant variant, ExactOperatingCharacteristics now, double before)
    {
        var exact = ExactOperatingCharacteristics.Of(new ThreePlusThree(rehearsal.Plan.Levels.Count, variant), now.Dlt, rehearsal.Plan.Cap);
        var after = RightDose.Share(rehearsal, exact);
        return new(Burden.Patients, $"the variant {DesignReport.Name(variant)}, {exact.WithoutCap.ExpectedN:0.0} patients expected instead of {now.WithoutCap.ExpectedN:0.0}",
            $"right dose recommended, {Wording.Percent(before)} → {Wording.Percent(after)}", after >= rehearsal.Plan.Precision.RightDoseShare, after > before + 0.01);
    }
}
