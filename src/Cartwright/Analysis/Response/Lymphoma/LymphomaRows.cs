using System.Globalization;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Response.Lymphoma;

/// <summary>The rows of a study that tell of a lymphoma: lesions and spleen from TU and TR, PET-CT and marrow from RS (<see cref="CodeLists.ResponseTest"/>).</summary>
/// <remarks>A target lesion has LDIAM and LPERP. TOO SMALL TO MEASURE counts as 5 × 5 mm, ABSENT as 0 × 0 (Cheson et al. 2014). The spleen is a lesion whose TULOC is SPLEEN; its LDIAM is its
/// vertical length. Rows of one visit are one assessment, as in <see cref="TumourAssessments"/>.</remarks>
internal sealed class LymphomaRows(StudyData data)
{
    private const double TooSmall = 5;

    private readonly ILookup<string, TumourIdentification> lesions = data.Tumours.ToLookup(t => t.Subject);
    private readonly ILookup<string, TumourResult> results = data.TumourResults.Where(r => r.At is not null).ToLookup(r => r.Subject);
    private readonly ILookup<string, DiseaseResponse> scans = data.Responses.Where(r => r.At is not null
        && r.Test is CodeLists.ResponseTest.Deauville or CodeLists.ResponseTest.Uptake or CodeLists.ResponseTest.NewFoci or CodeLists.ResponseTest.Marrow).ToLookup(r => r.Subject);

    /// <summary>Whether anybody's lymphoma was measured or scanned.</summary>
    public bool AreMeasured => results.Count > 0 || scans.Count > 0;

    /// <summary>Whether this subject's was.</summary>
    public bool Has(string subject) => results.Contains(subject) || scans.Contains(subject);

    /// <summary>The time points after treatment, in order.</summary>
    public IReadOnlyList<TimePoint> TimePoints(string subject, DateOnly treatment)
    {
        var looks = Looks(subject).OrderBy(l => l.Last).ToList();
        var baseline = looks.Where(l => l.Last <= treatment).Select(l => l.Tomography).LastOrDefault(t => t.Targets is not null) ?? new([], NonMeasured.Absent, null, false);
        var (before, points) = (new List<LymphomaAssessment>(), new List<TimePoint>());
        foreach (var look in looks.Where(l => l.Last > treatment))
        {
            points.Add(At(look, baseline, before));
            before.Add(look.Tomography);
        }
        return points;
    }

    private static TimePoint At(Look look, LymphomaAssessment baseline, List<LymphomaAssessment> before)
    {
        var tomography = look.HasTomography ? LuganoTomography.Of(look.Tomography, baseline, before) : ResponseCategory.NotEvaluable;
        var metabolic = LuganoMetabolic.Of(look.Score, look.Change, look.NewFoci);
        var overall = LuganoMetabolic.Overall(metabolic, tomography);
        const string products = "lymphoma is measured by products of diameters";
        return new(look.Visit, overall == ResponseCategory.Progressive ? look.First : look.Last, look.HasTomography ? tomography : null, null, look.Tomography.NewLesion, overall,
            Estimate.None(products), Estimate.None(products))
        {
            OwnCode = metabolic == ResponseCategory.NotEvaluable ? null : LuganoCode.Metabolic(overall),
        };
    }

    private sealed record Look(string Visit, DateOnly First, DateOnly Last, LymphomaAssessment Tomography, bool HasTomography, int? Score, UptakeChange? Change, bool NewFoci);

    private IEnumerable<Look> Looks(string subject)
    {
        var own = lesions[subject].ToList();
        return from row in results[subject].Select(r => (Key: TumourAssessments.AssessmentOf(r), r.At!.Value.Day, Measured: (TumourResult?)r, Judged: (DiseaseResponse?)null))
                   .Concat(scans[subject].Select(s => (Key: s.Visit.Length > 0 ? s.Visit : s.At!.Value.Day.ToString("O", CultureInfo.InvariantCulture), s.At!.Value.Day, Measured: (TumourResult?)null, Judged: (DiseaseResponse?)s)))
               group row by row.Key into visit
               select Read(visit.Key, visit.Min(r => r.Day), visit.Max(r => r.Day), own, [.. visit.Select(r => r.Measured).OfType<TumourResult>()], [.. visit.Select(r => r.Judged).OfType<DiseaseResponse>()]);
    }

