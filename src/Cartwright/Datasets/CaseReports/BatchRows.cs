using Cartwright.Datasets.Sdtm;
using Cartwright.Trials.CaseReports;
using Ends = Cartwright.Datasets.Sdtm.CodeLists.BiospecimenEvent;

namespace Cartwright.Datasets.CaseReports;

/// <summary>BE: the collection of a subject's cells, and the release or the failure of the product made of them.</summary>
internal static class BatchRows
{
    private const string OutOfSpecification = "out of specification";

    public static void Add(PackageRows rows, SubjectInStudy subject)
    {
        if (subject.Report.Batch is not { } batch) return;
        var sequence = 0;
        void Row(string coded, SdtmDate at, string? reason = null) => rows.BiospecimenEvents.Add(new(subject.Id, ++sequence, batch.Lot, coded, reason, at));
        Row(Ends.Collected, SdtmDate.AtTime(batch.Collected));
        if (batch.Made is { } made) Row(Ends.Manufactured, SdtmDate.OnDay(made));
        if (!batch.Abandoned) Row(EndOf(batch), SdtmDate.OnDay(batch.Ended), batch is { Failed: true, OutOfSpecification: true } ? OutOfSpecification : null);
        if (batch.Received is { } received) Row(Ends.Received, SdtmDate.OnDay(received));
    }

    private static string EndOf(BatchReport batch) => (batch.Failed, batch.OutOfSpecification) switch
    {
        (true, true) => Ends.Rejected,
        (true, false) => Ends.Failed,
        (false, true) => Ends.ReleasedOutOfSpecification,
        _ => Ends.Released,
    };
}
