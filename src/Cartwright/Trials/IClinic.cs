using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials;

/// <summary>A subject who has come to the clinic and consented.</summary>
public sealed record Enrollee(string SubjectId, DateTime Enrolled);

/// <summary>Where subjects come from and what becomes of them: simulated, or on file. The trial cannot tell which.</summary>
public interface IClinic
{
    /// <summary>The next subject in order of arrival, not earlier than the slot opens; null when nobody is left.</summary>
    Enrollee? Enrol(DateTime slotOpens);

    /// <summary>Says that the next so many subjects to arrive will be assigned to this level, so that a clinic may prepare for them. It need not.</summary>
    void Expect(int subjects, DoseLevel level) { }

    /// <summary>Everything seen of a subject assigned to this level, whose conditioning may not start before the day given.</summary>
    CaseReport Treat(Enrollee enrollee, DoseLevel level, DateTime conditioningNotBefore);
}
