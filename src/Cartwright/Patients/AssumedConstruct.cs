using Cartwright.Products;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>The construct that virtual patients are given, by a file inside the study folder: <c>construct: constructs/cd7.yaml</c>.</summary>
/// <param name="File">The file, from the study folder on.</param>
/// <param name="Where">Where it is named.</param>
public sealed record AssumedConstruct(string File, Place Where)
{
    /// <summary>The construct; null until somebody has read its file.</summary>
    public Construct? Given { get; init; }

    /// <summary>Why its costimulatory domain is not known, in a sentence; null where it is, or where the file sets it.</summary>
    public string? Undisclosed { get; private init; }

    internal static AssumedConstruct? Named(Entry entry) => entry.Exists ? new(entry.Required(Inside, ""), entry.Where) : null;

    // Whoever shares a study folder must not be able to have another file of its reader's read.
    private static Parsed<string> Inside(string path) =>
        path.Length > 255 || path.AsSpan().IndexOfAny("\\:") >= 0 || path.Any(char.IsControl) || path.Split('/').Any(part => part is "" or "." or "..")
            ? Parsed<string>.Refused($"'{path}' is no file inside the study folder; write it from there, with /: construct.yaml, constructs/cd7.yaml")
            : Parsed<string>.Of(path);

    /// <summary>The same assumptions where the patients are given the construct of the file that they name; what <c>with</c> sets by hand stays, and the list of assumptions says so.</summary>
    /// <exception cref="FaultyInputException">The construct cannot be given to patients: there is an error among its findings.</exception>
    internal static Assumptions Give(Assumptions assumptions, AssumedConstruct named, Construct construct)
    {
        FaultyInputException.ThrowIfAny([.. ConstructFindings.Of(construct).Where(f => f.Severity == Severity.Error).Select(f => new Fault(f.InFile ?? named.Where, $"{f.Code}: {f.Message} {f.Why}"))]);
        var people = assumptions.Patients;
        var undisclosed = people.SetByHand.Contains(Models.Reference.ReferenceParameter.Cd28Costimulation) ? [] : ConstructParameters.Undisclosed(construct);
        var sentence = undisclosed.Count < 2 ? null
            : $"{string.Join(" or ", undisclosed.Select(ConstructNotation.Of))} is not disclosed: trials are run with that of the population, {ConstructNotation.Of(DomainOf(people.Population))}, and the rehearsal's report compares both";
        return assumptions with
        {
            Patients = people with { Population = ConstructParameters.Apply(construct, people.Population, people.SetByHand), Construct = named with { Given = construct, Undisclosed = sentence } },
            Choices = [.. assumptions.Choices, .. Rows(construct, named, people, sentence)],
        };
    }

    /// <summary>The same assumptions, were this the construct's domain.</summary>
    internal static Assumptions With(Assumptions assumptions, CostimulatoryDomain domain) => assumptions with
    {
        Patients = assumptions.Patients with { Population = ConstructParameters.Apply(ConstructParameters.With(assumptions.Patients.Construct!.Given!, domain), assumptions.Patients.Population, assumptions.Patients.SetByHand) },
    };

    private static CostimulatoryDomain DomainOf(Models.Reference.ReferencePopulation population) =>
        population.TypicalOf(Models.Reference.ReferenceParameter.Cd28Costimulation) > 0 ? CostimulatoryDomain.Cd28 : CostimulatoryDomain.FourOneBb;

    private static IEnumerable<Choice> Rows(Construct construct, AssumedConstruct named, AssumedPeople people, string? undisclosed)
    {
        var by = $"construct {construct.Name.Value}";
        foreach (var row in ConstructParameters.Of(construct))
            yield return people.SetByHand.Contains(row.Parameter!.Value)
                ? new($"patients.construct.{row.Symbol}", $"{row.Setting}, not applied", by, $"{row.Part} {row.Value}: patients.with.{row.Symbol} is set by hand and wins", named.Where)
                : new($"patients.construct.{row.Symbol}", row.Setting, by, $"{row.Part} {row.Value}, {row.Standing}: {row.Reason}", named.Where);
        if (undisclosed is not null) yield return new("patients.construct.costimulation", "undisclosed", by, undisclosed, named.Where);
        if (ConstructParameters.NotModelled(construct) is { Count: > 0 } missing) yield return new("patients.construct", "not in the model", by, string.Join(", ", missing), named.Where);
    }
}
