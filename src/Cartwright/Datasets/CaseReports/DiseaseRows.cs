using Cartwright.Datasets.Sdtm;

namespace Cartwright.Datasets.CaseReports;

/// <summary>TU and TR: lesions as identified and as measured; RS: PET-CT as read.</summary>
internal static class DiseaseRows
{
    public static void Add(PackageRows rows, SubjectInStudy subject)
    {
        var sequence = 0;
        foreach (var lesion in subject.Report.Lesions)
            rows.Tumours.Add(new(subject.Id, ++sequence, lesion.LesionId, lesion.Role, lesion.Location, lesion.LymphNode, SdtmDate.OnDay(lesion.At)));

        sequence = 0;
        foreach (var measured in subject.Report.Measurements)
        {
            rows.TumourResults.Add(new(subject.Id, ++sequence, measured.LesionId, measured.DiameterMillimetres, measured.State, measured.Visit, SdtmDate.OnDay(measured.At)));
            if (measured.PerpendicularMillimetres is { } perpendicular)
                rows.TumourResults.Add(new(subject.Id, ++sequence, measured.LesionId, perpendicular, null, measured.Visit, SdtmDate.OnDay(measured.At)) { Diameter = LesionDiameter.Perpendicular });
        }

        sequence = 0;
        foreach (var scan in subject.Report.Scans)
            rows.Responses.Add(new(subject.Id, ++sequence, "LUGANO 2014", CodeLists.ResponseTest.Deauville, $"{scan.Score}", "INVESTIGATOR", SdtmDate.OnDay(scan.At)) { Method = "PET-CT", Visit = scan.Visit });
    }
}
