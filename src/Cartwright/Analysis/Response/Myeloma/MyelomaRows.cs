using System.Globalization;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Response.Myeloma;

/// <summary>The rows of a study that tell of a myeloma: LB (<see cref="CodeLists.MyelomaTest"/>), and plasmacytomas from TU and TR. Rows of one visit are one assessment.</summary>
/// <remarks>Free light chains: the involved chain is the one in excess at baseline; the ratio kappa to lambda is normal from 0.26 to 1.65 (Kumar et al. 2016). Serum and urine are negative by
/// immunofixation where each that was looked at is.</remarks>
internal sealed class MyelomaRows(StudyData data)
{
    private const double LowestRatio = 0.26, HighestRatio = 1.65;

    private static readonly HashSet<string> Tests = new(StringComparer.Ordinal)
    {
        CodeLists.MyelomaTest.SerumProtein, CodeLists.MyelomaTest.UrineProtein, CodeLists.MyelomaTest.Kappa, CodeLists.MyelomaTest.Lambda, CodeLists.MyelomaTest.PlasmaCells,
        CodeLists.MyelomaTest.SerumFixation, CodeLists.MyelomaTest.UrineFixation, CodeLists.MyelomaTest.Clonal,
    };

    private readonly ILookup<string, LaboratoryResult> laboratory = data.Laboratory.Where(r => r.At is not null && Tests.Contains(r.Test)).ToLookup(r => r.Subject);
    private readonly ILookup<string, TumourIdentification> lesions = data.Tumours.ToLookup(t => t.Subject);
    private readonly ILookup<string, TumourResult> results = data.TumourResults.Where(r => r.At is not null).ToLookup(r => r.Subject);

    /// <summary>Whether anybody's myeloma was measured.</summary>
    public bool AreMeasured => laboratory.Count > 0;

    /// <summary>Whether this subject's was.</summary>
    public bool Has(string subject) => laboratory.Contains(subject);

    /// <summary>The time points after treatment, in order; of each quantity the last value before it is the baseline.</summary>
    public IReadOnlyList<TimePoint> TimePoints(string subject, DateOnly treatment)
    {
        var rows = laboratory[subject].OrderBy(r => r.At!.Value.Moment).ToList();
        var kappa = Involved([.. rows.Where(r => r.At!.Value.Day <= treatment)]);
        var baseline = Read(subject, [.. rows.Where(r => r.At!.Value.Day <= treatment)], treatment, treatment, kappa);
        var (before, points) = (new List<MyelomaAssessment>(), new List<TimePoint>());
        foreach (var visit in rows.Where(r => r.At!.Value.Day > treatment).GroupBy(VisitOf))
        {
            var day = visit.Max(r => r.At!.Value.Day);
            var now = Read(subject, [.. visit], treatment, day, kappa);
            points.Add(At(visit.First().Visit, day, now, MyelomaResponse.Of(now, baseline, before)));
            before.Add(now);
        }
        return MyelomaBest.BorneOut(points);
    }

    private static TimePoint At(string visit, DateOnly day, MyelomaAssessment now, MyelomaCategory category)
    {
        const string proteins = "myeloma is measured by its proteins";
        return new(visit, day, null, null, now.NewLesion, category.AsResponse(), Estimate.None(proteins), Estimate.None(proteins)) { OwnCode = category.Code() };
    }

    private static string VisitOf(LaboratoryResult row) =>
        row.Visit.Length == 0 || row.Visit.StartsWith("UNSCHEDULED", StringComparison.OrdinalIgnoreCase) ? row.At!.Value.Day.ToString("O", CultureInfo.InvariantCulture) : row.Visit;

    // Whether kappa is the chain in excess; lambda where it is not.
    private static bool Involved(List<LaboratoryResult> before) =>
        MyelomaValue.Last(before, CodeLists.MyelomaTest.Kappa) is not { } k || MyelomaValue.Last(before, CodeLists.MyelomaTest.Lambda) is not { } l || k >= l;

    private MyelomaAssessment Read(string subject, List<LaboratoryResult> rows, DateOnly treatment, DateOnly day, bool kappaInvolved)
    {
        var (kappa, lambda) = (MyelomaValue.Last(rows, CodeLists.MyelomaTest.Kappa), MyelomaValue.Last(rows, CodeLists.MyelomaTest.Lambda));
        return new(
            MyelomaValue.Last(rows, CodeLists.MyelomaTest.SerumProtein), MyelomaValue.Last(rows, CodeLists.MyelomaTest.UrineProtein),
            kappaInvolved ? kappa - lambda : lambda - kappa, MyelomaValue.Last(rows, CodeLists.MyelomaTest.PlasmaCells),
            Negative(rows), lambda > 0 && kappa is { } k ? k / lambda is >= LowestRatio and <= HighestRatio : null,
            MyelomaValue.Word(rows, CodeLists.MyelomaTest.Clonal) switch { "NEGATIVE" => true, "POSITIVE" => false, _ => null },
            Products(subject, day), lesions[subject].Any(l => l.Role == TumourAssessments.New && l.At?.Day <= day && l.At?.Day > treatment));
    }

    private static bool? Negative(List<LaboratoryResult> rows)
    {
        string?[] words = [MyelomaValue.Word(rows, CodeLists.MyelomaTest.SerumFixation), MyelomaValue.Word(rows, CodeLists.MyelomaTest.UrineFixation)];
        return words.Contains("POSITIVE") ? false : words.Contains("NEGATIVE") ? true : null;
    }

    // What was measured last counts until it is measured again.
    private double Products(string subject, DateOnly day)
    {
        var targets = lesions[subject].Where(l => l.Role == TumourAssessments.Target).Select(l => l.Lesion).ToHashSet(StringComparer.Ordinal);
        var known = results[subject].Where(r => targets.Contains(r.Lesion) && r.At!.Value.Day <= day && r.DiameterMillimetres is not null).ToList();
        double Last(string lesion, bool longest) => known.Where(r => r.Lesion == lesion && r.Diameter == LesionDiameter.Longest == longest).MaxBy(r => r.At!.Value.Day)?.DiameterMillimetres ?? 0;
        return targets.Sum(lesion => Last(lesion, true) * Last(lesion, false));
    }
}
