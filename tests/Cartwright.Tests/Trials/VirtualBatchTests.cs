using Cartwright.Analysis.Manufacturing;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Patients;
using Xunit;

namespace Cartwright.Tests.Trials;

/// <summary>What a virtual site writes of its products: the same dates and ends that its other forms imply.</summary>
public class VirtualBatchTests
{
    private static readonly Cartwright.Trials.CaseReports.CaseReport[] Reports = VirtualSite.Usual.Reports;

    [Fact]
    public void Each_subject_has_a_lot_of_its_own_from_collection_to_release_or_failure()
    {
        Assert.Equal(Reports.Length, Reports.Select(r => r.Batch!.Lot).Distinct().Count());
        Assert.All(Reports, r =>
        {
            Assert.Equal(r.Course.Leukapheresis, r.Batch!.Collected);
            Assert.Equal(r.Infusions.Count == 0, r.Batch.Failed);
            Assert.True(r.Batch.Ended >= r.Batch.Collected);
            if (r.Course.ConditioningStart is { } conditioning) Assert.True(r.Batch.Ended.Date <= conditioning.Date);
        });
    }

    [Fact]
    public void The_analysis_finds_the_failures_and_the_days_from_vein_to_vein_that_the_site_wrote()
    {
        var data = StudyDatasets.From(Example.Plan, Reports);
        var made = ManufacturingAnalysis.Of(data, Example.Plan, SubjectLevel.Of(data, Example.Plan));
        Assert.Equal(Reports.Count(r => r.Infusions.Count == 0), made.Batches.Count(b => b.Outcome == BatchOutcome.Failed));
        foreach (var (batch, report) in made.Batches.Zip(Reports))
        {
            Assert.Equal((report.Batch!.Ended.Date - report.Batch.Collected.Date).Days, batch.Outcome == BatchOutcome.Failed ? (batch.Failed!.Value.DayNumber - batch.Collected!.Value.DayNumber) : (int)batch.CollectionToRelease.OrNull!.Value);
            if (report.Infusions.Count > 0) Assert.Equal((report.Infusions[0].At.Date - report.Batch.Collected.Date).Days, batch.VeinToVein.OrNull);
        }
        Assert.Equal(CodeLists.BiospecimenEvent.Collected, data.BiospecimenEvents[0].Coded);
    }
}
