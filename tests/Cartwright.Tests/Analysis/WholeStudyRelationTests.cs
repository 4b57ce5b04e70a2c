using System.Text.Json;
using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports.Results;
using Cartwright.Tests.Analysis.DataIssues;
using Cartwright.Tests.Reports;
using Xunit;

namespace Cartwright.Tests.Analysis;

/// <summary>What the results of a whole study must not depend on: the calendar, the order of the rows, and what the subjects are called.</summary>
public class WholeStudyRelationTests
{
    private static readonly string Right = Results(SmallTrial.Data);

    [Theory]
    [InlineData(1)]
    [InlineData(-400)]
    [InlineData(10_000)]
    public void The_calendar_changes_no_result(int days) => Assert.Equal(Right, Results(MovedPackage.ByDays(SmallTrial.Data, days)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_rows_changes_no_result(int seed) => Assert.Equal(Right, Results(MovedPackage.Reordered(SmallTrial.Data, seed)));

    /// <summary>Names that sort the other way round: whatever goes by the order of names would show.</summary>
    [Fact]
    public void Other_names_change_no_result_but_the_names()
    {
        var names = SmallTrial.Data.Demographics.Select(d => d.Subject).Order(StringComparer.Ordinal).ToList();
        var renamed = names.ToDictionary(n => n, n => $"{SmallTrial.Data.StudyId}-Z{names.Count - names.IndexOf(n):000}");
        var back = renamed.ToDictionary(n => n.Value, n => n.Key);
        var (right, other) = (Listed(Right), Listed(Results(RenamedPackage.Of(SmallTrial.Data, renamed))).Select(r => r with { Key = Named(r.Key, back) }).ToList());
        Assert.Equal(right.Select(r => r.Key).Order(StringComparer.Ordinal), other.Select(r => r.Key).Order(StringComparer.Ordinal));
        foreach (var (one, two) in right.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Value).Zip(other.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Value)))
        {
            // Sums go through the subjects in the order of their names, and so may end in another last bit.
            if (one.Value is { } number) Assert.Equal(number, two.Value!.Value, Math.Abs(number) * 1e-10 + 1e-12);
            else Assert.Null(two.Value);
        }
    }

    private static string Results(StudyData data)
    {
        using var text = new StringWriter();
        ResultsJson.Write(ResultList.Of(StudyAnalysis.Of(data, SmallTrial.Plan, SmallTrial.Design), SmallTrial.Plan), text);
        return text.ToString();
    }

    private static List<(string Key, double? Value)> Listed(string json) => [.. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(r =>
        (string.Join('|', new[] { "output", "parameter", "population", "group", "statistic", "unit", "reason" }.Select(p => r.GetProperty(p).GetString())), r.GetProperty("value").ValueKind == JsonValueKind.Number ? r.GetProperty("value").GetDouble() : (double?)null))];

    private static string Named(string key, Dictionary<string, string> names) => names.Aggregate(key, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal));
}

/// <summary>The same package with other names of its subjects.</summary>
internal static class RenamedPackage
{
    public static StudyData Of(StudyData d, IReadOnlyDictionary<string, string> names) => d with
    {
        Demographics = [.. d.Demographics.Select(r => r with { Subject = names[r.Subject] })],
        Disposition = [.. d.Disposition.Select(r => r with { Subject = names[r.Subject] })],
        Exposure = [.. d.Exposure.Select(r => r with { Subject = names[r.Subject] })],
        AdverseEvents = [.. d.AdverseEvents.Select(r => r with { Subject = names[r.Subject] })],
        Laboratory = [.. d.Laboratory.Select(r => r with { Subject = names[r.Subject] })],
        Concentrations = [.. d.Concentrations.Select(r => r with { Subject = names[r.Subject] })],
        Tumours = [.. d.Tumours.Select(r => r with { Subject = names[r.Subject] })],
        TumourResults = [.. d.TumourResults.Select(r => r with { Subject = names[r.Subject] })],
        Questionnaires = [.. d.Questionnaires.Select(r => r with { Subject = names[r.Subject] })],
        VitalSigns = [.. d.VitalSigns.Select(r => r with { Subject = names[r.Subject] })],
        Medications = [.. d.Medications.Select(r => r with { Subject = names[r.Subject] })],
        Procedures = [.. d.Procedures.Select(r => r with { Subject = names[r.Subject] })],
        Responses = [.. d.Responses.Select(r => r with { Subject = names[r.Subject] })],
        FindingsAbout = [.. d.FindingsAbout.Select(r => r with { Subject = names[r.Subject] })],
        NeurologicalAssessments = [.. d.NeurologicalAssessments.Select(r => r with { Subject = names[r.Subject] })],
        EventQualifiers = [.. d.EventQualifiers.Select(r => r with { Subject = names[r.Subject] })],
        Deviations = [.. d.Deviations.Select(r => r with { Subject = names[r.Subject] })],
        Encounters = [.. d.Encounters.Select(r => r with { Subject = names[r.Subject] })],
        Visits = [.. d.Visits.Select(r => r with { Subject = names[r.Subject] })],
        BiospecimenEvents = [.. d.BiospecimenEvents.Select(r => r with { Subject = names[r.Subject] })],
        BiospecimenFindings = [.. d.BiospecimenFindings.Select(r => r with { Subject = names[r.Subject] })],
        Electrocardiograms = [.. d.Electrocardiograms.Select(r => r with { Subject = names[r.Subject] })],
        Immunogenicity = [.. d.Immunogenicity.Select(r => r with { Subject = names[r.Subject] })],
    };
}
