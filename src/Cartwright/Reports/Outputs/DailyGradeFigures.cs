using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>Cytokine release and neurotoxicity day by day: the worst grade of each day of the first month, and what was given.</summary>
internal static class DailyGradeFigures
{
    private const int LastDay = 30, FirstDay = -7;

    public static IReadOnlyList<Figure> CytokineRelease(StudyData data, StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var measured = data.VitalSigns.Where(v => v.Test == CodeLists.VitalSignTest.Temperature && v.At is not null && Fever.In(v, plan.CytokineRelease.Fever) is not null).ToLookup(v => v.Subject, v => v.At!.Value.Day, StringComparer.Ordinal);
        return Draw("cytokine-release-days", "Cytokine release day by day", "cytokine release by day: no temperature after the infusion is in the data package, so no day has a grade",
            data, analysis, plan, [.. analysis.CytokineRelease.Courses.Where(c => c.MaxGrade is not null).Select(c => new Course(c.Subject, c.Daily, measured[c.Subject]))], leftOut);
    }

    public static IReadOnlyList<Figure> Neurotoxicity(StudyData data, StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var assessed = data.NeurologicalAssessments.Where(n => n.At is not null && (n.Score is not null || n.Finding is not null)).ToLookup(n => n.Subject, n => n.At!.Value.Day, StringComparer.Ordinal);
        return Draw("neurotoxicity-days", "Neurotoxicity (ICANS) day by day", "neurotoxicity by day: no assessment of the nervous system after the infusion is in the data package, so no day has a grade",
            data, analysis, plan, [.. analysis.Neurotoxicity.Courses.Where(c => c.MaxGrade is not null).Select(c => new Course(c.Subject, c.Daily, assessed[c.Subject]))], leftOut);
    }

    private sealed record Course(string Subject, IReadOnlyList<DailyGrade> Daily, IEnumerable<DateOnly> Assessed);

    private static IReadOnlyList<Figure> Draw(string id, string title, string whyNone, StudyData data, StudyAnalysis analysis, TrialPlan plan, List<Course> courses, List<string> leftOut)
    {
        if (courses.Count == 0)
        {
            leftOut.Add(whyNone);
            return [];
        }
        var byId = courses.ToDictionary(c => c.Subject, StringComparer.Ordinal);
        var (groups, medications) = (LevelGroups.Of(analysis, plan), data.Medications.ToLookup(m => m.Subject, StringComparer.Ordinal));
        List<GradedDays> rows =
        [
            .. from s in analysis.Subjects.In(AnalysisSet.Infused)
               let level = groups.Of(s.Id)
               orderby level.Code, s.Id
               select Row(LevelColumns.Short(s.Id, plan), level.Name, s.FirstInfused!.Value.Day, byId.GetValueOrDefault(s.Id), [.. medications[s.Id]]),
        ];
        var given = rows.SelectMany(r => r.Tocilizumab.Concat(r.Steroids)).Where(d => d >= FirstDay).Append(0).Min();
        var last = Math.Min(LastDay, rows.SelectMany(r => r.Grades.Keys).Append(1).Max());
        return [DailyGradeFigure.Draw(id, title, Caption(rows, last), rows, given, last)];
    }

    private static GradedDays Row(string subject, string group, DateOnly infusion, Course? course, List<ConcomitantMedication> medications)
    {
        int Day(DateOnly day) => day.DayNumber - infusion.DayNumber;
        var grades = new Dictionary<int, int>();
        foreach (var day in course?.Assessed.Select(Day).Where(d => d >= 0) ?? []) grades[day] = 0;
        foreach (var day in course?.Daily ?? []) grades[day.DaysFromInfusion] = day.Grade;
        return new(subject, group, grades,
            [.. medications.Where(m => m.Treatment.Contains("TOCILIZUMAB", StringComparison.OrdinalIgnoreCase) && m.Start is not null).Select(m => Day(m.Start!.Value.Day)).Distinct().Order()],
            [.. medications.Where(m => m.Class == CodeLists.MedicationClass.Corticosteroid && m.Start is not null).SelectMany(m => Days(Day(m.Start!.Value.Day), m.End is { } end ? Day(end.Day) : null)).Distinct().Order()]);
    }

    // Nothing later than the page is looked for.
    private static IEnumerable<int> Days(int from, int? to) => Enumerable.Range(from, Math.Max(1, Math.Min(to ?? from, Math.Max(from, LastDay)) - from + 1));

    private static string Caption(List<GradedDays> rows, int last)
    {
        var later = rows.Count(r => r.Grades.Any(g => g.Key > last && g.Value > 0));
        return $"The worst grade of each day, by subject; a blank day was not assessed, which is not a grade of 0.{(later == 0 ? "" : $" Graded on later days too: {later} subjects.")}";
    }
}
