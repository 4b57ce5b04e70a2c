using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>A data package written row by row, in days and hours from an infusion on 2026-03-10 at 10:00, for the tests of what is derived from it.</summary>
internal sealed record Package(StudyData Data)
{
    public static readonly DateTime Infusion = new(2026, 3, 10, 10, 0, 0);

    public static readonly TrialPlan Plan = new(
        "TEST", "CAR", [Level(1, "low", 1e6), Level(2, "medium", 3e6), Level(3, "high", 1e7)], ThreePlusThreeVariant.SixAtMtd, 12, CapPolicy.ReportOnly,
        Duration.OfDays(-5), new DltWindow(DltWindowStart.ConditioningStart, Duration.OfDays(28)),
        new DoseLimitingToxicityRule(3, ["Lymphocyte count decreased"], 0.8),
        new PlannedVisits([], [], [], [], Duration.OfDays(28), Duration.OfDays(730), Duration.OfDays(1008)),
        new ResponseRule("RECIST 1.1", null, Duration.OfDays(35)), new CytokineReleaseRule("ASTCT-2019", new Temperature(38.0), Duration.OfHours(24)),
        new AnalysisConventions(DayConvention.InfusionIsDay0, DurationConvention.Exclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion,
            DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, Duration.OfDays(28)),
        [], PrecisionWanted.Default, [], []);

    public static Package Empty { get; } = new(new StudyData("TEST", [], [], [], [], [], [], [], [], [], [], [], [], [], []));

    /// <summary>A subject conditioned 5 days before and infused at day 0 with the level's dose, seen for 400 days.</summary>
    public static Package Of(string subject = "S1", string level = "low") => Empty.With(subject, level);

    public Package With(string subject, string level = "low", double? dose = null, string unit = "cells/kg", double infusedOnDay = 0, double seenUntil = 400, string end = "CUT-OFF") => new(Data with
    {
        Demographics = [.. Data.Demographics, new(subject, level, 50, "F", Day(infusedOnDay - 30), At(infusedOnDay), Day(infusedOnDay + seenUntil), null)],
        Disposition = [.. Data.Disposition, new(subject, 1, end, "DISPOSITION EVENT", Day(infusedOnDay + seenUntil))],
        Exposure =
        [
            .. Data.Exposure,
            new(subject, 1, "CHEMOTHERAPY", "LYMPHODEPLETION", null, null, null, Day(infusedOnDay - 5), null),
            new(subject, 2, "CAR", "CAR-T", dose ?? Plan.Levels.First(l => l.Name == level).Dose.Amount, unit, null, At(infusedOnDay), At(infusedOnDay)),
        ],
    });

    public Package NeverInfused(string subject, string level = "low", bool conditioned = false, double enrolledOnDay = -30) => new(Data with
    {
        Demographics = [.. Data.Demographics, new(subject, level, 50, "F", Day(enrolledOnDay), null, Day(enrolledOnDay + 40), null)],
        Disposition = [.. Data.Disposition, new(subject, 1, "MANUFACTURING FAILURE", "DISPOSITION EVENT", Day(enrolledOnDay + 40))],
        Exposure = conditioned ? [.. Data.Exposure, new(subject, 1, "CHEMOTHERAPY", "LYMPHODEPLETION", null, null, null, Day(enrolledOnDay + 25), null)] : Data.Exposure,
    });

    public Package Event(double? day, string term = "Hypoxia", int? grade = 3, bool? related = true, bool serious = false, double? end = null, string system = "Respiratory", string subject = "S1") =>
        new(Data with { AdverseEvents = [.. Data.AdverseEvents, new(subject, Data.AdverseEvents.Count + 1, term, system, grade, serious, related, Date(day), Date(end))] });

    public Package Temp(double hours, double value, string unit = "°C", string subject = "S1") =>
        new(Data with { VitalSigns = [.. Data.VitalSigns, new(subject, Data.VitalSigns.Count + 1, "TEMP", value, unit, AtHour(hours))] });

    /// <summary>Temperatures every so many hours from one hour to another, both included.</summary>
    public Package Temps(double from, double to, double value, double every = 6, string subject = "S1")
    {
        var package = this;
        for (var hour = from; hour <= to; hour += every) package = package.Temp(hour, value, subject: subject);
        return package;
    }

    public Package Systolic(double hours, double value) =>
        new(Data with { VitalSigns = [.. Data.VitalSigns, new("S1", Data.VitalSigns.Count + 1, "SYSBP", value, "mmHg", AtHour(hours))] });

    public Package Medicine(string name, string medicationClass, double from, double? to = null, double? rate = null) => new(Data with
    {
        Medications =
        [
            .. Data.Medications,
            new("S1", Data.Medications.Count + 1, name, medicationClass, AtHour(from), to is { } end ? AtHour(end) : null) { DoseMicrogramsPerKilogramMinute = rate },
        ],
    });

