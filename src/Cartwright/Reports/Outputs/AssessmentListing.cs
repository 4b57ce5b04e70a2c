using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>Each assessment of each infused subject: the response and what it was made of.</summary>
internal static class AssessmentListing
{
    public const string Id = "response-assessments";
    private const string Title = "Response by assessment";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var infusions = analysis.Subjects.In(AnalysisSet.Infused).ToDictionary(s => s.Id, s => s.FirstInfused!.Value.Day, StringComparer.Ordinal);
        var (levels, notes) = (LevelColumns.NameBySubject(analysis), new Footnotes());
        List<Row> rows =
        [
            .. from s in analysis.Response.Subjects
               where infusions.ContainsKey(s.Subject)
               from p in s.TimePoints
               select Line(s, p, levels[s.Subject], DayNumbering.ProtocolDay(p.At.DayNumber - infusions[s.Subject].DayNumber, plan.Conventions.Day), plan, notes),
        ];
        if (rows.Count == 0) return Table.Empty(Id, Title, "no assessment after infusion in the data package");
        return new(Id, Title,
            [new("Subject"), new("Level"), new("Visit"), new("Day", true), new("Response"), new("Target lesions"), new("Other lesions"), new("New lesion"), new("Sum, mm", true), new("From baseline, %", true), new("From nadir, %", true), new("Counts")],
            rows, notes.With("NC: not calculable. What comes after progression or another therapy is listed and does not count.", RulesInForce.Response(plan, analysis), RulesInForce.DayNumbers(plan)));
    }

    private static Row Line(SubjectResponse s, TimePoint p, string level, int day, TrialPlan plan, Footnotes notes)
    {
        var nadir = p.SumMillimetres.OrNull is { } sum && p.NadirMillimetres is > 0 and { } least ? Signed(100 * (sum - least) / least) : "–";
        return Row.Of(LevelColumns.Short(s.Subject, plan), level, p.Visit, $"{day}", p.Code, p.Target?.Code() ?? "–", p.NonTarget?.Code() ?? "–", p.NewLesion ? "yes" : "no",
            notes.Of(p.SumMillimetres), notes.Of(p.ChangePercent, written: Signed), nadir, p.At > s.Progression || p.At > s.NewTherapy ? "no" : "yes");
    }

    private static string Signed(double percent) => Numbers.Fixed(percent, 0).Replace('-', '−');
}
