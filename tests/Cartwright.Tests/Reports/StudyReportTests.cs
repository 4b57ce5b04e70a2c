using Cartwright.Analysis;
using Cartwright.Reports;
using Xunit;

namespace Cartwright.Tests.Reports;

public class StudyReportTests
{
    [Fact]
    public void Writes_a_page_to_look_at()
    {
        var notes = new StudyReportNotes("NCT05745454", [("version", "0.1.0"), ("protocol.yaml, SHA-256", "91bb…")], []);
        var html = StudyReport.Of(SmallTrial.Data, SmallTrial.Analysis, SmallTrial.Plan, notes);
        if (Environment.GetEnvironmentVariable("LOOK") is { } folder)
        {
            File.WriteAllText(Path.Combine(folder, "report.html"), html);
            File.WriteAllText(Path.Combine(folder, "empty.html"), StudyReport.Of(SmallTrial.Nothing, StudyAnalysis.Of(SmallTrial.Nothing, SmallTrial.Plan, null), SmallTrial.Plan, notes));
        }
        Assert.Contains(StudyReport.Disclaimer, html);
    }
}
