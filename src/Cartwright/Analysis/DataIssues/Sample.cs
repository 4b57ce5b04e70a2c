using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A result of any domain that tests a subject at a moment, as far as the checks of samples ask.</summary>
/// <param name="Of">What tells one test from another: code, specimen, method, lesion, item.</param>
/// <param name="Name">What was tested, as a message calls it.</param>
/// <param name="HasValue">Whether there is a number that the unit belongs to.</param>
internal readonly record struct Sample(DataRecord Source, string Of, string Name, string Visit, SdtmDate? At, string Unit, bool HasValue)
{
    public static IEnumerable<Sample> All(StudyData data) => [.. Blood(data), .. Bedside(data), .. Imaging(data), .. Answers(data)];

    /// <summary>What a test is called; its code where it has no name.</summary>
    public static string NameOf(string test, string name) => string.IsNullOrWhiteSpace(name) ? test : name;

    private static IEnumerable<Sample> Blood(StudyData data) =>
    [
        .. data.Laboratory.Select(r => new Sample(new("LB", r.Subject, r.Sequence), $"{r.Category}/{r.Test}", NameOf(r.Test, r.Name), r.Visit, r.At, r.Unit, r.Value is not null)),
        .. data.Concentrations.Select(r => new Sample(new("PC", r.Subject, r.Sequence), $"{r.Test}/{r.Specimen}/{r.Method}", NameOf(r.Test, r.Name), r.Visit, r.At, r.Unit, r.Value is not null)),
        .. data.Immunogenicity.Select(r => new Sample(new("IS", r.Subject, r.Sequence), $"{r.Test}/{r.Objective}/{r.Agent}", NameOf(r.Test, r.Name), r.Visit, r.At, r.Unit, r.Value is not null)),
    ];

    private static IEnumerable<Sample> Bedside(StudyData data) =>
    [
        .. data.VitalSigns.Select(r => new Sample(new("VS", r.Subject, r.Sequence), r.Test, r.Test, "", r.At, r.Unit, r.Value is not null)),
        .. data.Electrocardiograms.Select(r => new Sample(new("EG", r.Subject, r.Sequence), r.Test, NameOf(r.Test, r.Name), r.Visit, r.At, r.Unit, r.Value is not null)),
        .. data.NeurologicalAssessments.Select(r => new Sample(new("NV", r.Subject, r.Sequence), r.Test, r.Test, "", r.At, "", false)),
    ];

    private static IEnumerable<Sample> Imaging(StudyData data) =>
        data.TumourResults.Select(r => new Sample(new("TR", r.Subject, r.Sequence), $"{r.Lesion}/{(r.State is null ? r.Diameter : "state")}", $"lesion {r.Lesion}", r.Visit, r.At, "", false));

    private static IEnumerable<Sample> Answers(StudyData data) =>
        data.Questionnaires.Select(r => new Sample(new("QS", r.Subject, r.Sequence), $"{r.Questionnaire}/{r.Item}", $"item {r.Item} of {r.Questionnaire}", r.Visit, r.At, "", false));
}
