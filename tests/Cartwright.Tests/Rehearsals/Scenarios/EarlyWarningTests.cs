using Cartwright.Analysis.Association;
using Cartwright.Rehearsals.Scenarios;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Scenarios;

/// <summary>D4-048: a predictor of severe cytokine release, tried on simulated patients only.</summary>
public class EarlyWarningTests
{
    private static readonly double[] Cases = [3.1, 4.7, 4.7, 8.2, 9.9, 12.5], Others = [1.0, 2.2, 3.1, 3.1, 4.0, 4.7, 5.5, 0.4];

    /// <summary>R 4: wilcox.test(x, y)$statistic over all pairs, and the same by survival::concordance; DeLong's error from its components, in R.</summary>
    [Fact]
    public void The_area_is_that_of_R()
    {
        var area = RocArea.Of(Cases, Others);
        Assert.Equal(0.854166666666667, area.Area.OrNull!.Value, 12);
        Assert.Equal(0.10284880643025, area.StandardError.OrNull!.Value, 12);
    }

    [Fact]
    public void The_area_turns_round_with_the_groups_and_is_a_half_where_they_are_alike()
    {
        Assert.Equal(1, RocArea.Of(Cases, Others).Area.OrNull!.Value + RocArea.Of(Others, Cases).Area.OrNull!.Value, 12);
        Assert.Equal(0.5, RocArea.Of(Cases, Cases).Area.OrNull!.Value, 12);
        Assert.NotNull(RocArea.Of([1], Others).Area.Reason);
    }

    [Fact]
    public void Patients_who_were_severe_by_day_3_are_left_out_and_counted()
    {
        PatientOutcome Patient(string name, double il6, bool? later, int grade) => new(name) { CytokineRelease = grade, Early = new(il6, il6, later) };
        var warning = EarlyWarning.Of([Patient("1", 9, true, 3), Patient("2", 8, true, 4), Patient("3", 1, false, 0), Patient("4", 2, false, 1), Patient("5", 3, null, 3)]);
        Assert.Equal((2, 2, 1, 1.0), (warning.Il6.Cases, warning.Il6.Others, warning.AlreadySevere, warning.Il6.Area.OrNull));
    }

    [Fact]
    public void In_the_reference_model_early_cytokines_foretell_severe_release_and_the_output_says_it_is_simulated()
    {
        var compared = WhatIf.Compare(WhatIf.Leukaemia, [.. WhatIf.AllOf(WhatIf.Leukaemia).Where(s => s.Name == "debulked")]);
        var warning = EarlyWarning.Of(compared.AsItStands.Patients);
        Assert.True(warning.Ifn.Interval.Lower.OrNull > 0.6, $"{warning.Ifn}");
        Assert.Contains("Simulated patients only", EarlyWarning.Caution, StringComparison.Ordinal);
        Assert.Contains(EarlyWarning.Caution, Cartwright.Reports.Rehearsed.Scenarios.ScenariosJson.Of(compared), StringComparison.Ordinal);
    }
}
