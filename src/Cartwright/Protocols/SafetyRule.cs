using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>How the events of a study are gathered: which count as infections, into which windows they fall, and when two rows are one event.</summary>
/// <param name="InfectionTerms">Preferred terms that are infections beside everything in the body system "Infections and infestations".</param>
/// <param name="EarlyUntil">The last day of the early window, from the first infusion (inclusive).</param>
/// <param name="MiddleUntil">The last day of the middle window (inclusive); later is late.</param>
/// <param name="Adjacent">Two rows of one term with different grades are one event where the second begins at most so long after the first ended.</param>
public sealed record SafetyRule(IReadOnlyList<string> InfectionTerms, Duration EarlyUntil, Duration MiddleUntil, Duration Adjacent);

/// <summary>What long-term follow-up asks for after the last infusion.</summary>
/// <param name="Years">For how many years somebody is followed, a visit or contact a year.</param>
/// <param name="VirusTests">When blood is tested for replication-competent virus in the first year; a test a year follows.</param>
/// <param name="ArchiveAfter">So many negative tests and no positive one: later samples are kept and not tested.</param>
/// <param name="Window">How long before or after its day something may be done; what is not done then is overdue.</param>
public sealed record FollowUpRule(int Years, IReadOnlyList<Duration> VirusTests, int ArchiveAfter, Duration Window);
