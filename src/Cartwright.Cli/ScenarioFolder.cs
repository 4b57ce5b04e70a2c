using Cartwright.Rehearsals.Scenarios;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>Scenarios as they lie on disk: those named, or all of a study's folder; one that builds on another finds it beside itself and nowhere else.</summary>
internal static class ScenarioFolder
{
    private const string Ending = ".yaml", Below = "scenarios";

    /// <summary>The scenarios with those they build on.</summary>
    /// <exception cref="FaultyInputException">With every fault in them.</exception>
    public static IReadOnlyList<Scenario> Read(StudyFolder study, IReadOnlyList<string> files, ScenarioBasis basis)
    {
        if (files.Count == 0) files = All(study);
        if (files.FirstOrDefault(f => !f.EndsWith(Ending, StringComparison.Ordinal)) is { } other) throw new WrongUsageException($"'{other}' is no scenario: a scenario is a .yaml file");
        if (files.GroupBy(NameOf).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new WrongUsageException($"two scenarios are called '{twice.Key}': {string.Join(", ", twice)}");
        List<ScenarioText> texts = [.. files.Select(f => Text(study, f)).OfType<ScenarioText>()];
        var folders = files.Select(f => Path.GetDirectoryName(f) ?? "").Distinct().ToList();
        var (scenarios, faults) = ScenarioSet.Read(texts, name => folders.Select(f => Path.Combine(f, name + Ending)).FirstOrDefault(File.Exists) is { } found ? Text(study, found) : null, basis);
        FaultyInputException.ThrowIfAny([.. study.Faults, .. faults]);
        return scenarios;
    }

    private static string[] All(StudyFolder study)
    {
        var folder = Path.Combine(study.Folder, Below);
        string[] found = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*" + Ending).Order(StringComparer.Ordinal)] : [];
        // Whoever shares a study folder must not be able to have another file of its reader's read.
        if (found.FirstOrDefault(f => new FileInfo(f).LinkTarget is not null) is { } link) throw new WrongUsageException($"'{link}' is a link; put the scenario itself into the folder");
        return found.Length > 0 ? found : throw new WrongUsageException($"there is no scenario in '{folder}'");
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static ScenarioText? Text(StudyFolder study, string file) => study.ReadText(file) is { } text ? new(NameOf(file), file, text) : null;
}
