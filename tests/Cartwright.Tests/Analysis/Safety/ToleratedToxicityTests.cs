using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>The usual exceptions of CAR-T protocols: what is expected does not count while it is no worse, and lasts no longer, than the protocol says.</summary>
public class ToleratedToxicityTests
{
    [Theory]
    [InlineData(3, 16, false)]
    [InlineData(3, 17, true)]
    [InlineData(4, 11, true)]
    public void Grade_3_of_seven_days_is_tolerated_and_more_is_not(int grade, int end, bool counts) =>
        Counts(Package.Of().Event(10, "Tumour lysis syndrome", grade, end: end), "Tumour lysis syndrome up to grade 3 for 7 d").ShouldBe(counts);

    [Fact]
    public void A_toxicity_that_is_not_known_to_have_ended_counts() =>
        Counts(Package.Of().Event(10, "Tumour lysis syndrome", 3), "Tumour lysis syndrome up to grade 3 for 7 d").ShouldBeTrue();

    [Fact]
    public void Another_term_counts() => Counts(Package.Of().Event(10, "Hypoxia", 3, end: 11), "Tumour lysis syndrome up to grade 3 for 7 d").ShouldBeTrue();

    /// <summary>Derived cytokine release of grade 3: a vasopressor from hour 40 on, for so many hours. Three calendar days are 72 hours.</summary>
    [Theory]
    [InlineData(50, false)]
    [InlineData(150, true)]
    public void Derived_cytokine_release_of_grade_3_is_tolerated_for_three_days(int until, bool counts) =>
        Counts(Package.Of().Temps(24, until, 38.5).Medicine("NOREPINEPHRINE", "VASOPRESSOR", 40, until), "Cytokine release syndrome up to grade 3 for 72 h").ShouldBe(counts);

    [Theory]
    [InlineData("Cytokine release syndrome up to grade 3 for 72 h", "Cytokine release syndrome", 3, 3)]
    [InlineData("Infusion related reaction up to grade 3 for 24h", "Infusion related reaction", 3, 1)]
    [InlineData("Neutrophil count decreased up to grade 4 for 28 d", "Neutrophil count decreased", 4, 28)]
    public void It_is_read_as_written(string text, string term, int grade, double days) => ToleratedToxicity.Read(text).Value.ShouldBe(new(term, grade, days));

    [Theory]
    [InlineData("Cytokine release syndrome")]
    [InlineData("Fever up to grade 6 for 3 d")]
    [InlineData("Fever up to grade 3 for long")]
    public void What_says_less_is_refused(string text) => ToleratedToxicity.Read(text).Refusal.ShouldNotBeNull();

    private static bool Counts(Package package, string tolerated) =>
        DoseLimitingToxicityAnalysis.StatusOf(package.Data, Package.Plan with { DoseLimitingToxicity = Package.Plan.DoseLimitingToxicity with { Tolerated = [ToleratedToxicity.Read(tolerated).Value] } }) is DltStatus.Toxicity;
}