    /// <summary>An ICE score; null: not done.</summary>
    public Package Ice(double hours, int? score, bool arousable = true, string subject = "S1") => Neurological(hours, "ICE", score, arousable ? null : "UNAROUSABLE", subject);

    /// <summary>ICE scores every twelve hours from one hour on.</summary>
    public Package Ices(double from, params int[] scores) => scores.Select((score, i) => (score, hour: from + 12 * i)).Aggregate(this, (p, s) => p.Ice(s.hour, s.score));

    /// <summary>A count; null: below the limit of quantification.</summary>
    public Package Count(double day, string test, double? value, string unit = "10^9/L", double limit = 0.01, string category = "HEMATOLOGY", string? visit = null, string subject = "S1") => new(Data with
    {
        Laboratory = [.. Data.Laboratory, new(subject, Data.Laboratory.Count + 1, test, test, category, value, value is null, limit, unit, visit ?? $"Day {day}", AtHour(day * 24))],
    });

    public Package Neurological(double hours, string test, double? score, string? finding, string subject = "S1") => new(Data with
    {
        NeurologicalAssessments = [.. Data.NeurologicalAssessments, new(subject, Data.NeurologicalAssessments.Count + 1, test, score, finding, AtHour(hours))],
    });

    public Package Oxygen(string device, double? flow, double from, double? to = null) =>
        new(Data with { Procedures = [.. Data.Procedures, new("S1", Data.Procedures.Count + 1, device, flow, AtHour(from), to is { } end ? AtHour(end) : null)] });

    public Package Died(double day, string? cause = null) => new(Data with
    {
        Demographics = [.. Data.Demographics.Select(d => d with { Death = Day(day), LastContact = Day(day) })],
        FindingsAbout = cause is null ? Data.FindingsAbout : [.. Data.FindingsAbout, new("S1", 1, "DEATH", "PRCDTH", "", null, cause, Day(day))],
    });

    /// <summary>The same package with its dates moved by so many days.</summary>
    public Package Shifted(int days)
    {
        SdtmDate? Moved(SdtmDate? date) => date is { } d ? d with { Moment = d.Moment.AddDays(days) } : null;
        return new(Data with
        {
            Demographics = [.. Data.Demographics.Select(d => d with { Consent = Moved(d.Consent), FirstInfusion = Moved(d.FirstInfusion), LastContact = Moved(d.LastContact), Death = Moved(d.Death) })],
            Disposition = [.. Data.Disposition.Select(r => r with { Start = Moved(r.Start) })],
            Exposure = [.. Data.Exposure.Select(r => r with { Start = Moved(r.Start), End = Moved(r.End) })],
            AdverseEvents = [.. Data.AdverseEvents.Select(r => r with { Start = Moved(r.Start), End = Moved(r.End) })],
            VitalSigns = [.. Data.VitalSigns.Select(r => r with { At = Moved(r.At) })],
            Medications = [.. Data.Medications.Select(r => r with { Start = Moved(r.Start), End = Moved(r.End) })],
            Procedures = [.. Data.Procedures.Select(r => r with { Start = Moved(r.Start), End = Moved(r.End) })],
            FindingsAbout = [.. Data.FindingsAbout.Select(r => r with { At = Moved(r.At) })],
            NeurologicalAssessments = [.. Data.NeurologicalAssessments.Select(r => r with { At = Moved(r.At) })],
        });
    }

    /// <summary>The same rows in another order.</summary>
    public Package Shuffled(int seed)
    {
        T[] Mixed<T>(IReadOnlyList<T> rows) { var mixed = rows.ToArray(); new Random(seed).Shuffle(mixed); return mixed; }
        return new(Data with
        {
            Demographics = Mixed(Data.Demographics),
            Disposition = Mixed(Data.Disposition),
            Exposure = Mixed(Data.Exposure),
            AdverseEvents = Mixed(Data.AdverseEvents),
            VitalSigns = Mixed(Data.VitalSigns),
            Medications = Mixed(Data.Medications),
            Procedures = Mixed(Data.Procedures),
            FindingsAbout = Mixed(Data.FindingsAbout),
            NeurologicalAssessments = Mixed(Data.NeurologicalAssessments),
        });
    }

    private static DoseLevel Level(int number, string name, double cells) => new(number, name, new CellDose(cells, DoseBasis.CellsPerKilogram));

    public static SdtmDate Day(double day) => SdtmDate.OnDay(Infusion.AddDays(day));

    private static SdtmDate? Date(double? day) => day is { } known ? Day(known) : null;

    private static SdtmDate At(double day) => SdtmDate.AtTime(Infusion.AddDays(day));

    public static SdtmDate AtHour(double hours) => SdtmDate.AtTime(Infusion.AddMinutes(Math.Round(hours * 60)));

}
