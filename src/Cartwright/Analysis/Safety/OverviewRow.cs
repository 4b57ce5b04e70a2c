using Cartwright.Analysis.Subjects;

namespace Cartwright.Analysis.Safety;

/// <summary>The kinds of event that the overview counts. They overlap.</summary>
public enum AdverseEventKind
{
    /// <summary>Any adverse event, whenever it began.</summary>
    Any,

    /// <summary>Serious, whenever it began.</summary>
    Serious,

    /// <summary>Treatment-emergent.</summary>
    TreatmentEmergent,

    /// <summary>Treatment-emergent and serious.</summary>
    SeriousTreatmentEmergent,

    /// <summary>Treatment-related: treatment-emergent, and related or of unknown relation.</summary>
    TreatmentRelated,

    /// <summary>Treatment-related and serious.</summary>
    SeriousTreatmentRelated,

    /// <summary>Treatment-emergent of grade 3 or worse.</summary>
    GradeThreeOrWorse,

    /// <summary>Treatment-emergent of grade 5.</summary>
    Fatal,

    /// <summary>Treatment-emergent without a grade, recorded or derived.</summary>
    GradeMissing,
}

/// <summary>A row of the overview of adverse events, with one cell a column.</summary>
public sealed record OverviewRow(AdverseEventKind Kind, IReadOnlyList<AdverseEventCell> Cells)
{
    internal static IReadOnlyList<OverviewRow> Of(List<CountedEvent> events, IReadOnlyList<SubjectColumn> columns) =>
        [.. Enum.GetValues<AdverseEventKind>().Select(kind => new OverviewRow(kind, AdverseEventCell.Row(events.FindAll(e => Is(kind, e)), columns)))];

    private static bool Is(AdverseEventKind kind, CountedEvent e) => kind switch
    {
        AdverseEventKind.Any => true,
        AdverseEventKind.Serious => e.Serious,
        AdverseEventKind.TreatmentEmergent => e.TreatmentEmergent,
        AdverseEventKind.SeriousTreatmentEmergent => e.IsSeriousEmergent,
        AdverseEventKind.TreatmentRelated => e.TreatmentEmergent && e.Related,
        AdverseEventKind.SeriousTreatmentRelated => e.TreatmentEmergent && e.Related && e.Serious,
        AdverseEventKind.GradeThreeOrWorse => e.IsSevereEmergent,
        AdverseEventKind.Fatal => e.TreatmentEmergent && e.Grade == 5,
        AdverseEventKind.GradeMissing => e.TreatmentEmergent && e.Grade is null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };
}
