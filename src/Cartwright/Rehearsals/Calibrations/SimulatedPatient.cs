using Cartwright.Models.Reference;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>The best response of a simulated patient.</summary>
/// <param name="Complete">Complete response.</param>
/// <param name="Objective">Complete or partial response.</param>
/// <param name="Controlled">Disease control: no growth beyond a fifth.</param>
/// <param name="ControlledAtSixWeeks">The same on day 42.</param>
public readonly record struct SimulatedResponse(bool Complete, bool Objective, bool Controlled, bool ControlledAtSixWeeks);

/// <summary>The transgene's course in blood, read without error on the reporting grid of six hours: the days of sampling of these trials are not in hand.</summary>
/// <param name="Peak">Highest number of copies per µg of DNA.</param>
/// <param name="PeakDay">When.</param>
/// <param name="Area">Area under the curve from day 0 to day 28, copies·days per µg, by the linear trapezoidal rule.</param>
public readonly record struct TransgeneCourse(double Peak, double PeakDay, double Area);

/// <summary>The worst grades that the analysis derives.</summary>
/// <param name="Astct">Cytokine release by the ASTCT consensus.</param>
/// <param name="Lee">Cytokine release by Lee's scale of 2014.</param>
/// <param name="Icans">Neurotoxicity by the ASTCT consensus.</param>
public readonly record struct DerivedGrades(int Astct, int Lee, int Icans);

/// <summary>What a trial would have written down of one simulated patient.</summary>
/// <param name="Group">Number of the dose group in the trial, from 0.</param>
/// <param name="Derived">Worst grades as the product's own analysis derives them from the case reports of the bedside.</param>
/// <param name="Provisional">Worst grades as the specification grades its own numbers.</param>
/// <param name="FirstFever">Day of the first reading of 38.0 °C or more; null where there was none.</param>
/// <param name="Tocilizumab">Doses of tocilizumab.</param>
/// <param name="Steroid">Whether dexamethasone was given.</param>
/// <param name="Transgene">The transgene's course.</param>
/// <param name="Response">The best response.</param>
/// <param name="Samples">For each assay of the trial, in its order, one measurement a day of sampling.</param>
public sealed record SimulatedPatient(
    int Group, DerivedGrades Derived, ProvisionalGrades Provisional, double? FirstFever, int Tocilizumab, bool Steroid, TransgeneCourse Transgene, SimulatedResponse Response,
    IReadOnlyList<IReadOnlyList<double>> Samples)
{
    /// <summary>The highest measurement of an assay, by its place in the trial's list.</summary>
    public double PeakOf(int assay) => Samples[assay].Max();
}
