using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Subjects;
using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Approved;

/// <summary>What the analysis of a data package makes of one infused virtual patient.</summary>
/// <param name="Responded">Response by the protocol's criteria; of leukaemia, remission.</param>
/// <param name="Complete">Complete response; of leukaemia with recovery of counts.</param>
/// <param name="Release">Worst grade of cytokine release by the protocol's scale; 0 for none, null where it could not be graded.</param>
/// <param name="Neurotoxicity">Worst grade of ICANS; 0 for none, null where it could not be graded: ICE scores of a child below 12 are not used.</param>
public readonly record struct RehearsedPatient(bool Responded, bool Complete, int? Release, int? Neurotoxicity)
{
    /// <summary>The infused of so many subjects of a single arm, treated and analysed in batches as the trials of its rehearsal are; in order of their number.</summary>
    public static IReadOnlyList<RehearsedPatient> Of(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, int subjects)
    {
        var batches = new List<RehearsedPatient>[Rehearsal.Batches(subjects)];
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
            batches[i] = Of(VirtualTrial.TreatFixed(plan, assumptions, 1, Math.Min(Rehearsal.Batch, subjects - i * Rehearsal.Batch), settings.Seed, TrialNumbers.Published + (uint)i).Analysis));
        return [.. batches.SelectMany(b => b)];
    }

    private static List<RehearsedPatient> Of(StudyAnalysis analysis)
    {
        var response = analysis.Response.Subjects.ToDictionary(s => s.Subject, s => s.Best.Category, StringComparer.Ordinal);
        var remission = analysis.IsOfLeukaemia ? analysis.Remission.Subjects.ToDictionary(s => s.Subject, StringComparer.Ordinal) : null;
        var release = analysis.CytokineRelease.Courses.ToDictionary(c => c.Subject, c => c.MaxGrade, StringComparer.Ordinal);
        var neurotoxicity = analysis.Neurotoxicity.Courses.ToDictionary(c => c.Subject, c => c.MaxGrade, StringComparer.Ordinal);
        return [.. analysis.Subjects.In(AnalysisSet.Infused).Select(s => new RehearsedPatient(
            remission is null ? response[s.Id].IsResponse() : remission[s.Id].FirstRemission is not null,
            remission is null ? response[s.Id] == ResponseCategory.Complete : remission[s.Id].Best == RemissionCategory.Complete,
            release[s.Id], neurotoxicity[s.Id]))];
    }
}
