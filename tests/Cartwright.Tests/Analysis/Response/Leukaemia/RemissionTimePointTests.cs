using Cartwright.Analysis.Response.Leukaemia;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Response.Leukaemia;

/// <summary>One marrow at the limits of the published tables: ELN 2022 (Döhner et al., Blood 2022;140:1345), ELN ALL 2024 (Gökbuget et al., Blood 2024;143:1891) and the
/// National Cancer Institute's workshop (Pavletic et al., Biol. Blood Marrow Transplant. 2010;16:1187, table 4a).</summary>
public class RemissionTimePointTests
{
    private static readonly MarrowAssessment Cleared = new(new(2026, 4, 7), "Day 28", 1, 2.0, 200, null, Extramedullary.Absent, ResidualDisease.NotMeasured);

    private static string Code(MarrowAssessment marrow, LeukaemiaCriteria criteria, double? baseline = 60) => RemissionTimePoint.Of(marrow, baseline, criteria).Category.Code();

    // "BM blasts <5%"; "ANC ≥1.0 × 10⁹/L; platelet count ≥100 × 10⁹/L"; CRh "ANC ≥0.5 … and platelet count ≥50"; CRi "residual neutropenia … or thrombocytopenia"; MLFS "no hematologic recovery required".
    [Theory]
    [InlineData(4.9, 1.0, 100, "CR")]
    [InlineData(5.0, 1.0, 100, "PR")]
    [InlineData(5.0, 0.9, 100, "NR")]
    [InlineData(0.0, 0.99, 100, "CRh")]
    [InlineData(0.0, 1.0, 99, "CRh")]
    [InlineData(0.0, 0.5, 50, "CRh")]
    [InlineData(0.0, 0.49, 100, "CRi")]
    [InlineData(0.0, 1.0, 49, "CRi")]
    [InlineData(0.0, 0.49, 50, "MLFS")]
    [InlineData(0.0, 0.5, 49, "MLFS")]
    public void Eln_2022_at_its_limits(double blasts, double neutrophils, double platelets, string code) =>
        Code(Cleared with { BlastsPercent = blasts, Neutrophils = neutrophils, Platelets = platelets }, LeukaemiaCriteria.Eln2022).ShouldBe(code);

    // "Absolute neutrophil count >1 × 10⁹/L"; "platelet count >100 × 10⁹/L"; CRi "except for residual thrombocytopenia … or neutropenia"; there is no CRh.
    [Theory]
    [InlineData(1.01, 101, "CR")]
    [InlineData(1.0, 101, "CRi")]
    [InlineData(1.01, 100, "CRi")]
    [InlineData(1.0, 100, "MLFS")]
    public void Eln_all_2024_asks_for_more_than_the_limits(double neutrophils, double platelets, string code) =>
        Code(Cleared with { Neutrophils = neutrophils, Platelets = platelets }, LeukaemiaCriteria.ElnAll2024).ShouldBe(code);

    // "Absolute neutrophil count … ≥ 1.0"; "Platelet count ≥ 100"; CRi "Above CR criteria without specified blood counts".
    [Theory]
    [InlineData(1.0, 100, "CR")]
    [InlineData(0.99, 100, "CRi")]
    [InlineData(0.1, 5, "CRi")]
    public void Nccn_all_has_incomplete_recovery_whatever_the_counts(double neutrophils, double platelets, string code) =>
        Code(Cleared with { Neutrophils = neutrophils, Platelets = platelets }, LeukaemiaCriteria.NccnAll).ShouldBe(code);

    // PR: "decrease of BM blast percentage to 5%-25%; and decrease of pretreatment BM blast percentage by at least 50%".
    [Theory]
    [InlineData(25.0, 50.0, "PR")]
    [InlineData(25.1, 60.0, "NR")]
    [InlineData(20.0, 39.9, "NR")]
    [InlineData(20.0, null, "NR")]
    public void A_partial_remission_is_half_of_what_was_and_at_most_a_quarter(double blasts, double? baseline, string code) =>
        Code(Cleared with { BlastsPercent = blasts }, LeukaemiaCriteria.Eln2022, baseline).ShouldBe(code);

    [Fact]
    public void Leukaemia_in_blood_or_outside_is_no_remission()
    {
        Code(Cleared with { CirculatingBlasts = true }, LeukaemiaCriteria.Eln2022).ShouldBe("NR");
        Code(Cleared with { CirculatingBlasts = false }, LeukaemiaCriteria.Eln2022).ShouldBe("CR");
        Code(Cleared with { Extramedullary = Extramedullary.Present }, LeukaemiaCriteria.Eln2022).ShouldBe("NR");
    }

    [Theory]
    [InlineData(null, null, "neither neutrophils nor platelets within 7 days of the marrow")]
    [InlineData(null, 200.0, "no neutrophils within 7 days of the marrow")]
    [InlineData(2.0, null, "no platelets within 7 days of the marrow")]
    public void A_cleared_marrow_without_counts_is_not_evaluable_and_says_why(double? neutrophils, double? platelets, string because) =>
        RemissionTimePoint.Of(Cleared with { Neutrophils = neutrophils, Platelets = platelets }, 60, LeukaemiaCriteria.Eln2022)
            .ShouldSatisfyAllConditions(p => p.Category.ShouldBe(RemissionCategory.NotEvaluable), p => p.Because.ShouldBe(because));

    [Fact]
    public void A_full_marrow_needs_no_counts_to_be_no_response() =>
        Code(Cleared with { BlastsPercent = 40, Neutrophils = null, Platelets = null }, LeukaemiaCriteria.Eln2022).ShouldBe("NR");

    [Fact]
    public void Disease_outside_marrow_not_looked_at_again_leaves_remission_open() =>
        RemissionTimePoint.Of(Cleared with { Extramedullary = Extramedullary.NotLookedAt }, 60, LeukaemiaCriteria.Eln2022).Because.ShouldStartWith("extramedullary disease of baseline");

    // More counts never make a response worse, more blasts never better.
    [Fact]
    public void Response_is_monotone_in_counts_and_blasts()
    {
        double[] neutrophils = [0, 0.3, 0.5, 0.7, 1.0, 1.5], platelets = [5, 50, 80, 100, 150], blasts = [0, 4.9, 5, 20, 25, 60];
        foreach (var criteria in new[] { LeukaemiaCriteria.Eln2022, LeukaemiaCriteria.ElnAll2024, LeukaemiaCriteria.NccnAll })
            foreach (var (n, p, b) in from n in neutrophils from p in platelets from b in blasts select (n, p, b))
            {
                int Of(double nn, double pp, double bb) => (int)RemissionTimePoint.Of(Cleared with { Neutrophils = nn, Platelets = pp, BlastsPercent = bb }, 60, criteria).Category;
                Of(n + 0.4, p, b).ShouldBeLessThanOrEqualTo(Of(n, p, b));
                Of(n, p + 40, b).ShouldBeLessThanOrEqualTo(Of(n, p, b));
                Of(n, p, b + 3).ShouldBeGreaterThanOrEqualTo(Of(n, p, b));
            }
    }

    [Theory]
    [InlineData("leukaemia ELN 2022", "ELN 2022")]
    [InlineData("ELN 2024 for ALL", "ELN ALL 2024")]
    [InlineData("NCCN ALL", "NCCN ALL")]
    [InlineData("RECIST 1.1", "ELN 2022")]
    public void A_protocol_names_its_criteria(string words, string name) => LeukaemiaCriteria.Named(words).Name.ShouldBe(name);
}
