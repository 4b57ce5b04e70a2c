using System.Globalization;
using Cartwright.Units;
using CsvHelper;

namespace Cartwright.Making;

/// <summary>How long a product takes to make, step by step, and where that is stated. The table is ProcessProfiles.csv.</summary>
/// <param name="Name">As it is written in an assumptions file: <c>14 d</c>, <c>in vivo</c>.</param>
/// <param name="Species">In whom it was done.</param>
/// <param name="Days">From the first step to the last; 0 where nothing is done outside the body.</param>
/// <param name="Steps">In their order; none where nothing is done outside the body. A step that a process leaves out is not listed.</param>
/// <param name="Source">Document and line of the days in all.</param>
/// <param name="Items">Numbers of the items that it answers.</param>
/// <param name="Note">What the source says, and what is an assumption.</param>
public sealed record ProcessProfile(string Name, string Species, double Days, IReadOnlyList<TimedStep> Steps, string Source, IReadOnlyList<string> Items, string Note)
{
    private const string People = "human";

    /// <summary>Every profile, in the order of the table.</summary>
    public static IReadOnlyList<ProcessProfile> Table { get; } = [.. ReadTable()];

    /// <summary>The names of those that may be used for people.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Where(p => p.IsForPeople).Select(p => p.Name)];

    /// <summary>Whether the product is made outside the body, so that it waits for a device.</summary>
    public bool IsExVivo => Steps.Count > 0;

    /// <summary>Whether it was done in people.</summary>
    public bool IsForPeople => Species == People;

    /// <summary>Days in which the cells grow.</summary>
    public double ExpansionDays => Steps.Where(s => s.Step == ProcessStep.Expansion).Sum(s => s.Days);

    /// <summary>Whole runs of one device in a year of 365 days, one product at a time (D4:95): floor(365 / days); null where no device is needed.</summary>
    /// <param name="changeoverDays">Days from the end of a product to the start of the next.</param>
    public int? RunsPerDeviceYear(double changeoverDays = 0) => IsExVivo ? (int)Math.Floor(Duration.DaysInYear / (Days + changeoverDays)) : null;

    /// <summary>The profile of this name; refused in words where there is none, or where it was never done in people.</summary>
    public static Parsed<ProcessProfile> Read(string name) => Table.FirstOrDefault(p => p.Name == name.Trim()) switch
    {
        null => Parsed<ProcessProfile>.Refused($"'{name}' is no process; there is: {string.Join(", ", Names)}"),
        { IsForPeople: false } other => Parsed<ProcessProfile>.Refused($"'{name}' is refused for people: it was done in the {other.Species} alone ({other.Source}: {other.Note}); for people there is: {string.Join(", ", Names)}"),
        var profile => Parsed<ProcessProfile>.Of(profile),
    };

    private static IEnumerable<ProcessProfile> ReadTable()
    {
        using var stream = typeof(ProcessProfile).Assembly.GetManifestResourceStream("Cartwright.Making.ProcessProfiles.csv")!;
        using var csv = CsvReader.Create(new StreamReader(stream), new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
            double Days(int at) => double.Parse(csv.GetString(at), CultureInfo.InvariantCulture);
            TimedStep[] steps = [new(ProcessStep.Activation, Days(3)), new(ProcessStep.Transduction, Days(4)), new(ProcessStep.Expansion, Days(5))];
            yield return new(csv.GetString(0), csv.GetString(1), Days(2), [.. steps.Where(s => s.Days > 0)], csv.GetString(6), csv.GetString(7).Split("; "), csv.GetString(8));
        }
    }
}
