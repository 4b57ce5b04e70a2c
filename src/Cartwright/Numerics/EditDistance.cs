namespace Cartwright.Numerics;

/// <summary>How many letters must be put in, taken out or changed to make one word another.</summary>
/// <remarks>Levenshtein. Binary codes capable of correcting deletions, insertions and reversals. Soviet Physics Doklady 10 (1966) 707–710.</remarks>
internal static class EditDistance
{
    public static int Between(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
