using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>What is running at one bedside, and the rows that are left when it stops.</summary>
internal sealed class Treatments(Stay stay)
{
    private const int AntipyreticLasts = 360;
    private const int BolusEvery = 720;

    // Rank 1 to 3 as the grading scales rank them: low flow, high flow, positive pressure.
    private static readonly (string Device, double? Flow)[] Devices = [("", null), (OxygenDevice.NasalCannula, 3), (OxygenDevice.FaceMask, 10), (OxygenDevice.Ventilation, null)];

    private int antipyretic = int.MinValue / 2;
    private int bolus = int.MinValue / 2;
    private int? norepinephrine;
    private int? epinephrine;
    private int oxygenSince;
    private int oxygenRank;

    public List<MedicationReport> Medications { get; } = [];

    public List<ProcedureReport> Oxygen { get; } = [];

    public bool PressorRuns => norepinephrine is not null;

    public bool Severe { get; private set; }

    public bool AntipyreticActs(int minutes) => minutes > antipyretic && minutes <= antipyretic + AntipyreticLasts;

    public void GiveAntipyretic(int minutes)
    {
        if (minutes < antipyretic + AntipyreticLasts) return;
        antipyretic = minutes;
        GiveOnce("PARACETAMOL", MedicationClass.Antipyretic, minutes, 0);
    }

    public void Fluid(int minutes, bool low)
    {
        if (!low || minutes < bolus + BolusEvery) return;
        bolus = minutes;
        GiveOnce("SODIUM CHLORIDE 0.9%", MedicationClass.FluidBolus, minutes, 60);
    }

    public void Pressors(int minutes, bool first, bool second)
    {
        norepinephrine = Run(norepinephrine, first, minutes, "NOREPINEPHRINE");
        epinephrine = Run(epinephrine, second, minutes, "EPINEPHRINE");
        Severe |= first;
    }

    public void GiveOxygen(int minutes, int rank)
    {
        if (rank == oxygenRank) return;
        if (oxygenRank > 0) Oxygen.Add(new(Devices[oxygenRank].Device, Devices[oxygenRank].Flow, stay.At(oxygenSince), stay.At(minutes)));
        (oxygenRank, oxygenSince) = (rank, minutes);
        Severe |= rank > 1;
    }

    /// <summary>A medicine given over so many minutes, but no longer than the subject is seen.</summary>
    public void GiveOnce(string name, string kind, int minutes, int lasts) =>
        Medications.Add(new(name, kind, stay.At(minutes), stay.At(Math.Min(minutes + lasts, stay.EndMinutes - 1))));

    public void StopAll(int minutes)
    {
        Pressors(minutes, false, false);
        GiveOxygen(minutes, 0);
    }

    private int? Run(int? since, bool needed, int minutes, string name)
    {
        if (needed || since is null) return needed ? since ?? minutes : null;
        Medications.Add(new(name, MedicationClass.Vasopressor, stay.At(since.Value), stay.At(minutes)));
        return null;
    }
}
