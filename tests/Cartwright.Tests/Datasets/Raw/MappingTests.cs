using Cartwright.Datasets.Raw;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Raw;

public class MappingTests
{
    private const string Yaml =
        """
        study: S1
        infusion: 2000-01-01T00:00
        missing: ["-"]
        files:
          people: { name: people.csv, subject: id }
          blood: { name: blood.csv, subject: id }
        domains:
          DM:
            - from: people
              set: { RFSTDTC: { day: 0 }, ARMCD: { column: level, codes: { 1: low, 2: high } } }
          RS:
            - from: people
              set: { RSCAT: MRD, RSTESTCD: OVRLRESP, RSSTRESC: { column: response, codes: { 0: CR, 1: PD } } }
          CM:
            - from: people
              where: { toci: 1 }
              set: { CMTRT: TOCILIZUMAB, CMSTDTC: { days: day_toci, optional: true } }
          LB:
            - from: blood
              where: { analyte: [IL-6] }
              set:
                LBTESTCD: { column: analyte, codes: { IL-6: IL6 } }
                LBSTRESN: { column: value, times: 1000 }
                LBSTRESU: pg/mL
                LBCAT: { column: unit, accept: ng/mL }
                VISIT: { column: day, phrase: "Day {}" }
                LBDTC: { days: day }
        set-aside:
          - { from: people, columns: blasts, why: unit not stated }
          - { from: blood, where: { analyte: haemolysed }, why: not a result }
        """;

    private const string People = "id,level,response,toci,day_toci,blasts\n1,1,0,1,5,0.3\n2,2,-,0,,40\n3,1,1,-,,-\n";
    private const string Blood = "id,analyte,unit,day,value\n1,IL-6,ng/mL,0.25,0.5\n1,IL-6,ng/mL,7,2\n2,IL-6,ng/mL,-1,0.001\n1,CRP,mg/L,0,3\n2,haemolysed,,0,\n";

    [Fact]
    public void Other_names_of_the_study_go_with_the_data()
    {
        var (mapping, faults) = MappingFile.Read("m.yaml", Yaml.Replace("study: S1", "study: S1\naliases: [SPONSOR-7, NCT1]", StringComparison.Ordinal));
        faults.ShouldBeEmpty();
        mapping!.Apply(name => new StringReader(name == "people.csv" ? People : Blood)).Data!.Aliases.ShouldBe(["SPONSOR-7", "NCT1"]);
    }

    [Fact]
    public void Columns_become_variables_with_codes_factor_phrase_and_dates()
    {
        var data = Map().Data!;
        data.StudyId.ShouldBe("S1");
        data.Demographics.Select(d => (d.Subject, d.Arm)).ShouldBe([("S1-1", "low"), ("S1-2", "high"), ("S1-3", "low")]);
        data.Laboratory.Select(l => (l.Subject, l.Sequence, l.Test, l.Value, l.Visit, l.At.ToString())).ShouldBe(
        [
            ("S1-1", 1, "IL6", 500, "Day 0.25", "2000-01-01T06:00"),
            ("S1-1", 2, "IL6", 2000, "Day 7", "2000-01-08"),
            ("S1-2", 1, "IL6", 1, "Day -1", "1999-12-31"),
        ]);
        data.Medications.ShouldHaveSingleItem().Start.ToString().ShouldBe("2000-01-06");
    }

    [Fact]
    public void Whatever_is_left_out_is_counted_with_its_reason() =>
        Map().NotMapped.ShouldBe(
        [
            new("people.csv", "RS row for RSSTRESC", 1, "'response' is '-': not recorded"),
            new("people.csv", "CM row", 1, "'toci' is '-': not recorded"),
            new("people.csv", "column blasts", 2, "unit not stated"),
            new("blood.csv", "row with analyte = CRP", 1, "no source of the mapping takes it"),
            new("blood.csv", "row with analyte = haemolysed", 1, "not a result"),
        ], ignoreOrder: true);

    [Fact]
    public void A_column_that_the_mapping_does_not_mention_is_told() =>
        Map(people: "id,level,response,toci,day_toci,blasts,shoe_size\n1,1,0,0,,,42\n").NotMapped
            .ShouldContain(new NotMapped("people.csv", "column shoe_size", 1, "the mapping does not mention it"));

