using Cartwright.Units;

namespace Cartwright.Eligibility;

/// <summary>A value of a patient and how the file writes it, with its unit.</summary>
public sealed record Answer<T>(T Value, string Written);

/// <summary>When a therapy was last given.</summary>
/// <param name="Ago">How long ago; null for a patient who never had it.</param>
public sealed record LastTherapy(Duration? Ago);

/// <summary>One patient of a screening log. What is null or not in a dictionary is not known.</summary>
/// <param name="Id">The patient's identifier.</param>
/// <param name="Where">Where the row starts.</param>
public sealed record ScreenedPatient(string Id, Place? Where)
{
    /// <summary>Age, years; a criterion counts completed ones.</summary>
    public Answer<double>? AgeYears { get; init; }

    /// <summary>Body weight, kg.</summary>
    public Answer<double>? WeightKilograms { get; init; }

    /// <summary>Karnofsky's performance status, 0 to 100 points.</summary>
    public Answer<int>? Karnofsky { get; init; }

    /// <summary>Lansky's play-performance status, 0 to 100 points.</summary>
    public Answer<int>? Lansky { get; init; }

    /// <summary>ECOG performance status, 0 to 5.</summary>
    public Answer<int>? Ecog { get; init; }

    /// <summary>Expected survival.</summary>
    public Answer<Duration>? LifeExpectancy { get; init; }

    /// <summary>Share of diseased cells that carry the target, from 0 to 1.</summary>
    public Answer<double>? TargetShare { get; init; }

    /// <summary>Other therapies by the name that the criterion gives them.</summary>
    public IReadOnlyDictionary<string, Answer<LastTherapy>> Therapies { get; init; } = new Dictionary<string, Answer<LastTherapy>>();

    /// <summary>States that were answered yes or no.</summary>
    public IReadOnlyDictionary<string, bool> States { get; init; } = new Dictionary<string, bool>();

    /// <summary>Age in completed years.</summary>
    public int? CompletedYears => AgeYears is { } age ? (int)Math.Floor(age.Value) : null;
}
