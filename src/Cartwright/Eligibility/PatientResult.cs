using Cartwright.Protocols;

namespace Cartwright.Eligibility;

/// <summary>One criterion put to one patient.</summary>
/// <param name="Number">Its place among the criteria of its kind, from 1: inclusion 3, exclusion 1.</param>
/// <param name="Criterion">The criterion, with its place in the record.</param>
/// <param name="Holds">Whether what it describes is so.</param>
/// <param name="Reason">Why, with the value used.</param>
/// <param name="SetAside">Why it does not count, where the reading in force sets it aside.</param>
public sealed record CriterionResult(int Number, Stated<Criterion> Criterion, Truth Holds, string Reason, string? SetAside)
{
    /// <summary>Whether the patient passes it: an inclusion that holds, an exclusion that does not.</summary>
    public Truth Passes => Criterion.Value.Excludes ? Kleene.Not(Holds) : Holds;

    /// <summary><c>inclusion 3</c>.</summary>
    public string Name => $"{(Criterion.Value.Excludes ? "exclusion" : "inclusion")} {Number}";
}

/// <summary>Something about a patient's values that a reader should look at.</summary>
public sealed record PatientWarning(string Code, string Message);

/// <summary>All criteria put to one patient.</summary>
/// <param name="Patient">Who.</param>
/// <param name="Criteria">A result for each criterion, in the protocol's order.</param>
/// <param name="Warnings">What a reader should look at.</param>
public sealed record PatientResult(ScreenedPatient Patient, IReadOnlyList<CriterionResult> Criteria, IReadOnlyList<PatientWarning> Warnings)
{
    /// <summary>Whether the patient is eligible: not if any criterion fails, unknown if none fails and one cannot be assessed, or where there is no criterion at all.</summary>
    public Truth Eligible => Criteria.Count == 0 ? Truth.Unknown : Kleene.All(Criteria.Where(c => c.SetAside is null).Select(c => c.Passes));

    /// <summary>The criteria that fail.</summary>
    public IEnumerable<CriterionResult> Failed => Criteria.Where(c => c.SetAside is null && c.Passes == Truth.False);

    /// <summary>The criteria that cannot be assessed.</summary>
    public IEnumerable<CriterionResult> NotAssessable => Criteria.Where(c => c.SetAside is null && c.Passes == Truth.Unknown);
}
