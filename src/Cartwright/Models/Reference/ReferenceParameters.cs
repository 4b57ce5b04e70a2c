using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>One patient's 201 parameters. Never changes: <see cref="With(ReferenceParameter, double)"/> makes another.</summary>
public sealed class ReferenceParameters
{
    private readonly double[] values;

    internal ReferenceParameters(double[] values) => this.values = values;

    /// <summary>The parameter's value, in the unit of the table.</summary>
    public double this[ReferenceParameter parameter] => values[(int)parameter];

    /// <summary>All values, in the order of the table.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The same but for one value.</summary>
    public ReferenceParameters With(ReferenceParameter parameter, double value) => With((parameter, value));

    /// <summary>The same but for these values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a finite number.</exception>
    public ReferenceParameters With(params ReadOnlySpan<(ReferenceParameter Parameter, double Value)> changes)
    {
        double[] changed = [.. values];
        foreach (var (parameter, value) in changes)
            changed[(int)parameter] = double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(changes), value, $"{parameter} is to be a finite number");
        return new(changed);
    }

    /// <summary>The planned dose as it reaches the patient, 1e9 CAR+ cells (section 5.2).</summary>
    public double Dose => (this[FlatDose] > 0 ? this[FlatDose] : this[DosePerKilogram] * this[BodyWeight]) / 1000 * this[DeliveredShare];

    /// <summary>V_b: blood, litres (section 1).</summary>
    public double BloodLitres => 0.07 * this[BodyWeight];

    /// <summary>Weight over 70 kg, by which pool sizes are scaled (section 1).</summary>
    public double Size => this[BodyWeight] / 70;
}
