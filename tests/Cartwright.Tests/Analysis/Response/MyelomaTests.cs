using Cartwright.Analysis.Response.Myeloma;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Response;

/// <summary>Limits of table 4 of Kumar et al., Lancet Oncol. 17 (2016) e328–e346.</summary>
public class MyelomaTests
{
    private static readonly MyelomaAssessment Serum = new(4, 0, PlasmaCellsPercent: 40);
    private static readonly MyelomaAssessment Both = new(4, 1000, PlasmaCellsPercent: 40);
    private static readonly MyelomaAssessment LightChains = new(0.2, 50, LightChainDifference: 100, PlasmaCellsPercent: 40);
    private static readonly MyelomaAssessment Marrow = new(0.2, 50, LightChainDifference: 5, PlasmaCellsPercent: 60);

    private static MyelomaCategory Of(MyelomaAssessment now, MyelomaAssessment baseline, params MyelomaAssessment[] before) => MyelomaResponse.Of(now, baseline, before);

    [Theory]
    [InlineData(0.4, MyelomaCategory.VeryGoodPartial)]
    [InlineData(0.41, MyelomaCategory.Partial)]
    [InlineData(2.0, MyelomaCategory.Partial)]
    [InlineData(2.01, MyelomaCategory.Minimal)]
    [InlineData(3.0, MyelomaCategory.Minimal)]
    [InlineData(3.01, MyelomaCategory.Stable)]
    [InlineData(4.99, MyelomaCategory.Stable)]
    [InlineData(5.0, MyelomaCategory.Progressive)]
    public void By_serum_protein(double serum, MyelomaCategory category) => Of(Serum with { SerumGramsPerDecilitre = serum }, Serum).ShouldBe(category);

    // "≥50 % reduction of serum M-protein and reduction in 24-h urinary M-protein by ≥90 % or to <200 mg"; VGPR "urine M-protein <100 mg per 24 h".
    [Theory]
    [InlineData(0.4, 99, MyelomaCategory.VeryGoodPartial)]
    [InlineData(0.4, 100, MyelomaCategory.Partial)]
    [InlineData(2.0, 199, MyelomaCategory.Partial)]
    [InlineData(2.0, 200, MyelomaCategory.Minimal)]
    [InlineData(2.0, 501, MyelomaCategory.Stable)]
    public void By_serum_and_urine_both(double serum, double urine, MyelomaCategory category) => Of(Both with { SerumGramsPerDecilitre = serum, UrineMilligramsPerDay = urine }, Both).ShouldBe(category);

    [Theory]
    [InlineData(10, MyelomaCategory.VeryGoodPartial)]
    [InlineData(50, MyelomaCategory.Partial)]
    [InlineData(51, MyelomaCategory.Stable)]
    [InlineData(125, MyelomaCategory.Progressive)]
    public void By_light_chains_where_no_protein_is_measurable(double difference, MyelomaCategory category) => Of(LightChains with { LightChainDifference = difference }, LightChains).ShouldBe(category);

    [Theory]
    [InlineData(30, MyelomaCategory.Partial)]
    [InlineData(31, MyelomaCategory.Stable)]
    [InlineData(75, MyelomaCategory.Progressive)]
    public void By_marrow_where_nothing_else_is_measurable(double percent, MyelomaCategory category) => Of(Marrow with { PlasmaCellsPercent = percent }, Marrow).ShouldBe(category);

    // "Increase of 25 % from lowest confirmed response value": ≥0.5 g/dL, or ≥1 g/dL where the lowest was ≥5 g/dL; urine ≥200 mg/24 h.
    [Theory]
    [InlineData(1.0, 1.49, false)]
    [InlineData(1.0, 1.5, true)]
    [InlineData(2.4, 2.99, false)]
    [InlineData(2.4, 3.0, true)]
    public void Serum_progresses_from_its_nadir(double nadir, double now, bool progresses) =>
        (Of(Serum with { SerumGramsPerDecilitre = now }, Serum, Serum with { SerumGramsPerDecilitre = nadir }) == MyelomaCategory.Progressive).ShouldBe(progresses);

    // "Serum M-protein increase ≥1 g/dL, if the lowest M component was ≥5 g/dL": no quarter is asked for.
    [Theory]
    [InlineData(6.0, 6.99, false)]
    [InlineData(6.0, 7.0, true)]
    [InlineData(5.0, 6.0, true)]
    [InlineData(4.9, 5.9, false)]
    public void High_serum_protein_progresses_by_a_gram(double nadir, double now, bool progresses) =>
        (Of(Serum with { SerumGramsPerDecilitre = now }, Serum with { SerumGramsPerDecilitre = 9 }, Serum with { SerumGramsPerDecilitre = nadir }) == MyelomaCategory.Progressive).ShouldBe(progresses);

    [Theory]
    [InlineData(null, null, MyelomaCategory.Complete)]
    [InlineData(true, null, MyelomaCategory.Complete)]
    [InlineData(true, true, MyelomaCategory.StringentComplete)]
    public void Complete_responses(bool? ratioNormal, bool? noClone, MyelomaCategory category)
    {
        var cleared = new MyelomaAssessment(0, 0, 0, 4.9, true, ratioNormal, noClone);
        Of(cleared, Serum).ShouldBe(category);
        Of(cleared with { PlasmaCellsPercent = 5 }, Serum).ShouldBe(MyelomaCategory.VeryGoodPartial);
        Of(cleared with { PlasmacytomaProducts = 100 }, Serum with { PlasmacytomaProducts = 400 }).ShouldBe(MyelomaCategory.VeryGoodPartial);
    }

    [Fact]
    public void What_was_measurable_and_is_not_measured_is_not_evaluable_unless_it_progresses()
    {
        Of(Both with { UrineMilligramsPerDay = null, SerumGramsPerDecilitre = 0.4 }, Both).ShouldBe(MyelomaCategory.NotEvaluable);
        Of(new(null, null, NewLesion: true), Both).ShouldBe(MyelomaCategory.Progressive);
    }

    // "All response categories require two consecutive assessments made any time before starting any new therapy".
    [Fact]
    public void Two_consecutive_assessments_bear_a_response_out()
    {
        const MyelomaCategory cr = MyelomaCategory.Complete, vgpr = MyelomaCategory.VeryGoodPartial, pr = MyelomaCategory.Partial, pd = MyelomaCategory.Progressive, ne = MyelomaCategory.NotEvaluable;
        MyelomaResponse.Best([cr, vgpr]).ShouldBe(vgpr);
        MyelomaResponse.Best([pr, cr, ne, cr]).ShouldBe(cr);
        MyelomaResponse.Best([pr]).ShouldBe(ne);
        MyelomaResponse.Best([pr, pd]).ShouldBe(MyelomaCategory.Stable);
        MyelomaResponse.Best([pd, pd, cr, cr]).ShouldBe(pd);
    }
}
