namespace Cartwright.Trials.Designs.Certificates;

/// <summary>A property of a design, looked at in every state that it can come to.</summary>
/// <param name="Id">Short name: <c>no-skipping</c>.</param>
/// <param name="Statement">In words.</param>
/// <param name="Looked">How many states or steps were looked at.</param>
/// <param name="Counterexample">The first state of the smallest trial in which it does not hold; null where it holds in all.</param>
public sealed record CertifiedProperty(string Id, string Statement, int Looked, string? Counterexample)
{
    /// <summary>Whether it holds everywhere.</summary>
    public bool Holds => Counterexample is null;
}
