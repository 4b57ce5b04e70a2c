using System.Text.RegularExpressions;
using Xunit;

namespace Cartwright.Tests.Architecture;

/// <summary>The arrows of docs/architecture.md. A stage may look left, never right.</summary>
public partial class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Units"] = [],
        ["Numerics"] = [],
        ["Models"] = ["Numerics", "Units"],
        ["Laws"] = ["Models", "Numerics", "Units"],
        ["Protocols"] = ["Numerics", "Units"],
        ["Records"] = ["Protocols", "Units"],
        ["Products"] = ["Protocols", "Models", "Numerics", "Units"],
        ["Making"] = ["Numerics", "Units"],
        ["Patients"] = ["Making", "Products", "Protocols", "Models", "Numerics", "Units"],
        ["Trials"] = ["Patients", "Making", "Protocols", "Models", "Numerics", "Units"],
        ["Datasets"] = ["Trials", "Protocols", "Units"],
        ["Catalogues"] = ["Products", "Datasets", "Protocols", "Units"],
        ["Eligibility"] = ["Datasets", "Protocols", "Units"],
        ["Analysis"] = ["Datasets", "Trials", "Protocols", "Numerics", "Units"],
        ["Rehearsals"] = ["Eligibility", "Analysis", "Catalogues", "Making", "Datasets", "Trials", "Patients", "Products", "Protocols", "Models", "Numerics", "Units"],
        ["Reports"] = ["Rehearsals", "Eligibility", "Analysis", "Catalogues", "Making", "Datasets", "Trials", "Patients", "Products", "Protocols", "Models", "Numerics", "Units"],
        ["KnownAnswers"] = ["Reports", "Rehearsals", "Eligibility", "Analysis", "Catalogues", "Making", "Datasets", "Trials", "Patients", "Products", "Protocols", "Models", "Numerics", "Units"],
    };

    [Fact]
    public void Stages_depend_only_on_earlier_stages()
    {
        var violations =
            from file in SourceFiles()
            let stage = StageOf(file)
            from Match use in CartwrightNamespace().Matches(File.ReadAllText(file))
            let other = use.Groups[1].Value
            where MayUse.ContainsKey(other) && other != stage && !MayUse[stage].Contains(other)
            select $"{stage}/{Path.GetFileName(file)} uses {other}";

        Assert.Empty(violations.Distinct());
    }

    [Fact]
    public void The_designs_know_nothing_of_patients_or_clinics()
    {
        var violations =
            from folder in new[] { "Designs", "SingleArm" }
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Source, "Trials", folder), "*.cs", SearchOption.AllDirectories)
            from Match use in CartwrightNamespace().Matches(File.ReadAllText(file))
            where use.Groups[1].Value is not ("Trials" or "Protocols" or "Numerics" or "Units")
            select $"{Path.GetFileName(file)} uses {use.Groups[1].Value}";

        Assert.Empty(violations);
    }

    [Fact]
    public void Analysis_sees_of_the_trial_only_its_design()
    {
        var violations =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Source, "Analysis"), "*.cs", SearchOption.AllDirectories)
            from Match use in TrialsNamespace().Matches(File.ReadAllText(file))
            where use.Groups[1].Value != "Designs"
            select $"{Path.GetFileName(file)} uses Trials.{use.Groups[1].Value}";

        Assert.Empty(violations);
    }

    [Fact]
    public void Every_folder_is_a_stage_with_its_arrows()
    {
        var folders = Directory.EnumerateDirectories(Repository.Source).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj")).Order();
        Assert.Equal(MayUse.Keys.Order(), folders);
    }

    [Fact]
    public void No_stage_is_imported_globally() =>
        Assert.DoesNotContain(SourceFiles(), f => File.ReadAllText(f).Contains("global using Cartwright", StringComparison.Ordinal));

    [Fact]
    public void The_library_opens_no_file_asks_no_clock_and_throws_no_unkeyed_dice()
    {
        var violations =
            from file in SourceFiles()
            from Match use in OutsideWorld().Matches(File.ReadAllText(file))
            select $"{Path.GetFileName(file)}: {use.Value}";

        Assert.Empty(violations);
    }

    private static IEnumerable<string> SourceFiles() =>
        MayUse.Keys.Select(s => Path.Combine(Repository.Source, s)).Where(Directory.Exists)
            .SelectMany(s => Directory.EnumerateFiles(s, "*.cs", SearchOption.AllDirectories));

    private static string StageOf(string file) => Path.GetRelativePath(Repository.Source, file).Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(@"\bCartwright\.(\w+)")]
    private static partial Regex CartwrightNamespace();

    [GeneratedRegex(@"\bDateTime\.(Now|UtcNow|Today)\b|\bTimeProvider\b|\bRandom\.Shared\b|new Random\(|\bGuid\.NewGuid\b|\bEnvironment\.(?!NewLine)|\bFile\.(Open|Read|Write|Append|Create|Delete|Exists|Copy|Move)|new FileStream|\bDirectory\.\w")]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(@"\bCartwright\.Trials\.(\w+)")]
    private static partial Regex TrialsNamespace();
}
