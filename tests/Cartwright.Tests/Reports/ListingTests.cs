using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Reports.Tables;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>Listings hold every record that they say they hold, as the data package has it.</summary>
public class ListingTests
{
    private static readonly StudyData Data = SmallTrial.Data;

    private static readonly HashSet<string> Infused = [.. Data.Demographics.Where(d => d.FirstInfusion is not null).Select(d => d.Subject)];

    [Fact]
    public void Every_adverse_event_is_listed_once_and_the_serious_again()
    {
        var treated = Data.Exposure.Select(e => e.Subject).ToHashSet();
        var events = Data.AdverseEvents.Where(e => treated.Contains(e.Subject)).ToList();
        var listed = Table("adverse-events-listing").Rows.Select(r => (r.Cells[2], r.Cells[6])).Order().ToList();
        listed.ShouldBe(events.Select(e => (e.Term, e.Grade is { } g ? $"{g}" : "–")).Order());
        Table("serious-events-criteria").Rows.Count.ShouldBe(events.Count(e => e.Serious));
    }

    /// <summary>The day of an event counts from infusion, which this plan calls Day 0.</summary>
    [Fact]
    public void Days_count_from_infusion()
    {
        var e = Data.AdverseEvents.First(a => a.Start is not null && Infused.Contains(a.Subject));
        var infusion = Data.Demographics.Single(d => d.Subject == e.Subject).FirstInfusion!.Value.Day;
        Table("adverse-events-listing").Rows.ShouldContain(r => r.Cells[2] == e.Term && r.Cells[4] == $"{e.Start!.Value.Day.DayNumber - infusion.DayNumber}");
    }

    [Fact]
    public void Every_feverish_day_of_the_first_weeks_is_among_the_components_with_its_highest_reading()
    {
        var days = from v in Data.VitalSigns
                   where v.Test == "TEMP" && v.Value >= 38 && Infused.Contains(v.Subject)
                   let infusion = Data.Demographics.Single(d => d.Subject == v.Subject).FirstInfusion!.Value.Day
                   group v.Value!.Value by (v.Subject, Day: v.At!.Value.Day.DayNumber - infusion.DayNumber) into day
                   where day.Key.Day is >= 0 and <= 35
                   select (day.Key.Day, Math.Round(day.Max(), 1, MidpointRounding.AwayFromZero));
        var listed = Table("cytokine-release-components").Rows.Where(r => double.TryParse(r.Cells[3], out var t) && t >= 38).Select(r => (int.Parse(r.Cells[2]), double.Parse(r.Cells[3])));
        days.ShouldNotBeEmpty();
        listed.Order().ShouldBe(days.Order());
    }

    [Fact]
    public void Every_cytokine_result_is_listed_and_none_twice()
    {
        var cells = Table("cytokine-samples").Rows.SelectMany(r => r.Cells.Skip(3)).Where(c => c != "–").Sum(c => c.Split("; ").Length);
        cells.ShouldBe(Data.Laboratory.Count(r => r.Category == "CYTOKINES" && Infused.Contains(r.Subject) && (r.Value is not null || r.BelowLimit)));
    }

    [Fact]
    public void Every_questionnaire_is_listed() =>
        Table("quality-of-life-listing").Rows.Count.ShouldBe(Data.Questionnaires.Where(q => Infused.Contains(q.Subject) && q.At is not null).Select(q => (q.Subject, q.Visit)).Distinct().Count());

    [Fact]
    public void A_lesion_is_listed_as_measured()
    {
        var infusions = Data.Demographics.Where(d => d.FirstInfusion is not null).ToDictionary(d => d.Subject, d => d.FirstInfusion!.Value.Day);
        var measured = Data.TumourResults.First(r => r.DiameterMillimetres is > 20 && infusions.TryGetValue(r.Subject, out var infusion) && r.At!.Value.Day > infusion);
        var rows = Table("tumour-assessments").Rows.Where(r => measured.Subject.EndsWith(r.Cells[0], StringComparison.Ordinal));
        rows.ShouldContain(r => r.Cells[4].Contains($"{measured.Lesion} {Numbers.Significant(measured.DiameterMillimetres!.Value)}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_listing_is_folded_on_the_page_and_opens_when_printed()
    {
        var page = StudyReport.Of(SmallTrial.Analysis, SmallTrial.Plan, new(null, [], []));
        var rows = Table("adverse-events-listing").Rows.Count;
        rows.ShouldBeGreaterThan(40);
        page.ShouldContain($"Adverse events by subject ({rows} rows)</summary>");
        page.ShouldContain("beforeprint");
    }

    private static Table Table(string id) => StudyTables.Of(SmallTrial.Analysis, SmallTrial.Plan).Single(t => t.Id == id);
}
