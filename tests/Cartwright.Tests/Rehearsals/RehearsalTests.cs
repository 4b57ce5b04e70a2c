using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Reports;
using Cartwright.Reports.Rehearsed;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

public class RehearsalTests
{
    [Fact]
    public void One_thread_and_two_give_the_same_bytes()
    {
        var one = Study.Rehearse(Her2.Protocol, Her2.Assumptions, Her2.Settings(40, 1));
        Assert.Equal(Csv(one.Rehearsal), Csv(Her2.Rehearsed.Rehearsal));
        Assert.Equal(VerdictsJson.Of(one.Verdicts), VerdictsJson.Of(Her2.Rehearsed.Verdicts));
        Assert.Equal(RehearsalReport.Of(one, []), RehearsalReport.Of(Her2.Rehearsed, []));
    }

    [Fact]
    public void A_trial_does_not_depend_on_how_many_are_rehearsed()
    {
        var few = Study.Rehearse(Her2.Protocol, Her2.Assumptions, Her2.Settings(15, 2));
        Assert.Equal(Csv(few.Rehearsal).Split('\n')[..16], Csv(Her2.Rehearsed.Rehearsal).Split('\n')[..16]);
    }

    [Fact]
    public void Another_seed_is_another_rehearsal()
    {
        var other = Study.Rehearse(Her2.Protocol, Her2.Assumptions, Her2.Settings(5, 2) with { Seed = 2 });
        Assert.NotEqual(Csv(Her2.Rehearsed.Rehearsal).Split('\n')[1], Csv(other.Rehearsal).Split('\n')[1]);
    }

    [Fact]
    public void Every_endpoint_of_the_record_has_a_verdict_with_a_number_and_a_reason()
    {
        Assert.Equal(16, Her2.Rehearsed.Verdicts.Count);
        Assert.Equal(Her2.Protocol.Endpoints.Select(e => e.Id), Her2.Rehearsed.Verdicts.Select(v => v.Endpoint));
        Assert.All(Her2.Rehearsed.Verdicts, v => Assert.NotEmpty(v.Numbers));
        Assert.All(Her2.Rehearsed.Verdicts, v => Assert.NotEmpty(v.Why));
        Assert.All(Her2.Rehearsed.Verdicts.Where(v => v.Word != Judgement.Answerable), v => Assert.NotEmpty(v.Amendments));
    }

    [Fact]
    public void Three_endpoints_of_the_record_mean_nothing_as_they_are_written() =>
        Assert.Equal(["os", "dor", "t-half"], Her2.Rehearsed.Verdicts.Where(v => v.Word == Judgement.NotAsWritten).Select(v => v.Endpoint));

    [Fact]
    public void An_endpoint_whose_words_are_mended_is_judged_as_it_is_written()
    {
        var os = (Endpoint.TimeToEvent)Her2.Protocol.Endpoints.First(e => e.Id == "os");
        var mended = Her2.Protocol with { Endpoints = [.. Her2.Protocol.Endpoints.Select(e => e.Id == "os" ? os with { Origin = "infusion" } : e)] };
        var verdicts = Verdicts.Of(Her2.Rehearsed.Rehearsal, Findings.Of(mended));
        Assert.NotEqual(Judgement.NotAsWritten, verdicts.First(v => v.Endpoint == "os").Word);
        Assert.Equal(Judgement.NotAsWritten, verdicts.First(v => v.Endpoint == "dor").Word);
    }

    [Fact]
    public void The_analysis_of_the_written_package_gives_the_trials_numbers_exactly()
    {
        var files = new Dictionary<string, StringWriter>();
        SdtmFiles.Write(Her2.Rehearsed.Rehearsal.First.Data, name => files[name] = new StringWriter());
        var (read, faults) = SdtmFiles.Read(name => files.TryGetValue(name, out var f) ? new StringReader(f.ToString()) : null);
        Assert.Empty(faults);

        var again = Study.Analyse(Her2.Plan, read!);
        var first = Her2.Rehearsed.Rehearsal.First;
        Assert.Equal(
            TrialRecordText(first with { Analysis = again }),
            TrialRecordText(first));
    }

    [Fact]
    public void The_dose_decisions_replayed_from_data_are_those_of_the_conduct()
    {
        var design = new ThreePlusThree(Her2.Plan.Levels.Count, Her2.Plan.Variant);
        for (uint number = 1; number <= 60; number++)
        {
            var trial = VirtualTrial.Escalate(Her2.Plan, design, Her2.Assumptions, 3, number);
            var replayed = Assert.IsType<Decision.Stop>(trial.Analysis.Decisions!.Next);
            Assert.Equal(trial.Trial.Recommended, replayed.Recommended);
            Assert.Equal(trial.Trial.Outcomes, trial.Analysis.Decisions.Outcomes);
            Assert.Equal(trial.Trial.Cohorts.Select(c => (c.Level, c.Toxicities)), trial.Analysis.Decisions.Cohorts.Select(c => (c.Level, c.Toxicities)));
        }
    }

    [Fact]
    public void Trials_in_which_nobody_is_infused_are_rehearsed_and_say_so()
    {
        var assumptions = Her2.Assumptions with { Manufacturing = Her2.Assumptions.Manufacturing with { Failure = 1 } };
        var study = Study.Rehearse(Her2.Protocol, assumptions, Her2.Settings(3, 2));
        Assert.All(study.Rehearsal.Trials, t => Assert.Equal((0, 0), (t.Infused, t.Serious.Of)));
        Assert.Equal("No trial infused anybody.", study.Verdicts.First(v => v.Endpoint == "orr").Why);
        Assert.Contains("No trial infused anybody.", RehearsalReport.Of(study, []), StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_says_that_it_is_no_medical_advice() =>
        Assert.Contains($"{StudyReport.Disclaimer} Virtual patients follow published models and stated assumptions", RehearsalReport.Of(Her2.Rehearsed, []), StringComparison.Ordinal);

    [Fact]
    public void Simulate_writes_the_first_trial_of_a_rehearsal()
    {
        var (alone, first) = (new StringWriter(), new StringWriter());
        SdtmFiles.Write(Study.Simulate(Her2.Protocol, Her2.Assumptions, 1), _ => new Undisposed(alone));
        SdtmFiles.Write(Her2.Rehearsed.Rehearsal.First.Data, _ => new Undisposed(first));
        Assert.Equal(first.ToString(), alone.ToString());
    }

    [Fact]
    public void More_tubes_recover_more_of_the_peak()
    {
        var schedule = Her2.Rehearsed.Rehearsal.Schedule;
        var shares = new[] { schedule.AsPlanned }.Concat(schedule.Amended).Select(s => s.Of("cmax", "Cmax", 0.2)!.Short.Share!.Value).ToList();
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.True(shares[^1] < shares[0] - 0.1);
    }

    private static string TrialRecordText(VirtualTrial trial)
    {
        var record = TrialRecord.Of(1, trial, Her2.Plan, Her2.Assumptions);
        return Csv(Her2.Rehearsed.Rehearsal with { Trials = [record] }) + string.Join(' ', record.Recovered.SelectMany(m => m.Patients));
    }

    private static string Csv(Rehearsal rehearsal)
    {
        var text = new StringWriter();
        TrialsCsv.Write(rehearsal, text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Hands on what is written and stays open: the files of a package one after the other.</summary>
    private sealed class Undisposed(TextWriter to) : StringWriter
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing) to.Write(ToString());
            base.Dispose(disposing);
        }
    }
}
