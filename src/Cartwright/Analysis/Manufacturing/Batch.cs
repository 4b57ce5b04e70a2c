using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Manufacturing;

/// <summary>How the product of one subject ended.</summary>
public enum BatchOutcome
{
    /// <summary>It was infused.</summary>
    Infused,

    /// <summary>Manufacturing failed, or the product was rejected.</summary>
    Failed,

    /// <summary>It was made and never infused, for another reason.</summary>
    NotInfused,

    /// <summary>Cells were collected, and no end is recorded.</summary>
    Open,
}

/// <summary>The product of one subject, from the first collection of cells to the infusion. A step that is not recorded is null.</summary>
/// <param name="OutOfSpecification">Released although it did not meet its specification, or a test that did not; null where neither a release nor a test is recorded.</param>
/// <param name="Reason">Why it failed or was not infused, in the words of the record.</param>
public sealed record Batch(
    Subject Subject, DateOnly? Collected, DateOnly? Manufactured, DateOnly? Released, DateOnly? Failed, BatchOutcome Outcome, bool? OutOfSpecification, string? Reason, IReadOnlyList<ProductTestResult> Attributes)
{
    private const string ManufacturingFailure = "MANUFACTURING FAILURE", CutOff = "CUT-OFF";

    /// <summary>Days from the first collection to release.</summary>
    public Estimate CollectionToRelease => Between(Collected, Released, "no release recorded");

    /// <summary>Days from the first collection to the first infusion: vein to vein.</summary>
    public Estimate VeinToVein => Between(Collected, Subject.FirstInfused?.Day, "never infused");

    /// <summary>Days from the first day of conditioning to the first infusion.</summary>
    public Estimate ConditioningToInfusion => Subject.Conditioned is { } conditioned ? Between(conditioned.Day, Subject.FirstInfused?.Day, "never infused") : Estimate.None("no conditioning recorded");

    internal static Batch Of(Subject subject, DateOnly? collected, IReadOnlyList<BiospecimenEvent> events, IReadOnlyList<ProductTestResult> attributes)
    {
        DateOnly? First(params string[] coded) => events.Where(e => coded.Contains(e.Coded) && e.Start is not null).Min(e => (DateOnly?)e.Start!.Value.Day);
        var released = First(CodeLists.BiospecimenEvent.Released, CodeLists.BiospecimenEvent.ReleasedOutOfSpecification);
        var (manufactured, failed) = (First(CodeLists.BiospecimenEvent.Manufactured) ?? released, First(CodeLists.BiospecimenEvent.Failed, CodeLists.BiospecimenEvent.Rejected));
        var didFail = events.Any(e => e.Coded is CodeLists.BiospecimenEvent.Failed or CodeLists.BiospecimenEvent.Rejected) || subject.EndReason == ManufacturingFailure;
        var outcome = subject.FirstInfused is not null ? BatchOutcome.Infused : didFail ? BatchOutcome.Failed : subject.EndReason is not (null or CutOff) || subject.Death is not null ? BatchOutcome.NotInfused : BatchOutcome.Open;
        var reason = outcome == BatchOutcome.Infused ? null : events.Select(e => e.Reason).LastOrDefault(r => r is not null) ?? subject.EndReason?.ToLowerInvariant() ?? (subject.Death is null ? null : "death");
        return new(subject, collected, manufactured, released, failed, outcome, IsOut(events, attributes), reason, attributes);
    }

    private static bool? IsOut(IReadOnlyList<BiospecimenEvent> events, IReadOnlyList<ProductTestResult> attributes) =>
        events.Any(e => e.Coded == CodeLists.BiospecimenEvent.ReleasedOutOfSpecification) || attributes.Any(a => a.Passes == false) ? true
        : events.Any(e => e.Coded == CodeLists.BiospecimenEvent.Released) || attributes.Any(a => a.Passes is not null) ? false
        : null;

    private static Estimate Between(DateOnly? from, DateOnly? to, string without) => from is not { } first ? Estimate.None("no collection recorded") : to is not { } last ? Estimate.None(without)
        : last < first ? Estimate.None("the dates are in the wrong order") : last.DayNumber - first.DayNumber;
}
