using Cartwright.Analysis.Laboratory;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>Toxicity of kidney and liver as step functions of time: the CTCAE grades of creatinine and of ALT and AST in LB.</summary>
/// <remarks>
/// A result holds until the next of its test, at most a day, as every reading does here. It counts where its grade is worse than that of the last result before treatment: what was there before is
/// not what the infusion did. Without limits of normal there is no grade, and nothing is added.
/// </remarks>
internal sealed class OrganReadings
{
    private static readonly TimeSpan LongestHeld = TimeSpan.FromDays(1);
    private readonly Dictionary<string, List<(DateTime From, DateTime To, int Grade)>> byTest = [];

    /// <summary>Those of one subject.</summary>
    public static OrganReadings Of(IEnumerable<LaboratoryResult> rows, CtcaeVersion version, SdtmDate treatmentStart)
    {
        var readings = new OrganReadings();
        foreach (var test in rows.Where(r => r is { Test: "CREAT" or "ALT" or "AST", At: not null, Value: not null }).GroupBy(r => r.Test))
        {
            var course = test.OrderBy(r => r.At!.Value.Moment).ToList();
            var baseline = course.LastOrDefault(r => r.At!.Value.DaysSince(treatmentStart) <= 0);
            var before = Grade(baseline, baseline, version);
            readings.byTest[test.Key] = [.. course.Select((r, i) => (r.At!.Value.Moment, End(course, i), Grade(r, baseline, version) is var grade && grade > before ? grade : 0))];
        }
        return readings;
    }

    public int KidneyAt(DateTime at) => At("CREAT", at);

    public int LiverAt(DateTime at) => Math.Max(At("ALT", at), At("AST", at));

    /// <summary>The moments from an onset on at which a grade may change.</summary>
    public IEnumerable<DateTime> ChangesFrom(DateTime onset) => byTest.Values.SelectMany(t => t).Where(r => r.Grade > 0).SelectMany(r => new[] { r.From, r.To }).Where(at => at >= onset);

    private int At(string test, DateTime at) => byTest.TryGetValue(test, out var course) ? course.Where(r => r.From <= at && at < r.To).Select(r => r.Grade).DefaultIfEmpty(0).Max() : 0;

    private static DateTime End(List<LaboratoryResult> course, int i)
    {
        var (longest, next) = (course[i].At!.Value.Moment + LongestHeld, i + 1 < course.Count ? course[i + 1].At!.Value.Moment : DateTime.MaxValue);
        return next < longest ? next : longest;
    }

    private static int Grade(LaboratoryResult? row, LaboratoryResult? baseline, CtcaeVersion version)
    {
        if (row is null || version.OfTest(row.Test).FirstOrDefault(c => c.Direction == GradeDirection.High) is not { } criterion) return 0;
        var before = baseline?.Unit == row.Unit ? baseline.Value : null;
        return criterion.Of(new(row.Value, row.Unit, row.LowerNormal, row.UpperNormal, before), GradingRules.Default).Grade ?? 0;
    }
}
