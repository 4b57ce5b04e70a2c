using Cartwright.Analysis;
using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>The courses of blood counts and of chemistry that a report on CAR-T cells shows, on one page; those in the data package.</summary>
internal static class LaboratoryFigures
{
    private const double FirstDay = -14, LastDay = 90;

    private static readonly (string Test, string Name)[] Shown =
    [
        ("NEUT", "Neutrophils"), ("PLAT", "Platelets"), ("HGB", "Haemoglobin"), ("LYM", "Lymphocytes"), ("FERRITIN", "Ferritin"), ("CRP", "C-reactive protein"),
        ("LDH", "Lactate dehydrogenase"), ("ALT", "Alanine aminotransferase"), ("AST", "Aspartate aminotransferase"), ("BILI", "Bilirubin"), ("CREAT", "Creatinine"), ("FIBRINO", "Fibrinogen"),
    ];

    public static IReadOnlyList<Figure> Draw(StudyData data, StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var rows = data.Laboratory.Where(r => r.Category is not (CytokineAnalysis.Category or CodeLists.LaboratoryCategory.BoneMarrow)).ToLookup(r => r.Test, StringComparer.Ordinal);
        var (clocks, groups) = (Clocks(data, analysis, plan), LevelGroups.Of(analysis, plan));
        List<SmallPlot> plots = [.. Shown.Select(s => Plot(s.Name, s.Test, [.. rows[s.Test]], clocks, groups, plan)).OfType<SmallPlot>()];
        if (plots.Count == 0)
        {
            leftOut.Add("laboratory courses: no count or chemistry that the figure shows is in the data package");
            return [];
        }
        var days = plots.SelectMany(p => p.Lines).SelectMany(l => l.Course.Points).Select(p => p.Day).ToList();
        return [PlotsFigure.Draw("laboratory-courses", "Laboratory courses around the infusion", Caption, plots, (Math.Min(0, Math.Floor(days.Min())), Math.Max(1, days.Max())), Conditioning(analysis), Release(analysis))];
    }

    private const string Caption = "Each thin line is a subject, the bold line the median at each visit; dashed: the limits of low counts (0.5 and 50 and 20 ×10⁹/L), else of normal, where the data package has one. A value below the limit of quantification stands at half of it, and 0 at the foot of an axis of decades.";

    private static Dictionary<string, SampleClock> Clocks(StudyData data, StudyAnalysis analysis, TrialPlan plan)
    {
        var exposures = data.Exposure.ToLookup(e => e.Subject, StringComparer.Ordinal);
        List<PlannedVisit> visits = [.. plan.Visits.BloodCounts, .. plan.Visits.Cytokines];
        return analysis.Subjects.In(AnalysisSet.Infused).ToDictionary(s => s.Id, s => new SampleClock(s.FirstInfused!.Value, visits, exposures[s.Id]), StringComparer.Ordinal);
    }

    private static SmallPlot? Plot(string name, string test, List<LaboratoryResult> rows, Dictionary<string, SampleClock> clocks, LevelGroups groups, TrialPlan plan)
    {
        if (rows.Count == 0) return null;
        var unit = rows.GroupBy(r => r.Unit).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var values = Values(rows, unit, clocks).Where(v => v.Days is >= FirstDay and <= LastDay).OrderBy(v => v.Days).ToList();
        if (values.Count == 0) return null;
        var courses = values.GroupBy(v => v.Subject, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (groups.Of(g.Key), new Course(g.Key, [.. g.Select(v => (v.Days, v.Value))]))).ToList();
        var fewest = Math.Min(2, courses.Count);
        var middle = VisitMedians.Of(values.Where(v => v.Visit.Length > 0), [.. plan.Visits.BloodCounts, .. plan.Visits.Cytokines]).Where(m => m.Subjects >= fewest && m.Day is >= FirstDay and <= LastDay).ToList();
        return new(name, LowCountMeasures.Written(unit), courses, middle, Limits(test, unit, rows));
    }

    private static IEnumerable<VisitValue> Values(List<LaboratoryResult> rows, string unit, Dictionary<string, SampleClock> clocks) =>
        from row in rows
        where clocks.ContainsKey(row.Subject)
        let value = row.BelowLimit ? row.LowerLimit / 2 : row.Value
        let converted = value is { } v ? row.Unit == unit ? v : CountUnit.Convert(v, row.Unit, unit) : null
        where converted is not null
        let time = clocks[row.Subject].Of(row.At, row.Visit)
        where time is not null
        select new VisitValue(row.Subject, row.Visit, time.Value.Days, converted.Value, row.BelowLimit);

    // Limits of normal differ by sex and laboratory: the median of those recorded is drawn.
    private static IReadOnlyList<double> Limits(string test, string unit, List<LaboratoryResult> rows)
    {
        var low = CountLimit.Cytopenia.Where(l => l.Test == test).Select(l => CountUnit.Convert(l.Limit, l.Unit, unit)).OfType<double>().ToList();
        if (low.Count > 0) return low;
        var ofUnit = rows.Where(r => r.Unit == unit).ToList();
        return [.. new[] { Median.Of(ofUnit.Select(r => r.LowerNormal).OfType<double>()), Median.Of(ofUnit.Select(r => r.UpperNormal).OfType<double>()) }.OfType<double>().Where(l => l > 0)];
    }

    private static Stretch? Conditioning(StudyAnalysis analysis)
    {
        var starts = analysis.Subjects.In(AnalysisSet.Infused).Where(s => s.Conditioned is not null).Select(s => (double)(s.Conditioned!.Value.Day.DayNumber - s.FirstInfused!.Value.Day.DayNumber));
        return Median.Of(starts) is { } start and < 0 ? new(start, 0, 1) : null;
    }

    private static IReadOnlyList<Stretch> Release(StudyAnalysis analysis)
    {
        var graded = analysis.CytokineRelease.Courses.Where(c => c.MaxGrade is not null).ToList();
        return
        [
            .. from day in graded.SelectMany(c => c.Daily).Where(d => d.Grade > 0)
               group day by day.DaysFromInfusion into d
               orderby d.Key
               select new Stretch(d.Key, d.Key + 1, (double)d.Count() / graded.Count),
        ];
    }
}
