using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each assessment of each subject's tumours: the lesions as measured, their sum, and the response derived from them.</summary>
internal static class AssessmentsListing
{
    public const string Id = "tumour-assessments";
    private const string Title = "Tumour assessments by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Infused);
        var measured = EvaluatedRows.Of(analysis.Package, plan.Response.Evaluator).TumourResults.Where(r => r.At is not null).ToLookup(r => (r.Subject, r.At!.Value.Day));
        var (notes, rows) = (new Footnotes(), new List<Row>());
        foreach (var subject in analysis.Response.Subjects.Where(s => subjects.Holds(s.Subject) && s.TimePoints.Count > 0))
            rows.AddRange(subject.TimePoints.Select(p => Line(subject.Subject, p, measured[(subject.Subject, p.At)], subjects, notes)));
        if (rows.Count == 0) return Table.Empty(Id, Title, ResponseTable.WhyNone);
        return new(Id, Title,
            [new("Subject"), new("Level"), new("Day", true), new("Visit"), new("Lesions, mm"), new("Sum, mm", true), new("Change, %", true), new("From nadir, %", true), new("Target"), new("Non-target"), new("New"), new("Response")],
            rows, notes.With(RulesInForce.NotCalculable, "Assessments after infusion, those after progression included. Lesions: as measured on the day of the assessment; two diameters as longest × perpendicular.", RulesInForce.Response(plan, analysis), RulesInForce.DayNumbers(plan)));
    }

    private static Row Line(string subject, TimePoint p, IEnumerable<TumourResult> lesions, ListedSubjects subjects, Footnotes notes) => Row.Of(
        subjects.Name(subject), subjects.Level(subject), subjects.Day(subject, p.At), p.Visit, Lesions(lesions),
        notes.Of(p.SumMillimetres), notes.Of(p.ChangePercent, written: Signed), FromNadir(p),
        p.Target?.Code() ?? "–", p.NonTarget?.Code() ?? "–", p.NewLesion ? "yes" : "no", p.Code);

    private static string FromNadir(TimePoint p) => p.SumMillimetres.OrNull is { } sum && p.NadirMillimetres is > 0 and { } nadir ? Signed(100 * (sum - nadir) / nadir) : "–";

    private static string Signed(double percent) => Numbers.Fixed(percent, 0).Replace('-', '−');

    private static string Lesions(IEnumerable<TumourResult> rows) =>
        string.Join("; ", rows.OrderBy(r => r.Sequence).GroupBy(r => r.Lesion).Select(lesion => $"{lesion.Key} {Measured([.. lesion])}")) is { Length: > 0 } words ? words : "–";

    // The two diameters of one lesion are one measurement; whatever else was recorded of it stands beside them.
    private static string Measured(List<TumourResult> rows)
    {
        var across = rows.Where(r => r.DiameterMillimetres is not null && r.Diameter != LesionDiameter.ShortAxis).ToList();
        var pair = across is [_, _] && across[0].Diameter != across[1].Diameter ? across.OrderBy(r => r.Diameter).ToList() : [];
        return string.Join(", ", [.. pair.Count == 0 ? Array.Empty<string>() : [string.Join(" × ", pair.Select(Written))], .. rows.Except(pair).Select(Written)]);
    }

    private static string Written(TumourResult row) => row.DiameterMillimetres is { } mm ? Numbers.Significant(mm) : row.State?.ToLowerInvariant() ?? "not measured";
}
