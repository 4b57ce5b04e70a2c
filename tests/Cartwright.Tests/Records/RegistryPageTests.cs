using Cartwright.Protocols;
using Cartwright.Records;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Records;

/// <summary>What pages say was written down by hand beside them: each expectation is read off the page's text.</summary>
public class RegistryPageTests
{
    private static readonly Protocol One = Pages.Read(Pages.Repaired);

    private static readonly Protocol Two = Pages.Read(Pages.TwoArms);

    [Fact]
    public void The_product_is_read_with_its_lines()
    {
        Assert.Equal(new Stated<string>("LUM-7", new Citation("R1", 1, 1), null), One.Product.Name);
        Assert.Equal("GPC3", One.Product.Target!.Value);
        Assert.Equal(4, One.Product.Target.At!.FirstLine);
        Assert.Equal(new TargetPositivity("GPC3-positive", "immunohistochemistry", "2+"), One.Product.Positivity!.Value);
        Assert.Equal((2, "4-1BB", "intravenous"), (One.Product.Generation!.Value, One.Product.Costimulation!.Value, One.Product.Route!.Value));
        Assert.Equal(("BRX-19", "CD19", 3, "CD28 + 4-1BB"), (Two.Product.Name.Value, Two.Product.Target!.Value, Two.Product.Generation!.Value, Two.Product.Costimulation!.Value));
        Assert.Equal("relapsed lymphoma", Two.Population.Condition!.Value);
    }

    [Fact]
    public void The_design_is_read()
    {
        var escalation = One.Design.Escalation!.Value;
        Assert.Equal(("3+3", ThreePlusThreeVariant.EscalationOnly), (escalation.Rule, escalation.Variant));
        Assert.Equal(["low", "high"], escalation.Levels);
        Assert.Equal(new CellDose(3e6, DoseBasis.CellsPerKilogram), escalation.Doses!["high"]);
        Assert.Equal(new DltWindow(DltWindowStart.ConditioningStart, Duration.OfDays(28)), One.Design.DltWindow!.Value);
        Assert.Equal((1, Allocation.NotApplicable), (One.Design.Arms!.Value, One.Design.Allocation!.Value));
        Assert.Equal((12, 12), (One.Design.Enrolment!.Value.Planned, One.Design.Enrolment.Value.To));
        Assert.Null(One.Design.Enrolment.Value.From);
        Assert.Equal(new InfusionMention("single intravenous infusion", InfusionCount.Single), Assert.Single(One.Design.Infusions).Value);
    }

    [Fact]
    public void Labels_are_found_after_the_outcomes_and_on_one_line_with_their_values()
    {
        Assert.Equal((2, Allocation.Randomized, 60), (Two.Design.Arms!.Value, Two.Design.Allocation!.Value, Two.Design.Enrolment!.Value.Planned));
        Assert.Equal([new Criterion(true, "Active infection", null), new Criterion(true, "Pregnancy", null)], Two.Population.Eligibility.Select(e => e.Value));
        Assert.Equal("An invented hospital", Two.Study.Sponsor!.Value);
        Assert.Null(Two.Design.Escalation);
    }

    [Fact]
    public void Sampling_times_keep_the_clock_and_the_numbered_days_apart()
    {
        Assert.Equal(
            [
                new SamplingTime.AfterInfusion(new Duration(30.0 / 1440)), new SamplingTime.AfterInfusion(Duration.OfHours(6)), new SamplingTime.AfterInfusion(Duration.OfHours(24)),
                new SamplingTime.NumberedDay(3), new SamplingTime.NumberedDay(5), new SamplingTime.NumberedDay(8), new SamplingTime.AfterInfusion(Duration.OfDays(14)),
            ],
            Two.Schedule.Cytokines!.Value);
        Assert.Equal(
            [new SamplingTime.BeforeInfusion(Duration.OfHours(24)), new SamplingTime.NumberedDay(1), new SamplingTime.AfterInfusion(Duration.OfDays(14)), new SamplingTime.AfterInfusion(Duration.OfDays(3 * Duration.DaysInMonth))],
            Two.Schedule.Kinetics!.Value);
        Assert.Equal(DayConvention.InfusionIsDay1, Two.Schedule.DayConvention!.Value);
    }

