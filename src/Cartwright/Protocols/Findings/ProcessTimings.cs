namespace Cartwright.Protocols;

/// <summary>Counts, lengths and moments in one column.</summary>
internal static class ProcessTimings
{
    public static readonly FindingRule Rule = new(
        "PROCESS-TIMING", Severity.Warning,
        "The steps of the process give counts, lengths and moments under one heading, or a time that is none of them.",
        [
            new("cell-by-cell", "Each is read as what its words mean; what means nothing is not used."),
        ],
        "cell-by-cell",
        "A count, a length and a moment cannot be compared or added; a time that names none of them cannot be planned.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var timed = protocol.Product.Process.Where(s => s.Value.Timing is not null && !IsSaidAgain(s.Value, protocol.Product.Process)).ToList();
        var kinds = timed.Select(s => s.Value.Typed?.GetType().Name ?? "none").Distinct().Count();
        var untyped = timed.Where(s => s.Value.Typed is null).Select(s => $"\"{s.Value.Timing}\"").ToList();
        if (kinds < 2 && untyped.Count == 0) return null;
        var rest = untyped.Count == 0 ? "" : $"; {string.Join(", ", untyped)} {(untyped.Count == 1 ? "is" : "are")} none of them";
        return new Observation($"The steps are timed by {string.Join(", ", timed.Select(s => $"\"{s.Value.Timing}\""))}: counts, lengths and moments in one column{rest}.",
            Observation.Places(timed.Select(s => s.At)), ["process"], timed[0].InFile);
    }

    // A vague time beside a typed one of the same step is another finding.
    private static bool IsSaidAgain(ProcessStep step, IEnumerable<Stated<ProcessStep>> all) => step.Typed is null && all.Any(o => o.Value.Step == step.Step && o.Value.Typed is not null);
}
