using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>All that bears on the cytokine release of one subject, as step functions of time: temperature, pressure, oxygen, and what takes fever away.</summary>
/// <remarks>Support that began before the first infusion (CPAP at home) is not a sign of what the infusion did, and is left out; so is support of which somebody wrote another cause.</remarks>
internal sealed class CytokineReleaseRecord
{
    private readonly List<SupportSpan> vasopressors = [], vasopressin = [], fluids = [], oxygen = [], againstFever = [];
    private readonly List<SdtmDate> tocilizumab = [];

    public CytokineReleaseRecord(SdtmDate infusion, DateTime until, SignReadings temperature, SignReadings pressure, IEnumerable<ConcomitantMedication> medications, IEnumerable<Procedure> procedures)
    {
        (Infusion, Temperature, Pressure) = (infusion, temperature, pressure);
        foreach (var row in medications) Add(row);
        foreach (var row in procedures) Add(row);
        ObservedUntil = LastSeen() is var seen && seen < until ? seen : until;
    }

    public SdtmDate Infusion { get; }

    public SignReadings Temperature { get; }

    public SignReadings Pressure { get; }

    /// <summary>Organ toxicities by the laboratory; null where the protocol does not look at them.</summary>
    public OrganReadings? Organs { get; init; }

    /// <summary>The subject's weight, for doses by the minute.</summary>
    public double? Kilograms { get; init; }

    /// <summary>A moment as time from the first infusion.</summary>
    public Duration SinceInfusion(DateTime at) => Duration.OfDays((at - Infusion.Moment).TotalDays);

    /// <summary>The last moment at which a sign or its support was seen; nothing is carried further.</summary>
    public DateTime ObservedUntil { get; }

    /// <summary>Treatments without a start.</summary>
    public int Unusable { get; private set; }

    public int Tocilizumab => tocilizumab.Count;

    public int TocilizumabBetween(DateTime from, DateTime to) =>
        tocilizumab.Count(at => at.HasTime ? from <= at.Moment && at.Moment <= to : from.Date <= at.Moment && at.Moment <= to.Date);

    /// <summary>From when on an episode is graded without fever: from the first dose begun in it, or from its onset where one still ran; null for never.</summary>
    public DateTime? FeverNoLongerRequiredFrom(DateTime onset)
    {
        var given = againstFever.FindAll(s => s.To > onset);
        return given.Count == 0 ? null : given.Min(s => s.From >= onset ? s.From : onset);
    }

    /// <summary>The components at a moment of an episode, as every scale asks for them.</summary>
    public CytokineReleaseSigns At(DateTime at, DateTime onset, bool feverNoLongerRequired)
    {
        var (support, requirement) = (OxygenSupport.None, OxygenRequirement.None);
        foreach (var span in oxygen)
        {
            if (!span.Covers(at)) continue;
            if (span.Oxygen > support) support = span.Oxygen;
            if (span.Requirement > requirement) requirement = span.Requirement;
        }
        var isGivenFluid = AnyAt(fluids, at);
        return new(Temperature.At(at), VasopressorsAt(at), AnyAt(vasopressin, at), isGivenFluid || Pressure.At(at), support, feverNoLongerRequired)
        {
            Requirement = requirement,
            HighDose = HighDoseAt(at),
            FluidBoluses = isGivenFluid ? fluids.Count(f => f.To > onset && f.From <= at) : 0,
            OrganToxicity = Organs?.KidneyAt(at) ?? 0,
            Transaminitis = Organs?.LiverAt(at) ?? 0,
        };
    }

    /// <summary>The moments from an onset on at which something may change, in order, the end of observation last.</summary>
    public List<DateTime> ChangesFrom(DateTime onset)
    {
        var changes = Temperature.ChangesFrom(onset).Concat(Pressure.ChangesFrom(onset)).Concat(Organs?.ChangesFrom(onset) ?? []).Append(ObservedUntil).ToList();
        foreach (var span in (IEnumerable<SupportSpan>)[.. Support(), .. againstFever]) changes.AddRange([span.From, span.To]);
        changes.RemoveAll(t => t < onset || t > ObservedUntil);
        changes.Sort();
        return [.. changes.Distinct()];
    }

