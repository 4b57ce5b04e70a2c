using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety.Infections;

/// <summary>Infections of the infused, by pathogen, site, grade and window, and their density in the days at risk.</summary>
/// <remarks>
/// Density: infections that began in a window over all days of it on which subjects were alive and under observation, those of an infection among them, per 100 days; as in
/// Hill et al. Infectious complications of CD19-targeted chimeric antigen receptor-modified T-cell immunotherapy. Blood 131 (2018) 121–130 (not confirmed at its source).
/// </remarks>
/// <param name="Infections">By subject and onset; those begun before the infusion too, in their period.</param>
/// <param name="DaysAtRisk">Of each infused subject in each window.</param>
public sealed record InfectionAnalysis(IReadOnlyList<Infection> Infections, IReadOnlyDictionary<(string Subject, StudyPeriod Window), double> DaysAtRisk)
{
    /// <summary>The windows from infusion.</summary>
    public static IReadOnlyList<StudyPeriod> Windows { get; } = [StudyPeriod.Early, StudyPeriod.Middle, StudyPeriod.Late];

    /// <summary>Gathers the infections among events.</summary>
    public static InfectionAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects, EventCourseAnalysis events)
    {
        var qualifiers = data.EventQualifiers.ToLookup(q => (q.Subject, q.EventSequence));
        var infused = subjects.In(AnalysisSet.Infused).ToList();
        return new(
            [.. events.Events.Where(e => e.Subject.FirstInfused is not null && EventKinds.IsInfection(e, plan.Safety)).Select(e => Infection.Of(e, qualifiers, events))],
            infused.SelectMany(s => Windows.Select(w => (Key: (s.Id, w), Days: events.Periods[s.Id].DaysIn(w)))).ToDictionary(d => d.Key, d => d.Days));
    }

    /// <summary>The density of infections among subjects in a window; of one class of pathogen where one is named.</summary>
    public IncidenceRate Density(IEnumerable<Subject> among, StudyPeriod window, Pathogen? pathogen = null)
    {
        var ids = among.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return new(Infections.Count(i => i.Period == window && ids.Contains(i.Event.Subject.Id) && (pathogen is null || i.Pathogen == pathogen)), ids.Sum(id => DaysAtRisk.GetValueOrDefault((id, window))));
    }
}
