using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>What a product page tells beside any trial. Nothing of it is a result: a claim stays a claim.</summary>
public sealed record ProductInformation(
    IReadOnlyList<Stated<ExpectedEvent>> Events,
    IReadOnlyList<Stated<Precaution>> Precautions,
    IReadOnlyList<Stated<Claim>> Claims,
    IReadOnlyList<Stated<string>> Assessments)
{
    /// <summary>No product page was read.</summary>
    public static ProductInformation None { get; } = new([], [], [], []);

    /// <summary>Whether anything stands here.</summary>
    public bool IsEmpty => Events.Count + Precautions.Count + Claims.Count + Assessments.Count == 0;
}

/// <summary>An event that the page expects, with the share of patients above which it is said to occur (exclusive); null where it says none.</summary>
public sealed record ExpectedEvent(string Term, string Wording, bool Serious, double? Above);

/// <summary>A precaution in the page's words, with its number where it has one: at least so long (inclusive), or above a temperature (exclusive).</summary>
public sealed record Precaution(PrecautionKind Kind, string Wording, Duration? AtLeast, Temperature? Above);

/// <summary>What a precaution is about.</summary>
public enum PrecautionKind
{
    /// <summary>Staying near the hospital.</summary>
    StayNear,

    /// <summary>Not driving.</summary>
    NoDriving,

    /// <summary>Staying in the hospital.</summary>
    InHospital,

    /// <summary>Calling the doctor with a fever.</summary>
    CallWithFever,

    /// <summary>Calling the doctor with other signs.</summary>
    CallWithSigns,

    /// <summary>Tocilizumab for cytokine release.</summary>
    Tocilizumab,

    /// <summary>No vaccine without asking.</summary>
    NoVaccine,

    /// <summary>A list of all medicines.</summary>
    MedicineList,
}

/// <summary>A claim of effect or safety: the share claimed (exclusive), and of how many subjects with how many events, where the page says so.</summary>
/// <param name="About">safety, disease-control or another endpoint.</param>
public sealed record Claim(string About, string Wording, double? Above, int? Events, int? Subjects);
