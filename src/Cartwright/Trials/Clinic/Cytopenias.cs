using Cartwright.Patients;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>Low counts as the investigator writes them down: from the ward's daily counts between conditioning and day 28, one entry a cell line with its worst grade, where that is at least 2 and worse than at baseline.</summary>
/// <remarks>Common Terminology Criteria for Adverse Events, version 5.0 (2017): neutrophil, platelet and lymphocyte count decreased. The ward's count is the patient's own: its error would move a grade now and then and no more.</remarks>
internal static class Cytopenias
{
    private const double LastDay = 28;

    private static readonly (string Term, double[] Below, Func<TrueCurves, double, double> Count)[] Lines =
    [
        ("Neutrophil count decreased", [double.NaN, 1.5, 1.0, 0.5], (curves, day) => curves.At(day, Observable.Neutrophils)),
        ("Platelet count decreased", [double.NaN, 75, 50, 25], (curves, day) => curves.At(day, Observable.Platelets)),
        ("Lymphocyte count decreased", [double.NaN, 0.8, 0.5, 0.2], (curves, day) => (curves.At(day, Observable.BCells) + curves.At(day, Observable.TnkCells)) / 1000),
    ];

    public static void Add(Stay stay, bool causedByProduct, List<AdverseEventReport> reports)
    {
        var first = Math.Ceiling(Stay.Days(stay.ConditioningMinutes));
        var last = Math.Min(LastDay, Math.Floor(Stay.Days(stay.EndMinutes - 1)));
        foreach (var (term, below, count) in Lines)
        {
            var (baseline, worst, from, to) = (Grade(count(stay.Truth.Curves, first), below), 1, double.NaN, double.NaN);
            for (var day = first; day <= last; day++)
            {
                var grade = Grade(count(stay.Truth.Curves, day), below);
                if (grade <= Math.Max(1, baseline)) continue;
                (from, to, worst) = (double.IsNaN(from) ? day : from, day, Math.Max(worst, grade));
            }
            if (double.IsNaN(from)) continue;
            reports.Add(new(term, "Investigations", worst, false, causedByProduct, stay.At(Stay.Minutes(from)).Date, to < last ? stay.At(Stay.Minutes(to + 1)).Date : null));
        }
    }

    // 2 to 4 by the limits; below that 1, which is not written down.
    private static int Grade(double count, double[] below) => count < below[3] ? 4 : count < below[2] ? 3 : count < below[1] ? 2 : 1;
}
