using Xunit;

namespace Cartwright.Tests.Cli;

/// <summary>What a user gets for input that cannot be used: the place, in words, exit code 1, and nothing written.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class BadInputTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "her2-e-cart");

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("product:", "product: [", "protocol.yaml:")]
    [InlineData("study:", "a: [1, 2\nb: }\nstudy:", "not YAML")]
    [InlineData("low: { value: 1e6 cells/kg", "low: { value: -1e6 cells/kg", "more than zero cells")]
    [InlineData("low: { value: 1e6 cells/kg", "low: { value: 1e6 cells", "cells/kg")]
    [InlineData("fever: 38.0 °C", "fever: 100.4 °F", "°C")]
    [InlineData("to: { infusion: 28 d }", "to: { infusion: 4 wk }", "written in d")]
    [InlineData("levels: [low, medium, high]", "levels: [low, medium, high, top]", "top")]
    public void A_faulty_protocol_is_told_with_its_place(string passage, string wrong, string said)
    {
        var study = Changed("protocol.yaml", passage, wrong);
        var (code, error) = Run("rehearse", study, "--trials", "1", "--out", In("out"));
        Assert.Equal(1, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Matches(@"protocol\.yaml:\d+:\d+: ", error);
        Assert.Equal(["study"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Without_dose_levels_a_rehearsal_is_refused_in_the_records_own_words()
    {
        var text = File.ReadAllText(Path.Combine(Study, "protocol.yaml"));
        var doses = text[text.IndexOf("  doses:", StringComparison.Ordinal)..text.IndexOf("  variant:", StringComparison.Ordinal)];
        var (code, error) = Run("rehearse", Changed("protocol.yaml", doses, ""), "--out", In("out"));
        Assert.Equal(1, code);
        Assert.Contains("with separate cell counts", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("out")));
    }

    [Fact]
    public void Faults_of_protocol_and_assumptions_are_told_together()
    {
        var study = Changed("protocol.yaml", "fever: 38.0 °C", "fever: 100.4 °F");
        var assumptions = Path.Combine(study, "assumptions.yaml");
        File.WriteAllText(assumptions, File.ReadAllText(assumptions).Replace("failure: 8 %", "failure: 108 %", StringComparison.Ordinal));
        var (code, error) = Run("rehearse", study, "--out", In("out"));
        Assert.Equal(1, code);
        Assert.Contains("protocol.yaml:", error, StringComparison.Ordinal);
        Assert.Contains("assumptions.yaml:", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dm.csv", "2026-0", "2026-13", "date")]
    [InlineData("ex.csv", "CAR-T,", "CAR-T,-", "EXDOSE")]
    [InlineData("ex.csv", "CAR-T,", "CAR-T,1e300", "EXDOSE")]
    public void A_faulty_value_in_the_data_is_told_with_file_line_and_variable(string file, string passage, string wrong, string said)
    {
        var data = Simulated();
        var path = Path.Combine(data, "sdtm", file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(passage, StringComparison.Ordinal);
        Assert.True(at > 0);
        File.WriteAllText(path, text[..at] + wrong + text[(at + passage.Length)..]);
        var (code, error) = Run("analyse", Study, "--data", data, "--out", In("out"));
        Assert.Equal(1, code);
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(In("out")));
    }

    /// <summary>A point that means nothing was passed over in silence, and looked like one that was applied.</summary>
    [Theory]
    [InlineData("HER2-E-CART-999", 1, "means no subject")]
    [InlineData("HER2-E-CART-001", 999, "means no sample")]
    [InlineData("01", 1, "means no subject")]
    public void A_point_of_kinetics_that_means_no_sample_stops_an_analysis_and_a_rehearsal(string subject, int sample, string said)
    {
        var (data, study) = (Simulated(), Pointed(subject, sample));
        var (code, error) = Run("analyse", study, "--data", data, "--out", In("out"));
        Assert.Equal(1, code);
        Assert.Matches($@"protocol\.yaml:\d+:\d+: 'chosen\.kinetics\.points': sample {sample} of '{subject}' {said}", error);
        Assert.Equal(1, Run("rehearse", study, "--trials", "1", "--out", In("out")).Code);
        Assert.False(Directory.Exists(In("out")));
    }

    [Fact]
    public void A_point_of_kinetics_under_a_subjects_short_name_is_applied()
    {
        var data = Simulated();
        Assert.Equal(0, Run("analyse", Pointed("001", 4), "--data", data, "--out", In("out")).Code);
        Assert.Matches(@"(?m)^001,4,.*left out by hand: haemolysed", File.ReadAllText(In("out/tables/concentration-listing.csv")));
    }

    [Fact]
    public void A_truncated_file_is_told()
    {
        var data = Simulated();
        var path = Path.Combine(data, "sdtm", "ae.csv");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text[..(text.Length - 40)]);
        var (code, error) = Run("analyse", Study, "--data", data, "--out", In("out"));
        Assert.Equal(1, code);
        Assert.Matches(@"ae\.csv:\d+", error);
    }

    [Fact]
    public void A_huge_file_is_refused_unread()
    {
        var data = Simulated();
        using (var huge = new FileStream(Path.Combine(data, "sdtm", "vs.csv"), FileMode.Create)) huge.SetLength(200_000_000);
        var (code, error) = Run("analyse", Study, "--data", data, "--out", In("out"));
        Assert.Equal(1, code);
        Assert.Contains("200,000,000 bytes", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_reaches_no_file_outside_the_data_folder()
    {
        var map = In("mapping.yaml");
        File.WriteAllText(map, File.ReadAllText(Repository.At("protocols", "cd22-nct02315612", "mapping.yaml")).Replace("tidy_patients.csv", "../tidy_patients.csv", StringComparison.Ordinal));
        Directory.CreateDirectory(In("data"));
        var (code, error) = Run("analyse", Repository.At("protocols", "cd22-nct02315612"), "--data", In("data"), "--map", map, "--out", In("out"));
        Assert.Equal(1, code);
        Assert.Contains("mapping.yaml:", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("out")));
    }

    [Fact]
    public void A_folder_of_other_things_is_not_replaced_by_results()
    {
        Directory.CreateDirectory(In("mine"));
        File.WriteAllText(In("mine/thesis.txt"), "years of work");
        var (code, error) = Run("simulate", Study, "--out", In("mine"));
        Assert.Equal(2, code);
        Assert.Contains("not results of Cartwright", error, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(In("mine/thesis.txt")));
    }

    [Fact]
    public void Results_never_replace_what_they_are_made_from()
    {
        var data = Simulated();
        Assert.Equal(2, Run("analyse", Study, "--data", data, "--out", data).Code);
        Assert.True(File.Exists(Path.Combine(data, "sdtm", "dm.csv")));
        File.WriteAllText(Path.Combine(data, "my-notes.txt"), "mine");
        Assert.Equal(2, Run("simulate", Study, "--out", data).Code);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(data, "my-notes.txt")));
    }

    [Theory]
    [InlineData("rehearse")]
    [InlineData("dance")]
    [InlineData("rehearse|x|--out|y|--trials|0")]
    [InlineData("rehearse|x|--out|y|--trials|many")]
    public void A_command_used_wrongly_is_exit_code_2(string words) => Assert.Equal(2, Run(words.Split('|')).Code);

    [Theory]
    [InlineData("analyse|x|--data|y|--out|z|--cut-off|2027-13-45", "--cut-off: '2027-13-45' is no date; write 2027-01-31")]
    [InlineData("rehearse|x|--out|y|--seed|abc", "--seed: 'abc' is no seed; write a whole number from 0")]
    [InlineData("rehearse|x|--out|y|--trials|x", "--trials is a number from 1 to 1,000,000, and 'x' is none")]
    [InlineData("curves|x|--out|y|--days|long", "--days: 'long' is no number")]
    [InlineData("curves|x|--out|y|--patients|some", "--patients: 'some' is no whole number")]
    public void An_option_that_cannot_be_read_is_told_in_words(string words, string said)
    {
        var (code, error) = Run(words.Split('|'));
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_below_a_file_are_refused_in_words()
    {
        File.WriteAllText(In("afile"), "mine");
        var (code, error) = Run("simulate", Study, "--out", In("afile/x"));
        Assert.Equal(2, code);
        Assert.Contains("afile' is a file; choose another folder for --out", error, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(folder, name);

    private string Simulated()
    {
        Assert.Equal(0, Run("simulate", Study, "--seed", "1", "--out", In("data")).Code);
        return In("data");
    }

    private string Changed(string file, string passage, string other)
    {
        var study = Directory.CreateDirectory(In("study")).FullName;
        foreach (var name in new[] { "protocol.yaml", "assumptions.yaml" }) File.Copy(Path.Combine(Study, name), Path.Combine(study, name));
        var text = File.ReadAllText(Path.Combine(study, file));
        Assert.Contains(passage, text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(study, file), text.Replace(passage, other, StringComparison.Ordinal));
        return study;
    }

    private string Pointed(string subject, int sample) =>
        Changed("protocol.yaml", "\nchosen:\n", $"\nchosen:\n  kinetics:\n    points:\n      - {{ subject: {subject}, sample: {sample}, use: nowhere, why: haemolysed }}\n");

    private static (int Code, string Error) Run(params string[] arguments)
    {
        var (code, _, error) = ListensToTheConsole.Run(arguments);
        return (code, error);
    }
}
