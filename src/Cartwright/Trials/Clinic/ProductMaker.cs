using Cartwright.Making;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Trials.Clinic;

/// <summary>Where the products of one trial are made: they queue for the facility's devices in the order in which their subjects come. Days are counted from the opening of the site.</summary>
internal sealed class ProductMaker(MakingProcess process, DateTime opens, ulong seed, uint trial)
{
    private readonly DeviceSlots? queue = process.Profile.IsExVivo ? new(process.Devices) : null;
    private readonly List<Journey> journeys = [];

    /// <summary>Every journey so far, in order of arrival.</summary>
    public IReadOnlyList<Journey> Journeys => journeys;

    /// <summary>Whether cells are collected at all.</summary>
    public bool Collects => process.Profile.IsExVivo;

    /// <summary>Whether there will be no product to give, and else the dose achieved over the dose planned: neither hangs on the queue.</summary>
    public (bool Failed, double DoseFraction) BatchOf(VirtualPatient patient, DoseLevel level)
    {
        var draw = DrawOf(patient);
        var made = process.Expansion?.CellsMade(draw.Transduced, draw.GrowthPerDay, process.Profile.ExpansionDays);
        return (draw.IsNotReleased, made is { } cells ? CellExpansion.DoseAchieved(cells, level.CellsFor(patient.WeightKilograms)) : 1);
    }

    /// <summary>The next product, from the collection of its cells; the day on which treatment may begin follows from that on which it is at the site.</summary>
    public Journey Make(VirtualPatient patient, DateTime collected, Func<DateTime, DateTime> treatedFrom)
    {
        var journey = Journey.Of(process, queue, (collected - opens).TotalDays, DrawOf(patient), day => (treatedFrom(At(day)) - opens).TotalDays);
        journeys.Add(journey);
        return journey;
    }

    /// <summary>A day of a journey at the site, to the minute.</summary>
    public DateTime At(double day) => opens.AddMinutes(Math.Round(day * 1440));

    /// <summary>What the batch record says; null where no cells were collected.</summary>
    public BatchReport? Report(string lot, Journey journey)
    {
        if (!Collects) return null;
        DateTime? On(Milestone milestone) => journey.DayOf(milestone) is { } day ? At(day) : null;
        var failed = journey.End == Milestone.Failed;
        var ended = failed ? On(Milestone.Failed) : On(Milestone.Released);
        return new(lot, On(Milestone.Collected)!.Value, ended ?? At(journey.Milestones[^1].Day), failed)
        {
            Made = On(Milestone.Made),
            Received = On(Milestone.AtSite),
            Abandoned = ended is null,
            OutOfSpecification = journey.Draw.IsOutOfSpecification && !journey.Draw.Fails && ended is not null,
        };
    }

    private ProductDraw DrawOf(VirtualPatient patient) => ProductDraw.Of(process, patient.Parameters[PriorLines], seed, trial, patient.Number);
}
