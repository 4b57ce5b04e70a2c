using System.Globalization;
using System.Text.Json;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.ContinualReassessment;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>Continual reassessment against the R package dfcrm, an independent exact enumeration, and the transition pathways of the VIOLA trial that the R package precautionary holds.</summary>
public class ContinualReassessmentValidation
{
    // dfcrm integrates adaptively, to about 1e-9, and stops its search for a maximum within 1e-4.
    private const double Integrated = 1e-8;
    private const double Searched = 1e-4;

    /// <summary>dfcrm's posteriors: estimate, variance, probabilities, their limits, and the level.</summary>
    [Fact]
    public void All_cases_of_dfcrm_are_fitted_as_it_fits()
    {
        using var file = Read("crm/dfcrm_crm_cases.json");
        Assert.Equal(11, file.RootElement.GetArrayLength());
        foreach (var @case in file.RootElement.EnumerateArray()) CrmCase.Agrees(@case, CrmCase.Patients(@case), Integrated, Searched);
    }

    [Fact]
    public void All_skeletons_of_getprior_are_calibrated_alike()
    {
        using var file = Read("crm/dfcrm_getprior.json");
        Assert.Equal(20, file.RootElement.GetArrayLength());
        foreach (var e in file.RootElement.EnumerateArray())
        {
            var curve = CrmCase.Curve(e.GetProperty("model").GetString()!, e.GetProperty("intcpt").GetDouble());
            var ours = Skeleton.Calibrated(curve, e.GetProperty("halfwidth").GetDouble(), e.GetProperty("target").GetDouble(), e.GetProperty("nu").GetInt32(), e.GetProperty("nlevel").GetInt32());
            CrmCase.Same(CrmCase.Numbers(e, "prior"), ours.Guesses, 1e-13);
        }
    }

    /// <summary>dfcrm's error tolerance here is 1e-6. Ends of the looked-at range have no neighbour, which dfcrm writes as NA.</summary>
    [Theory]
    [InlineData("crmsens_logistic_int2", 2.0, new[] { 0.05, 0.10, 0.20, 0.35, 0.50, 0.70 })]
    [InlineData("crmsens_empiric", null, new[] { 0.05, 0.10, 0.20, 0.35, 0.50, 0.70 })]
    public void Indifference_intervals_are_those_of_crmsens(string name, double? intercept, double[] prior)
    {
        using var file = Read("crm/dfcrm_misc.json");
        var theirs = file.RootElement.GetProperty(name);
        var model = new CrmModel(Skeleton.Of(prior), 0.2, intercept is { } a ? new DoseToxicityCurve.Logistic(a) : new DoseToxicityCurve.Empiric());
        var ours = IndifferenceInterval.Of(model);
        CrmCase.Same(theirs.GetProperty("Hset").EnumerateArray().SelectMany(h => h.EnumerateArray().Select(x => x.GetDouble())), ours.SelectMany(o => new[] { o.From, o.To }), 2e-5);
        foreach (var (their, our) in theirs.GetProperty("iint").EnumerateArray().Zip(ours))
        {
            Near(their[0], our.Below);
            Near(their[1], our.Above);
        }

        static void Near(JsonElement their, double? our)
        {
            if (their.ValueKind == JsonValueKind.String) Assert.Null(our);
            else Assert.Equal(their.GetDouble(), our!.Value, 1e-5);
        }
    }

    [Theory]
    [InlineData("getinit_mle_t20", 0.2, true)]
    [InlineData("getinit_mle_t30", 0.3, true)]
    [InlineData("getinit_bayes_t20", 0.2, false)]
    public void Initial_stages_are_those_of_getinit(string name, double target, bool byLikelihood)
    {
        using var file = Read("crm/dfcrm_misc.json");
        var model = new CrmModel(Skeleton.Of(0.05, 0.10, 0.20, 0.35, 0.50, 0.70), target);
        Assert.Equal(file.RootElement.GetProperty(name).EnumerateArray().Select(l => l.GetInt32()), InitialDesign.Calibrated(model, 25, 8, byLikelihood));
    }

    /// <summary>An independent program that enumerates sequences of cohorts under dfcrm's restrictions; its states are the next level and the counts.</summary>
    [Fact]
    public void Exact_characteristics_paths_states_and_fits_agree_with_another_enumeration()
    {
        using var file = Read("crm/crm_exact_oc.json");
        Assert.True(file.RootElement.GetArrayLength() >= 5);
        foreach (var e in file.RootElement.EnumerateArray())
        {
            var prior = CrmCase.Numbers(e, "prior");
            var fits = new CrmFits(new CrmModel(Skeleton.Of(prior), e.GetProperty("target").GetDouble()));
            var cohort = e.GetProperty("cohortsize").GetInt32();
            var space = StateSpace.Of(CrmDesign.Of(new(fits.Model.Skeleton, fits.Model.Target, cohort, cohort * e.GetProperty("ncohort").GetInt32()), fits));
            var ours = ExactOperatingCharacteristics.Of(space, CrmCase.Numbers(e, "p_true"), null).WithoutCap;
            CrmCase.Same(CrmCase.Numbers(e, "MTD"), ours.Recommends, 1e-9);
            CrmCase.Same(CrmCase.Numbers(e, "level"), ours.ExpectedTreated, 1e-9);
            CrmCase.Same(CrmCase.Numbers(e, "tox"), ours.ExpectedToxicities, 1e-9);
            Assert.Equal(e.GetProperty("n_paths").GetInt64(), space.Paths);
            Assert.Equal(e.GetProperty("dp_states").GetInt32(), Counted(space));
        }
    }

