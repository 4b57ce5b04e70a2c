using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Datasets.CaseReports;

/// <summary>EX: conditioning, as its first day, and infusions, whose dose is on the basis of the level assigned.</summary>
internal static class ExposureRows
{
    public static void Add(PackageRows rows, SubjectInStudy subject)
    {
        var sequence = 0;
        if (subject.Report.Course.ConditioningStart is { } start)
            rows.Exposure.Add(new(subject.Id, ++sequence, "CONDITIONING CHEMOTHERAPY", "LYMPHODEPLETION", null, null, null, SdtmDate.OnDay(start), null));

        // Cells in all is what was infused; per kilogram only where the protocol doses so.
        var perKilogram = subject.Level?.Dose.Basis == DoseBasis.CellsPerKilogram;
        foreach (var infusion in subject.Report.Infusions)
        {
            var at = SdtmDate.AtTime(infusion.At);
            rows.Exposure.Add(new(subject.Id, ++sequence, subject.ProductName, "CAR-T",
                perKilogram ? infusion.CellsPerKilogram : infusion.Cells, perKilogram ? "cells/kg" : "cells", null, at, at));
        }
    }
}
