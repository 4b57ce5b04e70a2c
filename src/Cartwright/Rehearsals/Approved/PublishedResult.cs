using System.Globalization;
using CsvHelper;

namespace Cartwright.Rehearsals.Approved;

/// <summary>A number that an approved product's pivotal trial published, as a page in hand has it.</summary>
/// <param name="Study">The study folder.</param>
/// <param name="Quantity">What it is.</param>
/// <param name="Percent">The number as published, % of the patients.</param>
/// <param name="Patients">Patients behind it.</param>
/// <param name="IsConfirmed">Whether a page in hand says so; else it is only remembered, and no fact.</param>
/// <param name="Source">The page.</param>
/// <param name="Note">What to know before comparing.</param>
public sealed record PublishedResult(string Study, ResultQuantity Quantity, double Percent, int Patients, bool IsConfirmed, string Source, string Note)
{
    /// <summary>Every result of the table beside this file, by study.</summary>
    public static IReadOnlyList<PublishedResult> All { get; } = Read();

    /// <summary>The share that is compared: that of the whole number of patients nearest to what was printed.</summary>
    public double Compared => 100 * Math.Round(Percent * Patients / 100) / Patients;

    private static List<PublishedResult> Read()
    {
        using var stream = typeof(PublishedResult).Assembly.GetManifestResourceStream(typeof(PublishedResult), "PublishedResults.csv")!;
        using var csv = CsvReader.Create(new StreamReader(stream), new CsvReaderOptions { Separator = ',' });
        List<PublishedResult> results = [];
        while (csv.Read()) results.Add(Row([.. Enumerable.Range(0, csv.Headers.Count).Select(csv.GetString)]));
        return results;
    }

    private static PublishedResult Row(string[] row) => new(
        row[0], ResultQuantity.Named(row[1]), double.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture), row[4] == "yes", row[5], row[6]);
}

/// <summary>What a trial publishes of its patients as a share.</summary>
/// <param name="Key">Its name in the table.</param>
/// <param name="Name">Its name, as a page shows it.</param>
/// <param name="Counts">Whether a simulated patient counts; null where that cannot be told, and then the patient is in no denominator.</param>
public sealed record ResultQuantity(string Key, string Name, Func<RehearsedPatient, bool?> Counts)
{
    private const int Severe = 3;

    /// <summary>Every quantity.</summary>
    public static IReadOnlyList<ResultQuantity> All { get; } =
    [
        new("response", "response", p => p.Responded), new("complete", "complete response", p => p.Complete),
        new("release", "cytokine release", p => From(1, p.Release)), new("release3", "cytokine release of grade 3 or more", p => From(Severe, p.Release)),
        new("neurotoxicity", "neurotoxicity", p => From(1, p.Neurotoxicity)), new("neurotoxicity3", "neurotoxicity of grade 3 or more", p => From(Severe, p.Neurotoxicity)),
    ];

    private static bool? From(int least, int? grade) => grade is null ? null : grade >= least;

    /// <summary>The quantity of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ResultQuantity Named(string key) => All.FirstOrDefault(q => q.Key == key) ?? throw new ArgumentException($"'{key}' is none of {string.Join(", ", All.Select(q => q.Key))}", nameof(key));
}
