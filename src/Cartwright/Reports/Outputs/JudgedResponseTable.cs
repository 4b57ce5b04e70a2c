using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Best responses in the words of those who judged them: residual disease, for instance, which no code of response tells.</summary>
internal static class JudgedResponseTable
{
    public const string Id = "response-as-judged";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var judged = analysis.Response.Subjects.Where(s => s.BestAsJudged is not null).ToList();
        return new(Id, "Best response as judged", [new(""), .. LevelColumns.Headings(columns)],
            [
                .. from word in judged.GroupBy(s => s.BestAsJudged!)
                   orderby word.Min(s => s.Best.Category), word.Key
                   select new Row([word.Key, .. columns.Select(c => $"{LevelColumns.Of(c, word, s => s.Subject).Count}")]),
            ],
            ["In the words of the data package; among the infused."]);
    }
}
