using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Subjects;

/// <summary>What every analysis needs to know of a subject. A step not reached, or not recorded, is null.</summary>
/// <param name="Arm">The assigned arm as recorded; <paramref name="Level"/> is the protocol's dose level of that name, if it has one.</param>
/// <param name="Received">Cells infused from the first infusion to the end of the window of dose-limiting toxicity.</param>
/// <param name="DoseFraction">Received over assigned.</param>
/// <param name="LastContact">Last day on which the subject was seen; where none is recorded, the latest date on any of the subject's rows.</param>
/// <param name="EndReason">Why observation ended, as recorded.</param>
/// <param name="Dlt">How the subject counts in the dose decision.</param>
public sealed record Subject(
    string Id,
    string? Arm,
    DoseLevel? Level,
    SdtmDate? Enrolled,
    SdtmDate? Conditioned,
    SdtmDate? FirstInfused,
    SdtmDate? LastInfused,
    CellDose? Received,
    Estimate DoseFraction,
    SdtmDate? Death,
    SdtmDate? LastContact,
    string? EndReason,
    DltStatus Dlt)
{
    /// <summary>Every infusion, in order of time; where EX has none and DM has, that one without a dose.</summary>
    public IReadOnlyList<Infusion> Infusions { get; init; } = [];

    /// <summary>Cells of all infusions; null where one has no recorded dose, or not in the unit of the others.</summary>
    public CellDose? Total => Infusions.Count > 0 && Infusions.All(i => i.Dose is { } dose && dose.Basis == Infusions[0].Dose?.Basis)
        ? new CellDose(Infusions.Sum(i => i.Dose!.Value.Amount), Infusions[0].Dose!.Value.Basis) : null;

    /// <summary>The level at which the subject counts in dose decisions, from 1; null where it counts at none.</summary>
    public int? CountedAt { get; init; }

    /// <summary>Whether the subject was infused with less than the protocol's minimum of the assigned dose.</summary>
    public bool IsShort { get; init; }

    private const string ScreenFailure = "SCREEN FAILURE";

    /// <summary>The first study treatment: conditioning, or the infusion where there was none before it.</summary>
    public SdtmDate? TreatmentStart => Conditioned is { } c && (FirstInfused is not { } i || c.DaysSince(i) <= 0) ? c : FirstInfused;

    /// <summary>Whether the subject belongs to the set; and if not, why.</summary>
    public Membership MembershipOf(AnalysisSet set) => set switch
    {
        AnalysisSet.Enrolled => EndReason == ScreenFailure ? Membership.Out("screening failure") : Membership.In,
        AnalysisSet.Conditioned => Conditioned is null ? Membership.Out(Ended("no conditioning recorded")) : Membership.In,
        AnalysisSet.Treated => TreatmentStart is null ? Membership.Out(Ended("no study treatment")) : Membership.In,
        AnalysisSet.Infused => FirstInfused is null ? Membership.Out(Ended("never infused")) : Membership.In,
        AnalysisSet.DltEvaluable => Dlt is DltStatus.NotEvaluable no ? Membership.Out(no.Because) : Membership.In,
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "There is no such set."),
    };

    /// <summary>Whether the subject belongs to the set.</summary>
    public bool IsIn(AnalysisSet set) => MembershipOf(set).Included;

    private string Ended(string what) => EndReason is null ? what : $"{what} ({EndReason.ToLowerInvariant()})";
}
