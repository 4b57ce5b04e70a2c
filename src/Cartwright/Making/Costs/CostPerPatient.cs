using Cartwright.Numerics;

namespace Cartwright.Making.Costs;

/// <summary>What is spent on a product's way, over those enrolled, those infused and those who respond.</summary>
/// <remarks>
/// Each is the whole sum over the number of patients, so that the sum of a patient enrolled over the share infused is that of a patient infused, and so on: with C spent on each patient enrolled,
/// C / P(infused) on each infused and C / (P(infused) · P(response | infused)) on each who responds.
/// </remarks>
/// <param name="PerEnrolled">Of a patient enrolled.</param>
/// <param name="PerInfused">Of a patient infused.</param>
/// <param name="PerResponding">Of a patient who responds.</param>
public sealed record CostPerPatient(Estimate PerEnrolled, Estimate PerInfused, Estimate PerResponding)
{
    /// <summary>A sum over its patients.</summary>
    public static CostPerPatient Of(double spent, int enrolled, int infused, int responding) =>
        new(Over(spent, enrolled, "nobody was enrolled"), Over(spent, infused, "nobody was infused"), Over(spent, responding, "nobody responded"));

    private static Estimate Over(double spent, int patients, string otherwise) => patients == 0 ? Estimate.None(otherwise) : spent / patients;
}
