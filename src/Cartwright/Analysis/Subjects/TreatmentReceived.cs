using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Subjects;

/// <summary>The study treatment that one subject received, from the rows of EX.</summary>
/// <remarks>Fractions of a dose add up; a second infusion after the window of dose-limiting toxicity is another treatment and does not.</remarks>
internal sealed record TreatmentReceived(SdtmDate? Conditioned, SdtmDate? FirstInfused, SdtmDate? LastInfused, CellDose? Received, Estimate Fraction)
{
    /// <summary>Every infusion, in order of time.</summary>
    public IReadOnlyList<Infusion> Infusions { get; private init; } = [];

    public static TreatmentReceived Of(IEnumerable<Exposure> rows, SdtmDate? recordedInfusion, DoseLevel? assigned, double? kilograms, TrialPlan plan)
    {
        var dated = rows.Where(e => e.Start is not null).OrderBy(e => e.Start!.Value.Moment).ThenBy(e => e.Dose).ToList();
        var infusions = dated.FindAll(e => e.Category == CodeLists.ExposureCategory.Product && e.Dose is not 0);
        var conditioned = dated.Find(e => e.Category == CodeLists.ExposureCategory.Conditioning)?.Start;
        if (infusions.Count == 0) return new(conditioned, recordedInfusion, recordedInfusion, null, Estimate.None("no dose recorded")) { Infusions = recordedInfusion is { } at ? [new(at, null)] : [] };

        var closes = infusions[0].Start!.Value.Day.DayNumber + plan.DltWindow.AfterInfusion.Days;
        var counted = infusions.FindAll(e => e.Start!.Value.Day.DayNumber <= closes);
        var (received, unknown) = Sum(counted);
        var fraction = received is { } dose ? FractionOf(dose, assigned, kilograms) : Estimate.None(unknown);
        return new(conditioned, infusions[0].Start, infusions[^1].Start, received, fraction) { Infusions = [.. infusions.Select(e => new Infusion(e.Start!.Value, Sum([e]).Dose))] };
    }

    private static (CellDose? Dose, string Unknown) Sum(List<Exposure> infusions)
    {
        var units = infusions.Select(e => e.DoseUnit ?? "").Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (infusions.Exists(e => e.Dose is null)) return (null, "the dose infused is not recorded");
        if (units.Count > 1) return (null, "infusions are recorded in different units");
        var amount = infusions.Sum(e => e.Dose!.Value);
        return units[0].ToUpperInvariant() switch
        {
            "CELLS" => (new CellDose(amount, DoseBasis.Cells), ""),
            "CELLS/KG" => (new CellDose(amount, DoseBasis.CellsPerKilogram), ""),
            _ => (null, $"the dose is recorded in '{units[0]}', not in cells or cells/kg"),
        };
    }

    private static Estimate FractionOf(CellDose received, DoseLevel? assigned, double? kilograms)
    {
        if (assigned is null) return Estimate.None("no dose level of the protocol is assigned");
        if (assigned.Stated is null) return Estimate.None("the cell count of the assigned level is not stated");
        if (received.Basis == assigned.Dose.Basis && assigned.Cap is null) return received.Amount / assigned.Dose.Amount;
        return kilograms is { } weight
            ? received.CellsFor(weight) / assigned.CellsFor(weight)
            : Estimate.None(assigned.Cap is { } most && received.Basis == assigned.Dose.Basis ? $"a dose is at most {most}, and no weight says whose reaches it" : $"recorded in {received.Unit}, assigned in {assigned.Dose.Unit}, and no weight to convert by");
    }
}
