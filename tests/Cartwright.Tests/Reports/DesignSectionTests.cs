using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Reports.DesignSections;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>The protocol's section on dose escalation, in two languages from one design.</summary>
public partial class DesignSectionTests
{
    private static readonly DesignSettings Told = new(0.25, 18, 3);

    private static readonly DescribedTrial Trial = new("PRODUCT-1", ["low", "medium", "high"], ["1e6 cells/kg", "3e6 cells/kg", "1e7 cells/kg, at most 1e9 cells"],
        new(DltWindowStart.ConditioningStart, Duration.OfDays(28)), new(3, [], 0.8), CapPolicy.StopsTrial)
    { Unit = "cells/kg" };

    public static TheoryData<string> Rules => [.. DoseDesigns.Names.Where(r => DescribedDesign.HasWordsFor(Asked(r, Told))), AskedDesign.ByTable];

    [Theory]
    [InlineData("3+3", "three-plus-three")]
    [InlineData("boin", "boin")]
    public void A_section_reads_as_approved(string rule, string file)
    {
        Golden.Matches(DesignSection.English(Described(rule)), $"design-section-{file}.en.md");
        Golden.Matches(DesignSection.Chinese(Described(rule)), $"design-section-{file}.zh.md");
    }

    public static TheoryData<string, string> Settings()
    {
        TheoryData<string, string> all = [];
        foreach (var rule in new[] { "boin", "keyboard", "mtpi", "mtpi-2", "i3+3", "crm", "blrm", AskedDesign.ByTable }) { all.Add(rule, "target"); all.Add(rule, "patients"); all.Add(rule, "cohort"); all.Add(rule, "enough"); }
        foreach (var rule in new[] { "boin12", "tepi" }) { all.Add(rule, "most toxicity"); all.Add(rule, "least response"); all.Add(rule, "patients"); all.Add(rule, "cohort"); }
        all.Add("boin12", "enough");
        all.Add("boin", "stay");
        all.Add("crm", "skeleton");
        all.Add("3+3", "variant");
        foreach (var setting in new[] { "window", "opens", "fraction", "short", "grade", "cap policy", "cap", "truth", "tolerable", "doses", "names", "product", "levels" }) all.Add("3+3", setting);
        return all;
    }

