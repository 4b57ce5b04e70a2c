using System.Text.RegularExpressions;
using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Reports.Figures;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports.Figures;

/// <summary>The figures of a virtual trial, read back from their SVG: what stands in them is what the data say, by the ticks that are drawn, and can be read.</summary>
public partial class FigureTests
{
    private static readonly StudyAnalysis Analysis = SmallTrial.Analysis;
    private static readonly IReadOnlyDictionary<string, Figure> Drawn = StudyFigures.Of(Analysis, SmallTrial.Plan).All.ToDictionary(f => f.Id);

    public static TheoryData<string> Packages => ["three subjects", "whole", "sixty subjects"];

    [Theory, MemberData(nameof(Packages))]
    public void Words_stay_on_the_page(string package)
    {
        foreach (var figure in Figures(package))
        {
            var drawn = new DrawnFigure(figure);
            foreach (var text in drawn.Texts)
            {
                var where = $"{package}, {figure.Id}: '{text.Words}'";
                text.Left.ShouldBeGreaterThanOrEqualTo(0, where);
                text.Right.ShouldBeLessThanOrEqualTo(drawn.Wide, where);
                text.Top.ShouldBeGreaterThanOrEqualTo(0, where);
                text.Bottom.ShouldBeLessThanOrEqualTo(drawn.High, where);
                text.Size.ShouldBeGreaterThanOrEqualTo(7, where);
            }
        }
    }

    [Theory, InlineData(3), InlineData(16), InlineData(60)]
    public void No_direct_label_lies_on_another(int subjects)
    {
        var chance = new Random(subjects);
        var lines = Enumerable.Range(1, subjects).Select(i => new SpiderLine($"{i:000}", new(i % 3, $"level {i % 3}"), [.. Enumerable.Range(1, 1 + chance.Next(4)).Select(k => (Day: 30.0 * k + chance.Next(5), Percent: chance.Next(-90, 150) * 1.0))], null)).ToList();
        var texts = new DrawnFigure(SpiderFigure.Draw("spider", "t", "c", lines)).Texts;
        var labels = texts.Where(t => SubjectNumber().IsMatch(t.Words) && t.Size == 10 || t.Words.EndsWith('%') && t.Size == 10).ToList();
        labels.Count.ShouldBeGreaterThan(Math.Min(subjects, 12));
        for (var i = 0; i < labels.Count; i++)
            for (var j = i + 1; j < labels.Count; j++) labels[i].Meets(labels[j]).ShouldBeFalse($"{labels[i].Words} and {labels[j].Words}");
    }

    [Fact]
    public void A_spider_s_points_are_the_measured_changes()
    {
        var figure = new DrawnFigure(Drawn["spider"]);
        var (day, percent) = (figure.Days("days"), figure.Heights(decades: false));
        var expected = Analysis.Response.Subjects.SelectMany(r => r.TimePoints.Where(p => p.ChangePercent.OrNull is not null)
            .Select(p => (Day: p.At.DayNumber - Infusion(r.Subject).DayNumber, Percent: p.ChangePercent.OrNull!.Value))).Where(p => p.Day > 0).ToList();
        var paths = figure.Paths.Where(p => p.Points.Count > 1).ToList();
        paths.Count.ShouldBe(Analysis.Response.Subjects.Count(r => r.TimePoints.Any(p => p.ChangePercent.OrNull is not null)));
        var drawn = paths.SelectMany(p => p.Points.Skip(1)).Select(p => (Day: day(p.X), Percent: percent(p.Y))).ToList();
        drawn.Count.ShouldBe(expected.Count);
        foreach (var point in expected) drawn.ShouldContain(d => Math.Abs(d.Day - point.Day) < 1 && Math.Abs(d.Percent - point.Percent) < 2, $"{point}");
        foreach (var path in paths) percent(path.Points[0].Y).ShouldBe(0, 1);
    }

    [Fact]
    public void Cells_of_the_daily_grades_are_the_days_of_the_episodes_and_their_worst_the_counts_of_the_table()
    {
        var rows = RowsOf(Drawn["cytokine-release-days"]);
        rows.Count.ShouldBe(Analysis.Subjects.In(AnalysisSet.Infused).Count());
        for (var grade = 1; grade <= 5; grade++)
            rows.SelectMany(r => r).Count(g => g == grade).ShouldBe(Analysis.CytokineRelease.Courses.SelectMany(c => c.Daily).Count(d => d.Grade == grade && d.DaysFromInfusion <= 30), $"grade {grade}");
        var table = Analysis.CytokineRelease.Columns[^1].Grades;
        foreach (var grade in Enumerable.Range(1, 5)) rows.Count(r => r.Max() >= grade).ShouldBe(table.AtLeast(grade), $"grade {grade} or worse");
    }

    [Fact]
    public void A_day_without_a_temperature_is_blank_and_not_a_grade_of_0()
    {
        var subject = Analysis.CytokineRelease.Courses.First(c => c.Daily.Count == 0).Subject;
        var unseen = SmallTrial.Data with { VitalSigns = [.. SmallTrial.Data.VitalSigns.Where(v => v.Subject != subject || v.At?.Day != Infusion(subject).AddDays(3))] };
        var before = RowsOf(Drawn["cytokine-release-days"]).Sum(r => r.Count);
        RowsOf(Of(unseen).Single(f => f.Id == "cytokine-release-days")).Sum(r => r.Count).ShouldBe(before - 1);
    }

