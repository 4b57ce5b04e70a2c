namespace Cartwright.Eligibility;

/// <summary>What is known of a statement about a patient, in the order in which a conjunction takes the least and a disjunction the most.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>It cannot be assessed: a value is missing, or nobody wrote down what the words mean.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,
}

/// <summary>The strong three-valued logic: what is unknown decides nothing, and what is decided without it stays decided.</summary>
/// <remarks>Kleene. Introduction to Metamathematics. North-Holland, 1952, section 64.</remarks>
public static class Kleene
{
    /// <summary>Whether all hold; of none, true.</summary>
    public static Truth All(IEnumerable<Truth> of) => of.DefaultIfEmpty(Truth.True).Min();

    /// <summary>Whether any holds; of none, false.</summary>
    public static Truth Any(IEnumerable<Truth> of) => of.DefaultIfEmpty(Truth.False).Max();

    /// <summary>Whether it does not hold.</summary>
    public static Truth Not(Truth of) => Truth.True - (int)of;

    /// <summary>What is known, as a truth.</summary>
    public static Truth Of(bool? known) => known is not { } k ? Truth.Unknown : k ? Truth.True : Truth.False;
}
