using System.Globalization;

namespace Cartwright.Trials.SingleArm;

/// <summary>What a design must be given, held all at once: whoever asked for it hears of every fault, not of the first.</summary>
internal sealed class Demands
{
    private readonly List<string> _faults = [];

    /// <summary>Any statement, and the words for its failure.</summary>
    public Demands That(bool holds, string otherwise)
    {
        if (!holds) _faults.Add(otherwise);
        return this;
    }

    /// <summary>A rate that can be true of anybody: from 0 to 1, both included.</summary>
    public Demands Rate(string name, double rate) => That(rate is >= 0 and <= 1, $"{name} is {Text(rate)}, and a rate lies within 0 and 1");

    /// <summary>A probability that is neither impossible nor certain.</summary>
    public Demands Within(string name, double share) => That(share is > 0 and < 1, $"{name} is {Text(share)}, and must lie above 0 and below 1");

    /// <summary>The rate that is not wanted and the one that is.</summary>
    public Demands Rates(double unwanted, double wanted) => Within("the rate under the null hypothesis", unwanted).Within("the rate under the alternative", wanted)
        .That(!(wanted <= unwanted), $"the rate under the alternative, {Text(wanted)}, is not above that under the null hypothesis, {Text(unwanted)}");

    /// <summary>The two errors of a test.</summary>
    public Demands Errors(double alpha, double beta) => Within("alpha", alpha).Within("beta", beta).That(!(alpha + beta >= 1), $"alpha {Text(alpha)} and beta {Text(beta)} are 1 or more together, and tossing a coin does as well");

    /// <summary>Numbers of patients at which the data are looked at.</summary>
    public Demands Looks(IReadOnlyList<int> patients) => That(patients.Count > 0, "there is no look at the data")
        .That(patients.All(n => n is >= 1 and <= StoppingBoundary.MostPatients), $"a look has from 1 to {StoppingBoundary.MostPatients} patients")
        .That(patients.Zip(patients.Skip(1)).All(pair => pair.First < pair.Second), $"the looks {string.Join(", ", patients)} do not rise");

    /// <summary>Ends here if anything failed.</summary>
    /// <exception cref="ArgumentException">Something failed; the message has all of it.</exception>
    public void Hold()
    {
        if (_faults.Count > 0) throw new ArgumentException($"{string.Join("; ", _faults)}.");
    }

    private static string Text(double number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
