using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Laboratory grades and haematotoxicity by level.</summary>
internal static class LaboratoryResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var (icaht, toxicity) = (new ResultRows(IcahtTable.Id, ResultRows.Infused), new ResultRows(LaboratoryTables.ToxicityId, "infused, known"));
        return
        [
            .. from part in analysis.Icaht.Subjects.Count == 0 ? [] : IcahtTable.Parts
               from column in columns
               let counts = IcahtTable.Counts(column, analysis.Icaht, part.Of)
               from grade in Enumerable.Range(0, 5)
               select icaht.Count($"{part.Name}: grade {grade}", column.Title, counts[grade]),
            .. from shifts in analysis.Laboratory?.Shifts ?? []
               from column in columns
               from least in LaboratoryTables.Least
               from result in toxicity.Share($"{LaboratoryTables.NameOf(shifts)}: grade {least} or worse", column.Title, LaboratoryTables.AtLeast(least, column, shifts))
               select result,
            .. from screen in analysis.Screens?.Screens ?? []
               from column in columns
               from result in new ResultRows(LaboratoryScreensTable.Id, "infused, judged").Share(screen.Name, column.Title, LaboratoryScreensTable.Share(screen, column))
               select result,
        ];
    }
}
