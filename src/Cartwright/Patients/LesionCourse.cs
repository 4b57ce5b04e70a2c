namespace Cartwright.Patients;

/// <summary>
/// The true longest diameter of one lesion: <c>d(t) = d₀·(r·2^(t/doubling) + (1 − r)·2^(−t/half-life))</c> in a patient who responds,
/// <c>d₀·2^(t/doubling)</c> in one who does not, t in days from infusion.
/// </summary>
/// <remarks>
/// Two parts of a tumour, one that the treatment reaches and one that it does not, as in Stein, Gulley, Schlom et al. Tumor regression and growth rates
/// determined in five intramural NCI prostate cancer trials. Clin Cancer Res 17 (2011) 907–917; with a resistant share, as a diameter.
/// </remarks>
/// <param name="Location">The organ, as the radiologist writes it.</param>
/// <param name="LymphNode">A node is measured by its short axis.</param>
/// <param name="Millimetres">d₀, the diameter at infusion.</param>
/// <param name="DoublingDays">Days in which the diameter doubles.</param>
/// <param name="HalfLifeDays">Days in which its sensitive part halves.</param>
/// <param name="Resistant">r, the part that does not shrink.</param>
public readonly record struct LesionCourse(string Location, bool LymphNode, double Millimetres, double DoublingDays, double HalfLifeDays, double Resistant)
{
    private const double Largest = 300;

    /// <summary>The diameter at a time, mm; no body holds more than 300.</summary>
    public double DiameterAt(double days, bool responds)
    {
        var growth = Math.Exp(Ln2 / DoublingDays * days);
        var part = responds && days > 0 ? Resistant * growth + (1 - Resistant) * Math.Exp(-Ln2 / HalfLifeDays * days) : growth;
        return Math.Min(Largest, Millimetres * part);
    }

    private const double Ln2 = 0.69314718055994530942;
}
