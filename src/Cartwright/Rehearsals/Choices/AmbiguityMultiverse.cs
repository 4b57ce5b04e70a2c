using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Choices;

/// <summary>
/// The trial rehearsed under every reading of every open word, on the same patients. A figure that a reading does not touch comes out the same to the last digit; what moves, moves by the word alone.
/// </summary>
/// <remarks>After the multiverse analysis of data: Steegen, Tuerlinckx, Gelman, Vanpaemel. Increasing transparency through a multiverse analysis. Perspect. Psychol. Sci. 11 (2016) 702–712. Here the words of a protocol are varied, one at a time.</remarks>
public static class AmbiguityMultiverse
{
    /// <summary>Patients a level from whom the right dose is told under each reading.</summary>
    public const int ForTruth = 40;

    /// <summary>Rehearses so many trials under each reading, and ranks the words by the damage they do.</summary>
    public static IReadOnlyList<WordWorth> Of(Protocol protocol, TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, Action? progress = null)
    {
        var findings = Findings.Of(protocol);
        var tried = ReadingsTried.Of(protocol, plan, assumptions, findings);
        var light = settings with { PatientsForTruth = ForTruth, PatientsForAmendments = 0, Designs = [] };
        var asItStands = new Lazy<RehearsedReading>(() => Rehearse(tried[0] with { Plan = plan, Assumptions = assumptions }, light, findings));
        return WordWorth.Ranked(tried.GroupBy(t => t.Code).Select(word =>
        {
            var rehearsed = word.Where(t => t.Plan is not null).Select(t =>
            {
                var reading = t.Plan == plan && t.Assumptions == assumptions ? asItStands.Value with { Tried = t } : Rehearse(t, light, findings);
                progress?.Invoke();
                return reading;
            }).ToList();
            return WordWorth.Of(word.Key, rehearsed, [.. word.Where(t => t.Plan is null)], settings.Trials);
        }));
    }

    /// <summary>How many readings are rehearsed.</summary>
    public static int PiecesOfWork(Protocol protocol, TrialPlan plan, Assumptions assumptions) => ReadingsTried.Of(protocol, plan, assumptions, Findings.Of(protocol)).Count(t => t.Plan is not null);

    private static RehearsedReading Rehearse(TriedReading tried, RehearsalSettings settings, IReadOnlyList<Finding> findings)
    {
        var rehearsal = Rehearsal.Run(tried.Plan!, tried.Plan!, tried.Assumptions!, settings);
        return new(tried, EndpointFigures.Of(rehearsal), Verdicts.Of(rehearsal, findings).ToDictionary(v => v.Endpoint, StringComparer.Ordinal));
    }
}
