namespace Cartwright.Patients;

/// <summary>
/// The course of a serum cytokine in one patient, without error: a pulse on a baseline,
/// <c>C(t) = B·(1 + (fold − 1)·(x·e^(1−x))^k)</c>, x = t / time of peak; B before infusion.
/// </summary>
/// <remarks>A gamma-shaped pulse of height 1 at its peak. Form, fit and what they are worth: docs/methods/cytokine-courses.md.</remarks>
/// <param name="Baseline">B, pg/mL.</param>
/// <param name="Fold">Peak over baseline, at least 1.</param>
/// <param name="PeakDays">Time of the peak, days from infusion.</param>
/// <param name="Sharpness">k.</param>
public readonly record struct CytokineCourse(double Baseline, double Fold, double PeakDays, double Sharpness)
{
    /// <summary>The highest level, pg/mL.</summary>
    public double Peak => Baseline * Fold;

    /// <summary>The level at a time, pg/mL.</summary>
    public double At(double days) => Baseline * FoldAt(days);

    /// <summary>Level over baseline at a time: 1 before infusion.</summary>
    public double FoldAt(double days)
    {
        if (days <= 0) return 1;
        var x = days / PeakDays;
        return 1 + (Fold - 1) * Math.Exp(Sharpness * (Math.Log(x) + 1 - x));
    }

    /// <summary>The rise above baseline at a time, in powers of ten: 0 before infusion.</summary>
    public double RiseAt(double days) => Math.Log10(FoldAt(days));
}