    [Theory, MemberData(nameof(Settings))]
    public void Whatever_is_changed_changes_both_texts(string rule, string setting)
    {
        var (before, after) = (Described(rule), Changed(rule, setting));
        DesignSection.English(after).ShouldNotBe(DesignSection.English(before));
        DesignSection.Chinese(after).ShouldNotBe(DesignSection.Chinese(before));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Both_languages_say_the_same_numbers(string rule)
    {
        var (english, chinese) = (DesignSection.English(Described(rule)), DesignSection.Chinese(Described(rule)));
        NumbersBefore(chinese, "## 10 ").ShouldBe(NumbersBefore(english, "## 10 "));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_design_has_a_whole_section(string rule)
    {
        foreach (var text in new[] { DesignSection.English(Described(rule)), DesignSection.Chinese(Described(rule)) })
        {
            Heading().Count(text).ShouldBe(11);
            text.ShouldNotContain("  ");
            text.Split("\n## ").Skip(1).ShouldAllBe(part => part.Trim().Contains('\n'));
        }
        // Chinese sentences hold no English ones: what is left in letters are names, formulae, references and what the protocol itself calls its levels.
        EnglishSentence().IsMatch(DesignSection.Chinese(Described(rule)).Split("## 11")[0]).ShouldBeFalse();
    }

    [Fact]
    public void Every_policy_for_short_products_has_its_own_sentence()
    {
        var texts = Enum.GetValues<ShortfallPolicy>().Select(p => Beside(Trial with { Toxicity = Trial.Toxicity! with { ShortProducts = p } })).ToList();
        texts.Select(DesignSection.English).Distinct().Count().ShouldBe(5);
        texts.Select(DesignSection.Chinese).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void A_protocol_without_a_window_says_that_it_needs_one()
    {
        var open = Described("boin") with { Trial = Trial with { Window = null } };
        DesignSection.English(open).ShouldContain("The DLT window is not stated yet");
        DesignSection.Chinese(open).ShouldContain("方案尚未规定DLT观察期");
    }

    /// <summary>Published: BOIN's λe and λd for a target of 0.25 are 0.197 and 0.298 (Liu and Yuan 2015, table 1), and 1 in 3 de-escalates.</summary>
    [Fact]
    public void The_boundaries_in_the_text_are_those_of_the_paper()
    {
        var text = DesignSection.English(Described("boin"));
        text.ShouldContain("λe = 0.1968");
        text.ShouldContain("λd = 0.2984");
        text.ShouldContain("| 3 | 0 | — | 1 | 3 |");
        text.ShouldContain("| 9 | 1 | 2 | 3 | 5 |");
    }

    private static SortedSet<string> NumbersBefore(string text, string end) => [.. Number().Matches(text[..text.IndexOf(end, StringComparison.Ordinal)]).Select(m => m.Value).Where(n => n.Length > 1)];

    private static DescribedDesign Described(string rule) => Of(Asked(rule, Told), Trial, 12, 1.0 / 3, 0.15);

    private static AskedDesign Asked(string rule, DesignSettings told, ThreePlusThreeVariant variant = ThreePlusThreeVariant.SixAtMtd, int levels = 3) =>
        new(rule, levels, variant, told) { Doses = levels == 3 ? [1e6, 3e6, 1e7] : null, Table = rule == AskedDesign.ByTable ? DecisionBoundaries.Of("ours.csv", 30, (n, y) => 4 * y < n ? CellDecision.Escalate : 2 * y < n ? CellDecision.Stay : CellDecision.DeEscalate) : null };

    private static DescribedDesign Of(AskedDesign asked, DescribedTrial trial, int? cap, double tolerable, double middle)
    {
        double[] dlt = [0.05, middle, .. Enumerable.Repeat(0.3, asked.Levels - 2)], response = [0.2, .. Enumerable.Repeat(0.4, asked.Levels - 1)];
        return new(asked, DesignReport.Of(asked, cap, new ToxicityScenario("mild", dlt) { Response = response }), tolerable, trial);
    }

    private static DescribedDesign Changed(string rule, string setting)
    {
        DescribedDesign With(DesignSettings told) => Of(Asked(rule, told), Trial, 12, 1.0 / 3, 0.15);
        return setting switch
        {
            "target" => With(Told with { Target = 0.26 }),
            "patients" => With(Told with { Patients = 15 }),
            "cohort" => With(Told with { Cohort = 2 }),
            "enough" => With(Told with { EnoughAtLevel = 9 }),
            "stay" => With(Told with { StayAtOneThird = true }),
            "skeleton" => With(Told with { Skeleton = [0.1, 0.25, 0.4] }),
            "most toxicity" => With(Told with { MostToxicity = 0.36 }),
            "least response" => With(Told with { LeastResponse = 0.26 }),
            "variant" => Of(Asked(rule, Told, ThreePlusThreeVariant.DeEscalation), Trial, 12, 1.0 / 3, 0.15),
            "window" => Beside(Trial with { Window = new(DltWindowStart.ConditioningStart, Duration.OfDays(21)) }),
            "opens" => Beside(Trial with { Window = new(DltWindowStart.Infusion, Duration.OfDays(28)) }),
            "fraction" => Beside(Trial with { Toxicity = new(3, [], 0.7) }),
            "short" => Beside(Trial with { Toxicity = Trial.Toxicity! with { ShortProducts = ShortfallPolicy.Replace } }),
            "grade" => Beside(Trial with { Toxicity = new(4, [], 0.8) }),
            "cap policy" => Beside(Trial with { CapPolicy = CapPolicy.RaisedToRule }),
            "doses" => Beside(Trial with { Doses = ["2e6 cells/kg", "3e6 cells/kg", "1e7 cells/kg"] }),
            "names" => Beside(Trial with { Levels = ["I", "II", "III"] }),
            "product" => Beside(Trial with { Product = "PRODUCT-2" }),
            "cap" => Of(Asked(rule, Told), Trial, 13, 1.0 / 3, 0.15),
            "tolerable" => Of(Asked(rule, Told), Trial, 12, 0.2, 0.15),
            "truth" => Of(Asked(rule, Told), Trial, 12, 1.0 / 3, 0.16),
            "levels" => Of(Asked(rule, Told, levels: 4), Trial, 12, 1.0 / 3, 0.15),
            _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, "No such setting."),
        };
    }

    private static DescribedDesign Beside(DescribedTrial trial) => Of(Asked("3+3", Told), trial, 12, 1.0 / 3, 0.15);

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex("(?m)^## ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[a-z]{2,} [a-z]{2,} [a-z]{2,}")]
    private static partial Regex EnglishSentence();
}