    [Fact]
    public void Two_times_about_one_infusion_are_two_sampling_times() =>
        Assert.Equal(
            [new SamplingTime.BeforeInfusion(Duration.OfHours(12)), new SamplingTime.AfterInfusion(Duration.OfHours(2)), new SamplingTime.NumberedDay(9)],
            Pages.Read(Pages.TwoArms.With("24 hours before infusion, Day 1 (infusion), Week 2, Month 3", "Within 12 hours before and 2 hours after transfusion, Day 9")).Schedule.Kinetics!.Value);

    [Fact]
    public void Frames_are_in_days()
    {
        Assert.Equal(new ObservationFrame("infusion", "infusion", Duration.OfDays(96 * 7)), One.Schedule.AdverseEvents!.Value);
        Assert.Equal(new ObservationFrame("baseline", "baseline", Duration.OfDays(672)), One.Schedule.Efficacy!.Value);
        Assert.Equal(new ObservationFrame("infusion", "infusion", Duration.OfDays(730)), Two.Schedule.Efficacy!.Value);
        Assert.Equal(new ObservationFrame("randomization", "randomization", Duration.OfDays(5 * 365)), Two.Schedule.Survival!.Value);
        Assert.Equal(Duration.OfDays(42), One.Schedule.Imaging!.Value.Every);
    }

    [Fact]
    public void Outcomes_become_endpoints_by_what_they_measure()
    {
        Assert.Equal(["ae", "tpeak-ifn-gamma", "os", "orr", "dcr", "dor", "pfs", "qol", "cmax", "auc", "t-half"], One.Endpoints.Select(e => e.Id));
        Assert.Equal(["orr", "os", "tpeak-ifn-gamma", "cmax"], Two.Endpoints.Select(e => e.Id));
        Assert.Equal("Lugano 2014", Assert.IsType<Endpoint.ObjectiveResponse>(Two.Endpoints[0]).Criteria);
        Assert.Equal("randomization", Assert.IsType<Endpoint.TimeToEvent>(Two.Endpoints[1]).Origin);
        Assert.Equal("peripheral blood", Assert.IsType<Endpoint.CellularKinetics>(Two.Endpoints[3]).Matrix);
        Assert.Equal(new Citation("R1", 13, 15), Two.Endpoints[3].At! with { Quote = null });
    }

    [Fact]
    public void The_content_of_an_endpoint_is_the_record_s()
    {
        Assert.Equal([new AdverseEventTerm("AE", "adverse events"), new AdverseEventTerm("TEAE", "treatment-emergent adverse events")], Endpoint<Endpoint.AdverseEvents>("ae").Terms);
        Assert.Equal(("RECIST 1.1", "28 d"), (Endpoint<Endpoint.ObjectiveResponse>("orr").Criteria, Endpoint<Endpoint.ObjectiveResponse>("orr").Confirmation));
        Assert.Equal(["CR", "PR", "SD"], Endpoint<Endpoint.DiseaseControl>("dcr").Categories);
        Assert.Equal("42 d", Endpoint<Endpoint.DiseaseControl>("dcr").MinimumStableDisease);
        Assert.Equal(["CR", "PR"], Endpoint<Endpoint.ResponseDuration>("dor").Starts);
        Assert.Equal(["progression", "death"], Endpoint<Endpoint.ResponseDuration>("dor").Events);
        Assert.Equal(("enrolment", "infusion"), (Endpoint<Endpoint.TimeToEvent>("os").Origin, Endpoint<Endpoint.TimeToEvent>("pfs").Origin));
        Assert.Equal([new QuestionnaireScale(1, 28, 1, 4, "not at all", "very much")], Endpoint<Endpoint.QualityOfLife>("qol").Scales);
        Assert.Equal(("contraction", "28 d"), (Endpoint<Endpoint.CellularKinetics>("t-half").Phase, Endpoint<Endpoint.CellularKinetics>("auc").UpperLimit));
    }

