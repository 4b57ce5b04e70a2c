using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>A subject before treatment: the last of each measure on or before the first study treatment, or the last of all for who was never treated. What was not recorded is null, or says why.</summary>
/// <param name="Kilograms">Body weight.</param>
/// <param name="Ecog">ECOG performance status, 0 to 5, from QS or RS; of a child a Lansky or Karnofsky score stands elsewhere.</param>
/// <param name="SumOfDiametersMillimetres">Of target lesions.</param>
/// <param name="BlastsPercent">Of marrow.</param>
/// <param name="LactateDehydrogenase">In the unit of the laboratory.</param>
/// <param name="Antigens">The share of the disease's cells that carry a target, by test (LBCAT = ANTIGEN EXPRESSION).</param>
public sealed record Baseline(
    Subject Subject, int? AgeYears, string? Sex, string? Race, string? Ethnicity, double? Kilograms, int? Ecog, double? SumOfDiametersMillimetres, double? BlastsPercent,
    (double Value, string Unit)? LactateDehydrogenase, IReadOnlyList<(string Test, double Value, string Unit)> Antigens)
{
    private const string EcogScale = "ECOG";

    /// <summary>The baselines of all enrolled, by subject.</summary>
    public static IReadOnlyList<Baseline> Of(StudyData data, SubjectLevel subjects)
    {
        var demographics = data.Demographics.ToDictionary(d => d.Subject, StringComparer.Ordinal);
        var (laboratory, signs) = (data.Laboratory.Where(r => r.Value is not null).ToLookup(r => r.Subject, StringComparer.Ordinal), data.VitalSigns.ToLookup(v => v.Subject, StringComparer.Ordinal));
        var diameters = new BaselineDiameters(data);
        return
        [
            .. from s in subjects.In(AnalysisSet.Enrolled)
               let d = demographics[s.Id]
               let rows = laboratory[s.Id].Where(r => IsBefore(r.At, s)).OrderBy(r => r.At?.Moment ?? DateTime.MinValue).ToList()
               select new Baseline(s, d.AgeYears, d.Sex, d.Race, d.Ethnicity,
                   signs[s.Id].Where(v => v is { Test: CodeLists.VitalSignTest.Weight, Value: > 0 } && IsBefore(v.At, s)).MaxBy(v => v.At?.Moment ?? DateTime.MinValue)?.Value,
                   EcogOf(data, s), diameters.Of(s.Id, s.FirstInfused?.Day),
                   rows.LastOrDefault(r => r is { Test: "BLAST", Category: CodeLists.LaboratoryCategory.BoneMarrow })?.Value,
                   rows.LastOrDefault(r => r.Test == "LDH") is { } ldh ? (ldh.Value!.Value, ldh.Unit) : null,
                   [.. rows.Where(r => r.Category == CodeLists.AntigenExpression).GroupBy(r => r.Test).Select(g => (g.Key, g.Last().Value!.Value, g.Last().Unit))]),
        ];
    }

    // A day of treatment is before it: what is measured then is measured first, save at a time of day that says otherwise.
    internal static bool IsBefore(SdtmDate? at, Subject subject) => subject.TreatmentStart is not { } start || (at is { } when && when.DaysSince(start) <= 0);

    private static int? EcogOf(StudyData data, Subject subject)
    {
        var asked = data.Questionnaires.Where(q => q.Subject == subject.Id && q.Score is >= 0 and <= 5 && q.Questionnaire.Contains(EcogScale, StringComparison.OrdinalIgnoreCase) && IsBefore(q.At, subject))
            .Select(q => (q.At, Score: q.Score!.Value));
        var judged = data.Responses.Where(r => r.Subject == subject.Id && r.Test.StartsWith(EcogScale, StringComparison.OrdinalIgnoreCase) && IsBefore(r.At, subject))
            .Select(r => (r.At, Score: int.TryParse(r.Result, out var score) ? score : -1)).Where(r => r.Score is >= 0 and <= 5);
        var known = asked.Concat(judged).OrderBy(r => r.At?.Moment ?? DateTime.MinValue).ToList();
        return known.Count == 0 ? null : known[^1].Score;
    }
}