    private bool HighDoseAt(DateTime at)
    {
        if (vasopressors.Count == 0) return false;
        List<(string, double?)> running = [.. vasopressors.Where(s => s.Covers(at) && s.To - s.From >= HighDoseVasopressor.Lasts).Select(s => (s.Name, s.Rate))];
        return running.Count > 0 && HighDoseVasopressor.IsHigh(running, AnyAt(vasopressin, at), Kilograms);
    }

    // How many of different names; one given by two lines is one.
    private int VasopressorsAt(DateTime at)
    {
        var names = 0;
        for (var i = 0; i < vasopressors.Count; i++)
        {
            if (!vasopressors[i].Covers(at)) continue;
            var isNew = true;
            for (var j = 0; j < i; j++) isNew &= !vasopressors[j].Covers(at) || vasopressors[j].Name != vasopressors[i].Name;
            if (isNew) names++;
        }
        return names;
    }

    private static bool AnyAt(List<SupportSpan> spans, DateTime at)
    {
        foreach (var span in spans) if (span.Covers(at)) return true;
        return false;
    }

    private void Add(ConcomitantMedication row)
    {
        var takesFeverAway = row.Class is CodeLists.MedicationClass.AntiCytokine or CodeLists.MedicationClass.Corticosteroid or CodeLists.MedicationClass.Antipyretic;
        var supportsPressure = row.Class is CodeLists.MedicationClass.Vasopressor or CodeLists.MedicationClass.Vasopressin or CodeLists.MedicationClass.FluidBolus;
        if (!takesFeverAway && (!supportsPressure || OtherCauses.IsIndicated(row.Indication))) return;
        if (row.Start is not { } start) { Unusable++; return; }

        var isNew = start.DaysSince(Infusion) >= 0;
        if (takesFeverAway) againstFever.Add(SupportSpan.Given(row.Treatment, start, row.End));
        if (takesFeverAway && isNew && Is(row, "TOCILIZUMAB")) tocilizumab.Add(start);
        if (supportsPressure && isNew) AddSupport(row, start);
    }

    private void AddSupport(ConcomitantMedication row, SdtmDate start)
    {
        if (row.Class == CodeLists.MedicationClass.FluidBolus) fluids.Add(SupportSpan.Given(row.Treatment, start, row.End));
        else if (row.Class == CodeLists.MedicationClass.Vasopressin || Is(row, "VASOPRESSIN")) vasopressin.Add(SupportSpan.Ongoing(row.Treatment, start, row.End));
        else vasopressors.Add(SupportSpan.Ongoing(row.Treatment, start, row.End) with { Rate = row.DoseMicrogramsPerKilogramMinute });
    }

    private void Add(Procedure row)
    {
        var support = AstctGrade.SupportBy(row.Treatment, row.FlowLitresPerMinute);
        if (support == OxygenSupport.None || OtherCauses.IsIndicated(row.Indication)) return;
        if (row.Start is not { } start) Unusable++;
        else if (start.DaysSince(Infusion) >= 0) oxygen.Add(SupportSpan.Ongoing(row.Treatment, start, row.End, support) with { Requirement = InspiredOxygen.RequirementBy(row.Treatment, row.FlowLitresPerMinute) });
    }

    // What takes fever away is no sign: a steroid months later does not say that anybody looked for one.
    private DateTime LastSeen() =>
        Support().SelectMany(s => new[] { s.From, s.To }).Where(t => t != DateTime.MaxValue)
            .Append(Temperature.Last ?? Infusion.Moment).Append(Pressure.Last ?? Infusion.Moment).Max();

    private IEnumerable<SupportSpan> Support() => [.. vasopressors, .. vasopressin, .. fluids, .. oxygen];

    private static bool Is(ConcomitantMedication row, string name) => row.Treatment.Contains(name, StringComparison.OrdinalIgnoreCase);
}
