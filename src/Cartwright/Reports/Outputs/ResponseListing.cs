using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>Each infused subject's response and the days that times to event count from.</summary>
internal static class ResponseListing
{
    public const string Id = "response-listing";
    private const string Title = "Response by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (ResponseTable.IsUnknown(analysis)) return Table.Empty(Id, Title, ResponseTable.WhyNone);
        var (levels, notes) = (LevelColumns.NameBySubject(analysis), new Footnotes());
        var infused = analysis.Subjects.In(AnalysisSet.Infused).ToDictionary(s => s.Id, s => s.FirstInfused!.Value.Day, StringComparer.Ordinal);
        List<Row> rows = [.. analysis.Response.Subjects.Where(s => infused.ContainsKey(s.Subject)).Select(s => Line(s, levels[s.Subject], infused[s.Subject], plan, notes))];
        return new(Id, Title,
            [new("Subject"), new("Level"), new("Best response"), new("First response, day", true), new("Progression, day", true), new("New therapy, day", true), new("Best change of the sum, %", true)],
            rows, notes.With(RulesInForce.NotCalculable, RulesInForce.Response(plan, analysis), RulesInForce.DayNumbers(plan)));
    }

    private static Row Line(SubjectResponse s, string level, DateOnly infusion, TrialPlan plan, Footnotes notes)
    {
        string Day(DateOnly? day) => day is { } d ? $"{DayNumbering.ProtocolDay(d.DayNumber - infusion.DayNumber, plan.Conventions.Day)}" : "–";
        return Row.Of(LevelColumns.Short(s.Subject, plan), level, s.BestCode + notes.Mark(s.Best.Because), Day(s.Best.FirstResponse), Day(s.Progression), Day(s.NewTherapy),
            notes.Of(s.BestChangePercent, written: n => Numbers.Fixed(n, 0).Replace('-', '−')));
    }
}
