namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>How sensitive a skeleton is: for a level that has the target, how toxic its neighbours may be without being taken for it.</summary>
/// <remarks>Cheung, Chappell. A simple technique to evaluate model sensitivity in the continual reassessment method. Biometrics 58 (2002) 671–674.</remarks>
/// <param name="From">The lower end of the values of b under which the level is the MTD.</param>
/// <param name="To">The upper end.</param>
/// <param name="Below">The probability that the level below has at the lower end; null for the lowest level.</param>
/// <param name="Above">The probability that the level above has at the upper end; null for the highest level.</param>
public sealed record IndifferenceInterval(double From, double To, double? Below, double? Above)
{
    private const double Furthest = 5;

    /// <summary>The intervals of each level, the lowest first; b is looked at within ±5.</summary>
    public static IReadOnlyList<IndifferenceInterval> Of(CrmModel model)
    {
        double[] ends = [-Furthest, .. Enumerable.Range(1, model.Levels - 1).Select(level => Between(model, level)), Furthest];
        return
        [
            .. Enumerable.Range(1, model.Levels).Select(level => new IndifferenceInterval(ends[level - 1], ends[level],
                level > 1 ? model.ToxicityAt(level - 1, ends[level - 1]) : null,
                level < model.Levels ? model.ToxicityAt(level + 1, ends[level]) : null)),
        ];
    }

    // Where both neighbours are as far from the target: their probabilities, which fall with b, sum to twice the target.
    private static double Between(CrmModel model, int level)
    {
        var (low, high) = (-Furthest, Furthest);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (model.ToxicityAt(level, middle) + model.ToxicityAt(level + 1, middle) > 2 * model.Target) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
