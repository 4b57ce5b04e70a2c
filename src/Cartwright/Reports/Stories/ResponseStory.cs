using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Stories;

/// <summary>Response at each assessment and why, and the best of them.</summary>
internal static class ResponseStory
{
    private const string Topic = "response";

    private static readonly HashSet<string> MyelomaTests = new(StringComparer.Ordinal)
    {
        CodeLists.MyelomaTest.SerumProtein, CodeLists.MyelomaTest.UrineProtein, CodeLists.MyelomaTest.Kappa, CodeLists.MyelomaTest.Lambda, CodeLists.MyelomaTest.PlasmaCells,
        CodeLists.MyelomaTest.SerumFixation, CodeLists.MyelomaTest.UrineFixation, CodeLists.MyelomaTest.Clonal,
    };

    public static IEnumerable<StoryStatement> Of(SubjectRecords of)
    {
        if (of.Analysis.Response.Subjects.FirstOrDefault(r => r.Subject == of.Subject.Id) is not { } response) return [];
        return [.. Identified(of), .. response.TimePoints.Select(p => Assessment(of, p)), Best(of, response), StoryStatement.Judged(Topic, $"rule: {RulesInForce.Response(of.Plan, of.Analysis)}")];
    }

    /// <summary>The records of the assessment at a day: measurements of its visit, lesions found on it, and what somebody judged then.</summary>
    public static IEnumerable<DataRecord> Sources(SubjectRecords of, string visit, DateOnly at) =>
    [
        .. of.Rows.TumourResults.Where(r => r.At is not null && (r.At.Value.Day == at || (visit.Length > 0 && r.Visit == visit))).Select(r => of.Source("TR", r.Sequence)),
        .. of.Rows.Tumours.Where(t => t.Role == TumourAssessments.New && t.At is { } found && found.Day <= at).Select(t => of.Source("TU", t.Sequence)),
        .. of.Rows.TumourResults.Count > 0 && Family(of) != CriteriaFamily.Lugano2014 ? [] : of.Rows.Responses.Where(r => r.At?.Day == at || (visit.Length > 0 && r.Visit == visit)).Select(r => of.Source("RS", r.Sequence)),
        .. Family(of) != CriteriaFamily.Imwg2016 ? [] : of.Rows.Laboratory.Where(r => MyelomaTests.Contains(r.Test) && (r.At?.Day == at || (visit.Length > 0 && r.Visit == visit))).Select(r => of.Source("LB", r.Sequence)),
    ];

    private static CriteriaFamily Family(SubjectRecords of) => CriteriaFamilies.Of(of.Plan.Response.Criteria);

    // A change from baseline is told at each assessment; what it is a change from stands here.
    private static IEnumerable<StoryStatement> Identified(SubjectRecords of) =>
    [
        .. of.Rows.TumourResults.Where(r => of.Infusion is not { } infusion || r.At is null || r.At.Value.Day <= infusion.Day)
            .Select(r => of.Happened(r.At, "lesion", $"{r.Lesion}: {(r.DiameterMillimetres is { } mm ? $"{TreatmentStory.Plain(mm)} mm" : r.State?.ToLowerInvariant() ?? "not evaluable")}", of.Source("TR", r.Sequence))),
        .. of.Rows.Tumours.Select(t => of.Happened(t.At, "lesion", $"{t.Lesion}: {t.Role.ToLowerInvariant()} lesion, {t.Location.ToLowerInvariant()}{(t.LymphNode ? ", a lymph node" : "")}", of.Source("TU", t.Sequence))),
    ];

    private static StoryStatement Assessment(SubjectRecords of, TimePoint point) => of.Happened(
        new SdtmDate(point.At.ToDateTime(TimeOnly.MinValue), false), Topic,
        $"{(point.Visit.Length > 0 ? point.Visit + ": " : "")}{point.Code}: {Why(point)}", Sources(of, point.Visit, point.At));

    private static string Why(TimePoint point) => string.Join("; ", new[]
    {
        point.NewLesion ? "a new lesion" : null,
        point.Target is { } target ? $"target lesions {target.Code()}, {Sum(point)}" : null,
        point.NonTarget is { } other ? $"non-target lesions {other.Code()}" : null,
        point.Target is null && point.NonTarget is null && !point.NewLesion ? point.SumMillimetres.Reason : null,
    }.OfType<string>());

    private static string Sum(TimePoint point) => point.SumMillimetres is Estimate.Value sum
        ? $"sum of diameters {Numbers.Significant(sum.Number)} mm, {(point.ChangePercent.OrNull is { } change ? $"{Numbers.Fixed(change, 1)} % from baseline" : point.ChangePercent.Reason)}"
        : point.SumMillimetres.Reason ?? "";

    private static StoryStatement Best(SubjectRecords of, SubjectResponse response)
    {
        var best = response.Best;
        var judged = response.BestAsJudged is { } words ? $", judged elsewhere as {words}" : "";
        var since = best.FirstResponse is { } first ? $", response since {of.When(first)}" : "";
        var reached = best.On is { } on ? $" on {of.When(on)}" : "";
        var sources = best.On is { } day ? Sources(of, response.TimePoints.FirstOrDefault(p => p.At == day)?.Visit ?? "", day) : response.BestAsJudged is null ? [] : of.Rows.Responses.Select(r => of.Source("RS", r.Sequence));
        return StoryStatement.Judged(Topic, $"best response {best.Code}{reached}{since}{judged}{(best.Because is null ? "" : $": {best.Because}")}", sources);
    }
}
