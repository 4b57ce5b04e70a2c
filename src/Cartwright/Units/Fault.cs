namespace Cartwright.Units;

/// <summary>A place in a text: file name as the user gave it, line and column from 1 (0 where only the file is to blame).</summary>
public sealed record Place(string File, int Line = 0, int Column = 0)
{
    /// <summary>The row from 1, in a file that has rows and no lines; 0 in others.</summary>
    public int Row { get; init; }

    /// <inheritdoc />
    public override string ToString() => Row > 0 ? $"{File}, row {Row}" : Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}

/// <summary>Something wrong in a protocol or a data file, with its place and what to do about it.</summary>
public sealed record Fault(Place Where, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Where}: {Message}";
}

/// <summary>Input that cannot be used, with every fault found in it. Thrown only at the outside of the library; commands turn it into exit code 1.</summary>
public sealed class FaultyInputException(IReadOnlyList<Fault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>All the faults, in the order of the text.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;

    /// <summary>Throws when there are faults.</summary>
    public static void ThrowIfAny(IReadOnlyList<Fault> faults)
    {
        if (faults.Count > 0) throw new FaultyInputException(faults);
    }
}
