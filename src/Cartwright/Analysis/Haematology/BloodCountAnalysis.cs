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

    /// <summary>How long aplasia of lymphocytes lasted, of those who had it.</summary>
    public IReadOnlyList<AplasiaDurations> Durations { get; init; } = [];

    /// <summary>Whether there is anything to tell.</summary>
    public bool IsEmpty => Cytopenia.Count + Aplasia.Count + Courses.Count == 0;

    /// <summary>Reads a data package; subjects are the infused ones, in order of identifier.</summary>
    public static BloodCountAnalysis Of(StudyData data, TrialPlan plan) => Of(data, plan, SubjectLevel.Of(data, plan));

    /// <summary>The same for subjects already derived.</summary>
    public static BloodCountAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects)
    {
        var (rows, exposures) = (data.Laboratory.ToLookup(r => (r.Subject, r.Test)), data.Exposure.ToLookup(e => e.Subject, StringComparer.Ordinal));
        var counted = data.Laboratory.Select(r => r.Test).ToHashSet(StringComparer.Ordinal);
        var infused = subjects.In(AnalysisSet.Infused).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var clocks = subjects.In(AnalysisSet.Infused)
            .Select(s => (s.Id, Clock: new SampleClock(s.FirstInfused!.Value, [.. plan.Visits.BloodCounts, .. plan.Visits.Marrow], exposures[s.Id]))).ToList();

        var given = data.Medications.ToLookup(m => m.Subject, StringComparer.Ordinal);
        List<CountSample> Samples(string id, SampleClock clock, CountLimit limit) => CountSample.Of(OwnOf(rows[(id, limit.Test)], limit, given[id], plan.Screening), clock, limit.Unit);
        LowCounts Low(CountLimit limit) => new(limit, [.. clocks.Select(c => LowCount.Of(c.Id, Samples(c.Id, c.Clock, limit), limit.Limit))]);
        var aplasia = CountLimit.Aplasia(plan.Screening).Where(l => counted.Contains(l.Test)).ToList();
        var ends = new AplasiaEnds(data);
        return new(
            [.. CountLimit.Cytopenia.Where(l => counted.Contains(l.Test)).Select(Low)],
            [.. aplasia.Select(Low)],
            [
                .. from f in Followed
                   let samples = clocks.SelectMany(c => CountSample.Of(rows[(c.Id, f.Test)].Where(r => f.Category is null || r.Category == f.Category), c.Clock, f.Unit)).ToList()
                   where samples.Count > 0
                   select new CountCourse(f.Test, f.Name, f.Unit, samples),
            ])
        {
            Durations = [.. aplasia.Where(l => l.Test != CountLimit.Immunoglobulin).Select(l =>
                new AplasiaDurations(l, [.. clocks.Select(c => AplasiaDuration.Of(c.Id, Samples(c.Id, c.Clock, l), l.Limit, ends.Of(infused[c.Id]))).OfType<AplasiaDuration>()]))],
        };
    }

    // What was measured too soon after immunoglobulin was given is not the subject's own.
    private static IEnumerable<LaboratoryResult> OwnOf(IEnumerable<LaboratoryResult> rows, CountLimit limit, IEnumerable<ConcomitantMedication> medicines, ScreeningRule rule)
    {
        if (limit.Test != CountLimit.Immunoglobulin) return rows;
        var given = Replacement.DatesOf(medicines).Select(d => d.Day).ToList();
        return rows.Where(r => r.At is not { } at || !Replacement.Hides(at.Day, given, (int)rule.Replacement.Days));
    }
}
