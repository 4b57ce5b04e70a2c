using System.Text.Json;
using Cartwright.Trials.Designs.ContinualReassessment;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>Time-to-event continual reassessment against the R package dfcrm.</summary>
public class TiteValidation
{
    // No standard deviation of the patients at a level is recorded; of 24 it can be 12 at most, and is below 4 at every level here.
    private const double MostSpread = 4;

    /// <summary>Linear and adaptive weights, two curves, two ways of estimating; follow-up given or as days of entry and exit.</summary>
    [Fact]
    public void All_cases_of_titecrm_are_weighed_and_fitted_as_it_does()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/tite/dfcrm_titecrm_cases.json")));
        Assert.Equal(6, file.RootElement.GetArrayLength());
        foreach (var @case in file.RootElement.EnumerateArray())
        {
            FollowUpWeights scheme = CrmCase.Argument(@case, "scheme") == "adaptive" ? new FollowUpWeights.Adaptive() : new FollowUpWeights.Linear();
            var window = @case.GetProperty("obswin").GetDouble();
            var patients = CrmCase.Patients(@case).Zip(FollowUp(@case), (p, days) => new FollowedPatient(p.Level, p.Toxicity, p.Toxicity ? Math.Min(days, window) : days));
            var weighed = scheme.Weigh([.. patients], window);
            CrmCase.Same(CrmCase.Numbers(@case, "weights"), weighed.Select(w => w.Weight), 1e-12);
            CrmCase.Agrees(@case, weighed, 1e-8, 1e-4);
        }
    }

    /// <summary>200 trials by dfcrm's titesim, whose accrual the file does not say. Four patients per window, as in its manual, give the patients at each level, too.</summary>
    [Fact]
    public void Simulations_of_titesim_and_ours_agree_within_four_standard_errors()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/crm/dfcrm_sim_mc.json")));
        var e = file.RootElement.GetProperty("titesim");
        var (theirs, trials) = (CrmCase.Numbers(e, "MTD"), e.GetProperty("nsim").GetInt32());
        var design = new TiteDesign(new CrmModel(Skeleton.Of(CrmCase.Numbers(e, "prior")), 0.25), new FollowUpWeights.Linear(), 1, 24);
        const int Ours = 2000;
        var ours = TiteSimulation.Of(design, new TiteTruth(CrmCase.Numbers(e, "PI"), 60, 240), Ours, 1);
        foreach (var (their, our) in theirs.Zip(ours.Recommends)) Assert.InRange(their - our, -4 * Error(our, trials, Ours), 4 * Error(our, trials, Ours));
        foreach (var (their, our) in CrmCase.Numbers(e, "level").Zip(ours.ExpectedTreated)) Assert.Equal(their, our, 4 * MostSpread / Math.Sqrt(trials));
    }

    private static double Error(double p, int trials, int more) => Math.Sqrt(p * (1 - p) * (1.0 / trials + 1.0 / more));

    private static IEnumerable<double> FollowUp(JsonElement @case) => @case.TryGetProperty("followup", out _)
        ? CrmCase.Numbers(@case, "followup")
        : CrmCase.Numbers(@case.GetProperty("args"), "entry").Zip(CrmCase.Numbers(@case.GetProperty("args"), "exit"), (entry, exit) => exit - entry);
}
