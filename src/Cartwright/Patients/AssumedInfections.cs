using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>What an infection looks like on the form. When infections come follows from the patient's own neutrophils, B cells, plasma cells and immunoglobulin.</summary>
/// <param name="Term">Preferred term.</param>
/// <param name="BodySystem">System organ class.</param>
/// <param name="Grades">Shares of grades 1 to 4.</param>
/// <param name="Related">Share put down to the product.</param>
/// <param name="Serious">Share of infections of grade 3 or more that are serious.</param>
/// <param name="LastsDays">Mean length, days.</param>
public sealed record AssumedInfections(string Term, string BodySystem, IReadOnlyList<double> Grades, double Related, double Serious, double LastsDays)
{
    internal double[] GradeWeights { get; } = [.. Grades];

    internal static AssumedInfections Read(Entry entry) => new(
        entry["term"].RequiredText() ?? "",
        entry["bodySystem"].RequiredText() ?? "",
        Figures.Whole(entry["grades"], 4),
        entry["related"].Required(Figures.Share, 0),
        entry["serious"].Required(Figures.Share, 0),
        entry["lasts"].Required(Figures.Days("d"), 1));
}
