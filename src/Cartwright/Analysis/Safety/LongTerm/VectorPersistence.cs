using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety.LongTerm;

/// <summary>In how many of those sampled about a time the product could be quantified in blood.</summary>
/// <param name="Sampled">The subjects with a sample within the window, each by the one nearest in time.</param>
public sealed record VectorPersistence(string Name, double Days, IReadOnlyList<(string Subject, bool Found)> Sampled)
{
    // The first year stands in the table of persistence, by its own windows; two answers to one question would be one too many.
    private static readonly (string Name, double Days, double Window)[] Marks = [.. Enumerable.Range(2, 14).Select(y => ($"Year {y}", 12 * y * Duration.DaysInMonth, 60.0))];

    /// <summary>The years, from the second to the fifteenth, about which anybody was sampled; a sample counts two months to either side.</summary>
    public static IReadOnlyList<VectorPersistence> Of(StudyData data, SubjectLevel subjects)
    {
        var samples = data.Concentrations.Where(c => c.At is not null && (c.Value is not null || c.BelowLimit)).ToLookup(c => c.Subject, StringComparer.Ordinal);
        var infused = subjects.In(AnalysisSet.Infused).ToList();
        return [.. Marks.Select(m => new VectorPersistence(m.Name, m.Days, [.. infused.SelectMany(s => Nearest(s, samples[s.Id], m.Days, m.Window))])).Where(p => p.Sampled.Count > 0)];
    }

    private static IEnumerable<(string, bool)> Nearest(Subject subject, IEnumerable<Concentration> samples, double days, double window) => samples
        .Select(c => (Sample: c, Off: Math.Abs(c.At!.Value.DaysSince(subject.FirstInfused!.Value) - days))).Where(c => c.Off <= window)
        .OrderBy(c => c.Off).ThenBy(c => c.Sample.Sequence).Take(1).Select(c => (subject.Id, c.Sample.Value > 0));
}
