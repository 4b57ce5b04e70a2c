namespace Cartwright.Analysis.Survival.Competing;

/// <summary>Gray's score and its variance within one stratum.</summary>
/// <remarks>
/// With F the common incidence, dF = d / Σ (n_g / S_g(t−)), the score of group i is Σ_g ∫ of independent increments: an event of the cause in group g at t weighs
/// a_ig(t) + (1 − (1 − F(t)) / S_g(t)) (c_ig(∞) − c_ig(t)), one of another cause the second part with −(1 − F(t)) / S_g(t); c_ig = ∫ a_ig dF / (1 − F(t−)),
/// a_ig = (1 − F(t−))^ρ (n_i / S_i(t−)) (δ_ig − share of g). Gray (1988), section 2.
/// </remarks>
internal sealed class GrayStratum(int groups, double rho)
{
    private readonly List<Moment> moments = [];
    private readonly double[] drift = new double[groups * groups];
    private readonly double[] score = new double[groups];

    // A group at an event: what its increment weighs (own part, times the drift), and the two variances.
    private sealed record Moment(double[] Direct, double[] Drift, double[] OfCause, double[] OfOthers, double[] VarianceOfCause, double[] VarianceOfOthers);

    public void Read(IReadOnlyList<CompetingTime> times, IReadOnlyList<int> groupOf, ReadOnlySpan<int> order, int cause)
    {
        var state = new GroupStates(groups);
        foreach (var subject in order) state.AtRisk[groupOf[subject]]++;
        for (int i = 0, next; i < order.Length; i = next)
        {
            state.ClearEvents();
            for (next = i; next < order.Length && times[order[next]].Days == times[order[i]].Days; next++)
                state.Count(groupOf[order[next]], times[order[next]].Cause, cause);
            if (state.Any) AddEvent(state);
            for (var k = i; k < next; k++) state.AtRisk[groupOf[order[k]]]--;
        }
    }

    public void AddTo(double[] total, double[] variance)
    {
        var last = total.Length;
        var weight = new double[last];
        for (var i = 0; i < last; i++) total[i] += score[i];
        foreach (var m in moments)
            for (var g = 0; g < groups; g++)
            {
                AddSquare(m, g, m.OfCause[g], m.VarianceOfCause[g], true, weight, variance);
                AddSquare(m, g, m.OfOthers[g], m.VarianceOfOthers[g], false, weight, variance);
            }
    }

    private void AddSquare(Moment m, int g, double share, double spread, bool direct, double[] weight, double[] variance)
    {
        if (spread == 0) return;
        for (var i = 0; i < weight.Length; i++)
            weight[i] = (direct ? m.Direct[i * groups + g] : 0) + share * (drift[i * groups + g] - m.Drift[i * groups + g]);
        for (var i = 0; i < weight.Length; i++)
            for (var j = 0; j < weight.Length; j++) variance[i * weight.Length + j] += weight[i] * weight[j] * spread;
    }

    private void AddEvent(GroupStates state)
    {
        var (exposed, before) = (state.Exposed(), 1 - state.Common);
        var weight = Math.Pow(before, rho);
        AddScore(state, weight);
        var direct = Direct(state, weight, exposed);
        if (before > 0)
            for (var k = 0; k < drift.Length; k++) drift[k] += direct[k] * state.AllOfCause / (exposed * before);

        var (ofCause, ofOthers) = (new double[groups], new double[groups]);
        for (var g = 0; g < groups; g++) (ofCause[g], ofOthers[g]) = (state.VarianceOfCause(g, exposed), state.VarianceOfOthers(g));
        state.Advance(exposed);
        var (share, less) = Shares(state);
        moments.Add(new(direct, (double[])drift.Clone(), share, less, ofCause, ofOthers));
    }

    private void AddScore(GroupStates state, double weight)
    {
        var adjusted = state.Adjusted();
        if (adjusted == 0) return;
        for (var i = 0; i < groups; i++) score[i] += weight * (state.Cause[i] - state.AllOfCause * state.AdjustedOf(i) / adjusted);
    }

    private double[] Direct(GroupStates state, double weight, double exposed)
    {
        var direct = new double[groups * groups];
        for (var i = 0; i < groups; i++)
            for (var g = 0; g < groups; g++) direct[i * groups + g] = weight * state.ExposedOf(i) * ((i == g ? 1 : 0) - state.ExposedOf(g) / exposed);
        return direct;
    }

    // Just after the event.
    private (double[] OfCause, double[] OfOthers) Shares(GroupStates state)
    {
        var (share, less) = (new double[groups], new double[groups]);
        for (var g = 0; g < groups; g++)
        {
            less[g] = state.Free[g] > 0 ? -(1 - state.Common) / state.Free[g] : 0;
            share[g] = 1 + less[g];
        }
        return (share, less);
    }
}