    [Fact]
    public void What_cannot_be_read_is_noted()
    {
        Assert.Contains(Two.Notes, n => n.Code == "UNREAD" && n.At.FirstLine == 16 && n.Message.Contains("manufacturing slots", StringComparison.Ordinal));
        var odd = Pages.Read(Pages.TwoArms.With("Days 3, 5 and 8", "at bedtime, Day 8").With("Allocation: RANDOMIZED", "Allocation: BY LOT"));
        Assert.Contains(odd.Notes, n => n.Code == "UNREAD" && n.Message.Contains("'bedtime'", StringComparison.Ordinal));
        Assert.Contains(odd.Notes, n => n.Code == "UNREAD" && n.Message.Contains("'BY LOT'", StringComparison.Ordinal));
        Assert.Null(odd.Design.Allocation);
    }

    [Fact]
    public void A_label_stated_twice_keeps_the_later_and_says_so()
    {
        var twice = Pages.Read(Pages.Repaired + "\nAllocation: RANDOMIZED");
        Assert.Equal(Allocation.Randomized, twice.Design.Allocation!.Value);
        Assert.Contains(twice.Notes, n => n.Code == "TEXT-DIFFERS" && n.At.FirstLine == 8);
    }

    [Fact]
    public void A_line_of_the_web_page_inside_an_outcome_is_left_out_and_noted()
    {
        var torn = Pages.Read(Pages.Repaired.With("From enrolment to death from any cause\n", "From enrolment to death from any cause\nThis site does not constitute medical advice.\n"));
        Assert.Equal(One.Endpoints.Select(e => (e.Id, e.Title)), torn.Endpoints.Select(e => (e.Id, e.Title)));
        Assert.Contains(torn.Notes, n => n is { Code: "DISCLAIMER", At.FirstLine: 23 });
        Assert.Contains(torn.Notes, n => n is { Code: "NOTICE", At.FirstLine: 23 });
    }

    [Theory]
    [InlineData("Peak (Cmaxï¼‰ of cells", "Peak (Cmax） of cells")]
    [InlineData("Cmax â‰¥ 5", "Cmax ≥ 5")]
    public void Letters_garbled_between_encodings_are_mended_where_the_way_back_is_exact(string garbled, string mended)
    {
        var read = Pages.Read(Pages.Repaired.With("Peak concentration (Cmax)", garbled));
        Assert.Contains(read.Endpoints, e => e.Title == mended);
        Assert.Contains(read.Notes, n => n.Code == "MOJIBAKE" && n.At.FirstLine == 39);
    }

    [Fact]
    public void Letters_that_are_meant_are_left_alone() =>
        Assert.Contains(Pages.Read(Pages.Repaired.With("Peak concentration (Cmax)", "Peak (Cmax) at the Hôpital, ≥ 5 µg α")).Endpoints, e => e.Title == "Peak (Cmax) at the Hôpital, ≥ 5 µg α");

    [Fact]
    public void Every_quotation_has_at_most_twelve_words()
    {
        var places = One.Notes.Select(n => n.At).Concat(One.Endpoints.Select(e => e.At!)).Append(One.Design.Escalation!.At!).Append(One.Design.DltWindow!.At!);
        Assert.All(places.Where(p => p.Quote is not null), p => Assert.InRange(p.Quote!.Split(' ').Length, 1, 12));
    }

    [Fact]
    public void Other_texts_are_refused_with_their_name()
    {
        Assert.Equal("x.txt", Refused("A poem.\nAnother line.").Where.File);
        Assert.Contains("not a text", Refused("Time frame: a\0b").Message, StringComparison.Ordinal);
        Assert.Contains("at most", Refused(new string('x', RegistryPage.LongestRecord + 1)).Message, StringComparison.Ordinal);
        Assert.Equal(2, Refused("a\n" + new string('x', 30_000)).Where.Line);
    }

    [Fact]
    public void A_page_reads_the_same_with_the_line_ends_of_another_system()
    {
        static string Written(string page)
        {
            var text = new StringWriter();
            ProtocolFile.Write(Pages.Read(page), text);
            return text.ToString();
        }
        Assert.Equal(Written(Pages.Repaired), Written("\uFEFF" + Pages.Repaired.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    private static Fault Refused(string text) => Assert.Single(RegistryPage.Read("R1", "x.txt", text).Faults);

    private static T Endpoint<T>(string id) where T : Endpoint => Assert.IsType<T>(One.Endpoints.Single(e => e.Id == id));
}
