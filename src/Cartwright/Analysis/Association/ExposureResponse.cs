using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Association;

/// <summary>One exposure in those who responded and in the others.</summary>
/// <param name="Responders">The exposure itself.</param>
/// <param name="Others">The same of those who did not respond.</param>
/// <param name="Logs">The comparison of decimal logarithms, responders first.</param>
/// <param name="PerTenfold">Log odds of response for ten times the exposure, by Firth's logistic regression; none where a group has fewer than three subjects, or the interval has no end.</param>
/// <param name="WithoutExposure">Subjects whose response is known and whose exposure is not.</param>
/// <param name="DiedBefore">Of those, who died before the exposure could be complete.</param>
public sealed record ExposureByResponse(SummaryStatistics Responders, SummaryStatistics Others, RankSum Logs, LogisticCoefficient PerTenfold, int WithoutExposure, int DiedBefore)
{
    /// <summary>The ratio of a responder's exposure to another's, from the median difference of logarithms.</summary>
    public Estimate Ratio => Logs.Shift.Then(shift => Math.Pow(10, shift));

    /// <summary>Its interval.</summary>
    public ConfidenceInterval RatioInterval => new(Logs.ShiftInterval.Lower.Then(x => Math.Pow(10, x)), Logs.ShiftInterval.Upper.Then(x => Math.Pow(10, x)), Logs.ShiftInterval.Level);
}

/// <summary>A quantity along ordered grades.</summary>
/// <param name="Groups">Each grade that anybody has, in order, with the quantity in its subjects.</param>
/// <param name="Correlation">Of quantity and grade.</param>
/// <param name="Trend">Of the quantity along the grades.</param>
public sealed record QuantityByGrade(IReadOnlyList<(int Grade, IReadOnlyList<double> Values)> Groups, Spearman Correlation, JonckheereTerpstra Trend)
{
    /// <summary>Describes pairs of a grade and a quantity.</summary>
    public static QuantityByGrade Of(IReadOnlyCollection<(int Grade, double Value)> pairs)
    {
        List<(int Grade, IReadOnlyList<double> Values)> groups = [.. pairs.GroupBy(p => p.Grade).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<double>)[.. g.Select(p => p.Value)]))];
        return new(groups, Spearman.Of([.. pairs.Select(p => ((double)p.Grade, p.Value))]), JonckheereTerpstra.Of([.. groups.Select(g => g.Values)]));
    }
}

/// <summary>The product in blood beside response: of at most some twenty subjects, described and not concluded from.</summary>
/// <param name="Subjects">Everybody infused.</param>
/// <param name="Burden">The disease before the product.</param>
public sealed record ExposureResponse(IReadOnlyList<ExposedSubject> Subjects, BaselineBurden Burden)
{
    /// <summary>The day from which a landmark analysis counts responses.</summary>
    public const double LandmarkDay = 28;

    /// <summary>Fewer in a group than this have no odds ratio.</summary>
    public const int FewestForOdds = 3;

    /// <summary>Nobody.</summary>
    public static ExposureResponse Empty { get; } = new([], BaselineBurden.Unknown);

    /// <summary>The exposures that are looked at: peak, and area to the protocol's day.</summary>
    public static IReadOnlyList<NcaParameter> Exposures { get; } = [ObservedParameters.Cmax, AreaParameters.AucPartial];

    /// <summary>Puts kinetics and response together; remission is the response of a study of leukaemia.</summary>
    public static ExposureResponse Of(SubjectLevel subjects, IReadOnlyList<SubjectKinetics> kinetics, ResponseAnalysis response, RemissionAnalysis remission, BaselineBurden burden)
    {
        var (tumours, leukaemia) = (response.Subjects.ToDictionary(r => r.Subject, StringComparer.Ordinal), remission.Subjects.ToDictionary(r => r.Subject, StringComparer.Ordinal));
        var levels = kinetics.ToDictionary(k => k.Subject, StringComparer.Ordinal);
        return new(
        [
            .. from subject in subjects.In(AnalysisSet.Infused)
               where levels.ContainsKey(subject.Id)
               let outcome = leukaemia.TryGetValue(subject.Id, out var marrow) ? OfRemission(marrow) : tumours.TryGetValue(subject.Id, out var tumour) ? OfTumour(tumour) : (null, null, false)
               let infusion = subject.FirstInfused!.Value
               select new ExposedSubject(subject.Id, levels[subject.Id], outcome.Responded, outcome.On is { } seen ? seen.DayNumber - infusion.Day.DayNumber : null, subject.Death?.DaysSince(infusion)) { NotEvaluable = outcome.NotEvaluable },
        ], burden);
    }

