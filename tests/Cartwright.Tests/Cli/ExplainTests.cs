using System.Text.Json;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Analysis.DataIssues;
using Xunit;

namespace Cartwright.Tests.Cli;

/// <summary><c>analyse --explain</c> and <c>data-issues.csv</c>, on the two patients and on the same with one record broken.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class ExplainTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "her2-e-cart");

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_story_is_printed_and_nothing_is_written()
    {
        var (code, output, _) = Analyse(TwoPatients.Package, "--explain", TwoPatients.First);
        Assert.Equal(0, code);
        Assert.StartsWith($"{TwoPatients.First}: 61 years", output, StringComparison.Ordinal);
        Assert.Equal(["data"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_short_name_of_the_reports_prints_the_same_story() =>
        Assert.Equal(Analyse(TwoPatients.Package, "--explain", TwoPatients.First).Output, Analyse(TwoPatients.Package, "--explain", "P1").Output);

    [Fact]
    public void As_a_document_it_is_alone_on_standard_output_even_where_results_are_written()
    {
        var (code, output, error) = Analyse(TwoPatients.Package, "--explain", TwoPatients.First, "--format", "json", "--out", In("out"));
        Assert.Equal(0, code);
        Assert.Equal(TwoPatients.First, JsonDocument.Parse(output).RootElement.GetProperty("subject").GetString());
        Assert.Contains("No data issues.", error, StringComparison.Ordinal);
        Assert.True(File.Exists(In("out/report.html")));
    }

    [Fact]
    public void Who_is_not_in_the_package_is_refused_with_the_nearest()
    {
        var (code, output, error) = Analyse(TwoPatients.Package, "--explain", "P22");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains($"nearest are {TwoPatients.Second}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_results_nor_a_story_is_wrong_usage() => Assert.Equal(2, Analyse(TwoPatients.Package).Code);

    [Fact]
    public void Issues_are_counted_listed_and_first_in_the_report()
    {
        var (code, output, _) = Analyse(BrokenPackages.All.Single(b => b.Code == "DI-TEMPERATURE").Data, "--out", In("out"));
        Assert.Equal(0, code);
        Assert.Contains("Data issues: 1 error, 0 warnings, 0 notes (DI-TEMPERATURE 1; data-issues.csv).", output, StringComparison.Ordinal);
        Assert.Equal(["code,severity,domain,usubjid,seq,variable,message", $"DI-TEMPERATURE,error,VS,{TwoPatients.First},7,VSSTRESN,a temperature of 100.2 °C is outside 25 to 45 °C"], File.ReadAllLines(In("out/data-issues.csv")));
        var page = File.ReadAllText(In("out/report.html"));
        Assert.InRange(page.IndexOf("id=\"data-issues\"", StringComparison.Ordinal), 1, page.IndexOf("id=\"study-disposition\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_dated_after_the_cut_off_is_an_issue()
    {
        var (_, output, _) = Analyse(TwoPatients.Package, "--cut-off", "2026-05-01", "--out", In("out"));
        Assert.Contains("Data issues: 0 errors, 2 warnings", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_studys_package_is_told_first_and_analysed()
    {
        var (code, output, _) = Analyse(TwoPatients.Package with { StudyId = "NCT04785833" }, "--out", In("out"));
        Assert.Equal(0, code);
        Assert.StartsWith("error: the package is of study 'NCT04785833', the protocol of 'HER2-E-CART'", output, StringComparison.Ordinal);
        Assert.StartsWith("DI-STUDY,error,DM,,,STUDYID,", File.ReadAllLines(In("out/data-issues.csv"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_check_that_fills_the_list_three_issues_are_shown_and_all_are_written()
    {
        var (_, output, _) = Analyse(TwoPatients.Package with { StudyId = "NCT04785833" }, "--cut-off", "2025-01-31", "--out", In("out"));
        var written = File.ReadAllLines(In("out/data-issues.csv")).Count(l => l.StartsWith("DI-CUT-OFF,", StringComparison.Ordinal));
        Assert.InRange(written, 21, 100);
        Assert.Contains($"DI-CUT-OFF {written}", output, StringComparison.Ordinal);
        Assert.Equal(3 + 1, File.ReadAllText(In("out/report.html")).Split(">DI-CUT-OFF<").Length - 1);
    }

    private string In(string name) => Path.Combine(folder, name);

    private (int Code, string Output, string Error) Analyse(StudyData data, params string[] options)
    {
        Directory.CreateDirectory(In("data/sdtm"));
        SdtmFiles.Write(data, name => new StreamWriter(In("data/sdtm/" + name)));
        return ListensToTheConsole.Run(["analyse", Study, "--data", In("data"), .. options]);
    }
}
