namespace Cartwright.Datasets.Csv;

/// <summary>Names that are one character away from a name that is known: a changed byte in a heading must not lose a whole column in silence.</summary>
internal static class Misspelling
{
    /// <summary>Whether a text is a known name with one character changed, left out or added.</summary>
    public static bool Is(string text, string known)
    {
        if (text == known || Math.Abs(text.Length - known.Length) > 1) return false;
        var same = text.Zip(known).TakeWhile(c => c.First == c.Second).Count();
        var left = text.AsSpan(same);
        var wanted = known.AsSpan(same);
        return left.Length == wanted.Length ? left[1..].SequenceEqual(wanted[1..])
            : left.Length > wanted.Length ? left[1..].SequenceEqual(wanted)
            : left.SequenceEqual(wanted[1..]);
    }
}
