using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Response;

/// <summary>The days of a subject's course that endpoints count from and to; a step not reached, or not recorded, is null.</summary>
public sealed record StudyCourse(string Subject, DateOnly? Enrolment, DateOnly? Conditioning, DateOnly? Infusion, DateOnly? LastContact, DateOnly? Death)
{
    /// <summary>EXCAT of the product's infusions.</summary>
    public const string Product = "CAR-T";

    /// <summary>EXCAT of conditioning chemotherapy.</summary>
    public const string Lymphodepletion = "LYMPHODEPLETION";

    /// <summary>The courses of all subjects, in the order of DM.</summary>
    public static IReadOnlyList<StudyCourse> Of(StudyData data)
    {
        var conditioning = data.Exposure.Where(e => e.Category == Lymphodepletion && e.Start is not null)
            .GroupBy(e => e.Subject).ToDictionary(g => g.Key, g => g.Min(e => e.Start!.Value.Day));
        return
        [
            .. data.Demographics.Select(d => new StudyCourse(d.Subject, d.Consent?.Day,
                conditioning.TryGetValue(d.Subject, out var day) ? day : null, d.FirstInfusion?.Day, d.LastContact?.Day, d.Death?.Day)),
        ];
    }
}
