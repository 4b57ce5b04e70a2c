using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Reports.Rehearsed;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

/// <summary>The same trial under several designs, on the same patients.</summary>
public class ComparedDesignsTests
{
    private static readonly Lazy<Rehearsal> Rehearsed = new(() => Rehearse(1, "boin", "crm", "boin12"));

    private static ComparedDesigns Compared => Rehearsed.Value.Compared!;

    [Fact]
    public void The_plans_own_design_stands_first_and_does_what_the_rehearsal_did()
    {
        Assert.Equal(["3+3", "boin", "crm", "boin12"], Compared.Designs.Select(d => d.Rule));
        Assert.Equal(
            Rehearsed.Value.Trials.Select(t => (t.Recommended, t.ReachedItsAnswer, t.Enrolled, t.Evaluable, t.Toxicities, t.DaysToDecision)),
            Compared.Designs[0].Trials.Select(t => (t.Recommended, t.ReachedItsAnswer, t.Enrolled, t.Evaluable, t.Toxicities, t.Days)));
        Assert.Equal(Rehearsed.Value.Trials.SelectMany(t => t.InfusedByLevel), Compared.Designs[0].Trials.SelectMany(t => t.InfusedByLevel));
    }

    [Fact]
    public void A_design_that_weighs_responses_waits_for_the_first_scan()
    {
        Assert.Equal(28, Compared.Designs[1].Plan.DecisionAfter.Days);
        Assert.True(Compared.Designs[3].Plan.DecisionAfter.Days >= 42, $"{Compared.Designs[3].Plan.DecisionAfter}");
        Assert.True(Compared.Designs[3].Mean(t => t.Days) > Compared.Designs[1].Mean(t => t.Days));
    }

    // Without failed batches nobody is replaced, and toxicity is drawn as the design's scenario says: rehearsal and enumeration are two ways to one number.
    [Theory]
    [InlineData("boin")]
    [InlineData("crm")]
    public void Rehearsed_trials_recommend_as_often_as_enumeration_says(string rule)
    {
        var rehearsal = Rehearse(2, whole: true, trials: 300, rule);
        var design = rehearsal.Compared!.Designs.Single(d => d.Rule == rule);
        var exact = design.Exact.Scenarios.Single(s => s.Name == rehearsal.Assumptions.Toxicity.Primary).Exact.WithoutCap;
        foreach (var level in Enumerable.Range(1, 3))
        {
            var (p, seen) = (exact.Recommends[level - 1], design.Recommended(level));
            Assert.InRange(seen.Share!.Value - p, -4 * Math.Sqrt(p * (1 - p) / seen.Of), 4 * Math.Sqrt(p * (1 - p) / seen.Of));
        }
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var two = Rehearse(1, threads: 2, "boin12").Compared!;
        var one = Rehearse(1, threads: 1, "boin12").Compared!;
        Assert.Equal(Csv(one), Csv(two));
    }

    [Fact]
    public void The_file_has_a_row_a_scenario_and_one_rehearsed()
    {
        var rows = Csv(Compared).TrimEnd('\n').Split('\n');
        Assert.Equal(1 + 4 * (3 + 1), rows.Length);
        Assert.StartsWith("design,scenario,source,trials,patients,dlts,none,", rows[0], StringComparison.Ordinal);
        Assert.All(rows.Skip(1).Select(r => r.Split(',')[6..].Sum(c => double.Parse(c, System.Globalization.CultureInfo.InvariantCulture))), sum => Assert.InRange(sum, 0.9, 1.0001));
    }

    [Fact]
    public void The_most_useful_dose_is_the_lowest_of_those_equally_desirable_and_tolerable()
    {
        Assert.Equal(2, UsefulDose.Level([0.05, 0.10, 0.45], [0.1, 0.5, 0.9], 1.0 / 3));
        Assert.Equal(1, UsefulDose.Level([0.1, 0.1], [0.4, 0.4], 1.0 / 3));
        Assert.Null(UsefulDose.Level([0.5, 0.6], [0.9, 0.9], 1.0 / 3));
    }

    private static string Csv(ComparedDesigns compared)
    {
        var text = new StringWriter { NewLine = "\n" };
        DesignsCsv.Write(compared, text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static Rehearsal Rehearse(ulong seed, params string[] designs) => Rehearse(seed, 2, false, 40, designs);

    private static Rehearsal Rehearse(ulong seed, int threads, params string[] designs) => Rehearse(seed, threads, false, 40, designs);

    private static Rehearsal Rehearse(ulong seed, bool whole, int trials, params string[] designs) => Rehearse(seed, 2, whole, trials, designs);

    private static Rehearsal Rehearse(ulong seed, int threads, bool whole, int trials, string[] designs)
    {
        var folder = Repository.At("protocols", "her2-e-cart");
        var protocol = ProtocolFile.Read("protocol.yaml", File.ReadAllText(Path.Combine(folder, "protocol.yaml"))).Protocol!;
        var assumptions = AssumptionsFile.Read("assumptions.yaml", File.ReadAllText(Path.Combine(folder, "assumptions.yaml"))).Assumptions!;
        return Study.Rehearse(protocol, whole ? assumptions.WithoutShortfallOrDropout() : assumptions,
            new RehearsalSettings(seed, trials, threads) { PatientsForTruth = 400, PatientsForAmendments = 0, Designs = designs }).Rehearsal;
    }
}