    private static Look Read(string visit, DateOnly first, DateOnly last, List<TumourIdentification> own, List<TumourResult> rows, List<DiseaseResponse> judged)
    {
        string? Result(string test) => judged.LastOrDefault(j => j.Test == test)?.Result.Trim().ToUpperInvariant();
        bool? marrow = Result(CodeLists.ResponseTest.Marrow) switch { "INVOLVED" => true, "NOT INVOLVED" => false, _ => null };
        var tomography = new LymphomaAssessment(Targets(own, rows), OthersOf(own, rows), Spleen(own, rows), own.Any(l => l.Role == TumourAssessments.New && l.At?.Day <= last), marrow);
        UptakeChange? change = Result(CodeLists.ResponseTest.Uptake) switch { "REDUCED" => UptakeChange.Reduced, "UNCHANGED" => UptakeChange.Unchanged, "INCREASED" => UptakeChange.Increased, _ => null };
        int? score = int.TryParse(Result(CodeLists.ResponseTest.Deauville), NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 1 and <= 5 ? points : null;
        return new(visit, first, last, tomography, rows.Count > 0, score, change, Result(CodeLists.ResponseTest.NewFoci) == "Y");
    }

    private static List<LymphomaLesion>? Targets(List<TumourIdentification> own, List<TumourResult> rows)
    {
        var targets = own.Where(l => l.Role == TumourAssessments.Target && !IsSpleen(l)).Select(l => Lesion(l, [.. rows.Where(r => r.Lesion == l.Lesion)])).ToList();
        return targets.Contains(null) ? null : [.. targets.OfType<LymphomaLesion>()];
    }

    private static LymphomaLesion? Lesion(TumourIdentification lesion, List<TumourResult> rows)
    {
        double? Of(params LesionDiameter[] which) => rows.LastOrDefault(r => r.State is null && which.Contains(r.Diameter))?.DiameterMillimetres;
        if (Of(LesionDiameter.Longest) is { } longest && Of(LesionDiameter.Perpendicular, LesionDiameter.ShortAxis) is { } shortest) return new(lesion.Lesion, lesion.LymphNode, longest, shortest);
        return rows.LastOrDefault(r => r.State is not null)?.State switch
        {
            "ABSENT" => new(lesion.Lesion, lesion.LymphNode, 0, 0),
            "TOO SMALL TO MEASURE" => new(lesion.Lesion, lesion.LymphNode, TooSmall, TooSmall),
            _ => null,
        };
    }

    private static NonMeasured OthersOf(List<TumourIdentification> own, List<TumourResult> rows)
    {
        var others = own.Where(l => l.Role == TumourAssessments.NonTarget && !IsSpleen(l)).Select(l => l.Lesion).ToHashSet(StringComparer.Ordinal);
        var states = rows.Where(r => others.Contains(r.Lesion)).Select(r => r.State).ToList();
        if (states.Any(s => s is "UNEQUIVOCAL PROGRESSION" or TumourAssessments.Larger)) return NonMeasured.Progressive;
        return others.Count == 0 || (states.Count >= others.Count && states.All(s => s == "ABSENT")) ? NonMeasured.Absent : NonMeasured.Present;
    }

    private static double? Spleen(List<TumourIdentification> own, List<TumourResult> rows)
    {
        var spleen = own.Where(IsSpleen).Select(l => l.Lesion).ToHashSet(StringComparer.Ordinal);
        return rows.LastOrDefault(r => spleen.Contains(r.Lesion) && r.Diameter == LesionDiameter.Longest)?.DiameterMillimetres;
    }

    private static bool IsSpleen(TumourIdentification lesion) => lesion.Location.Contains("SPLEEN", StringComparison.OrdinalIgnoreCase);
}
