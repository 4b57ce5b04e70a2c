using Cartwright.Laws.Arms;

namespace Cartwright.Laws;

/// <summary>A causal claim of the review as a property that a model has or has not.</summary>
public sealed record Law
{
    private static readonly Dictionary<string, Outcome> NoClaims = [];

    /// <summary>As the review's laws are counted: <c>1</c>, <c>4a</c>, or a word.</summary>
    public required string Number { get; init; }

    /// <summary>The property in a sentence.</summary>
    public required string Property { get; init; }

    /// <summary>The review's own words, or where the property comes from.</summary>
    public required string Words { get; init; }

    /// <summary>The statement's identifier in the traceability table.</summary>
    public required string Source { get; init; }

    /// <summary>The arms, in a sentence: whose patients, what differs, how it is judged.</summary>
    public required string Arms { get; init; }

    /// <summary>How it comes out by claim; a model that is not named claims nothing.</summary>
    public IReadOnlyDictionary<string, Outcome> Claims { get; init; } = NoClaims;

    internal Func<ReferenceBench, Judgement> OnReference { get; init; } = _ => Judgement.None("nobody has said how it is judged");

    /// <summary>What a published model of the library lacks for it; where it lacks nothing, <see cref="OnLibrary"/> judges.</summary>
    internal string Lacking { get; init; } = "";

    internal Func<LibraryBench, Judgement>? OnLibrary { get; init; }

    /// <summary>How it is claimed to come out in a model; null where nothing is claimed.</summary>
    public Outcome? ClaimOf(LawModel model) => Claims.TryGetValue(model.Key, out var claimed) ? claimed : null;

    /// <summary>The reference model claims that a law holds; each control claims what it was made for.</summary>
    internal static IReadOnlyDictionary<string, Outcome> Claim(params ReadOnlySpan<(string Model, Outcome Outcome)> others)
    {
        var claims = new Dictionary<string, Outcome> { [LawModel.Latched] = Outcome.Holds };
        foreach (var (model, outcome) in others) claims[model] = outcome;
        return claims;
    }
}
