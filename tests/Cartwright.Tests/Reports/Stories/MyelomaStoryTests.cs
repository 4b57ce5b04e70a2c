using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Reports.Stories;
using Cartwright.Tests.Analysis.Response;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Reports.Stories;

/// <summary>A protocol that names IMWG 2016, from its words to tables, datasets and the story of one patient.</summary>
public class MyelomaStoryTests
{
    private static readonly TrialPlan Plan = FourPatients.Plan with { Response = new("IMWG 2016", null, Duration.OfDays(42)) };

    private static readonly StudyData Data = FourPatients.Study with
    {
        Laboratory = [.. new[] { (-3, 3.0), (30, 1.4), (60, 0.2), (90, 0.2) }
            .Select((r, i) => new LaboratoryResult("P1", i + 1, CodeLists.MyelomaTest.SerumProtein, "M-protein", "LABORATORY", r.Item2, false, null, "g/dL", $"DAY {r.Item1}", FourPatients.Day(r.Item1)))],
    };

    private static readonly StudyAnalysis Analysis = StudyAnalysis.Of(Data, Plan, null);

    [Fact]
    public void Tables_count_by_the_words_of_the_criteria()
    {
        var table = StudyTables.Of(Analysis, Plan).Single(t => t.Id == "response");
        Assert.Equal(["VGPR", "1", "1"], table.Rows.Single(r => r.Cells[0] == "VGPR").Cells);
        Assert.Equal("Objective response (PR or better)", table.Rows.First(r => r.Cells[0].StartsWith("Objective", StringComparison.Ordinal)).Cells[0]);
        Assert.Contains(table.Footnotes, f => f.Contains("two consecutive assessments", StringComparison.Ordinal));
    }

    [Fact]
    public void The_dataset_has_every_assessment_in_the_words_of_the_criteria() =>
        Assert.Equal(["PR", "VGPR", "VGPR", "VGPR"], AdamText.Of(Data, Analysis, Plan)["adrs.csv"].Split('\n').Select(l => l.Split(',')).Where(f => f.Length > 6 && f[1] == "P1" && f[3] is "OVRLRESP" or "BOR").Select(f => f[6]));

    [Fact]
    public void The_story_cites_the_laboratory_rows()
    {
        var story = SubjectStory.Of(Data, Analysis, Plan, "P1")!;
        var told = story.Statements.Single(s => s.Text.StartsWith("DAY 60: VGPR", StringComparison.Ordinal));
        Assert.Equal("LB 3", Assert.Single(told.Sources).ToString());
        Assert.Contains(story.Statements, s => s.Text.StartsWith("best response VGPR on day 60, response since day 30", StringComparison.Ordinal));
    }
}
