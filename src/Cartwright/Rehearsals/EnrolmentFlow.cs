using Cartwright.Analysis;
using Cartwright.Analysis.Manufacturing;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>What became of the subjects of one trial between enrolment and response, as its data package tells it, and the three denominators of its response: enrolled, infused, conforming.</summary>
/// <remarks>Conforming is who was infused with a product within its specification, in the protocol's least share of the assigned dose or more. Who was never infused did not respond.</remarks>
/// <param name="Enrolled">Subjects enrolled.</param>
/// <param name="Failed">Of them, those whose product failed or was rejected.</param>
/// <param name="Died">Of them, those who died before infusion.</param>
/// <param name="LeftBefore">Of them, those who left before infusion for another reason: progression as a rule.</param>
/// <param name="Infused">Of them, the infused.</param>
/// <param name="Conforming">Of the infused, those with a conforming product.</param>
/// <param name="Responding">Of the infused, those who responded.</param>
/// <param name="ConformingResponding">Of the conforming, those who responded.</param>
/// <param name="VeinToVeinDays">From collection to infusion, of each infused of whom both are recorded.</param>
/// <param name="EnrolmentToInfusionDays">Likewise from enrolment.</param>
public sealed record EnrolmentFlow(
    int Enrolled, int Failed, int Died, int LeftBefore, int Infused, int Conforming, int Responding, int ConformingResponding,
    IReadOnlyList<double> VeinToVeinDays, IReadOnlyList<double> EnrolmentToInfusionDays)
{
    /// <summary>What was spent on making, in the currency of the assumptions; null where no costs of a process are stated.</summary>
    public double? Spent { get; init; }

    /// <summary>Days that cells waited for a device, of each that got one; empty where no process is supposed.</summary>
    public IReadOnlyList<double> DeviceWaitDays { get; init; } = [];

    /// <summary>Response of all enrolled.</summary>
    public Proportion OfEnrolled => new(Responding, Enrolled);

    /// <summary>Response of the infused.</summary>
    public Proportion OfInfused => new(Responding, Infused);

    /// <summary>Response of the conforming.</summary>
    public Proportion OfConforming => new(ConformingResponding, Conforming);

    /// <summary>Reads it from a trial's analysis.</summary>
    public static EnrolmentFlow Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var batches = ManufacturingAnalysis.Of(analysis.Package, plan, analysis.Subjects).Batches.ToDictionary(b => b.Subject.Id, StringComparer.Ordinal);
        var enrolled = analysis.Subjects.In(AnalysisSet.Enrolled).ToList();
        var infused = enrolled.Where(s => s.IsIn(AnalysisSet.Infused)).ToList();
        var conforming = infused.Where(s => !s.IsShort && batches.GetValueOrDefault(s.Id)?.OutOfSpecification != true).ToList();
        var responders = analysis.Responders;
        var (failed, died) = (enrolled.Count(s => batches.GetValueOrDefault(s.Id)?.Outcome == BatchOutcome.Failed), enrolled.Count(s => s.FirstInfused is null && s.Death is not null));
        return new(
            enrolled.Count, failed, died, enrolled.Count - infused.Count - failed - died, infused.Count, conforming.Count, infused.Count(s => responders.Contains(s.Id)), conforming.Count(s => responders.Contains(s.Id)),
            [.. infused.Select(s => batches.GetValueOrDefault(s.Id)?.VeinToVein.OrNull).OfType<double>()],
            [.. infused.Where(s => s.Enrolled is not null).Select(s => (double)(s.FirstInfused!.Value.Day.DayNumber - s.Enrolled!.Value.Day.DayNumber))]);
    }
}
