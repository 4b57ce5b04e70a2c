using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>The rows of TU, TR and RS that one evaluator is answerable for. A row that names nobody is the investigator's.</summary>
/// <remarks>CDISC SDTM Implementation Guide 3.4, --EVAL, --EVALID, --ACPTFL: of several independent assessors the reading that was accepted counts; where none was, the first assessor's.</remarks>
public static class EvaluatedRows
{
    /// <summary>Whether both the investigator and independent review judged.</summary>
    public static bool HasBoth(StudyData data) => Readers(data).Any(r => r.IsIndependent) && Readers(data).Any(r => !r.IsIndependent);

    /// <summary>The package with the rows of this evaluator; where only the other one judged, with those.</summary>
    public static StudyData Of(StudyData data, ResponseEvaluator evaluator)
    {
        if (!Readers(data).Any(r => r.IsIndependent)) return data;
        var independent = evaluator == ResponseEvaluator.Independent || !HasBoth(data);
        return data with
        {
            Tumours = Only(data.Tumours, t => t.Subject, t => t.Reader, independent),
            TumourResults = Only(data.TumourResults, t => t.Subject, t => t.Reader, independent),
            Responses = Only(data.Responses, r => r.Subject, r => r.Reader, independent),
        };
    }

    private static IEnumerable<Reader> Readers(StudyData data) =>
        data.Tumours.Select(t => t.Reader).Concat(data.TumourResults.Select(t => t.Reader)).Concat(data.Responses.Select(r => r.Reader));

    private static IReadOnlyList<T> Only<T>(IReadOnlyList<T> rows, Func<T, string> subject, Func<T, Reader> reader, bool independent) => !independent
        ? [.. rows.Where(r => !reader(r).IsIndependent)]
        : [.. rows.Where(r => reader(r).IsIndependent).GroupBy(subject).SelectMany(own => Accepted([.. own], reader))];

    private static IEnumerable<T> Accepted<T>(List<T> rows, Func<T, Reader> reader)
    {
        if (rows.Any(r => reader(r).Accepted)) return rows.Where(r => reader(r).Accepted);
        var first = rows.Select(r => reader(r).Assessor ?? "").Order(StringComparer.Ordinal).First();
        return rows.Where(r => (reader(r).Assessor ?? "") == first);
    }
}
