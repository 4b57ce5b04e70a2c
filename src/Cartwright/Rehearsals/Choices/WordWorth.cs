using Cartwright.Numerics;

namespace Cartwright.Rehearsals.Choices;

/// <summary>A reading that was rehearsed: the figures of every endpoint, and the verdict on each.</summary>
public sealed record RehearsedReading(TriedReading Tried, IReadOnlyList<EndpointFigure> Figures, IReadOnlyDictionary<string, Verdict> Verdicts);

/// <summary>A figure that a word moves: its value under each reading that was rehearsed, in their order.</summary>
/// <param name="Shift">By how much, as a share: of shares and points on a scale of 100 their difference over 100; of all others the difference over the largest. Null where one reading has a figure and another cannot estimate it: the reading decides whether there is one.</param>
public sealed record MovedFigure(string Endpoint, string Quantity, string Unit, IReadOnlyList<Estimate> Values, double? Shift);

/// <summary>What an open word of the protocol is worth.</summary>
/// <param name="Readings">Those rehearsed, on the same patients.</param>
/// <param name="NotRehearsed">Those that were not, each with the reason.</param>
/// <param name="Moved">The figures that differ between readings, the most first.</param>
/// <param name="Turned">Endpoints that the trial can answer under one reading and not under another, beyond twice the Monte Carlo error.</param>
public sealed record WordWorth(string Code, IReadOnlyList<RehearsedReading> Readings, IReadOnlyList<TriedReading> NotRehearsed, IReadOnlyList<MovedFigure> Moved, IReadOnlyList<string> Turned)
{
    // Of fewer trials an endpoint is not said to be turned.
    private const int Few = 20;

    private const string NotReported = "not reported under this reading";

    /// <summary>The largest shift of a figure; 0 where nothing moves; without bound where a reading decides whether there is a figure at all.</summary>
    public double Damage => Moved.Count == 0 ? 0 : Moved.Max(m => m.Shift ?? double.PositiveInfinity);

    /// <summary>Compares the readings of one word.</summary>
    public static WordWorth Of(string code, IReadOnlyList<RehearsedReading> readings, IReadOnlyList<TriedReading> notRehearsed, int trials) =>
        new(code, readings, notRehearsed, [.. Compare(readings).OrderByDescending(m => m.Shift ?? double.PositiveInfinity)], readings.Count < 2 || trials < Few ? [] : [.. readings[0].Verdicts.Keys.Where(e => IsTurned(readings, e, trials))]);

    /// <summary>The most damaging word first: by endpoints turned, then by the largest shift.</summary>
    public static IReadOnlyList<WordWorth> Ranked(IEnumerable<WordWorth> words) =>
        [.. words.OrderByDescending(w => w.Turned.Count).ThenByDescending(w => w.Damage).ThenByDescending(w => w.Readings.Count).ThenBy(w => w.Code, StringComparer.Ordinal)];

    private static IEnumerable<MovedFigure> Compare(IReadOnlyList<RehearsedReading> readings)
    {
        if (readings.Count < 2) yield break;
        foreach (var (endpoint, quantity, unit) in readings.SelectMany(r => r.Figures.Select(f => (f.Endpoint, f.Quantity, f.Unit))).Distinct())
        {
            List<Estimate> values = [.. readings.Select(r => r.Figures.FirstOrDefault(f => f.Endpoint == endpoint && f.Quantity == quantity)?.Value ?? Estimate.None(NotReported))];
            var reported = values.Where(v => v.Reason != NotReported).ToList();
            if (Shift(reported, unit) is not 0 and var shift) yield return new(endpoint, quantity, unit, values, shift);
        }
    }

    private static double? Shift(List<Estimate> values, string unit)
    {
        var known = values.Select(v => v.OrNull).OfType<double>().ToList();
        if (known.Count == 0 || values.Count < 2) return 0;
        if (known.Count < values.Count) return null;
        var (difference, scale) = (known.Max() - known.Min(), unit is "%" or "points" ? 100 : known.Max(Math.Abs));
        return difference <= 1e-9 * scale ? 0 : difference / scale;
    }

    private static bool IsTurned(IReadOnlyList<RehearsedReading> readings, string endpoint, int trials)
    {
        var verdicts = readings.Where(r => r.Verdicts.ContainsKey(endpoint)).Select(r => r.Verdicts[endpoint]).ToLookup(v => v.UnderReading == Judgement.Answerable);
        return verdicts[true].Any(can => verdicts[false].Any(cannot => Differ(can.Numbers[0], cannot.Numbers[0], trials)));
    }

    // What all trials or none have has a plain error of 0, however few they are; one more trial could still have gone the other way.
    private static bool Differ(VerdictNumber a, VerdictNumber b, int trials)
    {
        if (a is not { Value.OrNull: { } x, MonteCarloError: { } e } || b is not { Value.OrNull: { } y, MonteCarloError: { } f }) return true;
        var least = 100.0 / (trials + 2);
        return Math.Abs(x - y) > 2 * (Math.Max(e, least) + Math.Max(f, least)) / Math.Sqrt(2);
    }
}
