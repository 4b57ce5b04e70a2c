using Cartwright.Analysis;
using Cartwright.Analysis.DataIssues;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Catalogues;
using Cartwright.Reports.Outputs;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports;

/// <summary>What a report on a study says beside its results, and cannot know from them.</summary>
/// <param name="Registry">The registry number, if the protocol has one.</param>
/// <param name="Provenance">Version, hashes and the like, by name; no time of day.</param>
/// <param name="NotMapped">What a mapping of raw files left out, a sentence each.</param>
public sealed record StudyReportNotes(string? Registry, IReadOnlyList<(string Name, string Value)> Provenance, IReadOnlyList<string> NotMapped)
{
    /// <summary>What is inconsistent in the data package; null where nobody looked.</summary>
    public IReadOnlyList<DataIssue>? Issues { get; init; }
}

/// <summary>The report on one study's data package as one HTML file: what <c>analyse</c> writes.</summary>
public static class StudyReport
{
    /// <summary>On every report.</summary>
    public const string Disclaimer = "For research use; not medical advice.";

    /// <summary>What the report says, in the order of reading, whatever it is printed as.</summary>
    public static StudyDocument Document(StudyAnalysis analysis, TrialPlan plan, StudyReportNotes notes) => new(
        $"{plan.StudyId}: analysis of the data package", Line(plan, notes), Summary(analysis, plan),
        notes.Issues is { } issues ? [new("data-issues", "What is inconsistent in the data", DataIssueTables.Of(issues))] : [],
        Catalogue.Of(new(analysis, plan)),
        [
            .. CriteriaFit.Of(analysis.Package, plan) is { } unfit ? [new("criteria", "What does not fit the data", [List("criteria-fit", "Criteria of response", [unfit])])] : Array.Empty<TableSection>(),
            .. notes.NotMapped.Count == 0 ? Array.Empty<TableSection>() : [new("data-notes", "What is not in this report", [List("not-mapped", "Rows and columns that the mapping left out", notes.NotMapped)])],
            new("decided", "What was decided", [Choices(plan)]),
            new("computed", "How it was computed", [Provenance(notes)]),
        ]);

    /// <summary>The HTML text.</summary>
    public static string Of(StudyAnalysis analysis, TrialPlan plan, StudyReportNotes notes) => Html(Document(analysis, plan, notes));

    /// <summary>A document as HTML text.</summary>
    public static string Html(StudyDocument document)
    {
        var page = new Page();
        foreach (var section in document.Before) section.AddTo(page);
        foreach (var part in document.Parts) part.AddTo(page);
        foreach (var section in document.After) section.AddTo(page);
        return page.Finish(document.Title, document.Line, document.Summary, Disclaimer);
    }

    /// <summary>The study in a sentence or two: how many were infused at which level, severe cytokine release, response, and what the design says next.</summary>
    public static string Summary(StudyAnalysis analysis, TrialPlan plan)
    {
        var infused = analysis.Subjects.In(AnalysisSet.Infused).ToList();
        if (infused.Count == 0) return "Nobody was infused.";
        var levels = plan.Levels.Select(l => $"{infused.Count(s => s.Level == l)} at {l.Name}").ToList();
        var response = Response(analysis);
        return $"{Subjects(infused.Count)} infused{(levels.Count == 0 ? "" : $" ({string.Join(", ", levels)})")}; {Release(analysis)}; {response}."
            + (analysis.Decisions is { } decisions ? $" The design says: {DoseDecisionsTable.Words(decisions.Next, plan)} ({decisions.Next.Because})." : "");
    }

    private static string Response(StudyAnalysis analysis) =>
        !analysis.Response.IsUnknown ? $"objective response in {Words(analysis.Response.Infused.Objective)}"
        : analysis.Remission.Subjects.Count > 0 ? $"remission in {Words(RemissionRates.Among(analysis.Remission.Subjects).Overall)}"
        : "response is not in the data package";

    private static string Subjects(int count) => count == 1 ? "1 subject was" : $"{count} subjects were";

    private static string Release(StudyAnalysis analysis)
    {
        var (scale, grades) = CytokineReleaseMeasures.Grades(analysis);
        return grades.Count == 0 ? "cytokine release could not be graded" : $"cytokine release of grade 3 or worse ({scale}) in {Words(new Proportion(grades.Values.Count(g => g >= 3), grades.Count))}";
    }

    private static string Words(Proportion p) => p.Exact is { Lower: Numerics.Estimate.Value low, Upper: Numerics.Estimate.Value high }
        ? $"{p} ({Numbers.Percent((double)p.Events / p.Of)}, 95 % interval {Numbers.Fixed(100 * low.Number, 0)}–{Numbers.Fixed(100 * high.Number, 0)} %)"
        : $"{p}";

    private static string Line(TrialPlan plan, StudyReportNotes notes) =>
        string.Join(" · ", new[] { plan.StudyId, notes.Registry, plan.ProductName }.OfType<string>().Where(w => w.Length > 0).Distinct());

    private static Table List(string id, string title, IReadOnlyList<string> lines) => new(id, title, [new("")], [.. lines.Select(Row.Across)], []);

    private static Table Choices(TrialPlan plan) => plan.InForce.Count == 0 ? Table.Empty("choices", "Choices in force", "nothing was left open")
        : new("choices", "Choices in force", [new("What"), new("Value"), new("By"), new("Why")], [.. plan.InForce.Select(c => Row.Of(c.Path, c.Value, c.By, c.Why ?? ""))], []);

    private static Table Provenance(StudyReportNotes notes) => notes.Provenance.Count == 0 ? Table.Empty("provenance", "Provenance", "nothing was handed in")
        : new("provenance", "Provenance", [new("What"), new("Value")], [.. notes.Provenance.Select(p => Row.Of(p.Name, p.Value))], []);
}
