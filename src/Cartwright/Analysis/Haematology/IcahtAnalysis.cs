using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Haematology;

/// <summary>The haematotoxicity of one infused subject.</summary>
public sealed record SubjectIcaht(string Subject, Icaht Grades);

/// <summary>Haematotoxicity (ICAHT) from the neutrophils of LB, of every infused subject; empty in a study that counted none.</summary>
/// <param name="Rules">What the consensus leaves open.</param>
/// <param name="Subjects">In order of identifier.</param>
public sealed record IcahtAnalysis(IcahtRules Rules, IReadOnlyList<SubjectIcaht> Subjects)
{
    private const string Neutrophils = "NEUT";

    /// <summary>Nobody's.</summary>
    public static IcahtAnalysis Empty { get; } = new(IcahtRules.Consensus, []);

    /// <summary>Grades the infused subjects of a data package.</summary>
    public static IcahtAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects, ResponseAnalysis response, IcahtRules rules)
    {
        var rows = data.Laboratory.Where(r => r.Test == Neutrophils && r.Category != CodeLists.LaboratoryCategory.BoneMarrow).ToLookup(r => r.Subject, StringComparer.Ordinal);
        if (rows.Count == 0) return new(rules, []);
        var (exposures, disease) = (data.Exposure.ToLookup(e => e.Subject, StringComparer.Ordinal), response.Subjects.ToDictionary(s => s.Subject, StringComparer.Ordinal));
        return new(rules,
        [
            .. from subject in subjects.In(AnalysisSet.Infused)
               let clock = new SampleClock(subject.FirstInfused!.Value, plan.Visits.BloodCounts, exposures[subject.Id])
               select new SubjectIcaht(subject.Id, Icaht.Of(Counts(rows[subject.Id], clock, subject.FirstInfused!.Value.Day), SeenUntil(subject, disease.GetValueOrDefault(subject.Id)), rules)),
        ]);
    }

    // A count from a second infusion on is of another course. The day is the calendar's: two counts of one day are one.
    private static List<(int Day, double Count)> Counts(IEnumerable<LaboratoryResult> rows, SampleClock clock, DateOnly infusion) =>
    [
        .. from row in rows
           where clock.Of(row.At, row.Visit) is not null
           let sample = CountSample.Of([row], clock, CountUnit.PerMicrolitre).SingleOrDefault()
           where sample is not null
           select (row.At!.Value.Day.DayNumber - infusion.DayNumber, sample.Value),
    ];

    private static int? SeenUntil(Subject subject, SubjectResponse? disease)
    {
        var ends = new[] { disease?.Progression, disease?.NewTherapy, subject.Death?.Day, subject.LastContact?.Day }.OfType<DateOnly>().ToList();
        return ends.Count == 0 ? null : ends.Min().DayNumber - subject.FirstInfused!.Value.Day.DayNumber;
    }
}
