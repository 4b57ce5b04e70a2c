using System.CommandLine;
using System.Text.Json;
using Cartwright.Cli;
using Cartwright.Tests.Records;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Cli;

public sealed class ImportAndCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_record_becomes_a_study_folder_that_check_accepts()
    {
        Assert.Equal(0, Import(Record("007_page.txt", Pages.Repaired)).Code);
        Assert.Contains("at: D7:1", File.ReadAllText(In("study", "protocol.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, Check(In("study")).Code);
        Assert.Equal(0, Check(In("study", "protocol.yaml")).Code);
        Assert.Equal(["protocol.yaml"], Directory.EnumerateFiles(In("study")).Select(Path.GetFileName));
    }

    [Fact]
    public void Import_is_done_whatever_is_found_and_check_is_not()
    {
        Assert.Equal(0, Import(Record("page.txt", Pages.Repaired.With(", contraction phase", ""))).Code);
        var (code, text) = Check(In("study"));
        Assert.Equal(1, code);
        Assert.Contains("T-HALF-PHASE  D1:45-47", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_is_one_array_of_the_published_shape()
    {
        Import(Record("page.txt", Pages.Repaired.With("Interferon-γ", "Tumor Necrosis Factor-γ")));
        var (code, text) = Check(In("study"), "--format", "json");
        var finding = JsonDocument.Parse(text).RootElement.EnumerateArray().First();
        Assert.Equal(0, code);
        Assert.Equal(("CYTOKINE-NAME", "warning", "IFN-γ"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("default").GetString()));
        Assert.Equal(("D1", 18), (finding.GetProperty("where").GetProperty("source").GetString(), finding.GetProperty("where").GetProperty("line").GetInt32()));
        Assert.Equal(["id", "text"], finding.GetProperty("readings")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("tpeak-tnf-gamma", finding.GetProperty("touches")[0].GetString());
    }

    [Fact]
    public void A_faulty_file_is_told_its_faults_with_line_and_column()
    {
        Import(Record("page.txt", Pages.Repaired));
        var file = In("study", "protocol.yaml");
        File.WriteAllText(file, File.ReadAllText(file).With("variant: escalation-only", "variant: sideways"));
        Assert.Contains(Assert.Throws<FaultyInputException>(() => Check(file)).Faults, f => f.Where.Line > 1 && f.Where.Column > 1);
        var (code, text) = Check(file, "--format", "json");
        Assert.Equal((1, "FAULT"), (code, JsonDocument.Parse(text).RootElement[0].GetProperty("code").GetString()));
    }

    [Fact]
    public void A_protocol_that_is_there_is_not_replaced_unless_forced()
    {
        var record = Record("page.txt", Pages.Repaired);
        Import(record);
        File.WriteAllText(In("study", "protocol.yaml"), "mine");
        Assert.Contains("--force", Assert.Throws<WrongUsageException>(() => Import(record)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(In("study", "protocol.yaml")));
        Assert.Equal(0, Import(record, "--force").Code);
        Assert.StartsWith("# yaml", File.ReadAllText(In("study", "protocol.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_record_is_refused_and_nothing_is_written()
    {
        var huge = In("huge.txt");
        using (var file = File.Create(huge)) file.SetLength(200_000_000);
        string[] refused = [Record("poem.txt", "A poem."), Record("binary.txt", "a\0b"), huge, In("absent.txt")];
        Assert.All(refused, path => Assert.Equal(path, Assert.Single(Assert.Throws<FaultyInputException>(() => Import(path)).Faults).Where.File));
        Assert.False(Directory.Exists(In("study")));
    }

    [Fact]
    public void Several_records_of_one_trial_become_one_study_and_of_two_trials_none()
    {
        var (row, page) = (Record("001_row.txt", OtherPages.Row), Record("003_page.txt", OtherPages.Mirror));
        Assert.Equal(0, Import(row, page).Code);
        Assert.Contains("at: D1:1 and D3:3", File.ReadAllText(In("study", "protocol.yaml")), StringComparison.Ordinal);
        var other = Record("page.txt", Pages.Repaired);
        Assert.Equal(other, Assert.Single(Assert.Throws<FaultyInputException>(() => Import(page, other, "--force")).Faults).Where.File);
        Assert.Equal(0, Import(Record("product.txt", OtherPages.Product), "--force").Code);
        Assert.Contains("kind: product-page", File.ReadAllText(In("study", "protocol.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_imported_study_is_exported_and_imported_again()
    {
        Import(Record("page.txt", Pages.Repaired));
        Assert.Equal(0, Export(In("study")).Code);
        Assert.Equal(0, Import(In("study.json"), "--force").Code);
        Assert.Contains("kind: usdm-v4", File.ReadAllText(In("study", "protocol.yaml")), StringComparison.Ordinal);
        Assert.Contains("--force", Assert.Throws<WrongUsageException>(() => Export(In("study"))).Message, StringComparison.Ordinal);
        Assert.Equal(0, Export(In("study"), "--force").Code);
        Assert.Equal(["page.txt", "study.json"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_exported_of_a_faulty_protocol_and_a_folder_is_no_file()
    {
        Assert.NotEmpty(Assert.Throws<FaultyInputException>(() => Export(In("absent"))).Faults);
        Assert.False(File.Exists(In("study.json")));
        Import(Record("page.txt", Pages.Repaired));
        Directory.CreateDirectory(In("study.json"));
        Assert.Contains("takes a file", Assert.Throws<WrongUsageException>(() => Export(In("study"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_json_record_that_is_broken_is_told_by_line_and_column()
    {
        var record = Record("study.json", "{\n  \"protocolSection\": {\n");
        var fault = Assert.Single(Assert.Throws<FaultyInputException>(() => Import(record)).Faults);
        Assert.Equal((record, 3, 1), (fault.Where.File, fault.Where.Line, fault.Where.Column));
    }

    [Fact]
    public void Help_shows_an_example()
    {
        Assert.Contains("Example: cartwright export", Run(ExportCommand.Create(), "--help").Text, StringComparison.Ordinal);
        Assert.Contains("Example: cartwright import", Run(ImportCommand.Create(), "--help").Text, StringComparison.Ordinal);
        Assert.Contains("Example: cartwright check", Run(CheckCommand.Create(), "--help").Text, StringComparison.Ordinal);
    }

    private string In(params string[] parts) => Path.Combine([folder, .. parts]);

    private string Record(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    private (int Code, string Text) Import(string record, params string[] options) => Run(ImportCommand.Create(), [record, "--out", In("study"), .. options]);

    private (int Code, string Text) Export(string path, params string[] options) => Run(ExportCommand.Create(), [path, "--out", In("study.json"), .. options]);

    private static (int Code, string Text) Check(string path, params string[] options) => Run(CheckCommand.Create(), [path, .. options]);

    private static (int Code, string Text) Run(Command command, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var root = new RootCommand { command };
        return (root.Parse([command.Name, .. arguments]).Invoke(new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false }), output.ToString());
    }
}
