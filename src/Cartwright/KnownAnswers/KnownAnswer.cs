using System.Globalization;

namespace Cartwright.KnownAnswers;

/// <summary>Something that was published, or computed by another program, and that this program computes again whenever it is asked.</summary>
/// <param name="Claim">What is claimed.</param>
/// <param name="Source">Where their answer stands, or the program that gave it.</param>
/// <param name="Theirs">Their answer as it is printed there; several numbers are set apart by spaces.</param>
public abstract record KnownAnswer(string Claim, string Source, string Theirs)
{
    /// <summary>How far ours may be from theirs, in words.</summary>
    public abstract string Tolerance { get; }

    /// <summary>Our answer of now, beside theirs. What could not be computed does not hold, and says why.</summary>
    public CheckedAnswer Check()
    {
        try
        {
            return Compare();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or KeyNotFoundException or NullReferenceException or ArithmeticException or IndexOutOfRangeException)
        {
            return new(this, $"not computed: {e.Message}", false);
        }
    }

    private protected abstract CheckedAnswer Compare();
}

/// <summary>A known answer and ours.</summary>
/// <param name="Ours">Our answer with the digits that theirs has; with all that matter where it does not hold.</param>
/// <param name="Holds">Whether ours is theirs within the tolerance.</param>
public sealed record CheckedAnswer(KnownAnswer Known, string Ours, bool Holds);

/// <summary>An answer in words, codes or bits, which is the same or is not.</summary>
/// <param name="Ours">Computes ours.</param>
public sealed record KnownWords(string Claim, string Source, string Theirs, Func<string> Ours) : KnownAnswer(Claim, Source, Theirs)
{
    /// <inheritdoc />
    public override string Tolerance => Allowance.Exact.Words;

    private protected override CheckedAnswer Compare()
    {
        var ours = Ours();
        return new(this, ours, ours == Theirs);
    }
}

/// <summary>An answer in numbers; NC stands for one that cannot be given.</summary>
/// <param name="Allowed">How far each may be from theirs.</param>
/// <param name="Ours">Computes ours, as many as theirs; null where there is none.</param>
public sealed record KnownNumbers(string Claim, string Source, string Theirs, Allowance Allowed, Func<IReadOnlyList<double?>> Ours) : KnownAnswer(Claim, Source, Theirs)
{
    /// <inheritdoc />
    public override string Tolerance => Allowed.Words;

    private protected override CheckedAnswer Compare()
    {
        PrintedNumber[] theirs = [.. Theirs.Split(' ').Select(PrintedNumber.Read)];
        var ours = Ours();
        if (ours.Count != theirs.Length) return new(this, $"{ours.Count} numbers: {string.Join(' ', ours.Select(Full))}", false);
        var holds = theirs.Zip(ours).All(pair => Allowed.Holds(pair.First, pair.Second));
        return new(this, string.Join(' ', theirs.Zip(ours).Select(pair => holds ? pair.First.Print(pair.Second) : Full(pair.Second))), holds);
    }

    private static string Full(double? number) => number?.ToString("G10", CultureInfo.InvariantCulture) ?? PrintedNumber.NotCalculable;
}
