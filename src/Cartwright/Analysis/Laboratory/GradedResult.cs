using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Laboratory;

/// <summary>A laboratory result with its grades under the criteria of its test.</summary>
/// <param name="Result">The row of LB.</param>
/// <param name="Baseline">The subject's baseline in the unit of the result; null where there is none.</param>
/// <param name="OnTreatment">Whether it was drawn after the first study treatment began.</param>
/// <param name="Low">The grade as too low; null where the test has no such criterion.</param>
/// <param name="High">The grade as too high; null likewise.</param>
public sealed record GradedResult(LaboratoryResult Result, double? Baseline, bool OnTreatment, LaboratoryGrade? Low, LaboratoryGrade? High)
{
    /// <summary>ATOXGR: negative where too low; null where no grade can be given.</summary>
    public int? Signed => LaboratoryGrade.Signed(Low, High);

    /// <summary>Why there is no grade; null where there is one.</summary>
    public string? Reason => Signed is not null ? null : Low?.Reason ?? High?.Reason;

    /// <summary>The grade in a direction; null where the test has none there.</summary>
    public LaboratoryGrade? In(GradeDirection direction) => direction == GradeDirection.Low ? Low : High;
}
