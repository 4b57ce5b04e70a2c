namespace Cartwright.Making;

/// <summary>What becomes of products out of specification: how many there are, and how many of them are given all the same.</summary>
public readonly record struct OutOfSpecification(double Share, double GivenAllTheSame);

/// <summary>Therapy between collection and conditioning: the share of patients who have it, and the hazard of progression with it over that without (1: it changes nothing).</summary>
public readonly record struct Bridging(double Share, double ProgressionRatio);

/// <summary>Who is lost between collection and treatment: the share in a month (30.4375 days) that progresses beyond treatment, and that dies, were each the only risk.</summary>
public readonly record struct LossWhileWaiting(double ProgressionPerMonth, double DeathPerMonth);

/// <summary>From vein to vein: how a product is made and brought, and what may go wrong. Every figure is an assumption of the file that states it.</summary>
/// <remarks>A device holds one product at a time (D4:95), and a process outside the body is done in a GMP facility (D4:95): a file that says otherwise is refused.</remarks>
/// <param name="Profile">The steps and their days.</param>
/// <param name="Devices">Devices of the facility; none for a profile without steps outside the body.</param>
/// <param name="ChangeoverDays">From the end of a product to the start of the next on its device.</param>
/// <param name="TransportDays">From site to facility, and back.</param>
/// <param name="CrossBorderDays">What a border adds to each way (D4:133: drugs manufactured abroad); 0 where there is none.</param>
/// <param name="ReleaseDays">From the end of the process to the result of release testing.</param>
/// <param name="Failure">How often manufacturing fails.</param>
/// <param name="Specification">How often a product is out of specification.</param>
/// <param name="Expansion">How many cells are made; null for a profile without expansion outside the body, whose dose is the dose planned.</param>
/// <param name="Bridging">Therapy while the product is made.</param>
/// <param name="Loss">Who is lost while waiting.</param>
public sealed record MakingProcess(
    ProcessProfile Profile, int Devices, double ChangeoverDays, double TransportDays, double CrossBorderDays, double ReleaseDays, FailureByLines Failure,
    OutOfSpecification Specification, CellExpansion? Expansion, Bridging Bridging, LossWhileWaiting Loss)
{
    /// <summary>Days of one way, the border included.</summary>
    public double OneWayDays => TransportDays + CrossBorderDays;

    /// <summary>Days from collection to the product at the site where it waits for nothing.</summary>
    public double UndisturbedDays => Profile.IsExVivo ? 2 * OneWayDays + Profile.Days + ReleaseDays : 0;

    /// <summary>Days that a product keeps its device.</summary>
    public double DeviceDays => Profile.Days + ChangeoverDays;
}
