using Cartwright.Datasets.Sdtm;

namespace Cartwright.Tests.Datasets.Sdtm;

/// <summary>One subject with a row in each domain that the tests of faults spoil.</summary>
internal static class SmallPackage
{
    public static StudyData Data { get; } = new("T",
        [new("T-01", "low", 46, "F", Day("2026-02-01"), Time("2026-03-01T09:00"), Day("2026-06-01"), null)],
        [new("T-01", 1, "COMPLETED", "DISPOSITION EVENT", Day("2026-06-01"))],
        [new("T-01", 1, "CAR-T", "CAR-T", 1e6, "cells/kg", null, Time("2026-03-01T09:00"), Time("2026-03-01T09:00"))],
        [new("T-01", 1, "Headache", "Nervous system disorders", 2, false, true, Day("2026-02-28"), Day("2026-03-02"))],
        [new("T-01", 1, "IL6", "Interleukin 6", "CYTOKINES", 12.5, false, 2, "pg/mL", "Day 4", Time("2026-03-05T10:30"))],
        [new("T-01", 1, "CART", "CAR-T", null, true, 50, "copies/ug", "BLOOD", "QUANTITATIVE PCR", "Day 4", Time("2026-03-05T10:30"))],
        [], [],
        [new("T-01", 1, "EORTC QLQ-C30", 7, 3, "Day 28", Day("2026-03-29"))],
        [new("T-01", 1, "TEMP", 38.4, "C", Time("2026-03-01T08:00"))],
        [new("T-01", 1, "NOREPINEPHRINE", "VASOPRESSOR", Time("2026-03-05T10:30"), null) { DoseMicrogramsPerKilogramMinute = 0.1 }], [], [], [])
    {
        NeurologicalAssessments = [new("T-01", 1, "ICE", 7, null, Time("2026-03-06T08:00"))],
    };

    private static SdtmDate Day(string date) => SdtmDate.OnDay(DateTime.Parse(date));

    private static SdtmDate Time(string date) => SdtmDate.AtTime(DateTime.Parse(date));
}
