namespace Cartwright.Tests.Datasets.Damaged;

/// <summary>What happens to files on their way: a byte that changed, an end that is missing, a piece that is there twice. The same seed is the same damage.</summary>
internal static class Damage
{
    public static IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Of)> Kinds { get; } = [("byte", ChangedBit), ("byte", ChangedByte), ("end", CutOff), ("piece", Repeated)];

    /// <summary>One bit of one byte is the other.</summary>
    public static byte[] ChangedBit(byte[] whole, Random chance) => With(whole, chance.Next(whole.Length), b => (byte)(b ^ (1 << chance.Next(8))));

    /// <summary>One byte is another.</summary>
    public static byte[] ChangedByte(byte[] whole, Random chance) => With(whole, chance.Next(whole.Length), b => (byte)(b + chance.Next(1, 256)));

    /// <summary>The file ends too soon.</summary>
    public static byte[] CutOff(byte[] whole, Random chance) => whole[..chance.Next(whole.Length)];

    /// <summary>A piece of it is there twice, one after the other.</summary>
    public static byte[] Repeated(byte[] whole, Random chance)
    {
        var from = chance.Next(whole.Length);
        var length = 1 + chance.Next(Math.Min(whole.Length - from, 400));
        return [.. whole[..(from + length)], .. whole[from..]];
    }

    private static byte[] With(byte[] whole, int at, Func<byte, byte> other)
    {
        var changed = (byte[])whole.Clone();
        changed[at] = other(changed[at]);
        return changed;
    }
}
