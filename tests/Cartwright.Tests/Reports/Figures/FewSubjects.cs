using Cartwright.Datasets.Sdtm;

namespace Cartwright.Tests.Reports.Figures;

/// <summary>The same trial with its first subjects alone, or with its subjects over and over again under other identifiers.</summary>
internal static class FewSubjects
{
    public static StudyData Of(StudyData data, int subjects)
    {
        var kept = data.Demographics.Take(subjects).Select(d => d.Subject).ToHashSet();
        return Copied(data, id => kept.Contains(id) ? [id] : []);
    }

    public static StudyData Repeated(StudyData data, int subjects)
    {
        var ids = data.Demographics.Select(d => d.Subject).ToList();
        return Copied(data, id => Enumerable.Range(0, subjects).Where(i => ids[i % ids.Count] == id).Select(i => $"{data.StudyId}-{i + 101:000}"));
    }

    private static StudyData Copied(StudyData d, Func<string, IEnumerable<string>> copies)
    {
        List<T> All<T>(IEnumerable<T> rows, Func<T, string> subject, Func<T, string, T> with) => [.. rows.SelectMany(r => copies(subject(r)).Select(id => with(r, id)))];
        return new(d.StudyId,
            All(d.Demographics, r => r.Subject, (r, id) => r with { Subject = id }), All(d.Disposition, r => r.Subject, (r, id) => r with { Subject = id }), All(d.Exposure, r => r.Subject, (r, id) => r with { Subject = id }),
            All(d.AdverseEvents, r => r.Subject, (r, id) => r with { Subject = id }), All(d.Laboratory, r => r.Subject, (r, id) => r with { Subject = id }), All(d.Concentrations, r => r.Subject, (r, id) => r with { Subject = id }),
            All(d.Tumours, r => r.Subject, (r, id) => r with { Subject = id }), All(d.TumourResults, r => r.Subject, (r, id) => r with { Subject = id }), All(d.Questionnaires, r => r.Subject, (r, id) => r with { Subject = id }),
            All(d.VitalSigns, r => r.Subject, (r, id) => r with { Subject = id }), All(d.Medications, r => r.Subject, (r, id) => r with { Subject = id }), All(d.Procedures, r => r.Subject, (r, id) => r with { Subject = id }),
            All(d.Responses, r => r.Subject, (r, id) => r with { Subject = id }), All(d.FindingsAbout, r => r.Subject, (r, id) => r with { Subject = id }))
        {
            NeurologicalAssessments = All(d.NeurologicalAssessments, r => r.Subject, (r, id) => r with { Subject = id }),
        };
    }
}
