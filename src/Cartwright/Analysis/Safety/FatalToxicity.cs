using Cartwright.Analysis.Safety.Events;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>A death as a fact for the judgement of dose-limiting toxicity: of grade 5 on its day. A death of which no event form was filled in is a death all the same.</summary>
internal sealed class FatalToxicity(StudyData data, TrialPlan plan)
{
    private const int Fatal = 5;

    /// <summary>The death of a subject; nothing for who lives, or where the protocol goes by recorded events alone.</summary>
    public IEnumerable<ToxicityFacts> Of(Demographics subject)
    {
        if (subject.Death is not { } died || plan.DoseLimitingToxicity.Deaths == DeathsThatCount.EventsAlone) yield break;
        var about = data.FindingsAbout.Where(f => f.Subject == subject.Subject && string.Equals(f.About, CodeLists.Death, StringComparison.OrdinalIgnoreCase)).ToList();
        var fatal = data.AdverseEvents.Where(e => e.Subject == subject.Subject && (e.Grade == Fatal || e.Criteria.HasFlag(SeriousnessCriteria.Death))).ToList();
        var due = DeathCause.Of(about, fatal);
        var counts = plan.DoseLimitingToxicity.Deaths == DeathsThatCount.NotDueToDisease ? due.Attribution != DeathAttribution.Disease : due.IsPossiblyRelated;
        yield return new($"Death ({due.Cause?.ToLowerInvariant() ?? due.Because})", Fatal, counts, died.Day);
    }
}
