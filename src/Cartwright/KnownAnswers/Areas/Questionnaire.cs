using Cartwright.Analysis.QualityOfLife;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Scores of the QLQ-C30.</summary>
internal static class Questionnaire
{
    private const string Manual = "Fayers et al., EORTC QLQ-C30 Scoring Manual, third edition (2001): scales and formulae, evaluated by hand";
    private const string Summary = "Giesinger et al., J. Clin. Epidemiol. 69 (2016) 79–88: mean of 13 scales, evaluated by hand";

    public static KnownArea Area() => new("Quality of life",
    [
        Of("Physical functioning of answers 1 2 1 2 1", "PF", Manual, "86.67", (2, 2), (4, 2)),
        Of("Emotional functioning of answers 2 1 3 2", "EF", Manual, "66.67", (21, 2), (23, 3), (24, 2)),
        Of("Fatigue of answers 2 3 4", "FA", Manual, "66.67", (10, 2), (12, 3), (18, 4)),
        Of("Pain of answers 3 2", "PA", Manual, "50.00", (9, 3), (19, 2)),
        Of("Global health of answers 5 6", "QL", Manual, "75.00", (29, 5), (30, 6)),
        Of("Physical functioning with two of five items left out, the others 2", "PF", Manual, "66.67", (1, 2), (2, 2), (3, 2), (4, null), (5, null)),
        Of("Physical functioning with three of five items left out", "PF", Manual, "NC", (1, null), (2, null), (3, null)),
        new KnownNumbers("Summary score of the best and of the worst answers", Summary, "100.00 0.00", Allowance.AsPrinted,
            () => [QlqC30.Score(Best()).Summary.OrNull, QlqC30.Score([.. Enumerable.Repeat<int?>(4, 28), 1, 1]).Summary.OrNull]),
    ]);

    private static KnownNumbers Of(string claim, string scale, string source, string theirs, params (int Item, int? Answer)[] changed) => new(claim, source, theirs, Allowance.AsPrinted, () =>
    {
        var answers = Best();
        foreach (var (item, answer) in changed) answers[item - 1] = answer;
        return [QlqC30.Score(answers)[scale].OrNull];
    });

    private static int?[] Best() => [.. Enumerable.Repeat<int?>(1, 28), 7, 7];
}
