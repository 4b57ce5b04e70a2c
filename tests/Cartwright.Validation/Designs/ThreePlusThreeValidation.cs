using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>The 3+3 against other programs: the test cases of the R package escalation, and the paths of the R package precautionary.</summary>
public class ThreePlusThreeValidation
{
    /// <summary>127 rows; <c>recommended_dose</c> is the next dose where the trial continues, and the recommendation where it has stopped.</summary>
    [Fact]
    public void All_cases_of_the_package_escalation_are_decided_as_it_decides()
    {
        var rows = File.ReadLines(Shared.Require("reference/threeplusthree_escalation/cases.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).ToList();
        Assert.Equal(127, rows.Count);
        Assert.Empty(rows.Select(Disagreement).OfType<string>());
    }

    /// <summary>A path is two lines: toxicities in the first and in the second cohort of each level (columns), NA where there was none.</summary>
    [Theory]
    [InlineData(2, 46)]
    [InlineData(3, 154)]
    [InlineData(4, 442)]
    [InlineData(5, 1162)]
    public void Six_at_the_MTD_has_exactly_the_paths_that_precautionary_enumerates(int levels, int paths)
    {
        var lines = File.ReadAllLines(Shared.Require($"reference/designs/threeplus3/T{levels}.tab"));
        var theirs = lines.Chunk(2).Select(path => string.Join(" | ", path)).ToHashSet();
        var ours = Paths(new ThreePlusThree(levels, ThreePlusThreeVariant.SixAtMtd), Outcomes.None(levels), new string[2, levels]).ToList();
        Assert.Equal(paths, theirs.Count);
        Assert.Equal(paths, ours.Count);
        Assert.Equal(theirs, ours.ToHashSet());
    }

    [Fact]
    public void Paths_and_live_states_are_as_many_as_another_program_counts()
    {
        var rows = File.ReadLines(Shared.Require("reference/designs/threeplus3/path_state_counts.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).ToList();
        Assert.Equal(24, rows.Count);
        foreach (var row in rows)
        {
            var space = StateSpace.Of(new ThreePlusThree(Number(row[1]), Reference.VariantOf(row[0])));
            Assert.Equal((row[0], row[1], Number(row[2]), Number(row[3]), Number(row[6])), (row[0], row[1], (int)space.Paths, space.Live, space.MostPatients));
            Assert.Equal(Number(row[4]), space.States.Count(s => s.Decision is Decision.Stop));
        }
    }

    private static string? Disagreement(string[] row)
    {
        var variant = row[2] == "TRUE" ? ThreePlusThreeVariant.DeEscalation : ThreePlusThreeVariant.EscalationOnly;
        var levels = Number(row[1]);
        var decision = new ThreePlusThree(levels, variant).Decide(Outcomes.Parse(row[0], levels));
        var ours = decision switch { Decision.Treat treat => $"{treat.Level},TRUE", Decision.Stop stop => $"{stop.Recommended},FALSE", _ => "" };
        return ours == $"{row[3]},{row[4]}" ? null : $"{variant} '{row[0]}': {decision}; expected {row[3]},{row[4]}";
    }

    private static IEnumerable<string> Paths(ThreePlusThree design, Outcomes outcomes, string[,] cohorts)
    {
        if (design.Decide(outcomes) is not Decision.Treat treat) return [Line(cohorts, 0) + " | " + Line(cohorts, 1)];
        return Enumerable.Range(0, treat.Patients + 1).SelectMany(toxicities =>
        {
            var next = (string[,])cohorts.Clone();
            next[outcomes.At(treat.Level).Treated / 3, treat.Level - 1] = toxicities.ToString(CultureInfo.InvariantCulture);
            return Paths(design, outcomes.With(treat.Level, treat.Patients, toxicities), next);
        });
    }

    private static string Line(string[,] cohorts, int cohort) => string.Join('\t', Enumerable.Range(0, cohorts.GetLength(1)).Select(level => cohorts[cohort, level] ?? "NA"));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
