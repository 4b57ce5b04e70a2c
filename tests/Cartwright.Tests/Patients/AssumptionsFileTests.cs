using Cartwright.Models.Reference;
using Cartwright.Patients;
using Xunit;

namespace Cartwright.Tests.Patients;

public class AssumptionsFileTests
{
    [Fact]
    public void The_shipped_file_has_no_fault_and_fits_a_protocol_of_three_levels()
    {
        var (assumptions, faults) = AssumptionsFile.Read("assumptions.yaml", Example.Text);
        Assert.Empty(faults);
        Assert.Empty(assumptions!.FaultsFor(Example.Plan));
    }

    [Fact]
    public void Every_figure_is_listed_with_who_supposes_it_and_where()
    {
        var choices = Example.Assumptions.Choices;
        Assert.All(choices, c => Assert.NotEmpty(c.By));
        Assert.Contains(choices, c => c is { Path: "toxicity.scenarios.mild", Value: "0.05, 0.15, 0.30", By: "example" });
        Assert.Contains(choices, c => c is { Path: "patients.population", Value: "her2IV" } && c.By.StartsWith("Cartwright's reference patient", StringComparison.Ordinal));
        Assert.Contains(choices, c => c.Path == "cytokines.analytes.IL-6" && c.By.StartsWith("reference model, section 6", StringComparison.Ordinal));
        var failure = Assert.Single(choices, c => c.Path == "manufacturing.failure");
        Assert.Equal(Example.PlaceOf("8 %", "  failure: 8 %").Line, failure.Where!.Line);
    }

