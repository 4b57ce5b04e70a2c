using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Association;

/// <summary>How much disease each subject had before the product: the sum of target diameters where lesions were measured, else the share of blasts in marrow.</summary>
public sealed record BaselineBurden(string Name, string Unit, IReadOnlyDictionary<string, double> OfSubject)
{
    /// <summary>Nobody's.</summary>
    public static BaselineBurden Unknown { get; } = new("tumour burden at baseline", "", new Dictionary<string, double>());

    /// <summary>Reads it; a sum of which a diameter is missing is none.</summary>
    public static BaselineBurden Of(StudyData data, RemissionAnalysis remission)
    {
        var diameters = new BaselineDiameters(data);
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var course in StudyCourse.Of(data))
            if (course.Infusion is not null && diameters.Of(course.Subject, course.Infusion) is { } sum) sums[course.Subject] = sum;
        if (sums.Count > 0) return new("sum of target diameters at baseline", "mm", sums);
        var blasts = remission.Subjects.Where(s => s.BaselineBlasts is not null).ToDictionary(s => s.Subject, s => s.BaselineBlasts!.Value, StringComparer.Ordinal);
        return blasts.Count > 0 ? new("blasts in marrow at baseline", "%", blasts) : Unknown;
    }
}