    [Theory, MemberData(nameof(Packages))]
    public void Who_came_to_a_step_and_who_left_before_it_are_those_of_the_step_above(string package)
    {
        var texts = new DrawnFigure(Figures(package).Single(f => f.Id == "consort")).Texts;
        var steps = texts.Where(t => StepCount().IsMatch(t.Words) && !t.Words.StartsWith("Analysed", StringComparison.Ordinal)).Select(t => (t.Y, Count: int.Parse(StepCount().Match(t.Words).Groups[1].Value))).ToList();
        steps.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var (above, below) in steps.Zip(steps.Skip(1)))
        {
            var left = texts.Where(t => t.X > 400 && t.Y > above.Y && t.Y < below.Y && Leaving().IsMatch(t.Words)).Sum(t => int.Parse(Leaving().Match(t.Words).Groups[1].Value));
            below.Count.ShouldBe(above.Count - left);
        }
    }

    [Fact]
    public void The_escalation_shows_each_treated_subject_once_at_its_infusion_and_a_filled_mark_for_each_toxicity()
    {
        var figure = new DrawnFigure(Drawn["escalation-timeline"]);
        var day = figure.Days("days");
        var treated = Analysis.Subjects.In(AnalysisSet.Treated).ToList();
        var start = treated.Min(s => s.TreatmentStart!.Value.Day);
        var marks = figure.Circles.SkipLast(2).ToList();
        marks.Select(m => day(m.X)).Order().Zip(treated.Where(s => s.FirstInfused is not null).Select(s => s.FirstInfused!.Value.Day.DayNumber - start.DayNumber).Order()).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1);
        marks.Count(m => m.Fill != "#ffffff").ShouldBe(Analysis.Toxicity!.Levels.Sum(l => l.Toxicities.Subjects));
        foreach (var subject in treated) figure.Texts.Count(t => t.Words == Short(subject.Id)).ShouldBe(1, subject.Id);
        Regex.Count(string.Join("\n", figure.Texts.Select(t => t.Words)), @"^\d+: .* with dose-limiting toxicity", RegexOptions.Multiline).ShouldBe(Analysis.Decisions!.Cohorts.Count);
    }

    [Fact]
    public void Bars_of_one_lane_do_not_lie_on_each_other()
    {
        var subjects = Enumerable.Range(0, 60).Select(i => new EscalatedSubject($"{i:000}", i / 20, 6 * i, 6 * i + 33, 6 * i + 5, null, EscalationMark.Tolerated)).ToList();
        var figure = new DrawnFigure(EscalationFigure.Draw("e", "t", "c", "days", ["low", "medium", "high"], subjects, []));
        var texts = figure.Texts.Where(t => SubjectNumber().IsMatch(t.Words) && t.Size == 9).ToList();
        texts.Count.ShouldBe(60);
        foreach (var bar in figure.Boxes) texts.ShouldNotContain(t => t.Left < bar.X + bar.Wide && bar.X < t.Right && t.Top < bar.Y + bar.High && bar.Y < t.Bottom);
    }

    [Fact]
    public void A_level_has_one_colour_and_dash_in_every_figure()
    {
        var codes = new Dictionary<string, HashSet<(string, string)>>();
        foreach (var id in new[] { "kinetics-28", "cytokine-il6", "spider", "cytokines-panel" })
        {
            var figure = new DrawnFigure(Drawn[id]);
            foreach (var level in SmallTrial.Plan.Levels.Select(l => l.Name))
                if (figure.Texts.LastOrDefault(t => t.Words == level) is { } name && figure.Lines.FirstOrDefault(l => Math.Abs(l.X2 + 6 - name.X) < 1 && Math.Abs(l.Y1 + 4 - name.Y) < 1) is { Colour: not null } sample)
                    (codes.TryGetValue(level, out var seen) ? seen : codes[level] = []).Add((sample.Colour, sample.Dash));
        }
        codes.ShouldNotBeEmpty();
        codes.Values.ShouldAllBe(c => c.Count == 1);
        codes.Values.Select(c => c.Single()).Distinct().Count().ShouldBe(codes.Count);
    }

    // Digits in the shaded cells, row by row; the key's own cells lie below the axis.
    private static List<List<int>> RowsOf(Figure figure)
    {
        var drawn = new DrawnFigure(figure);
        var axis = drawn.Texts.Single(t => t.Words == "days from infusion").Y;
        var cells = drawn.Boxes.Where(b => b.Y < axis - 20).ToList();
        var digits = drawn.Texts.Where(t => t.Words.Length == 1 && char.IsDigit(t.Words[0]) && cells.Exists(c => t.X > c.X && t.X < c.X + c.Wide && t.Y > c.Y && t.Y < c.Y + c.High)).ToList();
        digits.Count.ShouldBe(cells.Count);
        return [.. digits.GroupBy(d => d.Y).Select(g => g.Select(d => int.Parse(d.Words)).ToList())];
    }

    private static DateOnly Infusion(string subject) => SmallTrial.Data.Demographics.Single(d => d.Subject == subject).FirstInfusion!.Value.Day;

    private static string Short(string subject) => subject.Split('-')[^1];

    private static IReadOnlyList<Figure> Figures(string package) => package switch { "three subjects" => Of(FewSubjects.Of(SmallTrial.Data, 3)), "sixty subjects" => Of(FewSubjects.Repeated(SmallTrial.Data, 60)), _ => [.. Drawn.Values] };

    private static IReadOnlyList<Figure> Of(StudyData data) => StudyFigures.Of(StudyAnalysis.Of(data, SmallTrial.Plan, SmallTrial.Design), SmallTrial.Plan).All;

    [GeneratedRegex(@"^\d{3}$")]
    private static partial Regex SubjectNumber();

    [GeneratedRegex(@"\(n = (\d+)\)$")]
    private static partial Regex StepCount();

    [GeneratedRegex(@"^(\d+): ")]
    private static partial Regex Leaving();
}
