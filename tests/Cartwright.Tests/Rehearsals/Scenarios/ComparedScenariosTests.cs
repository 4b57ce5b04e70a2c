using Cartwright.Rehearsals.Scenarios;
using Cartwright.Reports.Rehearsed.Scenarios;
using Cartwright.Tests.Reports.Figures;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Scenarios;

/// <summary>Pairs, their errors, and what is written of a comparison.</summary>
public class ComparedScenariosTests
{
    private static readonly Lazy<ComparedScenarios> Two = new(() => WhatIf.Compare(WhatIf.Leukaemia, [.. WhatIf.AllOf(WhatIf.Leukaemia).Where(s => s.Name is "debulked" or "lupus")], patients: 120));

    private static readonly ScenarioMeasure Response = ScenarioMeasure.All.Single(m => m.Id == "response"), Cmax = ScenarioMeasure.All.Single(m => m.Id == "cmax"), Days = ScenarioMeasure.All.Single(m => m.Id == "crs-days");

    /// <summary>By hand: (4.5 − 1.5)/12 ± 1.96·√(6 − 9/12)/12 (Agresti and Min 2005); the plain difference 3/10 has the error √((5 − 9/10)/9/10).</summary>
    [Fact]
    public void A_difference_of_shares_has_agresti_and_mins_interval_and_its_own_error()
    {
        bool[] first = [.. Enumerable.Repeat(true, 3), true, .. Enumerable.Repeat(false, 6)], second = [.. Enumerable.Repeat(true, 3), false, .. Enumerable.Repeat(true, 4), false, false];
        var difference = PairedDifference.Of(Response, Patients(first, (p, yes) => p with { Response = yes }), Patients(second, (p, yes) => p with { Response = yes }));
        Assert.Equal((4, 1, 10), (difference.More, difference.Less, difference.Difference.Patients));
        Assert.Equal(0.3, difference.Difference.Value.OrNull!.Value, 12);
        Assert.Equal(Math.Sqrt(4.1 / 9 / 10), difference.Difference.StandardError.OrNull!.Value, 12);
        Assert.Equal(0.25 - 0.37424, difference.Difference.Interval.Lower.OrNull!.Value, 4);
        Assert.Equal(0.25 + 0.37424, difference.Difference.Interval.Upper.OrNull!.Value, 4);
    }

    /// <summary>Logarithms of the ratios 1, 2, 3, 4: mean 2.5, standard error √(5/3)/2.</summary>
    [Fact]
    public void A_ratio_is_the_exponential_of_the_mean_logarithm_within_patients()
    {
        var difference = PairedDifference.Of(Cmax, Patients([2.0, 2, 2, 2], (p, v) => p with { Cmax = v }), Patients([.. Enumerable.Range(1, 4).Select(i => 2 * Math.Exp(i))], (p, v) => p with { Cmax = v }));
        Assert.Equal(Math.Exp(2.5), difference.Difference.Value.OrNull!.Value, 9);
        Assert.Equal(Math.Sqrt(5.0 / 3) / 2, difference.Difference.StandardError.OrNull!.Value, 12);
    }

    [Fact]
    public void A_patient_without_a_number_under_one_of_them_is_no_pair()
    {
        PatientOutcome[] first = [new("1") { ReleaseDays = 2 }, new("2") { ReleaseDays = 5 }, new("3")], second = [new("1") { ReleaseDays = 1 }, new("2"), new("3") { ReleaseDays = 4 }];
        var difference = PairedDifference.Of(Days, first, second);
        Assert.Equal((1, -1.0), (difference.Difference.Patients, difference.Difference.Value.OrNull));
        Assert.NotNull(difference.Difference.StandardError.Reason);
        Assert.NotNull(PairedDifference.Of(Days, [new("1")], [new("1")]).Difference.Value.Reason);
    }