    [Theory]
    [InlineData("1,IL-6,ng/mL,0.25,0.5", "1,IL-6,mg/L,0.25,0.5", "blood.csv:2:3: 'mg/L' is not ng/mL")]
    [InlineData("1,IL-6,ng/mL,0.25,0.5", "1,IL-6,ng/mL,soon,0.5", "blood.csv:2:4: 'soon' is not a number of days from infusion")]
    [InlineData("1,IL-6,ng/mL,0.25,0.5", "1,IL-6,ng/mL,0.25,much", "blood.csv:2:5: 'much' is not a number")]
    [InlineData("1,IL-6,ng/mL,0.25,0.5", "9,IL-6,ng/mL,0.25,0.5", "blood.csv:2:1: subject '9' is not among the subjects")]
    [InlineData("1,IL-6,ng/mL,0.25,0.5", "1,IL-6,ng/mL", "blood.csv:2: the row does not have the 5 fields")]
    [InlineData("id,analyte,unit,day,value", "id,analyte,unit,day,wert", "mapping.yaml:23:19: 'blood.csv' has no column 'value'")]
    public void A_fault_of_the_blood_file_is_told_with_its_place(string old, string spoilt, string message) =>
        Map(blood: Blood.Replace(old, spoilt)).Faults.ShouldHaveSingleItem().ToString().ShouldStartWith(message);

    [Theory]
    [InlineData("2,2,-,0", "2,3,-,0", "people.csv:3:2: '3' is not one of the codes 1, 2")]
    [InlineData("2,2,-,0", "1,2,-,0", "people.csv:3:1: subject '1' is there twice")]
    public void A_fault_of_the_people_file_is_told_with_its_place(string old, string spoilt, string message) =>
        Map(people: People.Replace(old, spoilt)).Faults[0].ToString().ShouldStartWith(message);

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Read(Yaml).Apply(name => name == "people.csv" ? new StringReader(People) : null).Faults.ShouldHaveSingleItem().Where.File.ShouldBe("blood.csv");

    [Theory]
    [InlineData("name: blood.csv", "name: ../blood.csv", "mapping.yaml:6:18: '../blood.csv' is not a plain file name")]
    [InlineData("name: blood.csv", "name: /etc/passwd", "mapping.yaml:6:18: '/etc/passwd' is not a plain file name")]
    [InlineData("name: blood.csv", "name: '..\\blood.csv'", "mapping.yaml:6:18: '..\\blood.csv' is not a plain file name")]
    [InlineData("name: blood.csv", "name: 'C:blood.csv'", "mapping.yaml:6:18: 'C:blood.csv' is not a plain file name")]
    [InlineData("from: blood\n      where: { analyte: [IL-6] }", "from: urine\n      where: { analyte: [IL-6] }", "mapping.yaml:19:13: 'urine' is not one of the files (blood, people)")]
    [InlineData("LBCAT:", "LBKAT:", "mapping.yaml:25:16: LBKAT is not a variable of LB that can be set")]
    [InlineData("LBSTRESU: pg/mL", "LBORRES: pg/mL", "mapping.yaml:24:18: LBORRES is not a variable of LB that can be set")]
    [InlineData("RSCAT: MRD, ", "", "mapping.yaml:13:12: RSCAT is needed in RS and not set")]
    [InlineData("times: 1000", "times: many", "mapping.yaml:23:43: 'many' is not a number")]
    [InlineData("times: 1000", "tymes: 1000", "mapping.yaml:23:36: 'tymes' is not known here")]
    [InlineData("2000-01-01T00:00", "2000-02-30T00:00", "mapping.yaml:2:11: '2000-02-30T00:00' is not a date with a time")]
    [InlineData("  CM:", "  CX:", "mapping.yaml:15:5: 'CX' is not a domain of the data package")]
    public void A_fault_of_the_mapping_is_told_with_its_place(string old, string spoilt, string message)
    {
        var (mapping, faults) = MappingFile.Read("mapping.yaml", Yaml.ReplaceLineEndings("\n").Replace(old, spoilt));
        mapping.ShouldBeNull();
        faults.ShouldHaveSingleItem().ToString().ShouldStartWith(message);
    }

    private static MappedData Map(string people = People, string blood = Blood) =>
        Read(Yaml).Apply(name => new StringReader(name == "people.csv" ? people : blood));

    private static Mapping Read(string yaml)
    {
        var (mapping, faults) = MappingFile.Read("mapping.yaml", yaml);
        faults.ShouldBeEmpty();
        return mapping!;
    }
}
