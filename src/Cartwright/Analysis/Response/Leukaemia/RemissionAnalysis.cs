using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>How many of a set of subjects came into remission. Who is not evaluable or was not looked at is not in remission: the denominator is everybody in the set.</summary>
/// <param name="Overall">CR, CRh or CRi at any time before relapse or another therapy.</param>
/// <param name="AtLandmark">The same in the marrow nearest to the landmark.</param>
/// <param name="Complete">CR.</param>
/// <param name="ResidualNegative">Remission with a marrow in which no residual disease was found by a test that could have found it.</param>
public sealed record RemissionRates(Proportion Overall, Proportion AtLandmark, Proportion Complete, Proportion ResidualNegative)
{
    /// <summary>The rates among these subjects.</summary>
    public static RemissionRates Among(IReadOnlyCollection<SubjectRemission> subjects) => new(
        Proportion.Among(subjects, s => s.FirstRemission is not null),
        Proportion.Among(subjects, s => s.AtLandmark?.Category.IsRemission() == true),
        Proportion.Among(subjects, s => s.Best == RemissionCategory.Complete),
        Proportion.Among(subjects, s => s.Residual == ResidualDisease.Negative));
}

/// <summary>Remission of acute leukaemia in a study that counted blasts in marrow: of every infused subject. Nobody's where none were counted.</summary>
/// <param name="Criteria">The limits and windows in force.</param>
/// <param name="IsEndpoint">Whether the record has a response endpoint; else remission is only observed.</param>
/// <param name="DurationOfRemission">From first remission to relapse.</param>
/// <param name="RelapseFreeSurvival">From first remission to relapse or death.</param>
public sealed record RemissionAnalysis(
    LeukaemiaCriteria Criteria, bool IsEndpoint, IReadOnlyList<SubjectRemission> Subjects, EventTimes DurationOfRemission, EventTimes RelapseFreeSurvival)
{
    /// <summary>From infusion to failure to reach remission, relapse or death.</summary>
    public EventTimes EventFreeSurvival { get; init; } = new([], []);

    /// <summary>Relapse-free survival with the other rule of transplants: ignored where it is in force as a censoring, and the other way about. Null where nobody had one.</summary>
    public EventTimes? RelapseFreeSurvivalOtherwise { get; init; }

    /// <summary>Nobody's.</summary>
    public static RemissionAnalysis Empty { get; } = new(LeukaemiaCriteria.Eln2022, false, [], new([], []), new([], []));

    /// <summary>Whether residual disease was looked for in anybody's remission.</summary>
    public bool IsResidualMeasured => Subjects.Any(s => s.Residual != ResidualDisease.NotMeasured);

    /// <summary>Analyses a study by the criteria that its plan names.</summary>
    public static RemissionAnalysis Of(StudyData data, TrialPlan plan) =>
        Of(data, LeukaemiaCriteria.Named(plan.Response.Criteria), plan.Endpoints.Any(e => e is Endpoint.ObjectiveResponse), plan.Conventions.Duration, plan.Survival);

    /// <summary>The same by other criteria.</summary>
    public static RemissionAnalysis Of(StudyData data, LeukaemiaCriteria criteria, bool isEndpoint, DurationConvention convention, SurvivalRule? survival = null)
    {
        if (!LeukaemiaRows.Exist(data)) return Empty;
        var rule = survival ?? Defaults.Survival;
        var (rows, therapies) = (new LeukaemiaRows(data, criteria), NewTherapies(data));
        var subjects = StudyCourse.Of(data).Where(c => c.Infusion is not null)
            .Select(c => (Course: c, Disease: SubjectRemission.Of(c.Subject, rows.Of(c.Subject), c.Infusion!.Value, therapies.TryGetValue(c.Subject, out var day) ? day : null, criteria)))
            .ToList();
        return new(criteria, isEndpoint, [.. subjects.Select(s => s.Disease)],
            RelapseOrDeath.Derive(subjects, deathCounts: false, convention, rule.Transplant), RelapseOrDeath.Derive(subjects, deathCounts: true, convention, rule.Transplant))
        {
            EventFreeSurvival = EventFree.Derive(subjects, criteria, rule, convention),
            RelapseFreeSurvivalOtherwise = subjects.Any(s => s.Course.Transplant is not null)
                ? RelapseOrDeath.Derive(subjects, deathCounts: true, convention, rule.Transplant == TransplantRule.Censor ? TransplantRule.Ignore : TransplantRule.Censor) : null,
        };
    }

    private static Dictionary<string, DateOnly> NewTherapies(StudyData data) => data.Medications
        .Where(m => m.Class == CodeLists.MedicationClass.NewAnticancerTherapy && m.Start is not null)
        .GroupBy(m => m.Subject).ToDictionary(g => g.Key, g => g.Min(m => m.Start!.Value.Day));
}
