using Cartwright.Datasets.Sdtm;

namespace Cartwright.Validation.Datasets.Formats;

/// <summary>A small data package: what is written of it is held to the standards.</summary>
internal static class OnePatient
{
    public static StudyData Package { get; } = new("T",
        [new("T-01", "low", 46, "F", Day(1), Day(2), Day(90), null)], [new("T-01", 1, "COMPLETED", "DISPOSITION EVENT", Day(90))],
        [new("T-01", 1, "CAR-T", "CAR-T", 1e6, "cells/kg", null, Day(2), Day(2))], [new("T-01", 1, "Headache", "Nervous system disorders", 2, false, true, Day(3), null)],
        [new("T-01", 1, "IL6", "Interleukin 6", "CYTOKINES", 12.5, false, 2, "pg/mL", "Day 4", Day(5))], [], [], [], [], [], [], [], [], []);

    public static SdtmDate Day(int days) => SdtmDate.OnDay(new DateTime(2026, 3, 1).AddDays(days));
}
