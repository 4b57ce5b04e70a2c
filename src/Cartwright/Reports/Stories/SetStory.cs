using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Stories;

/// <summary>Which analysis sets the subject belongs to, and why not to the others.</summary>
internal static class SetStory
{
    public static IEnumerable<StoryStatement> Of(SubjectRecords of) => Enum.GetValues<AnalysisSet>().Select(set =>
    {
        var membership = of.Subject.MembershipOf(set);
        return DispositionTable.WhyUnknown(set, of.Analysis, of.Plan) is { } why ? StoryStatement.Judged("analysis set", $"{NameOf(set)}: {why}") : StoryStatement.Judged("analysis set", $"{NameOf(set)}: {(membership.Included ? "in" : $"not in, {membership.Because}")}", Sources(of, set));
    });

    private static string NameOf(AnalysisSet set) => set == AnalysisSet.DltEvaluable ? "evaluable for dose-limiting toxicity" : set.ToString().ToLowerInvariant();

    private static IEnumerable<DataRecord> Sources(SubjectRecords of, AnalysisSet set) =>
    [
        .. set is AnalysisSet.Enrolled ? [of.Source("DM")] : of.Rows.Exposure.Where(e => Concerns(set, e)).Select(e => of.Source("EX", e.Sequence)),
        .. of.Rows.Disposition.Where(d => d.Category == CodeLists.DispositionCategory.End && set != AnalysisSet.DltEvaluable && !of.Subject.MembershipOf(set).Included).Select(d => of.Source("DS", d.Sequence)),
    ];

    private static bool Concerns(AnalysisSet set, Exposure e) => set switch
    {
        AnalysisSet.Conditioned => e.Category == CodeLists.ExposureCategory.Conditioning,
        AnalysisSet.Treated => true,
        _ => e.Category == CodeLists.ExposureCategory.Product,
    };
}