    [Theory]
    [InlineData("cartwright: 2", "cartwright: 1", "1\n", "'1': this program reads edition 2")]
    [InlineData("cartwright: 2", "cartwright: two", "two", "'two': this program reads edition 2")]
    [InlineData("population: her2IV", "population: her3IV", "her3IV", "'her3IV' is no population of the reference model; there are tisaALL, ")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burdn: 3 }", "3 }", "'burdn' is no parameter of the reference model")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { dosefix: 300 }", "300", "'dosefix' is decided by the protocol's dose levels")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { dosekg: { typical: 1, spread: 0 } }", "{ typical", "'dosekg' is decided by the protocol's dose levels")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burden: -3 }", "-3", "should not be negative")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burden: 3 mm }", "3 mm", "not a plain number")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burden: { typical: 3 } }", "{ typical", "'patients.with.burden.spread' is missing")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burden: { typical: 3, spred: 1 } }", "spred: 1", "'spred' is not known here")]
    [InlineData("population: her2IV", "population: her2IV\n  with: 3", "3\n", "'patients.with' should be a mapping")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { site1: 5 }", "5 }", "'site1' cannot be so: a tumour population is at site 0, 1 or 2, not 5")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { gate: 1.5 }", "1.5 }", "'gate' cannot be so: a logic gate is 0, 1, 2 or 3, not 1.5")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { site2: { typical: 1, spread: 0.5 } }", "{ typical", "'site2' cannot be so: a code does not vary")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { wt: { typical: 0, spread: 0 } }", "{ typical", "'wt' cannot be so: the typical patient would have no course")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { Tmax: 0 }", "0 }", "'Tmax' cannot be so: the typical patient would have no course")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { ANC0: 0 }", "0 }", "'ANC0' cannot be so: the typical patient would have no course")]
    [InlineData("onset: { median: 6 d, logSd", "onset: { median: 14 wk, logSd", "14 wk", "'14 wk' is in wk; this is written in h or d")]
    [InlineData("lloq: 50 copies/µg", "lloq: 50", "50\n", "'50' has no unit")]
    [InlineData("lloq: 50 copies/µg", "lloq: 50 cells/µL", "50 cells/µL", "'50 cells/µL' is in cells/µL")]
    [InlineData("unit: copies/µg  ", "unit: cells/mL  ", "cells/mL", "the product is measured in copies/µg or in cells/µL")]
    [InlineData("    TNF-α: {", "    IL-15: {", "{", "the reference patient has no course of 'IL-15'; it has IL2, IL6, IL10, TNFA, IFNG, CRP, FERRITIN, LDH")]
    [InlineData("    IL-2:  { cv: 20 %, lloq: 0.7 pg/mL }", "    CRP: { cv: 20 %, lloq: 0.7 pg/mL }", "0.7 pg/mL", "'0.7 pg/mL' is in pg/mL")]
    [InlineData("mild:  [0.05, 0.15, 0.30]", "mild:  [0.05, 0.15, 1.30]", "1.30", "no probability")]
    [InlineData("mild:  [0.05, 0.15, 0.30]", "mild:  [0.30, 0.15, 0.05]", "[0.30", "falls")]
    [InlineData("failure: 8 %", "failure: 108 %", "108 %", "no probability")]
    [InlineData("perMonth: 1.5 ", "perMonth: -1.5 ", "-1.5", "more than zero")]
    [InlineData("primary: mild", "primary: harsh", "harsh", "none of the scenarios")]
    [InlineData("opens: 2026-03-02", "opens: 2026-02-30", "2026-02-30", "not a date")]
    [InlineData("targetLesions: [15 %,", "targetLesions: [25 %,", "[25 %", "make 100 %")]
    [InlineData("grades: [35 %, 45 %, 18 %, 2 %]", "grades: [35 %, 45 %, 20 %]", "[35 %, 45 %, 20 %]", "4 shares that make 100 %")]
    [InlineData("time: { median: 17 d, range", "time: { median: 27 d, range", "{ median: 27 d", "outside its range")]
    [InlineData("age: { median: 56 y", "age: { median: 86 y", "{ median: 86 y", "the median age lies outside its range")]
    [InlineData("  missed: 5 %", "  mised: 5 %", "mised: 5 %", "'mised' is not known here")]
    public void What_cannot_be_meant_is_a_fault_at_its_place(string passage, string other, string at, string message)
    {
        var text = Example.With(passage, other);
        var (assumptions, faults) = AssumptionsFile.Read("assumptions.yaml", text);
        Assert.Null(assumptions);
        Assert.Contains(faults, f => f.Where == Example.PlaceOf(at, other, text) && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_at_once_and_a_missing_part_is_one_fault()
    {
        var text = Example.With("failure: 8 %", "failure: 8 wk").Replace("cv: 20 %", "cv: -20 %", StringComparison.Ordinal);
        text = Example.Without("infections", text);
        var faults = AssumptionsFile.Read("a.yaml", text).Faults;
        Assert.Single(faults, f => f.Message.Contains("infections", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Message.Contains("8 wk", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Message.Contains("-20 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_supposes_anonymously() =>
        Assert.Contains(AssumptionsFile.Read("a.yaml", Example.Text.Replace("\nby: example", "", StringComparison.Ordinal).Replace("manufacturing:\n  by: example", "manufacturing:", StringComparison.Ordinal)).Faults,
            f => f.Message.Contains("'manufacturing' does not say who supposes it", StringComparison.Ordinal));

    [Fact]
    public void A_change_of_a_population_keeps_its_spread_or_brings_its_own()
    {
        var changed = Example.Assuming("population: her2IV", "population: her2IV\n  with: { burden: 120, gcyt: { typical: 4, spread: 0.8 }, wt: { typical: 80, spread: 0 } }").Patients.Population;
        var known = ReferencePopulation.Of("her2IV");
        Assert.Equal((120, known.SpreadOf(ReferenceParameter.TumourBurden)), (changed.TypicalOf(ReferenceParameter.TumourBurden), changed.SpreadOf(ReferenceParameter.TumourBurden)));
        Assert.Equal((4, 0.8), (changed.TypicalOf(ReferenceParameter.CytokineGain), changed.SpreadOf(ReferenceParameter.CytokineGain)));
        Assert.Equal((80, 0), (changed.TypicalOf(ReferenceParameter.BodyWeight), changed.SpreadOf(ReferenceParameter.BodyWeight)));
        Assert.Equal(known.TypicalOf(ReferenceParameter.TumourGrowth), changed.TypicalOf(ReferenceParameter.TumourGrowth));
    }

    [Theory]
    [InlineData("IL-6", "IL6")]
    [InlineData("Interleukin-6", "IL6")]
    [InlineData("Interleukin-10", "IL10")]
    [InlineData("TNF-α", "TNFA")]
    [InlineData("Tumor Necrosis Factor-α", "TNFA")]
    [InlineData("IFN-γ", "IFNG")]
    [InlineData("Interferon-γ", "IFNG")]
    public void An_analyte_has_one_code_however_it_is_spelled(string name, string code) => Assert.Equal(code, AnalyteCode.Of(name));
}
