using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Units;
using Shouldly;
using Xunit;
using static Cartwright.Tests.Analysis.Pharmacokinetics.SmallStudy;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

/// <summary>A point decided by hand means exactly one sample, or is a fault with its place. The study is called S; its subjects are S-001, S-01-002 and T-001.</summary>
public class NamedPointsTests
{
    [Theory]
    [InlineData("S-001", 2, null)]
    [InlineData("001", 2, null)]
    [InlineData("01-002", 1, null)]
    [InlineData("S-999", 2, "sample 2 of 'S-999' means no subject of the data package")]
    [InlineData("002", 1, "sample 1 of '002' means no subject of the data package")]
    [InlineData("S-001", 999, "sample 999 of 'S-001' means no sample: the subject's 3 have numbers (PCSEQ) from 1 to 3")]
    [InlineData("S-01-002", 2, "sample 2 of 'S-01-002' means 2 samples with this number (PCSEQ)")]
    [InlineData("T-001", 1, "sample 1 of 'T-001' means no sample: the subject has none")]
    public void A_point_that_does_not_mean_exactly_one_sample_is_a_fault(string subject, int sample, string? said)
    {
        var faults = NamedPoints.Faults(PlanWith((subject, sample)), Package);

        faults.Select(f => f.Message).ShouldBe(said is null ? [] : [$"'chosen.kinetics.points': {said}"]);
        faults.ShouldAllBe(f => f.Where == new Place("protocol.yaml", 40, 9));
    }

    [Fact]
    public void A_short_name_that_two_subjects_have_is_a_fault_and_the_whole_identifier_comes_first()
    {
        var data = Data([Subject("S-001"), Subject("S-S-001"), Subject("S-002"), Subject("002")], [Row("S-001", 1, 4, 90), Row("002", 1, 4, 90), Row("S-002", 1, 4, 90)]);

        NamedPoints.Faults(PlanWith(("001", 1)), data).ShouldHaveSingleItem().Message.ShouldContain("means several subjects (S-001, S-S-001); write the whole identifier");
        NamedPoints.Faults(PlanWith(("002", 1)), data).ShouldBeEmpty();
    }

    [Fact]
    public void One_sample_under_two_names_of_its_subject_is_decided_twice() =>
        NamedPoints.Faults(PlanWith(("S-001", 2), ("001", 2)), Package).ShouldHaveSingleItem().Message.ShouldContain("'001' is decided twice");

    [Theory]
    [InlineData("S-001")]
    [InlineData("001")]
    public void A_point_is_applied_under_either_name(string subject) =>
        KineticsAnalysis.Of(Package, PlanWith((subject, 2)))[0].Of(ObservedParameters.Cmax).OrNull.ShouldBe(500);

    [Fact]
    public void An_analysis_with_such_a_point_stops() =>
        Should.Throw<FaultyInputException>(() => Study.Analyse(PlanWith(("S-999", 1), ("S-001", 999)), Package)).Faults.Count.ShouldBe(2);

    /// <summary>Virtual subjects are 001 to 200 at most; the plan has as many samples as visits.</summary>
    [Theory]
    [InlineData("S-001", 1, null)]
    [InlineData("200", 2, null)]
    [InlineData("S-999", 1, "means no virtual subject: they are S-001 to S-200 at most")]
    [InlineData("000", 1, "means no virtual subject")]
    [InlineData("1", 1, "means no virtual subject")]
    [InlineData("S-01-001", 1, "means no virtual subject")]
    [InlineData("S-001", 999, "means no sample")]
    [InlineData("S-001", 0, "means no sample")]
    public void A_rehearsal_refuses_what_no_virtual_trial_can_have(string subject, int sample, string? said)
    {
        var faults = PointsInRehearsal.Faults(PlanWith((subject, sample)));

        faults.Count.ShouldBe(said is null ? 0 : 1);
        if (said is not null) faults[0].Message.ShouldContain(said);
    }

    private static StudyData Package { get; } = Data([Subject("S-001"), Subject("S-01-002"), Subject("T-001")],
        [Row("S-001", 1, 4, 500), Row("S-001", 2, 10, 9000), Row("S-001", 3, 28, 60), Row("S-01-002", 1, 4, 500), Row("S-01-002", 2, 10, 900), Row("S-01-002", 2, 14, 300)]);

    private static Concentration Row(string subject, int sequence, double days, double value) => Level(days, value, subject: subject) with { Sequence = sequence };

    private static TrialPlan PlanWith(params (string Subject, int Sample)[] points) => Plan() with
    {
        Kinetics = Defaults.Kinetics with { Points = [.. points.Select(p => new PointChoice(p.Subject, p.Sample, PointUse.Nowhere, "haemolysed") { Where = new("protocol.yaml", 40, 9) })] },
    };
}
