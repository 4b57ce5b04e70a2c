using Cartwright.Numerics;

namespace Cartwright.Analysis.QualityOfLife;

/// <summary>Which way a scale of the questionnaire runs.</summary>
public enum ScaleKind
{
    /// <summary>High is good functioning.</summary>
    Functional,

    /// <summary>High is much of the symptom.</summary>
    Symptom,

    /// <summary>Global health status: high is good.</summary>
    Global,
}

/// <summary>A scale of the questionnaire: its code in the scoring manual, its kind, its items, and the highest answer to each (the lowest is 1).</summary>
public sealed record QlqScale(string Code, string Name, ScaleKind Kind, IReadOnlyList<int> Items)
{
    /// <summary>The highest answer to its items.</summary>
    public int Highest => Kind == ScaleKind.Global ? 7 : 4;
}

/// <summary>The scores of one filled-in questionnaire, from 0 to 100; a scale without a score says why.</summary>
/// <param name="Scales">By the scale's code.</param>
/// <param name="Summary">The mean of the thirteen scales other than global health and financial difficulties, symptoms reversed.</param>
public sealed record QlqC30Scores(IReadOnlyDictionary<string, Estimate> Scales, Estimate Summary)
{
    /// <summary>The score of a scale by its code: PF, QL, …</summary>
    public Estimate this[string code] => Scales[code];
}

/// <summary>Scoring of the EORTC QLQ-C30, version 3. The wording of the items is the EORTC's and is not here.</summary>
/// <remarks>Fayers et al. EORTC QLQ-C30 Scoring Manual, third edition (2001). Summary score: Giesinger et al. J. Clin. Epidemiol. 69 (2016) 79–88.</remarks>
public static class QlqC30
{
    /// <summary>QSCAT of the questionnaire.</summary>
    public const string Name = "EORTC QLQ-C30";

    /// <summary>The number of items.</summary>
    public const int Items = 30;

    /// <summary>The fifteen scales, in the manual's order.</summary>
    public static IReadOnlyList<QlqScale> Scales { get; } =
    [
        new("QL", "Global health status", ScaleKind.Global, [29, 30]),
        new("PF", "Physical functioning", ScaleKind.Functional, [1, 2, 3, 4, 5]),
        new("RF", "Role functioning", ScaleKind.Functional, [6, 7]),
        new("EF", "Emotional functioning", ScaleKind.Functional, [21, 22, 23, 24]),
        new("CF", "Cognitive functioning", ScaleKind.Functional, [20, 25]),
        new("SF", "Social functioning", ScaleKind.Functional, [26, 27]),
        new("FA", "Fatigue", ScaleKind.Symptom, [10, 12, 18]),
        new("NV", "Nausea and vomiting", ScaleKind.Symptom, [14, 15]),
        new("PA", "Pain", ScaleKind.Symptom, [9, 19]),
        new("DY", "Dyspnoea", ScaleKind.Symptom, [8]),
        new("SL", "Insomnia", ScaleKind.Symptom, [11]),
        new("AP", "Appetite loss", ScaleKind.Symptom, [13]),
        new("CO", "Constipation", ScaleKind.Symptom, [16]),
        new("DI", "Diarrhoea", ScaleKind.Symptom, [17]),
        new("FI", "Financial difficulties", ScaleKind.Symptom, [28]),
    ];

    /// <summary>Scores the answers to items 1 to 30 (null: not answered). An answer out of its range is not clamped: the scales it belongs to are refused.</summary>
    /// <exception cref="ArgumentException">There are not thirty answers.</exception>
    public static QlqC30Scores Score(IReadOnlyList<int?> answers)
    {
        if (answers.Count != Items) throw new ArgumentException($"the questionnaire has {Items} items, not {answers.Count}", nameof(answers));
        var scores = Scales.ToDictionary(s => s.Code, s => Score(s, answers));
        return new(scores, Summarise(scores));
    }

    // A scale has a score when at least half of its items were answered.
    private static Estimate Score(QlqScale scale, IReadOnlyList<int?> answers)
    {
        var (sum, answered) = (0, 0);
        foreach (var item in scale.Items)
        {
            if (answers[item - 1] is not { } answer) continue;
            if (answer < 1 || answer > scale.Highest) return Estimate.None($"item {item} is answered {answer}, outside 1 to {scale.Highest}");
            (sum, answered) = (sum + answer, answered + 1);
        }
        if (2 * answered < scale.Items.Count || answered == 0) return Estimate.None($"{answered} of {scale.Items.Count} items answered, fewer than half");
        var share = ((double)sum / answered - 1) / (scale.Highest - 1);
        return 100 * (scale.Kind == ScaleKind.Functional ? 1 - share : share);
    }

    private static Estimate Summarise(Dictionary<string, Estimate> scores)
    {
        var sum = 0.0;
        foreach (var scale in Scales.Where(s => s.Code is not ("QL" or "FI")))
        {
            if (scores[scale.Code].OrNull is not { } score) return Estimate.None($"{scale.Name}: {scores[scale.Code].Reason}");
            sum += scale.Kind == ScaleKind.Symptom ? 100 - score : score;
        }
        return sum / 13;
    }
}
