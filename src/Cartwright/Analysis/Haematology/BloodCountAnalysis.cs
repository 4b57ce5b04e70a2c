using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Haematology;

/// <summary>A limit, and every infused subject's count against it.</summary>
public sealed record LowCounts(CountLimit Limit, IReadOnlyList<LowCount> Subjects);

/// <summary>A test followed over visits: the cells that the product is aimed at, and those it takes with them.</summary>
/// <param name="Samples">Those of infused subjects, before the infusion and after, by subject and time.</param>
public sealed record CountCourse(string Test, string Name, string Unit, IReadOnlyList<CountSample> Samples);

/// <summary>Counts in blood and marrow from LB: nadirs and recovery, aplasia, and the course of target cells. What was not counted in a study is not in it.</summary>
/// <param name="Cytopenia">Neutrophils and platelets.</param>
/// <param name="Aplasia">Lymphocytes and immunoglobulin.</param>
/// <param name="Courses">Target cells and blasts by visit.</param>
public sealed record BloodCountAnalysis(IReadOnlyList<LowCounts> Cytopenia, IReadOnlyList<LowCounts> Aplasia, IReadOnlyList<CountCourse> Courses)
{
    private static readonly (string Test, string Name, string Unit, string? Category)[] Followed =
    [
        ("CD7", "CD7-positive cells", CountUnit.PerMicrolitre, null), ("TNK", "T and NK cells", CountUnit.PerMicrolitre, null), ("BCELL", "B cells", CountUnit.PerMicrolitre, null),
        ("BLAST", "Blasts in marrow", CountUnit.Percent, CodeLists.LaboratoryCategory.BoneMarrow),
    ];

    /// <summary>Whether there is anything to tell.</summary>
    public bool IsEmpty => Cytopenia.Count + Aplasia.Count + Courses.Count == 0;

    /// <summary>Reads a data package; subjects are the infused ones, in order of identifier.</summary>
    public static BloodCountAnalysis Of(StudyData data, TrialPlan plan) => Of(data, plan, SubjectLevel.Of(data, plan));

    /// <summary>The same for subjects already derived.</summary>
    public static BloodCountAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects)
    {
        var (rows, exposures) = (data.Laboratory.ToLookup(r => (r.Subject, r.Test)), data.Exposure.ToLookup(e => e.Subject, StringComparer.Ordinal));
        var counted = data.Laboratory.Select(r => r.Test).ToHashSet(StringComparer.Ordinal);
        var clocks = subjects.In(AnalysisSet.Infused)
            .Select(s => (s.Id, Clock: new SampleClock(s.FirstInfused!.Value, [.. plan.Visits.BloodCounts, .. plan.Visits.Marrow], exposures[s.Id]))).ToList();

        LowCounts Low(CountLimit limit) => new(limit, [.. clocks.Select(c => LowCount.Of(c.Id, CountSample.Of(rows[(c.Id, limit.Test)], c.Clock, limit.Unit), limit.Limit))]);
        return new(
            [.. CountLimit.Cytopenia.Where(l => counted.Contains(l.Test)).Select(Low)],
            [.. CountLimit.Aplasia.Where(l => counted.Contains(l.Test)).Select(Low)],
            [
                .. from f in Followed
                   let samples = clocks.SelectMany(c => CountSample.Of(rows[(c.Id, f.Test)].Where(r => f.Category is null || r.Category == f.Category), c.Clock, f.Unit)).ToList()
                   where samples.Count > 0
                   select new CountCourse(f.Test, f.Name, f.Unit, samples),
            ]);
    }
}
