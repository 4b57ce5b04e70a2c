using Cartwright.Analysis;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>Each infused subject's remission, and every marrow with what it was judged by.</summary>
internal static class RemissionListing
{
    public const string Id = "remission-listing";
    public const string MarrowId = "remission-marrows";

    public static IEnumerable<Table> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Remission.Subjects.Count == 0) return [];
        var levels = LevelColumns.NameBySubject(analysis);
        var infusions = analysis.Subjects.In(AnalysisSet.Infused).ToDictionary(s => s.Id, s => s.FirstInfused!.Value.Day, StringComparer.Ordinal);
        var subjects = analysis.Remission.Subjects.Where(s => infusions.ContainsKey(s.Subject)).ToList();
        return [Subjects(subjects, levels, infusions, analysis, plan), .. Marrows(subjects, levels, infusions, plan)];
    }

    private static Table Subjects(List<SubjectRemission> subjects, IReadOnlyDictionary<string, string> levels, Dictionary<string, DateOnly> infusions, StudyAnalysis analysis, TrialPlan plan)
    {
        var notes = new Footnotes();
        Row Line(SubjectRemission s)
        {
            string Day(DateOnly? day) => DayOf(day, infusions[s.Subject], plan);
            return Row.Of(LevelColumns.Short(s.Subject, plan), levels[s.Subject], Percent(s.BaselineBlasts), s.Best.Code() + notes.Mark(s.Because), Day(s.BestOn), Day(s.FirstRemission),
                s.AtLandmark?.Category.Code() ?? "–", NameOf(s.Residual), s.IsRefractory ? "yes" : "no", Day(s.Relapse), Day(s.NewTherapy));
        }
        return new(Id, "Remission by subject",
            [
                new("Subject"), new("Level"), new("Blasts before, %", true), new("Best response"), new("Its day", true), new("First remission, day", true),
                new($"At day {analysis.Remission.Criteria.LandmarkDay}"), new("MRD in remission"), new("Refractory"), new("Relapse, day", true), new("New therapy, day", true),
            ],
            [.. subjects.Select(Line)], notes.With([.. RemissionTable.Rules(analysis.Remission).SkipLast(1), RulesInForce.DayNumbers(plan)]));
    }

    private static IEnumerable<Table> Marrows(List<SubjectRemission> subjects, IReadOnlyDictionary<string, string> levels, Dictionary<string, DateOnly> infusions, TrialPlan plan)
    {
        var notes = new Footnotes();
        Row Line(SubjectRemission s, RemissionTimePoint p) => Row.Of(
            LevelColumns.Short(s.Subject, plan), levels[s.Subject], p.Marrow.Visit, DayOf(p.At, infusions[s.Subject], plan), Percent(p.Marrow.BlastsPercent),
            Count(p.Marrow.Neutrophils), Count(p.Marrow.Platelets), NameOf(p.Marrow.Residual), p.Category.Code() + notes.Mark(p.Because));
        List<Row> rows = [.. subjects.SelectMany(s => s.TimePoints.Select(p => Line(s, p)))];
        if (rows.Count == 0) return [];
        return
        [
            new(MarrowId, "Remission by marrow",
                [
                    new("Subject"), new("Level"), new("Visit"), new("Day", true), new("Blasts, %", true), new("Neutrophils, 10⁹/L", true), new("Platelets, 10⁹/L", true), new("MRD"), new("Response"),
                ],
                rows, notes.With("A dash: not counted near enough to the marrow. Marrows after a relapse or another therapy are listed and do not count.", RulesInForce.DayNumbers(plan))),
        ];
    }

    private static string DayOf(DateOnly? day, DateOnly infusion, TrialPlan plan) =>
        day is { } d ? $"{DayNumbering.ProtocolDay(d.DayNumber - infusion.DayNumber, plan.Conventions.Day)}" : "–";

    private static string Percent(double? value) => value is { } v ? Numbers.Fixed(v, 1) : "–";

    private static string Count(double? value) => value is { } v ? Numbers.Significant(v) : "–";

    private static string NameOf(ResidualDisease residual) => residual switch
    {
        ResidualDisease.Negative => "negative",
        ResidualDisease.NegativeInsufficientSensitivity => "not seen, test too coarse",
        ResidualDisease.Positive => "positive",
        _ => "–",
    };
}
