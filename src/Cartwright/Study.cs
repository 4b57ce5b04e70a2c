using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Sdtm;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Choices;
using Cartwright.Rehearsals.Schedules;
using Cartwright.Trials.Designs;
using Cartwright.Units;

namespace Cartwright;

/// <summary>
/// The whole flow on one screen; start reading here. A record becomes a protocol with its findings (<c>Records</c>), a protocol with its choices becomes a plan; from
/// there a rehearsal runs trials on virtual patients and judges every endpoint, and an analysis reads the data package of one trial, virtual or real.
/// </summary>
public static class Study
{
    /// <summary>Rehearses a protocol: trials on virtual patients, measured on its schedule, analysed as it says, compared with the truth; then a verdict for each endpoint.</summary>
    /// <exception cref="FaultyInputException">Something in the protocol or the assumptions must be chosen or mended first.</exception>
    public static RehearsedStudy Rehearse(Protocol protocol, Assumptions assumptions, RehearsalSettings settings, Action? progress = null)
    {
        var plan      = PlanOf(protocol);
        RequireFitting(assumptions, plan);
        var findings  = Findings.Of(protocol);
        var rehearsal = Rehearsal.Run(plan, PlanOf(WithOtherDays(protocol, plan)), assumptions, settings, progress);
        var ambiguity = AmbiguityTable.Of(rehearsal, findings);
        var verdicts  = Verdicts.Of(rehearsal, findings, ambiguity);
        return new(protocol, findings, rehearsal, verdicts, ambiguity) { Domains = UndisclosedDomains.Of(plan, assumptions, settings) };
    }

    /// <summary>What the choices of a protocol are worth: its words under every reading, its days of blood, its patients, its follow-up, on the same virtual patients.</summary>
    /// <exception cref="FaultyInputException">Something in the protocol or the assumptions must be chosen or mended first.</exception>
    public static StudyWorth Worth(Protocol protocol, Assumptions assumptions, RehearsalSettings settings, TubeBudget tubes, Action? progress = null)
    {
        var plan = PlanOf(protocol);
        RequireFitting(assumptions, plan);
        return StudyWorth.Of(protocol, plan, assumptions, settings, tubes, progress);
    }

    /// <summary>One virtual trial's data package: what a real trial would have written down.</summary>
    /// <exception cref="FaultyInputException">Something in the protocol or the assumptions must be chosen or mended first.</exception>
    public static StudyData Simulate(Protocol protocol, Assumptions assumptions, ulong seed)
    {
        var plan = PlanOf(protocol);
        RequireFitting(assumptions, plan);
        return VirtualTrial.Escalate(plan, DoseDesigns.InForce(plan), assumptions, seed, 1).Data;
    }

    /// <summary>Analyses a data package as the protocol says; it cannot tell whether the patients are virtual.</summary>
    /// <exception cref="FaultyInputException">The protocol decides about samples that the package does not have.</exception>
    public static StudyAnalysis Analyse(TrialPlan plan, StudyData data)
    {
        FaultyInputException.ThrowIfAny(NamedPoints.Faults(plan, data));
        return StudyAnalysis.Of(data, plan, DoseDesigns.InForce(plan));
    }

    private static void RequireFitting(Assumptions assumptions, TrialPlan plan) =>
        FaultyInputException.ThrowIfAny([.. assumptions.FaultsFor(plan), .. PointsInRehearsal.Faults(plan), .. FlowOverTrials.Faults(assumptions.Manufacturing)]);

    private static Protocol WithOtherDays(Protocol protocol, TrialPlan plan)
    {
        var other = plan.Conventions.Day == DayConvention.InfusionIsDay0 ? DayConvention.InfusionIsDay1 : DayConvention.InfusionIsDay0;
        return protocol with { Schedule = protocol.Schedule with { DayConvention = other } };
    }

    private static TrialPlan PlanOf(Protocol protocol)
    {
        var (plan, faults) = TrialPlan.Of(protocol);
        FaultyInputException.ThrowIfAny(faults);
        if (DoseDesigns.Impossible(plan!) is { } because) throw new FaultyInputException([new Fault(plan!.InForce.FirstOrDefault(c => c.Path.StartsWith("chosen.design", StringComparison.Ordinal))?.Where ?? new Place("protocol.yaml"), because)]);
        return plan!;
    }
}
