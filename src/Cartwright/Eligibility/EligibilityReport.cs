using Cartwright.Protocols;

namespace Cartwright.Eligibility;

/// <summary>The patients of a screening log put to a protocol's criteria.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Criteria">The criteria, in the protocol's order.</param>
/// <param name="Readings">The readings that decide about them.</param>
/// <param name="Patients">A result for each patient, in the order of the file.</param>
/// <param name="Notes">What holds for all of them.</param>
public sealed record EligibilityReport(string StudyId, IReadOnlyList<Stated<Criterion>> Criteria, ReadingsInForce Readings, IReadOnlyList<PatientResult> Patients, IReadOnlyList<string> Notes)
{
    /// <summary>The reason of a criterion that has no rule.</summary>
    public const string NoRule = "the protocol's file has no rule for it";

    /// <summary>Puts every criterion to every patient.</summary>
    public static EligibilityReport Of(Protocol protocol, PatientsFile file)
    {
        var readings = ReadingsInForce.Of(protocol);
        var criteria = protocol.Population.Eligibility;
        return new(protocol.Study.Id, criteria, readings, [.. file.Patients.Select(p => Of(criteria, p, readings))], [.. NotesOn(criteria), .. file.Notes]);
    }

    /// <summary>Puts every criterion to one patient.</summary>
    public static PatientResult Of(Protocol protocol, ScreenedPatient patient) => Of(protocol.Population.Eligibility, patient, ReadingsInForce.Of(protocol));

    private static PatientResult Of(IReadOnlyList<Stated<Criterion>> criteria, ScreenedPatient patient, ReadingsInForce readings)
    {
        var (inclusions, exclusions) = (0, 0);
        return new(patient, [.. criteria.Select(c => Of(c, c.Value.Excludes ? ++exclusions : ++inclusions, patient, readings))], [.. PatientWarnings.Of(patient, readings)]);
    }

    private static CriterionResult Of(Stated<Criterion> criterion, int number, ScreenedPatient patient, ReadingsInForce readings)
    {
        var judged = criterion.Value.Rule is { } rule ? JudgedRule.Of(rule, patient, readings) : new(Truth.Unknown, NoRule);
        return new(number, criterion, judged.Truth, judged.Reason, readings.SetsAside(criterion.Value.Rule));
    }

    private static IEnumerable<string> NotesOn(IReadOnlyList<Stated<Criterion>> criteria)
    {
        if (criteria.Count == 0) yield return "the record states no criterion of eligibility: there is nothing to assess. A rehearsal takes whoever is enrolled to be eligible (ELIGIBILITY, none-applied)";
        if (criteria.Count(c => c.Value.Rule is null) is > 0 and var open) yield return $"{open} of {criteria.Count} criteria have no rule in the protocol's file, and nobody can be found eligible";
    }
}
