using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Subjects;

/// <summary>Rows of EX without EXCAT: counted where they can be nothing but the product.</summary>
public class UncategorisedInfusionTests
{
    private static readonly TrialPlan Plan = Package.Plan with { ProductAliases = ["HER2 E-CART"] };

    [Theory]
    [InlineData("CAR", true, "the product's name")]
    [InlineData("her2-e-cart", true, "another of its names")]
    [InlineData("HER2 E-CART CELLS", false, "neither")]
    [InlineData("IL-15", false, "another treatment")]
    public void Among_other_treatments_the_name_decides(string treatment, bool counted, string why)
    {
        var subject = Only(Package.Of().Data, e => e.Category == CodeLists.ExposureCategory.Product ? e with { Category = "", Treatment = treatment } : e);
        (subject.DoseFraction.OrNull == 1).ShouldBe(counted, why);
    }

    [Theory]
    [InlineData("cells/kg", true)]
    [InlineData("CELLS", true)]
    [InlineData("mg/m2", false)]
    [InlineData(null, false)]
    public void One_treatment_alone_is_the_product_where_its_doses_are_of_cells(string? unit, bool counted)
    {
        var data = Package.Of().Data with { Exposure = [new("S1", 2, "T CELLS", "", 1e6, unit, null, Package.Day(0), null)] };
        var subject = StudyAnalysis.Of(data, Plan, null).Subjects.Subjects.Single();
        (subject.Infusions is [{ Dose: not null }]).ShouldBe(counted);
        subject.Conditioned.ShouldBeNull();
    }

    [Fact]
    public void A_row_under_another_category_is_what_it_says() =>
        Only(Package.Of().Data, e => e.Category == CodeLists.ExposureCategory.Product ? e with { Category = "BOOST" } : e).DoseFraction.Reason.ShouldBe("no dose recorded");

    [Fact]
    public void Whether_a_row_has_its_category_or_its_name_changes_no_subject()
    {
        var data = Package.Of().With("S2", "medium").Data;
        var bare = data with { Exposure = [.. data.Exposure.Select(e => e.Category == CodeLists.ExposureCategory.Product ? e with { Category = "" } : e)] };
        StudyAnalysis.Of(bare, Plan, null).Package.Exposure.ShouldBe(StudyAnalysis.Of(data, Plan, null).Package.Exposure);
    }

    private static Subject Only(StudyData data, Func<Exposure, Exposure> row) => StudyAnalysis.Of(data with { Exposure = [.. data.Exposure.Select(row)] }, Plan, null).Subjects.Subjects.Single();
}
