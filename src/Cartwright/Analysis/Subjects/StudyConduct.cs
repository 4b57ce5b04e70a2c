using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>The conduct of a study as its tables ask for it: who was in it, what was given before the product, and where the protocol was left.</summary>
/// <param name="Baselines">Of all enrolled.</param>
/// <param name="Prior">Therapies before the study.</param>
/// <param name="Bridging">Therapies between collection and conditioning.</param>
/// <param name="Conditioning">Agents of conditioning by subject.</param>
/// <param name="Deviations">Departures from the protocol, by subject and day.</param>
/// <param name="TherapiesCategorised">Whether the package puts any therapy under a category; where it does not, that there was none cannot be said.</param>
public sealed record StudyConduct(
    IReadOnlyList<Baseline> Baselines, IReadOnlyList<TherapyGiven> Prior, IReadOnlyList<TherapyGiven> Bridging, IReadOnlyList<ConditioningDose> Conditioning,
    IReadOnlyList<ProtocolDeviation> Deviations, bool TherapiesCategorised)
{
    /// <summary>Reads a data package.</summary>
    public static StudyConduct Of(StudyData data, SubjectLevel subjects) => new(
        Baseline.Of(data, subjects), TherapyGiven.Of(data, CodeLists.TherapyCategory.Prior), TherapyGiven.Of(data, CodeLists.TherapyCategory.Bridging), ConditioningDose.Of(data),
        [.. data.Deviations.OrderBy(d => d.Subject, StringComparer.Ordinal).ThenBy(d => d.Start?.Moment ?? DateTime.MaxValue).ThenBy(d => d.Sequence)],
        data.Medications.Any(m => m.Category is not null) || data.Procedures.Any(p => p.Category is not null));
}
