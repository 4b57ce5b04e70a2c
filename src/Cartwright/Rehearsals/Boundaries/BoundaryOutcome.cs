using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Cartwright.Patients;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>What became of a group of virtual patients, told from their true courses: of a leukaemia by blasts, of a solid tumour by diameters.</summary>
/// <param name="Group">Who they are.</param>
/// <param name="Patients">How many.</param>
/// <param name="Baseline">Median at infusion: % of marrow, or mm.</param>
/// <param name="Lowest">Median of the lowest from infusion on, in the same unit.</param>
/// <param name="Response">Remission (marrow under 5 % on some day, of those who were at 5 % or above at infusion), or a sum of diameters 30 % smaller on some day.</param>
/// <param name="ResponseAboveLimit">The same of those whose marrow at infusion is above the exact limit of the criterion; null where it has none.</param>
/// <param name="Nadir">Median of the lowest share of tumour cells that is left, against the same patient on the same day without the product: growth and conditioning are excluded.</param>
/// <param name="Reduction">Median of the largest reduction in that comparison, powers of ten.</param>
/// <param name="LargestReduction">The largest of anybody.</param>
/// <param name="Relapse">Who has twice the tumour at the end of observation that was left at its lowest.</param>
/// <param name="NegativeAtRelapse">Of those, the median share of tumour cells in blood that does not carry the target; null without relapse, or where no tumour is in blood.</param>
/// <param name="Deaths">Who dies while followed.</param>
/// <param name="Middle">Median by day, of those alive, with their number.</param>
public sealed record BoundaryOutcome(
    string Group, int Patients, double? Baseline, double? Lowest, Tally Response, Tally? ResponseAboveLimit, double? Nadir, double? Reduction, double? LargestReduction, Tally Relapse, double? NegativeAtRelapse, Tally Deaths,
    IReadOnlyList<(double Day, double Value, int Alive)> Middle)
{
    private const double Remission = 5, Shrunk = 0.7, Regrown = 2;

    private static readonly double[] Looked = [0, 4, 7, 10, 14, 21, 28, 42, 60, 81, 102, 130, 158, 179];

    /// <summary>The exact interval of the share of responders, 95 %.</summary>
    public static ConfidenceInterval Interval(Tally tally) => new Proportion(tally.Yes, tally.Of).Exact;

    /// <summary>Of courses with the product and, in the same order, without it.</summary>
    internal static BoundaryOutcome Of(string group, IReadOnlyList<TrueCourse> treated, IReadOnlyList<TrueCourse> untreated, double? highestBaseline, double days)
    {
        var isMarrow = treated.Any(c => c.Curves.Baseline(Observable.MarrowTumour) > 0);
        var left = treated.Zip(untreated, (t, u) => Left(t, u, isMarrow)).OfType<double>().ToList();
        var relapsed = treated.Where(c => Relapsed(c, isMarrow)).ToList();
        return new(
            group, treated.Count, Median.Of(treated.Select(c => At(c, 0, isMarrow))), Median.Of(treated.Select(c => Nodes(c).Min(n => At(c, c.Curves.Days[n], isMarrow)))), Responders(treated, isMarrow, 0),
            highestBaseline is { } limit ? Responders(treated, isMarrow, 100 * limit) : null,
            Median.Of(left), Median.Of(left.Select(Tenfold)), left.Count == 0 ? null : left.Max(Tenfold),
            new(relapsed.Count, treated.Count), Median.Of(relapsed.Select(Negative).OfType<double>()), new(treated.Count(c => c.DeathDays <= days), treated.Count),
            [.. Looked.Where(d => d <= days).Select(d => (d, Alive: treated.Where(c => c.Curves.LastDay >= d && c.DeathDays > d).Select(c => At(c, d, isMarrow)).ToList())).Where(d => d.Alive.Count > 0).Select(d => (d.d, Median.Of(d.Alive)!.Value, d.Alive.Count))]);
    }

    private static Tally Responders(IReadOnlyList<TrueCourse> courses, bool isMarrow, double above)
    {
        var at = courses.Where(c => isMarrow ? At(c, 0, true) >= Remission && At(c, 0, true) > above : At(c, 0, false) > 0).ToList();
        return new(at.Count(c => Nodes(c).Min(n => At(c, c.Curves.Days[n], isMarrow)) is var lowest && (isMarrow ? lowest < Remission : lowest <= Shrunk * At(c, 0, false))), at.Count);
    }

    // The same body with and without the product, day by day: what growth, conditioning and care do is on both sides.
    private static double? Left(TrueCourse treated, TrueCourse untreated, bool isMarrow) => Nodes(treated).Where(n => treated.Curves.Days[n] <= untreated.Curves.LastDay)
        .Select(n => (Treated: Cells(treated, treated.Curves.Days[n], isMarrow), Untreated: Cells(untreated, treated.Curves.Days[n], isMarrow))).Where(c => c.Untreated > 0).Select(c => (double?)(c.Treated / c.Untreated)).Min();

    private static bool Relapsed(TrueCourse course, bool isMarrow)
    {
        var (lowest, last) = (Nodes(course).Min(n => Cells(course, course.Curves.Days[n], isMarrow)), Cells(course, course.Curves.LastDay, isMarrow));
        return last > 0 && last >= Regrown * lowest;
    }

    private static double? Negative(TrueCourse course)
    {
        var (all, positive) = (course.Curves.At(course.Curves.LastDay, Observable.TumourInBlood), course.Curves.At(course.Curves.LastDay, Observable.AntigenPositiveTumourInBlood));
        return all > 0 ? 1 - positive / all : null;
    }

    private static IEnumerable<int> Nodes(TrueCourse course) => Enumerable.Range(0, course.Curves.Days.Count).Where(n => course.Curves.Days[n] >= 0);

    private static double At(TrueCourse course, double day, bool isMarrow) => isMarrow ? course.Curves.At(day, Observable.MarrowTumour) : course.SumOfDiameters(day);

    // Volume goes with cells; marrow is full at 100 % and blood is not.
    private static double Cells(TrueCourse course, double day, bool isMarrow) => isMarrow ? course.Curves.At(day, Observable.TumourInBlood) : Math.Pow(course.SumOfDiameters(day), 3);

    /// <summary>The largest reduction that is told: no cell is left of a tumour of 1e12.</summary>
    public const double NothingLeft = 12;

    private static double Tenfold(double left) => left == 1 ? 0 : Math.Min(NothingLeft, -Math.Log10(left));
}
