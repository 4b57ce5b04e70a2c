using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Reports;
using Cartwright.Reports.Figures;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports.Figures;

/// <summary>The figures of courses, read back: medians, means and their numbers are those of the rows, at the days that the axis says.</summary>
public class CourseFigureTests
{
    private static readonly StudyAnalysis Analysis = SmallTrial.Analysis;
    private static readonly IReadOnlyDictionary<string, Figure> Drawn = StudyFigures.Of(Analysis, SmallTrial.Plan).All.ToDictionary(f => f.Id);

    [Fact]
    public void Medians_by_level_are_those_of_the_samples_and_stand_over_the_number_of_subjects()
    {
        var figure = new DrawnFigure(Drawn["kinetics-by-level-28"]);
        var (day, level) = (figure.Days("days"), figure.Heights(decades: true));
        var visits = SmallTrial.Plan.Visits.Kinetics.Where(v => v.Planned.Days is > 0.5 and <= 31).ToList();
        foreach (var group in Analysis.Subjects.In(AnalysisSet.Infused).GroupBy(s => s.Level!.Name))
            foreach (var visit in visits)
            {
                var members = group.Select(s => s.Id).ToHashSet();
                var values = SmallTrial.Data.Concentrations.Where(c => c.Visit == visit.Name && members.Contains(c.Subject)).Select(c => c.BelowLimit ? c.LowerLimit!.Value / 2 : c.Value!.Value).ToList();
                if (values.Count == 0) continue;
                var median = Median.Of(values)!.Value;
                figure.Circles.ShouldContain(c => Math.Abs(day(c.X) - visit.Planned.Days) < 0.1 && Math.Abs(level(c.Y) / median - 1) < 0.02, $"{group.Key}, {visit.Name}: {median}");
                figure.Texts.ShouldContain(t => t.Size == 10 && t.Words == $"{values.Count}" && Math.Abs(day(t.X) - visit.Planned.Days) < 0.1, $"{group.Key}, {visit.Name}: {values.Count}");
            }
    }

    [Fact]
    public void Every_subject_has_one_line_in_every_cytokine_s_plot()
    {
        var lines = new DrawnFigure(Drawn["cytokines-panel"]).Paths.Count(p => p.Points.Count > 1);
        var expected = SmallTrial.Data.Laboratory.Where(r => r is { Category: "CYTOKINES", Value: > 0, At: not null } && r.At.Value.DaysSince(SmallTrial.Data.Demographics.Single(d => d.Subject == r.Subject).FirstInfusion!.Value) is > 0 and <= 31)
            .GroupBy(r => (r.Subject, r.Test)).Count(g => g.Count() > 1);
        lines.ShouldBe(expected);
    }

    [Fact]
    public void Fold_changes_are_written_in_the_order_of_the_grades()
    {
        var texts = new DrawnFigure(Drawn["cytokines-fold-change"]).Texts;
        var grades = texts.Where(t => t.Words.StartsWith("cytokine release of grade", StringComparison.Ordinal)).OrderBy(t => t.Y).Select(t => int.Parse(t.Words.Split(' ')[4])).ToList();
        grades.ShouldBe(grades.Distinct().OrderDescending());
        var cells = texts.Count(t => t.Anchor == "middle" && t.Y > 50 && DrawnFigure.IsNumber(t.Words) && t.Y < texts.Max(u => u.Y) - 10);
        cells.ShouldBe(Analysis.Cytokines.Count(c => c.FoldChange.OrNull is not null));
    }

    [Fact]
    public void The_profile_has_the_mean_changes_and_their_numbers()
    {
        var figure = new DrawnFigure(Drawn["quality-of-life-profile"]);
        var expected = new[] { "QL", "PF", "RF", "EF", "CF", "SF" }.Sum(code => Analysis.QualityOfLife.ByVisit(code).Count(v => v.Changed > 0));
        figure.Circles.Count.ShouldBe(expected);
        foreach (var number in figure.Texts.Where(t => t.Size == 9 && DrawnFigure.IsNumber(t.Words))) figure.Circles.ShouldContain(c => Math.Abs(c.X - number.X) < 0.2);
    }

    [Fact]
    public void Numbers_under_the_curve_of_persistence_are_those_not_yet_lost_or_censored()
    {
        var figure = new DrawnFigure(Drawn["persistence-curve"]);
        var day = figure.Days("days");
        var ofLevel = Analysis.Subjects.Subjects.ToDictionary(s => s.Id, s => s.Level!.Name);
        foreach (var name in SmallTrial.Plan.Levels.Select(l => l.Name).Where(n => figure.Texts.Any(t => t.Words == n && t.X == 8)))
        {
            var times = Analysis.Kinetics.Where(k => k.TimeToLoss is not null && ofLevel[k.Subject] == name).Select(k => k.TimeToLoss!.Days).ToList();
            var row = figure.Texts.Single(t => t.Words == name && t.X == 8).Y;
            foreach (var number in figure.Texts.Where(t => t.Y == row && t.Anchor == "middle"))
                int.Parse(number.Words).ShouldBe(times.Count(t => t >= Math.Round(day(number.X))), $"{name} on day {day(number.X):0}");
        }
    }
}
