using System.Text.Json.Nodes;
using Cartwright.Protocols;
using Cartwright.Records;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Records;

/// <summary>Six studies of ClinicalTrials.gov (API v2) against the values that their JSON has, read with another reader.</summary>
public class RegistryJsonValidation
{
    public static TheoryData<string> Studies => ["NCT02210780", "NCT03418623", "NCT03630471", "NCT04207047", "NCT05594173", "NCT06171568"];

    [Theory]
    [MemberData(nameof(Studies))]
    public void A_study_is_read_with_what_it_states(string number)
    {
        var (protocol, json) = Read(number);
        var section = json["protocolSection"]!;
        protocol.Study.Registry!.Value.ShouldBe(number);
        protocol.Study.Title!.Value.ShouldBe(section["identificationModule"]!["briefTitle"]!.GetValue<string>());
        protocol.Study.Sponsor!.Value.ShouldBe(section["sponsorCollaboratorsModule"]!["leadSponsor"]!["name"]!.GetValue<string>());
        protocol.Design.Enrolment!.Value.Planned.ShouldBe(section["designModule"]!["enrollmentInfo"]!["count"]!.GetValue<int>());
        protocol.Study.Sites.Count.ShouldBe(section["contactsLocationsModule"]!["locations"]?.AsArray().Count ?? 0);
        (protocol.Design.Arms?.Value ?? 0).ShouldBe(section["armsInterventionsModule"]?["armGroups"]?.AsArray().Count ?? 0);
        protocol.Outline.Interventions.Count.ShouldBe(section["armsInterventionsModule"]?["interventions"]?.AsArray().Count ?? 0);
    }

    /// <summary>Each outcome is an endpoint or a note that names it.</summary>
    [Theory]
    [MemberData(nameof(Studies))]
    public void No_outcome_is_lost(string number)
    {
        var (protocol, json) = Read(number);
        var outcomes = ((string[])["primaryOutcomes", "secondaryOutcomes", "otherOutcomes"]).SelectMany(k => json["protocolSection"]!["outcomesModule"]![k]?.AsArray() ?? []).Count();
        var noted = protocol.Notes.Count(n => n.Message.StartsWith("the outcome '", StringComparison.Ordinal) && n.Message.EndsWith("of no kind that can be analysed yet", StringComparison.Ordinal));
        (protocol.Endpoints.Count + noted).ShouldBe(outcomes);
    }

    /// <summary>Every line that a citation names holds the last name of its path, or lies within what does.</summary>
    [Theory]
    [MemberData(nameof(Studies))]
    public void Every_place_is_where_it_says(string number)
    {
        var (protocol, json) = Read(number);
        var lines = File.ReadAllLines(Shared.Require($"reference/ctgov_v2/{number}.json"));
        var places = UsdmValidation.Places(protocol).Where(p => p.Path is not null && !p.Path.Contains("[]", StringComparison.Ordinal)).ToList();
        places.Count.ShouldBeGreaterThan(15);
        foreach (var place in places)
        {
            UsdmValidation.At(json, place.Path!).ShouldNotBeNull(place.Path);
            var name = place.Path!.Split('.')[^1].Split('[')[0];
            if (!place.Path.EndsWith(']')) string.Join("\n", lines[(place.FirstLine - 1)..place.LastLine].Append(lines[Math.Max(0, place.FirstLine - 2)])).ShouldContain($"\"{name}\"");
        }
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void Every_value_is_a_statement_or_is_counted(string number)
    {
        var (protocol, json) = Read(number);
        protocol.Notes.Where(n => n.Code == Findings.ValuesUnreadCode).Select(n => n.At.Path!).ShouldAllBe(p => UsdmValidation.Leaves(json, p).Any());
    }

    [Fact]
    public void The_criteria_of_one_study_are_those_that_it_numbers()
    {
        var criteria = Read("NCT02210780").Protocol.Population.Eligibility;
        criteria.Count(c => !c.Value.Excludes).ShouldBe(6);
        criteria.Count(c => c.Value.Excludes).ShouldBe(8);
        criteria[0].Value.Rule.ShouldBe(new EligibilityRule.Age(18, 64));
    }

    private static (Protocol Protocol, JsonNode Json) Read(string number)
    {
        var text = File.ReadAllText(Shared.Require($"reference/ctgov_v2/{number}.json"));
        var read = RegisteredRecords.Read(new RecordText("D1", $"{number}.json", text));
        read.Faults.ShouldBeEmpty();
        return (read.Protocol!, JsonNode.Parse(text)!);
    }
}