    /// <summary>The file does not say its skeletons. Paths do not depend on them; nor, among skeletons near these, do the states of twelve patients. With eighteen they do, and are not compared.</summary>
    [Fact]
    public void Paths_are_as_many_as_another_program_counts_and_so_are_the_states_of_twelve_patients()
    {
        var rows = File.ReadLines(Shared.Require("reference/designs/state_counts_boin_crm.csv")).Where(l => l.StartsWith("CRM", StringComparison.Ordinal)).Select(l => l.Split(',').Skip(1).Take(4).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(10, rows.Count);
        foreach (var row in rows)
        {
            var priorMtd = (row[0] + 1) / 2;
            var space = StateSpace.Of(CrmDesign.Of(new(Skeleton.Calibrated(new DoseToxicityCurve.Empiric(), 0.05, 0.25, priorMtd, row[0]), 0.25, 3, row[1])));
            Assert.Equal((row[0], row[2]), (row[0], (int)space.Paths));
            if (row[1] == 12) Assert.Equal((row[0], row[3]), (row[0], Counted(space)));
        }
    }

    /// <summary>Simulated by dfcrm, 1,000 and 500 trials: within four standard errors of their shares.</summary>
    [Theory]
    [InlineData("crmsim")]
    [InlineData("crmsim_c1")]
    public void Simulations_of_dfcrm_scatter_about_the_exact_shares(string name)
    {
        using var file = Read("crm/dfcrm_sim_mc.json");
        var e = file.RootElement.GetProperty(name);
        var (trials, truth) = (e.GetProperty("nsim").GetInt32(), CrmCase.Numbers(e, "PI"));
        var design = CrmDesign.Of(new(Skeleton.Of(CrmCase.Numbers(e, "prior")), 0.25, e.GetProperty("mcohort").GetInt32(), e.GetProperty("n").GetInt32()));
        var ours = ExactOperatingCharacteristics.Of(design, truth, null).WithoutCap;
        foreach (var (their, exact) in CrmCase.Numbers(e, "MTD").Zip(ours.Recommends)) Assert.InRange(their, exact - 4 * Error(exact, trials), exact + 4 * Error(exact, trials));
    }

    /// <summary>VIOLA (Craddock 2019): seven cohorts of three from level 3 on, and its stops. All 4,693 distinct pathways and no other.</summary>
    [Fact]
    public void The_pathways_of_VIOLA_are_exactly_those_of_precautionary()
    {
        var theirs = File.ReadLines(Shared.Require("reference/designs/crm/viola_dtp_paths.csv")).Skip(1).Where(l => l.Length > 0).ToHashSet();
        var settings = new CrmSettings(Skeleton.Of(0.03, 0.07, 0.12, 0.20, 0.30, 0.40, 0.52), 0.2, 3, 21)
        {
            PriorVariance = 0.75,
            Start = 3,
            Climb = CrmClimb.OneUntriedLevel,
            Coherence = CrmCoherence.CurrentLevel,
            LowestTooToxic = new(0.3, 0.72, NormalApproximation: true),
            EnoughAtMtd = 12,
        };
        var ours = Pathways(CrmDesign.Of(settings), Outcomes.None(7), []).ToHashSet();
        Assert.Equal(4693, theirs.Count);
        Assert.Empty(ours.Except(theirs).Order().Take(5));
        Assert.Empty(theirs.Except(ours).Order().Take(5));
    }

    private static IEnumerable<string> Pathways(DoseEscalation design, Outcomes outcomes, IReadOnlyList<string> path)
    {
        if (path.Count == 14) return [string.Join(',', [.. path, AtTheEnd(design, outcomes)])];
        if (design.Decide(outcomes) is not Decision.Treat treat) return [string.Join(',', path.Concat(Enumerable.Repeat("NA", 15 - path.Count)))];
        return Enumerable.Range(0, 4).SelectMany(t => Pathways(design, outcomes.With(treat.Level, 3, t), [.. path, $"{treat.Level}", $"{t}"]));
    }

    // The last column is the level of an eighth cohort, or NA where a rule other than the number of patients ends the trial.
    private static string AtTheEnd(DoseEscalation design, Outcomes outcomes)
    {
        var proposal = design.Increments.Aggregate(design.NextDose.Propose(outcomes), (p, limit) => limit.Limit(outcomes, p));
        return design.Stops.Any(s => s.Consider(outcomes, proposal) is not null) ? "NA" : $"{proposal.Level}";
    }

    // Ours tell more apart: the level before the next one, and whether it may be passed.
    private static int Counted(StateSpace space) => space.States.Where(s => s.Decision is Decision.Treat).Select(s => (((Decision.Treat)s.Decision).Level, string.Join(' ', Enumerable.Range(1, s.Outcomes.Levels).Select(s.Outcomes.At)))).Distinct().Count();

    private static double Error(double p, int trials) => Math.Sqrt(p * (1 - p) / trials);

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(Shared.Require($"reference/designs/{file}")));
}
