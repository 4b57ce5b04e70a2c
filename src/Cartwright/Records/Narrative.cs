using System.Text.RegularExpressions;

namespace Cartwright.Records;

/// <summary>Something found in the record's text.</summary>
internal sealed record Found(Passage At, Match What)
{
    public string this[string group] => What.Groups[group].Value.Trim();

    public bool Has(string group) => What.Groups[group].Success;

    public Protocols.Stated<T> Says<T>(T value) => new(value, At.Cite(What), null);
}

/// <summary>The record's sentences in order. It remembers in which of them nothing was found, so that they can be named.</summary>
internal sealed class Narrative(IReadOnlyList<Passage> paragraphs, IReadOnlyList<Passage> outcomes)
{
    private readonly HashSet<Passage> read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The first place where the pattern holds, looking through the paragraphs before the outcomes; null where it holds nowhere.</summary>
    public Found? First(Regex pattern) => All(pattern) is [var first, ..] ? first : null;

    /// <summary>Every place where the pattern holds.</summary>
    public IReadOnlyList<Found> All(Regex pattern)
    {
        var found = paragraphs.Concat(outcomes).SelectMany(p => pattern.Matches(p.Text).Select(m => new Found(p, m))).ToList();
        foreach (var one in found) read.Add(one.At);
        return found;
    }

    /// <summary>Whether the pattern holds anywhere; no sentence counts as read for it.</summary>
    public bool Speaks(Regex pattern) => paragraphs.Concat(outcomes).Any(p => pattern.IsMatch(p.Text));

    /// <summary>Takes a sentence for read that was read in another way.</summary>
    public void MarkRead(Passage passage) => read.Add(passage);

    /// <summary>Sentences of the paragraphs in which nothing was found so far.</summary>
    public IReadOnlyList<Passage> Unread() => [.. paragraphs.Where(p => !read.Contains(p))];
}
