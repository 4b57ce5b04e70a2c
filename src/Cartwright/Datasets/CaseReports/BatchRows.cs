using Cartwright.Datasets.Sdtm;

namespace Cartwright.Datasets.CaseReports;

/// <summary>BE: the collection of a subject's cells, and the release or the failure of the product made of them.</summary>
internal static class BatchRows
{
    public static void Add(PackageRows rows, SubjectInStudy subject)
    {
        if (subject.Report.Batch is not { } batch) return;
        var ended = batch.Failed ? CodeLists.BiospecimenEvent.Failed : CodeLists.BiospecimenEvent.Released;
        rows.BiospecimenEvents.Add(new(subject.Id, 1, batch.Lot, CodeLists.BiospecimenEvent.Collected, null, SdtmDate.AtTime(batch.Collected)));
        rows.BiospecimenEvents.Add(new(subject.Id, 2, batch.Lot, ended, null, SdtmDate.OnDay(batch.Ended)));
    }
}
