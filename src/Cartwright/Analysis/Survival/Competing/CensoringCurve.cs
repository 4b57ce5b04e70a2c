namespace Cartwright.Analysis.Survival.Competing;

/// <summary>The share of subjects not yet censored just before each time, of subjects in order of time; where an event and a censoring are tied, the event came first.</summary>
internal static class CensoringCurve
{
    /// <summary>G(X−) for each subject.</summary>
    public static double[] Before(double[] days, int[] causes)
    {
        var (before, now) = (new double[days.Length], 1.0);
        for (int i = 0, next; i < days.Length; i = next)
        {
            var censored = 0;
            for (next = i; next < days.Length && days[next] == days[i]; next++)
            {
                before[next] = now;
                if (causes[next] == 0) censored++;
            }
            now *= 1 - (double)censored / (days.Length - i);
        }
        return before;
    }
}
