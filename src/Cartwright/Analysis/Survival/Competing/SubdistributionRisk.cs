using Cartwright.Analysis.Survival.Hazards;

namespace Cartwright.Analysis.Survival.Competing;

/// <summary>The risk sets of a subdistribution: who is under observation, and who had another event before, with weight G(t−) / G(X−).</summary>
internal sealed class SubdistributionRisk
{
    private readonly SubdistributionDesign design;
    private readonly List<int> eventTimes = [];
    private readonly RiskMoments[] departed;

    public SubdistributionRisk(SubdistributionDesign design)
    {
        this.design = design;
        for (int i = 0, next; i < design.Days.Length; i = next)
        {
            next = design.NextTime(i);
            if (design.Causes.AsSpan(i, next - i).Contains(1)) eventTimes.Add(i);
        }
        departed = [.. eventTimes.Select(_ => new RiskMoments(design.Covariates.Width))];
        (Weights, Means) = (new double[eventTimes.Count], new double[eventTimes.Count * design.Covariates.Width]);
    }

    /// <summary>The place of the first subject of each time at which the cause was seen.</summary>
    public IReadOnlyList<int> EventTimes => eventTimes;

    /// <summary>At each of these times the hazards of all in the risk set, as of the last pass.</summary>
    public double[] Weights { get; }

    /// <summary>Their weighted mean covariates, as of the last pass.</summary>
    public double[] Means { get; }

    public int EventsAt(int time) => design.Causes.AsSpan(eventTimes[time], design.NextTime(eventTimes[time]) - eventTimes[time]).Count(1);

    /// <summary>The log-likelihood and its derivatives: those who left in a pass forward in time, those under observation in one backward.</summary>
    public void Run(ReadOnlySpan<double> coefficients, Derivatives into)
    {
        into.Clear();
        Depart(coefficients);
        var (risk, time, width) = (new RiskMoments(design.Covariates.Width), eventTimes.Count - 1, design.Covariates.Width);
        for (var i = design.Days.Length - 1; i >= 0; i--)
        {
            var x = design.Covariates.Row(i);
            var linear = RiskSweep.Linear(x, coefficients);
            risk.Add(x, Math.Exp(linear));
            if (design.Causes[i] == 1) into.AddEvent(x, linear);
            if (time < 0 || eventTimes[time] != i) continue;
            var share = -design.Uncensored[i];
            into.Subtract(risk, EventsAt(time), departed[time], share);
            Weights[time] = risk.Weight - share * departed[time].Weight;
            for (var j = 0; j < width; j++) Means[time * width + j] = (risk.First[j] - share * departed[time].First[j]) / Weights[time];
            time--;
        }
    }

    private void Depart(ReadOnlySpan<double> coefficients)
    {
        var (gone, i) = (new RiskMoments(design.Covariates.Width), 0);
        for (var time = 0; time < eventTimes.Count; time++)
        {
            for (; i < eventTimes[time]; i++)
            {
                if (design.Causes[i] != 2) continue;
                var x = design.Covariates.Row(i);
                gone.Add(x, Math.Exp(RiskSweep.Linear(x, coefficients)) / design.Uncensored[i]);
            }
            departed[time].CopyFrom(gone);
        }
    }
}
