using System.Globalization;
using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Products;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>Reads what one scenario changes, part by part, and keeps each change with the old figure.</summary>
internal sealed class ScenarioReader(ScenarioBasis basis, string by)
{
    private const double MostYears = 120;

    private readonly List<ScenarioChange> changes = [];
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);

    public ScenarioBasis Basis { get; private set; } = basis;

    public IReadOnlyList<ScenarioChange> Changes => changes;

    private AssumedPeople People
    {
        get => Basis.Assumptions.Patients;
        set => Basis = Basis with { Assumptions = Basis.Assumptions with { Patients = value } };
    }

    /// <summary>Every part that a scenario may have; an absent one changes nothing.</summary>
    public void Read(Entry root)
    {
        if (root["population"].Exists) Population(root["population"]);
        foreach (var (symbol, entry) in Members(root["with"])) Parameter(symbol, entry);
        foreach (var (part, entry) in Members(root["construct"])) Part(part, entry);
        if (root["care"].Exists) new ScenarioCare(Set).Read(root["care"]);
        if (root["suppression"].Exists) Suppression(root["suppression"]);
        if (root["debulking"].Exists) Debulk(root["debulking"]);
        if (root["patients"].Exists) Patients(root["patients"]);
        if (root["dose"].Exists) Dose(root["dose"]);
    }

    private static IEnumerable<KeyValuePair<string, Entry>> Members(Entry entry) => entry.Exists ? entry.Members() : [];

    // What the study changed of its own population belonged to that population.
    private void Population(Entry entry)
    {
        if (entry.RequiredText() is not { } name) return;
        if (!ReferencePopulation.Names.Contains(name))
        {
            entry.Report($"'{name}' is no population of the reference model; there are {string.Join(", ", ReferencePopulation.Names)}");
            return;
        }
        var (old, other) = (People.Population, ReferencePopulation.Of(name));
        var own = ReferencePopulation.Of(old.Name);
        foreach (var lost in ReferenceParameterTable.Definitions.Where(d => Written(old, d) != Written(own, d))) Note(Words(lost), Written(old, lost), $"{Written(other, lost)}, as in {name}", entry);
        Note("population", old.Name, name, entry);
        People = People with { Population = other };
    }

    private void Parameter(string symbol, Entry entry)
    {
        if (Twice(symbol, entry)) return;
        var changed = AssumedPeople.Changed(People.Population, symbol, entry);
        if (ReferenceParameterTable.Find(symbol) is { } definition) Take(definition, changed, entry);
    }

    private void Part(string part, Entry entry)
    {
        var rows = ConstructParameterRow.Table.Where(r => r.Part == part && r.Parameter is not null).ToList();
        if (rows.Count == 0)
        {
            entry.Report($"'{part}' is no part that the table of constructs has; it has {string.Join(", ", ConstructParameterRow.Table.Where(r => r.Parameter is not null).Select(r => r.Part).Distinct())}");
            return;
        }
        foreach (var item in entry.IsList ? entry.Items() : [entry])
        {
            if (item.RequiredText() is not { } value) continue;
            if (rows.FirstOrDefault(r => r.Value == value) is { } row) Set(row.Symbol, row.Number, item, $"{part} {value}");
            else item.Report($"the table of constructs has no {part} '{value}'; it has {string.Join(", ", rows.Select(r => r.Value))}");
        }
    }

    private void Suppression(Entry entry)
    {
        var cells = SuppressiveCells.Read(entry);
        Set("sup1", cells.Suppression, entry["regulatoryTCells"], cells.Words);
        Set("sup2", cells.Suppression, entry["regulatoryTCells"], cells.Words);
    }

    private void Debulk(Entry entry)
    {
        var share = entry.Required(text => Figures.Share(text) is { Refusal: null, Value: >= 1 } ? Parsed<double>.Refused("all of the tumour cannot be taken away: debulking is below 100 %") : Figures.Share(text), 0);
        if (People.Population.TypicalOf(ReferenceParameter.TumourBurden) == 0 && People.Population.TypicalOf(ReferenceParameter.MarrowInfiltration) == 0)
            entry.Report($"population {People.Population.Name} has no tumour to take away");
        Note("share of the tumour taken away before conditioning", Percent(People.Debulked), Percent(share), entry);
        People = People with { Debulked = share };
    }

    private void Patients(Entry entry)
    {
        if (entry["age"].Exists)
        {
            var age = entry["age"].Required(text => Figures.In("y")(text) is { Refusal: null, Value: > MostYears } ? Parsed<double>.Refused($"nobody is {text} old") : Figures.In("y")(text), People.Age.Median);
            Note("age, years", Plain(People.Age.Median) + (People.Age.LogSd > 0 ? " (median)" : ""), Plain(age) + " (everybody)", entry["age"]);
            People = People with { Age = new(age, 0), YoungestAge = age, OldestAge = age };
        }
        if (!entry["sex"].Exists) return;
        var female = entry["sex"].Required(text => text is "F" or "M" ? Parsed<double>.Of(text == "F" ? 1 : 0) : Parsed<double>.Refused($"'{text}' should be F or M"), People.Female);
        Note("share of women", Percent(People.Female), Percent(female), entry["sex"]);
        People = People with { Female = female };
    }

    private void Dose(Entry entry)
    {
        var (plan, now) = (Basis.Plan, Basis.Plan.Levels[Basis.Level - 1]);
        if (entry["level"].OptionalText() is { } name)
        {
            if (plan.Levels.FirstOrDefault(l => l.Name == name) is { } level)
            {
                Note("dose level", now.Name, name, entry["level"]);
                Basis = Basis with { Level = level.Number };
            }
            else entry["level"].Report($"the protocol has no level '{name}'; it has {string.Join(", ", plan.Levels.Select(l => l.Name))}");
        }
        if (entry["times"].Optional(Figures.Positive) is not { } times) return;
        var changed = plan.Levels.Select(l => l with { Stated = l.Dose with { Amount = l.Dose.Amount * times } }).ToList();
        Note($"dose of level {changed[Basis.Level - 1].Name}", plan.Levels[Basis.Level - 1].DoseAsWritten, changed[Basis.Level - 1].DoseAsWritten, entry["times"]);
        Basis = Basis with { Plan = plan with { Levels = changed } };
    }

    // The spread between patients is kept.
    private void Set(string symbol, double value, Entry entry, string? because)
    {
        var definition = ReferenceParameterTable.Named(symbol);
        if (!Twice(symbol, entry)) Take(definition, People.Population.With(definition.Parameter, value), entry, because);
    }

    private void Take(ReferenceParameterDefinition definition, ReferencePopulation changed, Entry entry, string? because = null)
    {
        Note(Words(definition) + (because is null ? "" : $": {because}"), Written(People.Population, definition), Written(changed, definition), entry);
        People = People with { Population = changed };
    }

    private bool Twice(string symbol, Entry entry)
    {
        if (touched.Add(symbol)) return false;
        entry.Report($"'{symbol}' is changed twice by this scenario");
        return true;
    }

    private void Note(string what, string old, string now, Entry entry)
    {
        if (old != now) changes.Add(new(what, old, now, by, entry.Where));
    }

    private static string Words(ReferenceParameterDefinition d) => $"{d.Symbol}, {d.Meaning}";

    private static string Written(ReferencePopulation population, ReferenceParameterDefinition d) =>
        Plain(population.TypicalOf(d.Parameter)) + (population.SpreadOf(d.Parameter) > 0 ? $", spread {Plain(population.SpreadOf(d.Parameter))}" : "") + (d.Unit is "" or "code" ? "" : $" {d.Unit}");

    private static string Percent(double share) => $"{Plain(Math.Round(100 * share, 6))} %";

    private static string Plain(double number) => number.ToString("0.######", CultureInfo.InvariantCulture) is var text && (text != "0" || number == 0) ? text : number.ToString("R", CultureInfo.InvariantCulture);
}
