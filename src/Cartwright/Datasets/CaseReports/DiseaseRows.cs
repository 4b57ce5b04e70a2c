using Cartwright.Datasets.Sdtm;

namespace Cartwright.Datasets.CaseReports;

/// <summary>TU and TR: lesions as identified and as measured.</summary>
internal static class DiseaseRows
{
    public static void Add(PackageRows rows, SubjectInStudy subject)
    {
        var sequence = 0;
        foreach (var lesion in subject.Report.Lesions)
            rows.Tumours.Add(new(subject.Id, ++sequence, lesion.LesionId, lesion.Role, lesion.Location, lesion.LymphNode, SdtmDate.OnDay(lesion.At)));

        sequence = 0;
        foreach (var measured in subject.Report.Measurements)
            rows.TumourResults.Add(new(subject.Id, ++sequence, measured.LesionId, measured.DiameterMillimetres, measured.State, measured.Visit, SdtmDate.OnDay(measured.At)));
    }
}
