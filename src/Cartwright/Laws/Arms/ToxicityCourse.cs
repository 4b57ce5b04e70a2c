using Cartwright.Models.Reference;

namespace Cartwright.Laws.Arms;

/// <summary>
/// Cytokine release and neurotoxicity of one patient as they are graded every six hours until day 60, and cytokines. Where nobody cares for the patient, the same
/// grading is done here, and nothing is given.
/// </summary>
internal sealed class ToxicityCourse(PatientCare? ungiven)
{
    // Section 8: readings every six hours, to day 60.
    private const double Reading = 0.25, LastReading = 60;

    /// <summary>The worst grade of cytokine release (ASTCT) and of neurotoxicity.</summary>
    public int CytokineRelease { get; private set; }

    public int Icans { get; private set; }

    /// <summary>Days with cytokine release: a quarter for each reading that has a grade.</summary>
    public double CytokineReleaseDays { get; private set; }

    /// <summary>The day of the first reading with a grade of either; NaN where there is none.</summary>
    public double OnsetDay { get; private set; } = double.NaN;

    public double PeakIfn { get; private set; }

    public double PeakIl6 { get; private set; }

    /// <summary>The highest IL-6 that reached a receptor, pg/mL.</summary>
    public double PeakSignal { get; private set; }

    public bool AnyCytokineRelease => CytokineRelease >= 1;

    public bool Severe => CytokineRelease >= 3;

    public bool SevereIcans => Icans >= 3;

    public void See(in ReferenceSight sight, in ReferenceObservation observed)
    {
        PeakIfn = Math.Max(PeakIfn, sight.Amount(ReferenceState.Ifn));
        PeakIl6 = Math.Max(PeakIl6, sight.Amount(ReferenceState.Il6));
        PeakSignal = Math.Max(PeakSignal, observed.Il6Signal);
        if (sight.Days > LastReading) return;
        var grades = ungiven is null ? sight.Care!.Latest : ungiven.Read(sight.Days, observed.Bedside);
        CytokineRelease = Math.Max(CytokineRelease, grades.CytokineReleaseAstct);
        Icans = Math.Max(Icans, grades.Icans);
        if (grades.CytokineReleaseAstct > 0) CytokineReleaseDays += Reading;
        if (double.IsNaN(OnsetDay) && (grades.CytokineReleaseAstct > 0 || grades.Icans > 0)) OnsetDay = sight.Days;
    }
}
