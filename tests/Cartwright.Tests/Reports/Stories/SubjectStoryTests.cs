using System.Text.Json;
using System.Text.RegularExpressions;
using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports.Stories;
using Cartwright.Tests.Analysis.DataIssues;
using Xunit;

namespace Cartwright.Tests.Reports.Stories;

/// <summary>The stories of two patients: as approved, the same from rows in any order, and with other dates on another calendar.</summary>
public partial class SubjectStoryTests
{
    [Theory]
    [InlineData(TwoPatients.First, "subject-infused.txt")]
    [InlineData(TwoPatients.Second, "subject-not-infused.txt")]
    public void A_story_stays_as_it_was_approved(string subject, string golden) => Golden.Matches(Text(TwoPatients.Package, subject), golden);

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        for (var seed = 1; seed <= 5; seed++) Assert.Equal(Text(TwoPatients.Package), Text(MovedPackage.Reordered(TwoPatients.Package, seed)));
    }

    [Fact]
    public void Another_calendar_changes_nothing_but_dates()
    {
        foreach (var days in new[] { -4000, -1, 1, 59, 366 })
            Assert.Equal(Date().Replace(Text(TwoPatients.Package), m => DateOnly.ParseExact(m.Value, "yyyy-MM-dd").AddDays(days).ToString("yyyy-MM-dd")), Text(MovedPackage.ByDays(TwoPatients.Package, days)));
    }

    [Theory]
    [InlineData("cytokine release", "grade 1: fever, 38.6 °C", "VS 3")]
    [InlineData("cytokine release", "grade 3 after 1: fever, 38.6 °C; NOREPINEPHRINE runs (vasopressor); fever not asked for since TOCILIZUMAB", "CM 1, CM 2, VS 3")]
    [InlineData("neurotoxicity", "grade 1: ICE 8", "NV 3")]
    [InlineData("dose-limiting toxicity", "counts, without a toxicity", "DM, EX 2")]
    [InlineData("dose-limiting toxicity", "CYTOKINE RELEASE SYNDROME, grade 3: never counts under the protocol", "AE 2")]
    [InlineData("dose-limiting toxicity", "NEUTROPENIA, grade 3: does not count, not related", "AE 1")]
    [InlineData("response", "Week 6: PR: target lesions PR, sum of diameters 24.0 mm, -40.0 % from baseline", "TR 2")]
    [InlineData("overall survival", "censored: alive at last contact", "DM")]
    [InlineData("infusion", "90 % of level low", "DM, EX 2")]
    [InlineData("product in blood", "peak of 8,100", "PC 3")]
    public void A_statement_names_its_reason_and_its_records(string topic, string words, string records) =>
        Assert.Contains(Story(TwoPatients.Package).Statements, s => s.Topic == topic && s.Text.Contains(words, StringComparison.Ordinal) && string.Join(", ", s.Sources) == records);

    [Fact]
    public void A_toxicity_that_was_derived_is_traced_to_its_signs()
    {
        var plan = SmallTrial.Plan with { DoseLimitingToxicity = SmallTrial.Plan.DoseLimitingToxicity with { ExcludedTerms = [] } };
        var data = TwoPatients.Package with { AdverseEvents = [TwoPatients.Package.AdverseEvents[0]] };
        var story = SubjectStory.Of(data, StudyAnalysis.Of(data, plan, SmallTrial.Design), plan, TwoPatients.First)!;
        var judged = story.Statements.Single(s => s.Text.StartsWith("counts, with a toxicity: Cytokine release syndrome on day 2", StringComparison.Ordinal));
        Assert.Contains("CM 2", judged.Sources.Select(s => s.ToString()));
    }

    [Fact]
    public void Every_record_that_is_named_is_in_the_package()
    {
        var data = SmallTrial.Data;
        var known = SdtmFiles.Tables(data).SelectMany(t => Keys(t.Name, data)).ToHashSet();
        foreach (var subject in data.Demographics)
            Assert.All(Story(data, subject.Subject, SmallTrial.Analysis).Statements.SelectMany(s => s.Sources), r => Assert.Contains(r, known));
    }

    [Fact]
    public void What_happened_is_in_order_of_time()
    {
        foreach (var subject in SmallTrial.Data.Demographics)
        {
            var story = Story(SmallTrial.Data, subject.Subject, SmallTrial.Analysis);
            var course = story.Statements.Where(s => s.Part == StoryPart.Course && s.At is not null).ToList();
            var times = course.ConvertAll(s => (s.Days ?? 0, story.Infusion is null ? s.At!.Value.Moment : default));
            Assert.Equal(times.Order(), times);
        }
    }

    /// <summary>Infused at 8:00: a fever at 2:00 of the next day is day 0.75, an event on that day without a time is day 1.</summary>
    [Fact]
    public void An_event_of_day_1_follows_a_fever_of_day_0_75()
    {
        var data = TwoPatients.Package with
        {
            VitalSigns = [.. TwoPatients.Package.VitalSigns, TwoPatients.Temperature(7, 38.4, TwoPatients.At(1, 2))],
            AdverseEvents = [.. TwoPatients.Package.AdverseEvents, new(TwoPatients.First, 3, "CHILLS", "GENERAL", 1, false, true, TwoPatients.Day(1), null)],
        };
        var course = Story(data).Statements.ToList();
        Assert.InRange(course.FindIndex(s => s is { Topic: "fever", Days: 0.75 }), 0, course.FindIndex(s => s.Text.StartsWith("CHILLS", StringComparison.Ordinal) && s.Days == 1) - 1);
    }

    [Theory]
    [InlineData("P1", TwoPatients.First)]
    [InlineData(TwoPatients.Second, TwoPatients.Second)]
    [InlineData("P", null)]
    public void The_short_name_of_reports_is_a_name(string asked, string? subject) =>
        Assert.Equal(subject, SubjectStory.Named(TwoPatients.Package, SmallTrial.Plan with { StudyId = "HER2-E-CART" }, asked));

    [Fact]
    public void A_short_name_of_two_subjects_names_neither()
    {
        var twice = TwoPatients.Package with { Demographics = [.. TwoPatients.Package.Demographics, TwoPatients.Package.Demographics[0] with { Subject = "HER2-E-CART-" + TwoPatients.First }] };
        Assert.Null(SubjectStory.Named(twice, SmallTrial.Plan with { StudyId = "HER2-E-CART" }, "P1"));
    }

    [Fact]
    public void The_document_has_every_statement()
    {
        var text = new StringWriter();
        StoryJson.Write(Story(TwoPatients.Package), text);
        using var json = JsonDocument.Parse(text.ToString());
        Assert.Equal(Story(TwoPatients.Package).Statements.Count, json.RootElement.GetProperty("statements").GetArrayLength());
        Assert.Equal(TwoPatients.First, json.RootElement.GetProperty("subject").GetString());
    }

    [Theory]
    [InlineData("P1", TwoPatients.First)]
    [InlineData("her2-e-cart-p2", TwoPatients.Second)]
    [InlineData("HER2-E-CART-P22", TwoPatients.Second)]
    public void The_nearest_identifier_comes_first(string asked, string nearest) => Assert.Equal(nearest, SubjectStory.Nearest(TwoPatients.Package, asked)[0]);

    [Fact]
    public void Whoever_is_not_in_the_package_has_no_story() => Assert.Null(SubjectStory.Of(SmallTrial.Data, SmallTrial.Analysis, SmallTrial.Plan, "nobody"));

    private static SubjectStory Story(StudyData data, string subject = TwoPatients.First, StudyAnalysis? analysis = null) =>
        SubjectStory.Of(data, analysis ?? StudyAnalysis.Of(data, SmallTrial.Plan, SmallTrial.Design), SmallTrial.Plan, subject)!;

    private static string Text(StudyData data, string subject = TwoPatients.First)
    {
        var text = new StringWriter();
        StoryText.Write(Story(data, subject), text);
        return text.ToString();
    }

    private static IEnumerable<DataRecord> Keys(string domain, StudyData data)
    {
        var table = SdtmFiles.Tables(data).Single(t => t.Name == domain);
        var (subject, number) = (table.Columns.ToList().FindIndex(c => c.Name == "USUBJID"), table.Columns.ToList().FindIndex(c => c.Name == domain + "SEQ"));
        return table.Rows.Select(r => new DataRecord(domain, $"{r[subject]}", number < 0 ? null : (int)double.Parse($"{r[number]}")));
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Date();
}
