using System.Text.Json;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Certificates;
using Cartwright.Trials.Designs.Simulations;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Every design that a protocol or a command can name.</summary>
public class DoseDesignsTests
{
    private static readonly DesignSettings Told = new(0.25, 12, 3);
    private static readonly ToxicityScenario Truth = new("supposed", [0.08, 0.25, 0.45]) { Response = [0.2, 0.4, 0.5] };

    public static TheoryData<string> Names => [.. DoseDesigns.Names];

    [Fact]
    public void The_names_are_those_that_a_protocol_may_state()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At("schemas", "protocol.schema.json")));
        var stated = schema.RootElement.GetProperty("properties").GetProperty("design").GetProperty("properties").GetProperty("escalation").GetProperty("properties").GetProperty("rule").GetProperty("enum");
        Assert.Equal(stated.EnumerateArray().Select(r => r.GetString()!).Where(r => r is not ("single-level" or "single-arm")).Order(StringComparer.Ordinal), DoseDesigns.Names.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void It_ends_in_time_never_skips_and_never_treats_where_it_may_not(string name)
    {
        var certificate = DesignCertificate.Of(StateSpace.Of(Design(name)), 0.25, name == "3+3" ? 18 : 12);
        foreach (var id in new[] { "no-skipping", "no-return", "ends" })
        {
            var property = certificate.Properties.Single(p => p.Id == id);
            Assert.True(property.Holds, $"{name}: {property.Statement} {property.Counterexample}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_enumeration_says_trials_drawn_patient_by_patient_do(string name)
    {
        var design = Design(name);
        var exact = ExactOperatingCharacteristics.Of(StateSpace.Of(design), Truth, null).WithoutCap;
        var drawn = SimulatedTrials.Draw(new Remembering(design), Truth, 4_000, 11);
        foreach (var (p, seen) in exact.Recommends.Append(exact.RecommendsNone).Zip(drawn.Figures.Recommends.Append(drawn.Figures.RecommendsNone)))
            Assert.InRange(seen - p, -4 * drawn.ErrorOf(p) - 1e-9, 4 * drawn.ErrorOf(p) + 1e-9);
        Assert.Equal(exact.ExpectedN, drawn.Figures.ExpectedN, 0.2);
        Assert.Equal(exact.ExpectedDlt, drawn.Figures.ExpectedDlt, 0.15);
    }

    [Theory]
    [InlineData("boin")]
    [InlineData("keyboard")]
    [InlineData("crm")]
    public void Single_patients_first_take_fewer_at_a_harmless_lowest_level(string name)
    {
        var harmless = Truth with { Dlt = [0.01, 0.02, 0.3] };
        double AtLowest(DesignSettings told) => ExactOperatingCharacteristics.Of(StateSpace.Of(DoseDesigns.Of(name, 3, ThreePlusThreeVariant.SixAtMtd, told)), harmless, null).WithoutCap.ExpectedTreated[0];
        Assert.InRange(AtLowest(Told with { Titrates = true }), 1, AtLowest(Told) - 1);
    }

    [Fact]
    public void Prior_patients_pull_an_informative_design_towards_its_guesses()
    {
        double Top(double guess) => ExactOperatingCharacteristics.Of(StateSpace.Of(DoseDesigns.Of("iboin", 3, ThreePlusThreeVariant.SixAtMtd, Told with { Skeleton = [0.02, 0.05, guess] })), Truth, null).WithoutCap.ExpectedTreated[2];
        Assert.True(Top(0.10) >= Top(0.60), $"{Top(0.10)} {Top(0.60)}");
    }

    [Theory]
    [InlineData("boin", 0, 12, 3)]
    [InlineData("boin", 0.25, 0, 3)]
    [InlineData("boin", 0.25, 12, 0)]
    [InlineData("crm", 1.2, 12, 3)]
    [InlineData("crm", 0.02, 12, 3)]
    [InlineData("nonsense", 0.25, 12, 3)]
    public void What_cannot_be_is_refused_in_words(string name, double target, int patients, int cohort) =>
        Assert.NotEmpty(Assert.ThrowsAny<ArgumentException>(() => DoseDesigns.Of(name, 3, ThreePlusThreeVariant.SixAtMtd, new(target, patients, cohort))).Message);

    [Fact]
    public void A_skeleton_that_falls_is_refused() => Assert.ThrowsAny<ArgumentException>(() => DoseDesigns.Of("crm", 3, ThreePlusThreeVariant.SixAtMtd, Told with { Skeleton = [0.3, 0.2, 0.4] }));

    private static IDoseDesign Design(string name) => DoseDesigns.Of(name, 3, ThreePlusThreeVariant.SixAtMtd, Told);

    // Draws whole outcomes, nothing forgotten between cohorts: that what enumeration does not distinguish does not matter is then part of what is tested.
    private sealed record Remembering(IDoseDesign Design) : IDoseDesign
    {
        public int Levels => Design.Levels;

        public bool WatchesResponses => Design.WatchesResponses;

        public Decision Decide(Outcomes outcomes) => Design.Decide(outcomes);

        public Outcomes Distinguish(Outcomes outcomes) => outcomes;
    }
}
