using Cartwright.Numerics.Random;

namespace Cartwright.Patients;

/// <summary>Adds up a hazard by the trapezoidal rule. Whenever it has grown by an exponential amount of mean 1 since the last, an event is due: the times are then those of a Poisson process with that hazard.</summary>
/// <param name="first">What is borne before the first event.</param>
/// <param name="draws">What is borne before each later one.</param>
public sealed class HazardClock(double first, RandomDraws draws)
{
    private readonly List<double> due = [];
    private RandomDraws draws = draws;
    private double next = first, since, rate, sum;
    private bool runs;

    /// <summary>Days from infusion on which an event came, rising.</summary>
    public IReadOnlyList<double> Due => due;

    /// <summary>Goes on to a day with the hazard per day there; the first call is the start.</summary>
    public void Advance(double day, double hazard)
    {
        var (span, added) = (day - since, (day - since) * (rate + hazard) / 2);
        if (runs)
        {
            for (; sum + added >= next; next += draws.Exponential(1)) due.Add(since + span * (next - sum) / added);
            sum += added;
        }
        (since, rate, runs) = (day, hazard, true);
    }
}
