using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Tests.Analysis.Response;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>The two diameters that Lugano 2014 asks for are listed as one measurement, whichever row comes first.</summary>
public class TwoDiametersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_lesion_is_written_as_longest_by_perpendicular(int later)
    {
        var study = FourPatients.WithLesions;
        var across = study.TumourResults.Select(r => r with { Sequence = r.Sequence + 100, DiameterMillimetres = r.DiameterMillimetres / 2, Diameter = LesionDiameter.Perpendicular });
        var data = study with { TumourResults = [.. study.TumourResults.Select(r => r with { Sequence = r.Sequence + (2 * later) }), .. across] };
        var plan = FourPatients.Plan with { Response = new("Lugano 2014", null, Duration.OfDays(42)) };
        var lesions = StudyTables.Of(StudyAnalysis.Of(data, plan, null), plan).Single(t => t.Id == "tumour-assessments").Rows.Select(r => r.Cells[4]).ToList();
        lesions.ShouldContain("T1 20.0 × 10.0");
        lesions.ShouldAllBe(l => l.Split("T1").Length == 2);
    }
}
