using Cartwright.Protocols;

namespace Cartwright.Analysis.Subjects;

/// <summary>A subject's identifier without the study's own before it: in one study it only takes room.</summary>
internal static class ShortName
{
    public static string Of(string subject, TrialPlan plan)
    {
        while (subject.StartsWith(plan.StudyId + "-", StringComparison.Ordinal) && subject.Length > plan.StudyId.Length + 1) subject = subject[(plan.StudyId.Length + 1)..];
        return subject;
    }
}
