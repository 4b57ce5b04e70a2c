using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Adam;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Reports.Adam;

/// <summary>ADPC, ADPP and ADLB.</summary>
internal static class BloodRows
{
    public static IReadOnlyList<AnalysisValue> Concentrations(SubjectDays course) =>
        [.. course.Data.Concentrations.Select(c => Sample(course, c.Subject, c.Test, c.Name, c.Value, c.BelowLimit, c.LowerLimit, c.Unit, c.Visit, c.At, "PC", c.Sequence))];

    public static IReadOnlyList<AnalysisValue> Parameters(StudyAnalysis analysis, SubjectDays course) =>
    [
        .. from subject in analysis.Kinetics
           where course.Of(subject.Subject).FirstInfusion is not null
           from p in NcaParameters.CellularKinetics
           select course.Row(subject.Subject, p.Code, p.Name, subject.Of(p), p.UnitText(subject.Unit ?? "", "days")),
    ];

    /// <summary>The samples, and the peak, its day and the fold change of each cytokine in each infused subject.</summary>
    public static IReadOnlyList<AnalysisValue> Cytokines(StudyAnalysis analysis, SubjectDays course) =>
    [
        .. course.Data.Laboratory.Where(r => r.Category == CytokineAnalysis.Category)
            .Select(r => Sample(course, r.Subject, r.Test, r.Name, r.Value, r.BelowLimit, r.LowerLimit, r.Unit, r.Visit, r.At, "LB", r.Sequence)),
        .. from c in analysis.Cytokines
           from row in new[]
           {
               course.Row(c.Subject, $"{c.Test}PK", $"{c.Name}: peak", c.Peak, c.Unit ?? ""),
               course.Row(c.Subject, $"{c.Test}TPK", $"{c.Name}: days to peak", c.DaysToPeak, "days"),
               course.Row(c.Subject, $"{c.Test}FC", $"{c.Name}: fold change, peak over baseline", c.FoldChange, ""),
           }
           select row,
    ];

    private static AnalysisValue Sample(
        SubjectDays course, string subject, string code, string name, double? value, bool below, double? limit, string unit, string visit, SdtmDate? at, string domain, int sequence)
    {
        var reason = value is not null ? null : below ? "below the limit of quantification" : "no result";
        var text = below ? FormattableString.Invariant($"<{limit}") : null;
        return new(course.Data.StudyId, subject, course.Of(subject).Arm, code, name, value, text, unit, visit, at, course.Day(subject, at), value is not null || below, reason, domain, sequence);
    }
}
