using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>Reads scenarios with those that they build on, each over the study as it stands. Their JSON Schema is schemas/scenario.schema.json.</summary>
public sealed partial class ScenarioSet
{
    private const string Edition = "1", StudysDefault = "the study as it stands";

    private readonly ScenarioBasis study;
    private readonly Func<string, ScenarioText?> find;
    private readonly Dictionary<string, Scenario?> read = new(StringComparer.Ordinal);
    private readonly List<Fault> faults = [];

    private ScenarioSet(ScenarioBasis study, Func<string, ScenarioText?> find) => (this.study, this.find) = (study, find);

    /// <summary>The scenarios asked for and those that they build on, in order of their names, whatever order they were asked for in; or every fault.</summary>
    /// <param name="wanted">The files asked for.</param>
    /// <param name="find">The file of a scenario that another builds on; null where there is none.</param>
    /// <param name="study">The study as it stands.</param>
    public static (IReadOnlyList<Scenario> Scenarios, IReadOnlyList<Fault> Faults) Read(IReadOnlyList<ScenarioText> wanted, Func<string, ScenarioText?> find, ScenarioBasis study)
    {
        var known = wanted.DistinctBy(t => t.Name).ToDictionary(t => t.Name, StringComparer.Ordinal);
        var set = new ScenarioSet(study, name => known.GetValueOrDefault(name) ?? find(name));
        foreach (var text in wanted.OrderBy(t => t.Name, StringComparer.Ordinal)) set.Resolve(text);
        set.TellAlike();
        return set.faults.Count > 0 ? ([], set.faults) : ([.. set.read.Values.OfType<Scenario>().OrderBy(s => s.Name, StringComparer.Ordinal)], []);
    }

    // Tables and figures know a scenario by its title.
    private void TellAlike()
    {
        foreach (var alike in read.Values.OfType<Scenario>().GroupBy(s => s.Title, StringComparer.Ordinal).Where(g => g.Count() > 1 || g.Key == StudysDefault))
            foreach (var scenario in alike.Skip(alike.Key == StudysDefault ? 0 : 1).Where(s => s.Changes.Count > 0))
                faults.Add(new(scenario.Changes[0].Where with { Line = 1, Column = 1 }, $"'scenario: {alike.Key}' is the title of {(alike.Key == StudysDefault ? "what the scenarios are compared with" : $"'{alike.First().Name}' too")}; write another"));
    }

    // Null while it is being read, so that one that builds on itself is found.
    private Scenario? Resolve(ScenarioText text)
    {
        if (read.TryGetValue(text.Name, out var known)) return known;
        read[text.Name] = null;
        var (file, root) = StudyText.Parse(text.File, text.Text);
        if (file.Faults.Count == 0) read[text.Name] = Content(text, root, file);
        faults.AddRange(file.Faults);
        return read[text.Name];
    }

    private Scenario Content(ScenarioText text, Entry root, StudyText file)
    {
        root["cartwright"].Required(edition => edition == Edition ? Parsed<int>.Of(1) : Parsed<int>.Refused($"'{edition}': this program reads scenarios of edition {Edition}"), 1);
        var (title, by, why) = (root["scenario"].RequiredText() ?? "", root["by"].RequiredText() ?? "", root["why"].RequiredText() ?? "");
        var parent = Parent(root["on"]);
        var reader = new ScenarioReader(parent?.Basis ?? study, by);
        reader.Read(root);
        file.RefuseUnread(root);
        if (file.Faults.Count == 0) Check(root, reader, parent);
        var other = reader.Basis.Assumptions.Patients.Population.Name != study.Assumptions.Patients.Population.Name;
        return new(text.Name, title, by, why, parent?.Name, Blamed(reader.Basis, root.Where), reader.Changes) { IsOtherDisease = other };
    }

    // A patient of a scenario that cannot be solved is the scenario's fault, not that of the study's file.
    private static ScenarioBasis Blamed(ScenarioBasis basis, Place where) =>
        basis with { Assumptions = basis.Assumptions with { Patients = basis.Assumptions.Patients with { Where = where } } };

    private static void Check(Entry root, ScenarioReader reader, Scenario? parent)
    {
        if (reader.Changes.Count == 0) root.Report($"this scenario changes nothing: every figure is that of {(parent is null ? StudysDefault : $"'{parent.Name}'")}");
        foreach (var fault in reader.Basis.Assumptions.FaultsFor(reader.Basis.Plan)) root.Report($"the study does not hold under this scenario: {fault.Message}");
    }

    private Scenario? Parent(Entry on)
    {
        if (on.OptionalText() is not { } name) return null;
        if (!Named().IsMatch(name)) on.Report($"'{name}' is no name of a scenario: it is the name of a file beside this one, without .yaml");
        else if (read.TryGetValue(name, out var known) && known is null) on.Report($"'{name}' builds on this scenario, or has faults of its own");
        else if (find(name) is not { } text) on.Report($"there is no scenario '{name}' beside this one");
        else return Resolve(text) ?? Unread(on, name);
        return null;
    }

    private static Scenario? Unread(Entry on, string name)
    {
        on.Report($"'{name}' has faults of its own");
        return null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$")]
    private static partial Regex Named();
}
