namespace Cartwright.Units;

/// <summary>What came of reading a text: a value, or why it was refused, in words its author understands.</summary>
public readonly record struct Parsed<T>
{
    private readonly T? value;

    private Parsed(T? value, string? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>Why the text was refused; null when it was read.</summary>
    public string? Refusal { get; }

    /// <summary>The value read.</summary>
    /// <exception cref="InvalidOperationException">The text was refused.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException(Refusal);

    /// <summary>A value that was read.</summary>
    public static Parsed<T> Of(T value) => new(value, null);

    /// <summary>A text that was refused.</summary>
    public static Parsed<T> Refused(string because) => new(default, because);

    /// <summary>Converts what was read; a refusal passes on.</summary>
    public Parsed<TNext> Then<TNext>(Func<T, TNext> next) => Refusal is null ? Parsed<TNext>.Of(next(value!)) : Parsed<TNext>.Refused(Refusal);
}