    /// <summary>An exposure by response.</summary>
    public ExposureByResponse ByResponse(NcaParameter exposure) => Compare(exposure, [.. Subjects.Where(s => s.Responded is not null)]);

    /// <summary>The same from the landmark on: those alive then whose disease had not responded yet.</summary>
    public ExposureByResponse FromLandmark(NcaParameter exposure) => Compare(exposure,
        [.. Subjects.Where(s => s.Responded is not null && !(s.DeathDay <= LandmarkDay) && !(s.ResponseDay <= LandmarkDay))]);

    /// <summary>An exposure along the grades of a scale; subjects without either are left out.</summary>
    public QuantityByGrade ByGrade(NcaParameter exposure, IReadOnlyDictionary<string, int> grades) => QuantityByGrade.Of(
        [.. Subjects.Where(s => grades.ContainsKey(s.Subject) && s.Kinetics.Of(exposure).OrNull is not null).Select(s => (grades[s.Subject], s.Kinetics.Of(exposure).OrNull!.Value))]);

    /// <summary>Disease at baseline along the grades of a scale.</summary>
    public QuantityByGrade BurdenByGrade(IReadOnlyDictionary<string, int> grades) => QuantityByGrade.Of(
        [.. Subjects.Where(s => grades.ContainsKey(s.Subject) && Burden.OfSubject.ContainsKey(s.Subject)).Select(s => (grades[s.Subject], Burden.OfSubject[s.Subject]))]);

    private static ExposureByResponse Compare(NcaParameter exposure, List<ExposedSubject> known)
    {
        List<(ExposedSubject Subject, double Log)> pairs = [.. known.Where(s => s.Log(exposure).OrNull is not null).Select(s => (s, s.Log(exposure).OrNull!.Value))];
        SummaryStatistics Summary(bool responded) => SummaryStatistics.Of([.. known.Where(s => s.Responded == responded).Select(s => s.Kinetics.Of(exposure))]);
        double[] Logs(bool responded) => [.. pairs.Where(p => p.Subject.Responded == responded).Select(p => p.Log)];
        return new(Summary(true), Summary(false), RankSum.Of(Logs(true), Logs(false)),
            PerTenfold([.. pairs.Select(p => (p.Subject.Responded!.Value, p.Log))]),
            known.Count - pairs.Count, known.Count(s => s.DiedBeforeAreaWasComplete && s.Kinetics.Of(exposure).OrNull is null));
    }

    // One responder among many others has any odds: Firth's penalty makes a number of it all the same.
    private static LogisticCoefficient PerTenfold(IReadOnlyList<(bool Responded, double Log)> pairs)
    {
        var responders = pairs.Count(p => p.Responded);
        if (Math.Min(responders, pairs.Count - responders) < FewestForOdds)
            return LogisticCoefficient.None($"no odds ratio where a group has fewer than {FewestForOdds}: {responders} responder{(responders == 1 ? "" : "s")}, {pairs.Count - responders} other{(pairs.Count - responders == 1 ? "" : "s")}");
        var fitted = FirthLogistic.Fit([.. pairs.Select(p => p.Responded)], [[.. pairs.Select(p => p.Log)]]).Coefficients[0];
        return (fitted.Interval.Lower.Reason ?? fitted.Interval.Upper.Reason) is { } because ? LogisticCoefficient.None($"no odds ratio without its interval: {because}") : fitted;
    }

    private static (bool? Responded, DateOnly? On, bool NotEvaluable) OfTumour(SubjectResponse r) =>
        r.Best.Category == ResponseCategory.NotEvaluable ? (false, null, true) : (r.Best.Category.IsResponse(), r.Best.FirstResponse, false);

    private static (bool? Responded, DateOnly? On, bool NotEvaluable) OfRemission(SubjectRemission r) =>
        r.Best == RemissionCategory.NotEvaluable ? (false, null, true) : (r.Best.IsRemission(), r.FirstRemission, false);
}
