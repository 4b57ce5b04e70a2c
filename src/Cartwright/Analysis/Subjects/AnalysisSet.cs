namespace Cartwright.Analysis.Subjects;

/// <summary>The sets in which subjects are counted.</summary>
public enum AnalysisSet
{
    /// <summary>Everybody who consented and was not a screening failure.</summary>
    Enrolled,

    /// <summary>Everybody whose conditioning started.</summary>
    Conditioned,

    /// <summary>Everybody who received any study treatment, conditioning or product: those at risk of a treatment-emergent event.</summary>
    Treated,

    /// <summary>Everybody who received the product: the safety set of the product.</summary>
    Infused,

    /// <summary>Everybody who counts in the dose decision.</summary>
    DltEvaluable,
}

/// <summary>Whether a subject belongs to a set; and if not, why.</summary>
public readonly record struct Membership
{
    private Membership(string? because) => Because = because;

    /// <summary>In the set.</summary>
    public static Membership In { get; }

    /// <summary>Not in the set, for this reason.</summary>
    public static Membership Out(string because) => new(because);

    /// <summary>Why the subject is not in the set; null for those who are.</summary>
    public string? Because { get; }

    /// <summary>Whether the subject is in the set.</summary>
    public bool Included => Because is null;
}
