using Cartwright.Eligibility;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Eligibility;

/// <summary>Screening logs as they come: units in headings or cells, what is missing, and everything wrong at once with its line and column.</summary>
public class PatientsFileTests
{
    [Theory]
    [InlineData("age (y)", "12", Truth.True)]
    [InlineData("age (mo)", "143", Truth.False)]
    [InlineData("age (mo)", "144", Truth.True)]
    [InlineData("age", "11.9 y", Truth.False)]
    [InlineData("age (y)", "65.9", Truth.True)]
    [InlineData("Age (y)", "780 mo", Truth.True)]
    public void An_age_is_in_years_or_months_and_counts_completed_years(string heading, string cell, Truth passes) =>
        Screening.Of(Screening.Protocol, $"patient,{heading}\np,{cell}").Patients[0].Criteria[0].Passes.ShouldBe(passes);

    [Theory]
    [InlineData("life expectancy (d)", "91", Truth.False)]
    [InlineData("life expectancy (wk)", "14", Truth.True)]
    [InlineData("expected survival", "0.25 y", Truth.False)]
    [InlineData("life_expectancy", "3 mo", Truth.True)]
    public void A_span_is_in_its_own_unit(string heading, string cell, Truth passes) => Screening.Of(Screening.Protocol, $"patient,{heading}\np,{cell}").Patients[0].Criteria[2].Passes.ShouldBe(passes);

    [Theory]
    [InlineData("target-positive cells (%)")]
    [InlineData("CD7 (%)")]
    [InlineData("cd7 positive cells (%)")]
    public void The_target_has_its_own_name_too(string heading) => Screening.Of(Screening.Protocol, $"patient,{heading}\np,30.1").Patients[0].Criteria[7].Passes.ShouldBe(Truth.True);

    [Fact]
    public void A_share_that_may_have_been_meant_as_one_is_warned_of()
    {
        Screening.One(("CD7", "0.8")).Warnings.ShouldHaveSingleItem().Code.ShouldBe("SHARE-UNDER-1-PERCENT");
        Screening.One(("CD7", "0")).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void American_spelling_and_capitals_name_the_same_column() =>
        Screening.Of(Screening.Protocol, "PATIENT,Acute_Leukemia,Central nervous system tumor,central nervous system leukemia\np,YES,no,No").Patients[0].Criteria.Where(c => c.Reason.Contains("unknown", StringComparison.Ordinal))
            .ShouldNotContain(c => c.Name == "exclusion 6");

    [Fact]
    public void Every_fault_is_told_at_once_with_line_and_column()
    {
        var faults = Should.Throw<FaultyInputException>(() => Screening.Of(Screening.Protocol,
            "patient,age (kg),pregnent,karnofsky,ecog,CD7 (%),life expectancy,breastfeeding,since other immunotherapy\n"
            + "a,30,yes,101,1,120,3 mo,no,never\n"
            + "a,30,yes,60,1.5,50,3,perhaps,none\n"
            + ",30,yes,60,1,50,3 weeks,no,\n")).Faults;
        faults.Select(f => f.Where.ToString()).ShouldBe(["log.csv:1:2", "log.csv:1:3", "log.csv:2:4", "log.csv:2:6", "log.csv:3:1", "log.csv:3:5", "log.csv:3:7", "log.csv:3:8", "log.csv:3:9", "log.csv:4:1", "log.csv:4:7"], ignoreOrder: true);
        faults.ShouldContain(f => f.Message.Contains("one letter from 'pregnant'", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Message.Contains("'3' has no unit", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Message.Contains("'never'", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Message.Contains("there twice, first in line 2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("patient\n", "no patient")]
    [InlineData("age (y)\n30\n", "no column 'patient'")]
    [InlineData("patient,age (y),age (mo)\np,1,2\n", "one variable")]
    [InlineData("patient,karnofsky (%)\np,1\n", "no unit")]
    [InlineData("patient,age (y)\np\n", "fields of the header")]
    public void What_is_no_screening_log_is_refused_in_words(string csv, string says) =>
        Should.Throw<FaultyInputException>(() => Screening.Of(Screening.Protocol, csv)).Faults[0].Message.ShouldContain(says);

    [Fact]
    public void More_patients_than_a_screening_log_has_are_refused() => Should.Throw<FaultyInputException>(() => Screening.Of(Screening.Protocol, "patient\n" + string.Join('\n', Enumerable.Range(0, PatientsFile.MostPatients + 1))))
        .Faults.ShouldHaveSingleItem().Message.ShouldContain("100,000");

    [Fact]
    public void What_is_missing_is_unknown_and_columns_that_nobody_asks_for_are_named()
    {
        var report = Screening.Of(Screening.Protocol, "patient,ward\np,7");
        report.Patients[0].Criteria.ShouldAllBe(c => c.Passes == Truth.Unknown);
        report.Notes.ShouldContain(n => n.StartsWith("the file has no column for age", StringComparison.Ordinal));
        report.Notes.ShouldContain("columns that no criterion asks for: ward");
    }
}