    [Fact]
    public void Swapping_the_arms_turns_a_difference_round_and_equal_arms_have_none() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<(bool, bool)>>(), patients =>
    {
        var (first, second) = (Patients([.. patients.Get.Select(p => p.Item1)], (p, yes) => p with { Response = yes }), Patients([.. patients.Get.Select(p => p.Item2)], (p, yes) => p with { Response = yes }));
        var (there, back) = (PairedDifference.Of(Response, first, second), PairedDifference.Of(Response, second, first));
        Assert.Equal(there.Difference.Value.OrNull!.Value, -back.Difference.Value.OrNull!.Value, 12);
        Assert.Equal(there.Difference.Interval.Lower.OrNull!.Value, -back.Difference.Interval.Upper.OrNull!.Value, 12);
        Assert.Equal((0, 0, 0.0), (PairedDifference.Of(Response, first, first).More, PairedDifference.Of(Response, first, first).Less, PairedDifference.Of(Response, first, first).Difference.Value.OrNull));
    }));

    [Fact]
    public void Pairing_tells_a_difference_that_the_two_arms_alone_would_not()
    {
        var difference = Two.Value.Against("debulked", "response");
        var (study, arm) = (Two.Value.AsItStands.Of(Response).StandardError.OrNull!.Value, Two.Value.Arm("debulked").Of(Response).StandardError.OrNull!.Value);
        Assert.True(difference.Difference.StandardError.OrNull < Math.Sqrt(study * study + arm * arm));
    }

    [Fact]
    public void Threads_and_the_order_of_scenarios_change_no_byte()
    {
        var (scenarios, _) = ScenarioSet.Read([.. WhatIf.Shipped(WhatIf.Leukaemia).Where(t => t.Name is "debulked" or "lupus").Reverse()], _ => null, WhatIf.Study(WhatIf.Leukaemia));
        var one = WhatIf.Compare(WhatIf.Leukaemia, scenarios, patients: 120, threads: 1);
        Assert.Equal(ScenariosJson.Of(Two.Value), ScenariosJson.Of(one));
        Assert.Equal(ScenarioReport.Figure(Two.Value).Svg, ScenarioReport.Figure(one).Svg);
    }

    [Fact]
    public void A_scenarios_patients_do_not_hang_on_which_others_are_compared()
    {
        var alone = WhatIf.Compare(WhatIf.Leukaemia, [.. WhatIf.AllOf(WhatIf.Leukaemia).Where(s => s.Name == "lupus")], patients: 120);
        Assert.Equal(alone.Arms[0].Patients, Two.Value.Arm("lupus").Patients);
    }

    [Fact]
    public void The_csv_has_a_row_a_measure_of_every_arm()
    {
        var text = new StringWriter { NewLine = "\n" };
        ScenariosCsv.Write(Two.Value, text);
        Assert.Equal(1 + 3 * ScenarioMeasure.All.Count, text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void The_page_says_what_is_simulated_only_and_names_every_changed_figure()
    {
        var page = ScenarioReport.Of(Two.Value, ShippedRehearsals.ProtocolOf(WhatIf.Leukaemia), []);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(EarlyWarning.Caution), page, StringComparison.Ordinal);
        Assert.Contains("share of the tumour taken away before conditioning", page, StringComparison.Ordinal);
        Assert.Contains("sleCD19", page, StringComparison.Ordinal);
        Assert.Contains("exact 95 % interval", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_keeps_its_words_apart_and_a_square_stands_where_its_number_is()
    {
        var drawn = new DrawnFigure(ScenarioReport.Figure(Two.Value));
        Assert.All(drawn.Texts, t => Assert.DoesNotContain(drawn.Texts, o => o != t && o.Meets(t)));
        var response = Two.Value.Against("debulked", "response").Difference.Value.OrNull!.Value * 100;
        var ticks = drawn.Texts.Where(t => t.Y > 100 && t.Anchor == "middle").GroupBy(t => t.Y).First().OrderBy(t => t.X).ToList();
        var first = ticks.TakeWhile(t => t.X < 400).ToList();
        double Value(string words) => double.Parse(words.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture);
        var at = first[0].X + (response - Value(first[0].Words)) / (Value(first[^1].Words) - Value(first[0].Words)) * (first[^1].X - first[0].X);
        Assert.Contains(drawn.Boxes, b => b.Wide == 7 && Math.Abs(b.X + 3.5 - at) < 0.6);
    }

    private static PatientOutcome[] Patients<T>(IReadOnlyList<T> values, Func<PatientOutcome, T, PatientOutcome> with) => [.. values.Select((v, i) => with(new($"{i}"), v))];
}
