namespace Cartwright.Protocols;

/// <summary>Two times for making the product, one of them vague.</summary>
internal static class MakeTime
{
    public static readonly FindingRule Rule = new(
        "MAKE-TIME", Severity.Warning,
        "The making of the product is given two times, and one of them is no number.",
        [
            new("stated-range", "The range in numbers."),
        ],
        "stated-range",
        "A range can be planned with and \"several\" cannot. A device makes floor(365 / days) batches a year.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var making = protocol.Product.Process.Where(s => s.Value is { Step: ProcessStep.Manufacturing, Timing: not null }).ToList();
        var typed = making.Find(s => s.Value.Typed is ProcessTiming.Lasting);
        var vague = making.Find(s => s.Value.Typed is null);
        if (typed is null || vague is null) return null;
        var (shortest, longest) = ((ProcessTiming.Lasting)typed.Value.Typed!) is var (from, to) ? (from.Days, to.Days) : default;
        return new Observation(
            FormattableString.Invariant($"\"{vague.Value.Timing}\" and \"{typed.Value.Timing}\" ({shortest:0.#} to {longest:0.#} d: {Math.Floor(365 / longest)} to {Math.Floor(365 / shortest)} batches a year from one device)."),
            Observation.Places(vague.At, typed.At), ["process"], vague.InFile);
    }
}
