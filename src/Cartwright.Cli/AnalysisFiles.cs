using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Reports.Figures;
using Cartwright.Reports.Results;
using Cartwright.Reports.Word;

namespace Cartwright.Cli;

/// <summary>The files of an analysis.</summary>
internal static class AnalysisFiles
{
    public static void Write(AnalysedStudy study, Provenance provenance, DatasetFiles datasets, OutputFolder results)
    {
        var (protocol, plan, package, analysis, issues) = study;
        var notes = new StudyReportNotes(protocol.Study.Registry?.Value, [.. provenance.Reproducible().Select(p => (p.Key, p.Value))], package.NotMapped) { Issues = issues };
        var document = StudyReport.Document(analysis, plan, notes);
        results.Write("report.html", StudyReport.Html(document));
        using (var word = results.OpenBytes("report.docx")) WordReport.Write(document, word);
        using (var csv = results.Open("data-issues.csv")) DataIssuesCsv.Write(issues, csv);
        using (var list = results.Open("results.json")) ResultsJson.Write(ResultList.Of(analysis, plan), list);
        if (package.Unmapped is { } unmapped) using (var csv = results.Open("not-mapped.csv")) NotMappedCsv.Write(unmapped, csv);
        datasets.WriteAdam(package.Data, analysis, plan, "");
        WriteStudy(analysis, plan, StudyFigures.Of(analysis, plan).All, results);
        results.WriteChecksums();
    }

    /// <summary>Tables and figures.</summary>
    public static void WriteStudy(StudyAnalysis analysis, TrialPlan plan, IReadOnlyList<Figure> figures, OutputFolder results)
    {
        foreach (var table in StudyTables.Of(analysis, plan))
        {
            using var csv = results.Open(Path.Combine("tables", table.Id + ".csv"));
            table.WriteCsv(csv);
        }
        foreach (var figure in figures) results.Write(Path.Combine("figures", figure.Id + ".svg"), figure.Svg);
    }
}
