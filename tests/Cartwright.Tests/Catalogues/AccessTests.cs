using Cartwright.Catalogues;
using Xunit;

namespace Cartwright.Tests.Catalogues;

/// <summary>The review's rules of reimbursement and certification (D4:53, D4:131) at their boundaries: the months stated without their days, the ages, and what nobody says.</summary>
public class AccessTests
{
    private static readonly SourceCatalogue Shipped = SourceCatalogue.Shipped();

    [Theory]
    [InlineData("2021-08", "B-ALL", 24, Coverage.NotCovered)]
    [InlineData("2021-08-31", "B-ALL", 24, Coverage.NotCovered)]
    [InlineData("2021-09", "B-ALL", 24, Coverage.Covered)]
    [InlineData("2021-09-01", "B-ALL", 24, Coverage.NotKnown)]
    [InlineData("2021-09-29", "B-ALL", 24, Coverage.NotKnown)]
    [InlineData("2021-09-30", "B-ALL", 24, Coverage.Covered)]
    [InlineData("2021-10-01", "B-ALL", 24, Coverage.Covered)]
    [InlineData("2021", "B-ALL", 24, Coverage.NotKnown)]
    [InlineData("2022-01-01", "B-ALL", 0, Coverage.Covered)]
    [InlineData("2022-01-01", "B-ALL", 24, Coverage.Covered)]
    [InlineData("2022-01-01", "B-ALL", 25, Coverage.NotCovered)]
    [InlineData("2022-04-30", "DLBCL", 60, Coverage.NotCovered)]
    [InlineData("2022-05", "DLBCL", 60, Coverage.Covered)]
    [InlineData("2022-05-01", "DLBCL", 60, Coverage.NotKnown)]
    [InlineData("2022-05-31", "DLBCL", 60, Coverage.Covered)]
    [InlineData("2022-06-01", "DLBCL", 60, Coverage.Covered)]
    [InlineData("2022-06-01", "DLBCL", 18, Coverage.Covered)]
    [InlineData("2022-06-01", "DLBCL", 17, Coverage.NotCovered)]
    [InlineData("2022-06-01", "MM", 60, Coverage.NotKnown)]
    [InlineData("2023-10-08", "DLBCL", 60, Coverage.Covered)]
    [InlineData("2023-10-09", "DLBCL", 60, Coverage.NotKnown)]
    public void A_rule_covers_from_its_date_and_within_its_ages(string on, string disease, int age, Coverage expected) =>
        Assert.Equal(expected, To("PL", on, disease, age).Coverage);

    [Fact]
    public void The_precision_of_the_source_is_told()
    {
        Assert.Contains("2021-09 is stated without its day, and 2021-09-10 can lie before it or after", To("PL", "2021-09-10", "B-ALL", 24).Because, StringComparison.Ordinal);
        Assert.Contains(To("PL", "2021-09", "B-ALL", 24).Conditions, c => c.Contains("from some day of 2021-09 on: the day is not stated", StringComparison.Ordinal));
        Assert.DoesNotContain(To("PL", "2021-10", "B-ALL", 24).Conditions, c => c.Contains("the day is not stated", StringComparison.Ordinal));
        Assert.Contains("as of 2023-10-08", To("PL", "2026-01-01", "B-ALL", 24).Because, StringComparison.Ordinal);
    }

    /// <summary>D4-110: only in certified facilities.</summary>
    [Fact]
    public void Only_a_certified_facility_may_give_it()
    {
        Assert.Equal(Coverage.Covered, To("PL", "2022-06-01", "DLBCL", 60, Certification.Certified).Coverage);
        Assert.Equal(Coverage.NotCovered, To("PL", "2022-06-01", "DLBCL", 60, Certification.NotCertified).Coverage);
        Assert.Equal(Coverage.NotKnown, To("PL", "2022-06-01", "DLBCL", 60, Certification.Unknown).Coverage);
        Assert.Contains("certified healthcare facilities alone (D4:131)", To("PL", "2022-06-01", "DLBCL", 60, Certification.NotCertified).Because, StringComparison.Ordinal);
        Assert.Contains(To("PL", "2022-06-01", "DLBCL", 60).Conditions, c => c.Contains("certified healthcare facilities (D4:131)", StringComparison.Ordinal));
        Assert.DoesNotContain(To("PL", "2022-06-01", "DLBCL", 60, Certification.Certified).Conditions, c => c.Contains("certified", StringComparison.Ordinal));
    }

    [Fact]
    public void The_setting_is_a_condition() => Assert.Contains("the disease is relapsed or refractory (D4:53)", To("PL", "2022-06-01", "DLBCL", 60).Conditions);

    /// <summary>D4-121: what is equitable is not decided here; what is shown is who is covered and who is not, at one day and facility. On the first of June 2022 those with B-ALL are covered below 25 years, and those with DLBCL from 18.</summary>
    [Fact]
    public void Who_has_access_on_one_day_is_told_by_disease_and_age()
    {
        IEnumerable<int> Covered(string disease) => Enumerable.Range(0, 100).Where(age => To("PL", "2022-06-01", disease, age).Coverage == Coverage.Covered);
        Assert.Equal(Enumerable.Range(0, 25), Covered("B-ALL"));
        Assert.Equal(Enumerable.Range(18, 82), Covered("DLBCL"));
        Assert.All(Shipped.Of("diseases").Select(d => d["code"]).Except(["B-ALL", "DLBCL"]), d => Assert.Empty(Covered(d)));
    }

    [Fact]
    public void Of_a_country_without_rules_nothing_is_known() => Assert.Contains("no rule of DE", To("DE", "2022-06-01", "DLBCL", 60).Because, StringComparison.Ordinal);

    [Theory]
    [InlineData("PL-DLBCL,reimbursement,PL,DLBCL,relapsed or refractory,18,,2022-05", "PL-DLBCL,reimbursement,PL,DLBCL,relapsed or refractory,18,,2022-07", Coverage.NotCovered)]
    [InlineData("PL-DLBCL,reimbursement,PL,DLBCL,relapsed or refractory,18,,2022-05", "PL-DLBCL,reimbursement,PL,DLBCL,relapsed or refractory,61,,2022-05", Coverage.NotCovered)]
    [InlineData("PL-DLBCL,reimbursement,PL,DLBCL,", "PL-DLBCL,reimbursement,PL,MCL,", Coverage.NotKnown)]
    public void A_rule_changed_on_purpose_changes_the_answer(string from, string to, Coverage expected) =>
        Assert.Equal(expected, Access.To(new("PL", StatedDate.Read("2022-06-01")!, "DLBCL", 60), ChangedCatalogue.With(("access.csv", from, to))).Coverage);

    private static AccessAnswer To(string country, string on, string disease, int age, Certification facility = Certification.NotAsked) => Access.To(new(country, StatedDate.Read(on)!, disease, age, facility), Shipped);
}
