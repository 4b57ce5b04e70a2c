using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>The highest cytokines of the first days, and whether cytokine release of grade 3 or worse came later.</summary>
/// <param name="Il6">Highest IL-6 from the infusion to day 3 (inclusive), pg/mL; null where none was measured. Below the limit of quantification it is half the limit.</param>
/// <param name="Ifn">Highest interferon-γ likewise.</param>
/// <param name="SevereLater">Grade 3 or worse first after day 3; null where it came before, when there was nothing left to warn of, or where release was not graded.</param>
public sealed record EarlySample(double? Il6, double? Ifn, bool? SevereLater)
{
    /// <summary>The last day whose samples count (inclusive).</summary>
    public const double LastDay = 3;

    private const int Severe = 3;

    /// <summary>Nothing is known.</summary>
    public static EarlySample None { get; } = new(null, null, null);

    internal static EarlySample Of(IEnumerable<LaboratoryResult> rows, SdtmDate infused, CytokineReleaseCourse? release)
    {
        var early = rows.Where(r => r.Category == CytokineAnalysis.Category && r.At is { } at && at.DaysSince(infused) is > 0 and <= LastDay).ToList();
        return new(Highest(early, "IL6"), Highest(early, "IFNG"), SevereAfter(release));
    }

    private static double? Highest(List<LaboratoryResult> early, string test) =>
        early.Where(r => r.Test == test).Max(r => r.Value ?? (r.BelowLimit ? r.LowerLimit / 2 : null));

    private static bool? SevereAfter(CytokineReleaseCourse? release)
    {
        if (release?.MaxGrade is not { } worst) return null;
        if (worst < Severe) return false;
        var first = release.Episodes.SelectMany(e => e.Spans).Where(s => s.Grade >= Severe).Select(s => (double?)s.From.Days).Min() ?? release.Episodes.Where(e => e.MaxGrade >= Severe).Min(e => (double?)e.MaxGradeFirst.Days);
        return first > LastDay ? true : null;
    }
}
