using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety.LongTerm;

/// <summary>What long-term follow-up asked for of one infused subject, and what was done.</summary>
public sealed record SubjectFollowUp(Subject Subject, IReadOnlyList<DueItem> Visits, IReadOnlyList<DueItem> VirusTests);

/// <summary>Long-term follow-up of the infused: yearly visits or contacts, tests for replication-competent virus, and what of both was due, done or overdue on the last day of the data.</summary>
/// <remarks>FDA. Long term follow-up after administration of human gene therapy products (2020). Fifteen years are not cut to a study's two: what is far off is there as not yet due.</remarks>
/// <param name="CutOff">The last day of the data: as named, or the latest date of any record.</param>
/// <param name="VisitsCollected">Whether any visit (SV) is in the package; where none is, none can be said to be overdue.</param>
/// <param name="TestsCollected">Whether any test for replication-competent virus is, likewise.</param>
public sealed record LongTermFollowUp(DateOnly CutOff, bool VisitsCollected, bool TestsCollected, IReadOnlyList<SubjectFollowUp> Subjects)
{
    private const string Positive = "POSITIVE", Negative = "NEGATIVE";
    private static readonly string[] Tests = [CodeLists.ReplicationCompetentVirus, "RCR", "RCL"];

    /// <summary>Reads a data package.</summary>
    public static LongTermFollowUp Of(StudyData data, TrialPlan plan, SubjectLevel subjects)
    {
        var visits = data.Visits.Where(v => v.Start is not null).ToLookup(v => v.Subject, v => (v.Start!.Value.Day, (string?)v.ContactMode), StringComparer.Ordinal);
        var tests = data.Laboratory.Where(IsTest).ToLookup(r => r.Subject, r => (r.At!.Value.Day, r.Finding?.ToUpperInvariant()), StringComparer.Ordinal);
        var cutOff = data.CutOff ?? (LatestRecord.Of(data) is { Count: > 0 } latest ? latest.Values.Max(d => d.Day) : DateOnly.MinValue);
        return new(cutOff, visits.Count > 0, tests.Count > 0, [.. subjects.In(AnalysisSet.Infused).Select(s => Of(s, visits[s.Id], tests[s.Id], cutOff, plan.FollowUp))]);
    }

    private static bool IsTest(LaboratoryResult row) => row is { Finding: not null, At: not null } && Tests.Contains(row.Test);

    private static SubjectFollowUp Of(Subject subject, IEnumerable<(DateOnly, string?)> visits, IEnumerable<(DateOnly Day, string? Result)> tests, DateOnly cutOff, FollowUpRule rule)
    {
        var last = (subject.LastInfused ?? subject.FirstInfused)!.Value.Day;
        var end = subject.Death?.Day ?? (Left(subject) ? subject.LastContact?.Day : null);
        var tested = DueItem.VirusTests(last, rule).Select(due => DueItem.Of(due, tests, end, cutOff, rule)).ToList();
        return new(subject, [.. DueItem.Years(last, rule).Select(due => DueItem.Of(due, visits, end, cutOff, rule))], Archived(tested, tests, rule));
    }

    // From the day on which enough tests were negative and none positive, what follows is kept and not tested; a test made all the same is done.
    private static List<DueItem> Archived(List<DueItem> due, IEnumerable<(DateOnly Day, string? Result)> tests, FollowUpRule rule)
    {
        if (tests.Any(t => t.Result == Positive)) return due;
        var negative = tests.Where(t => t.Result == Negative).Select(t => t.Day).Order().ToList();
        if (negative.Count < rule.ArchiveAfter) return due;
        return [.. due.Select(d => d.On > negative[rule.ArchiveAfter - 1] && d.Status is not (DueStatus.Done or DueStatus.Ended) ? d with { Status = DueStatus.Archived } : d)];
    }

    private static bool Left(Subject subject) => subject.EndReason?.ToUpperInvariant() is "WITHDRAWAL BY SUBJECT" or "LOST TO FOLLOW-UP" or "PHYSICIAN DECISION" or "WITHDRAWAL OF CONSENT";
}
