using Cartwright.Analysis.Rates;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>Best responses of the same infused subjects as the investigator and as independent review judged them.</summary>
/// <param name="Pairs">A subject an entry.</param>
public sealed record ResponseConcordance(IReadOnlyList<(SubjectResponse Investigator, SubjectResponse Independent)> Pairs)
{
    /// <summary>Subjects in whom the two agree whether there is an objective response.</summary>
    public Proportion Response => Proportion.Among(Pairs, p => p.Investigator.Best.Category.IsResponse() == p.Independent.Best.Category.IsResponse());

    /// <summary>Subjects with the same best response.</summary>
    public Proportion Best => Proportion.Among(Pairs, p => p.Investigator.Best.Category == p.Independent.Best.Category);

    /// <summary>Subjects in whom the two agree whether there is a progression, and on its day.</summary>
    public Proportion Progression => Proportion.Among(Pairs, p => p.Investigator.Progression == p.Independent.Progression);

    /// <summary>The two compared; null where only one of them judged.</summary>
    public static ResponseConcordance? Of(StudyData data, TrialPlan plan)
    {
        if (!EvaluatedRows.HasBoth(data)) return null;
        var (site, review) = (ResponseAnalysis.Of(data, plan, ResponseEvaluator.Investigator), ResponseAnalysis.Of(data, plan, ResponseEvaluator.Independent));
        return new([.. site.Subjects.Zip(review.Subjects).Where(p => p.First.Infused)]);
    }
}
