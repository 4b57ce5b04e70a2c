using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>Responses as somebody judged them (RS), under the criteria named where any are; else under whatever they were judged.</summary>
internal sealed class JudgedRows
{
    // What was seen of a part of the disease is no response of the whole.
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
        { "TRGRESP", "NTRGRESP", "NEWLPROG", "NEWLIND", "IRECLIND", CodeLists.ResponseTest.Deauville, CodeLists.ResponseTest.Uptake, CodeLists.ResponseTest.NewFoci, CodeLists.ResponseTest.Marrow };

    private readonly ILookup<string, DiseaseResponse> rows;

    public JudgedRows(IReadOnlyList<DiseaseResponse> responses, CriteriaFamily criteria)
    {
        var whole = responses.Where(r => !Parts.Contains(r.Test)).ToList();
        var named = whole.Where(r => CriteriaFamilies.Of(r.Criteria) == criteria).ToList();
        rows = (named.Count > 0 ? named : whole).ToLookup(r => r.Subject);
    }

    public bool HasAny => rows.Count > 0;

    public bool HasTimePoints(string subject) => rows[subject].Any(IsTimePoint);

    /// <summary>The judgements after a day; of several on one day that of PET-CT, where it was evaluable.</summary>
    public IReadOnlyList<TimePoint> TimePoints(string subject, DateOnly after) =>
    [
        .. from row in rows[subject].Where(IsTimePoint)
           let day = row.At!.Value.Day
           where day > after
           group row by day into same
           select AsJudged(same.OrderBy(r => CategoryOf(r) == ResponseCategory.NotEvaluable).ThenBy(r => !r.Method.Contains("PET", StringComparison.OrdinalIgnoreCase)).First()),
    ];

    /// <summary>The best of the judgements that are not of a visit; null where there is none.</summary>
    public DiseaseResponse? Best(string subject) => rows[subject].Where(r => !IsTimePoint(r)).MinBy(CategoryOf);

    private static bool IsTimePoint(DiseaseResponse row) => row.Test == "OVRLRESP" && row.At is not null;

    private static ResponseCategory CategoryOf(DiseaseResponse row) => ResponseCode.Read(row.Result) ?? ResponseCategory.NotEvaluable;

    private static TimePoint AsJudged(DiseaseResponse row)
    {
        var point = TimePoint.Judged(row.At!.Value.Day, CategoryOf(row));
        return point with { Visit = row.Visit, OwnCode = string.Equals(row.Result.Trim(), point.Overall.Code(), StringComparison.OrdinalIgnoreCase) ? null : row.Result.Trim() };
    }
}
