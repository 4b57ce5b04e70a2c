namespace Cartwright.Analysis.Response.Myeloma;

/// <summary>The best response of myeloma with its days, and the progressions that count: two consecutive assessments bear out either.</summary>
/// <remarks>Kumar et al. 2016, table 4: all categories need two consecutive assessments at any time before new therapy. A progression that nobody looked at again counts, since nothing contradicts it.</remarks>
internal static class MyelomaBest
{
    /// <summary>The time points with a progression that the next evaluable assessment contradicts as not evaluable.</summary>
    public static IReadOnlyList<TimePoint> BorneOut(IReadOnlyList<TimePoint> points)
    {
        var ordered = points.OrderBy(p => p.At).Select(p => p with { OwnCode = CategoryOf(p).Code(), Overall = CategoryOf(p).AsResponse() }).ToList();
        return [.. ordered.Select((p, i) => IsContradicted(ordered, i) ? p with { Overall = ResponseCategory.NotEvaluable } : p)];
    }

    /// <summary>The best response of time points in order.</summary>
    public static BestResponse Of(IReadOnlyList<TimePoint> points)
    {
        var evaluable = points.Where(p => CategoryOf(p) != MyelomaCategory.NotEvaluable).ToList();
        var best = MyelomaResponse.Best(evaluable.Select(CategoryOf));
        var pairs = evaluable.Zip(evaluable.Skip(1), (a, b) => (a.At, Borne: Worse(CategoryOf(a), CategoryOf(b)))).TakeWhile(p => p.Borne != MyelomaCategory.Progressive || best == MyelomaCategory.Progressive).ToList();
        DateOnly? First(Func<MyelomaCategory, bool> holds) => pairs.Where(p => holds(p.Borne)).Select(p => (DateOnly?)p.At).FirstOrDefault();
        var because = best != MyelomaCategory.NotEvaluable ? null : points.Count == 0 ? "no assessment after the start of treatment" : "no two consecutive evaluable assessments";
        return new(best.AsResponse(), First(c => c == best) ?? evaluable.FirstOrDefault()?.At, First(c => c <= MyelomaCategory.Partial), because) { OwnCode = best.Code() };
    }

    private static bool IsContradicted(List<TimePoint> points, int at) => points[at].Overall == ResponseCategory.Progressive && !points[at].NewLesion
        && points.Skip(at + 1).FirstOrDefault(p => p.Overall != ResponseCategory.NotEvaluable) is { Overall: not ResponseCategory.Progressive };

    private static MyelomaCategory Worse(MyelomaCategory a, MyelomaCategory b) => a > b ? a : b;

    private static MyelomaCategory CategoryOf(TimePoint point) => MyelomaCode.Read(point.Code) ?? MyelomaCategory.NotEvaluable;
}
