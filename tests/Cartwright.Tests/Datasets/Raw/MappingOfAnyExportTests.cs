using System.Text;
using Cartwright.Datasets.Raw;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Raw;

/// <summary>What a mapping can say of a file beyond days from infusion: units, code lists, dates, filters, and how the file is written.</summary>
public class MappingOfAnyExportTests
{
    private const string People = "id\n1\n";

    /// <summary>Conversions of clinical chemistry that every textbook has: Tietz, Fundamentals of Clinical Chemistry, appendix; NIST SP 811, appendix B.</summary>
    [Theory]
    [InlineData("98.6", "unit: { from: F, to: C }", 37)]
    [InlineData("104", "unit: { from: °F, to: °C }", 40)]
    [InlineData("13.5", "unit: { from: g/dL, to: g/L }", 135)]
    [InlineData("7", "unit: { from: mg/dL, to: mg/L }", 70)]
    [InlineData("2.5", "unit: { from: ng/mL, to: ug/L }", 2.5)]
    [InlineData("2500", "unit: { from: pg/mL, to: ug/L }", 2.5)]
    [InlineData("4.1", "unit: { from: K/uL, to: 10^9/L }", 4.1)]
    [InlineData("350", "unit: { from: cells/uL, to: 10^9/L }", 0.35)]
    [InlineData("350", "unit: { from: /mm3, to: 10^6/L }", 350)]
    [InlineData("16", "unit: { from: kPa, to: mmHg }", 120.00985)]
    [InlineData("100", "unit: { from: lb, to: kg }", 45.359237)]
    [InlineData("10", "unit: { from: in, to: cm }", 25.4)]
    [InlineData("1", "unit: { from: mg/dL, to: umol/L, factor: 88.42 }", 88.42)]
    [InlineData("3", "times: 2", 6)]
    public void A_number_comes_into_the_unit_that_is_asked_for(string raw, string value, double expected)
    {
        var data = Blood($"id,v\n1,{raw}\n", $"LBSTRESN: {{ column: v, {value} }}").Data!;
        data.Laboratory[0].Value!.Value.ShouldBe(expected, 1e-5);
    }

    [Theory]
    [InlineData("unit: { from: mg/dL, to: umol/L }", "'mg/dL' is not brought to 'umol/L' without knowing what is measured")]
    [InlineData("unit: { from: mg/dL, column: v, to: mg/L }", "one for all, 'from', or of each row, 'column'")]
    [InlineData("unit: { column: v, to: mg/L, factor: 3 }", "give 'factors' where units differ by row")]
    [InlineData("unit: { from: stone, to: kg, factor: -3 }", "'-3' is not more than zero")]
    public void A_conversion_that_nobody_knows_is_a_fault_of_the_mapping(string unit, string said) =>
        MappingFile.Read("m.yaml", Yaml($"LBSTRESN: {{ column: v, {unit} }}")).Faults.ShouldHaveSingleItem().Message.ShouldContain(said);

    [Fact]
    public void The_unit_of_the_number_is_the_unit_of_the_variable() =>
        MappingFile.Read("m.yaml", Yaml("LBSTRESN: { column: v, unit: { from: g/dL, to: g/L } }, LBSTRESU: mg/L")).Faults.ShouldHaveSingleItem().Message.ShouldBe("the number is brought to 'g/L' and LBSTRESU is 'mg/L'");

    [Fact]
    public void Units_by_row_are_read_row_by_row_and_an_unknown_one_is_a_fault_with_its_place()
    {
        const string Set = "LBSTRESN: { column: v, unit: { column: u, to: U/L, factors: { ukat/L: 60 } } }, LBSTRESU: U/L";
        Blood("id,v,u\n1,31,U/L\n1,0.5,ukat/L\n", Set).Data!.Laboratory.Select(l => l.Value).ShouldBe([31, 30]);
        Blood("id,v,u\n1,31,nkat/L\n1,5,\n", Set).Faults.Select(f => f.ToString()).ShouldBe(
            ["blood.csv:2:2: 'nkat/L' is not brought to 'U/L' without knowing what is measured; give its factor", "blood.csv:3:2: the unit of '5' is not recorded"]);
    }

    [Fact]
    public void A_result_below_its_limit_keeps_the_limit_in_the_new_unit()
    {
        var l = Blood("id,v\n1,<0.3\n1,4\n", "LBSTRESN: { column: v, unit: { from: mg/dL, to: mg/L } }, LBSTRESC: { column: v, unit: { from: mg/dL, to: mg/L } }").Data!.Laboratory;
        l.Select(r => (r.Value, r.BelowLimit, r.LowerLimit)).ShouldBe([(null, true, 3), (40, false, null)]);
        Blood("id,v\n1,<0.3\n", "LBSTRESN: { column: v, times: 2 }").Faults.ShouldHaveSingleItem().Message.ShouldContain("'<0.6' is not a number");
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "01/03/2026", "2026-03-01")]
    [InlineData("MM/dd/yyyy", "03/01/2026", "2026-03-01")]
    [InlineData("d MMM yyyy", "1 Mar 2026", "2026-03-01")]
    [InlineData("dd-MMM-yyyy", "01-MAR-2026", "2026-03-01")]
    [InlineData("dd.MM.yyyy HH:mm", "01.03.2026 10:30", "2026-03-01T10:30")]
    [InlineData("yyyyMMdd", "20260301", "2026-03-01")]
    [InlineData("excel", "46082", "2026-03-01")]
    [InlineData("excel", "46082.4375", "2026-03-01T10:30")]
    [InlineData("excel", "1", "1900-01-01")]
    [InlineData("excel", "59", "1900-02-28")]
    [InlineData("excel", "61", "1900-03-01")]
    [InlineData("excel-1904", "0", "1904-01-01")]
    [InlineData("excel-1904", "44620", "2026-03-01")]
    [InlineData("[dd/MM/yyyy, yyyy-MM-dd]", "2026-03-01", "2026-03-01")]
    public void A_date_is_read_as_the_mapping_says_that_it_is_written(string format, string raw, string date) =>
        Blood($"id,v\n1,{raw}\n", $"LBDTC: {{ date: v, format: {format} }}").Data!.Laboratory[0].At.ToString().ShouldBe(date);

    [Theory]
    [InlineData("dd/MM/yyyy", "31/02/2026", "'31/02/2026' is not a date that exists")]
    [InlineData("dd/MM/yyyy", "01/13/2026", "'01/13/2026' has no month that exists")]
    [InlineData("dd/MM/yyyy", "1/3/2026", "'1/3/2026' is not written as dd/MM/yyyy")]
    [InlineData("dd/MM/yyyy", "UN/03/2026", "'UN/03/2026' is not written as dd/MM/yyyy")]
    [InlineData("[dd/MM/yyyy, MM/dd/yyyy]", "03/04/2026", "'03/04/2026' is 2026-04-03 in one of the formats and 2026-03-04 in another")]
    [InlineData("excel", "60", "'60' is 29 February 1900, a day that spreadsheets count and that never was")]
    [InlineData("excel", "-3", "'-3' is not a date of a spreadsheet")]
    [InlineData("dd.MM.yyyy HH:mm", "01.03.2026 25:30", "'01.03.2026 25:30' has no time of day that exists")]
    public void A_date_that_is_none_is_a_fault_with_its_place(string format, string raw, string said) =>
        Blood($"id,v\n1,{raw}\n", $"LBDTC: {{ date: v, format: {format} }}").Faults.ShouldHaveSingleItem().ToString().ShouldBe("blood.csv:2:2: " + said);

    [Theory]
    [InlineData("dd/MM/yy", "no year of four digits")]
    [InlineData("dd/NN/yyyy", "'N', which is no part of a date")]
    [InlineData("dd yyyy", "a day and no month")]
    public void A_format_that_says_too_little_is_a_fault_of_the_mapping(string format, string said) =>
        MappingFile.Read("m.yaml", Yaml($"LBDTC: {{ date: v, format: {format} }}")).Faults.ShouldHaveSingleItem().Message.ShouldContain(said);

    [Theory]
    [InlineData("UN/03/2026", "2026-03")]
    [InlineData("UN/UNK/2026", "2026")]
    [InlineData("--/03/2026", "2026-03")]
    public void What_is_not_known_of_a_date_stays_unknown(string raw, string date) =>
        Map("AE", $"id,v\n1,{raw}\n", "AETERM: Fever, AESER: N, AESTDTC: { date: v, format: dd/MM/yyyy, unknown: [UN, UNK, --] }").Data!.AdverseEvents[0].PartialStart.ToString().ShouldBe(date);

    [Fact]
    public void Days_from_infusion_need_the_infusion() =>
        MappingFile.Read("m.yaml", Yaml("LBDTC: { days: v }")).Faults.ShouldHaveSingleItem().Message.ShouldContain("'infusion'");

    [Theory]
    [InlineData("kind: { not: [control, blank] }", "2")]
    [InlineData("kind: { recorded: true }", "2 3 4")]
    [InlineData("kind: { only: [sample, blank] }", "2 4")]
    [InlineData("kind: [sample, blank]", "2 4")]
    public void Rows_are_taken_by_what_a_column_holds(string filter, string rows) =>
        string.Join(' ', Blood("id,v,kind\n1,2,sample\n1,3,control\n1,4,blank\n1,5,\n", "LBSTRESN: { column: v }", where: filter).Data!.Laboratory.Select(l => l.Value)).ShouldBe(rows);

    [Fact]
    public void A_row_that_nobody_can_filter_is_told() =>
        Blood("id,v,kind\n1,2,\n", "LBSTRESN: { column: v }", where: "kind: { not: control }").Records.ShouldContain(new UnmappedRecord("blood.csv", 2, "LB row", "'kind' is '': not recorded"));

    [Fact]
    public void A_file_may_have_semicolons_decimal_commas_and_another_encoding()
    {
        var bytes = Encoding.Latin1.GetBytes("id;v;name\n1;2,5;Hämoglobin\n");
        var yaml = Yaml("LBSTRESN: { column: v }, LBTEST: { column: name }").Replace("name: blood.csv", "name: blood.csv, separator: ;, decimal: ',', encoding: windows-1252", StringComparison.Ordinal);
        var lab = Apply(yaml, null, _ => new MemoryStream(bytes)).Data!.Laboratory.ShouldHaveSingleItem();
        (lab.Value, lab.Name).ShouldBe((2.5, "Hämoglobin"));
        Apply(yaml.Replace("windows-1252", "utf-8", StringComparison.Ordinal), null, _ => new MemoryStream(bytes)).Faults.ShouldHaveSingleItem().ToString().ShouldBe("blood.csv: the file is not text in utf-8, as the mapping says it is");
    }

    [Fact]
    public void A_thousand_is_not_read_as_one() =>
        Apply(Yaml("LBSTRESN: { column: v }").Replace("name: blood.csv", "name: blood.csv, separator: ;, decimal: ','", StringComparison.Ordinal), "id;v\n1;1.000,5\n", null)
            .Faults.ShouldHaveSingleItem().ToString().ShouldBe("blood.csv:2:2: '1.000,5' has a point, where this file writes decimals with a comma");

    [Theory]
    [InlineData("codes: { a: A }", "'b' is not one of the codes a")]
    [InlineData("accept: [a]", "'b' is not a, as the mapping says it is")]
    public void A_value_that_is_not_listed_is_a_fault_or_left_out_and_told(string list, string said)
    {
        Blood("id,v\n1,b\n", $"LBTEST: {{ column: v, {list} }}").Faults.ShouldHaveSingleItem().ToString().ShouldBe("blood.csv:2:2: " + said);
        var left = Blood("id,v\n1,b\n1,a\n", $"LBTEST: {{ column: v, {list}, unlisted: leave out }}");
        left.Data!.Laboratory.Count.ShouldBe(1);
        left.Records.ShouldBe([new("blood.csv", 2, "LB row for LBTEST", "'v' is 'b': the mapping does not list it")]);
    }

    [Theory]
    [InlineData("DM,DS,EX,AE,LB,PC,TU,TR,QS,VS,CM,PR,RS,FA,NV,SUPPAE,DV,HO,SV,BE,BS,EG,IS")]
    public void Every_domain_that_is_read_is_a_target(string domains)
    {
        var named = MappingFile.Read("m.yaml", Yaml("LBSTRESN: { column: v }").Replace("  LB:", "  XX:", StringComparison.Ordinal)).Faults[0].Message;
        foreach (var domain in domains.Split(',')) named.ShouldContain(domain);
        SdtmFiles.Names.Select(n => n.Split('.')[0]).ShouldBe(domains.ToLowerInvariant().Split(','), ignoreOrder: true);
    }

    private static MappedData Blood(string csv, string set, string? where = null) => Map("LB", csv, set.Contains("LBTESTCD", StringComparison.Ordinal) ? set : "LBTESTCD: X, " + set, where);

    private static MappedData Map(string domain, string csv, string set, string? where = null) => Apply(Yaml(set, domain, where), csv, null);

    private static MappedData Apply(string yaml, string? csv, Func<string, Stream?>? bytes)
    {
        var (mapping, faults) = MappingFile.Read("m.yaml", yaml);
        faults.ShouldBeEmpty();
        return mapping!.Apply(name => name == "people.csv" ? new StringReader(People) : csv is null ? null : new StringReader(csv), bytes ?? (_ => null));
    }

    private static string Yaml(string set, string domain = "LB", string? where = null) =>
        $$"""
        study: S
        files:
          people: { name: people.csv, subject: id }
          blood: { name: blood.csv, subject: id }
        domains:
          DM:
            - { from: people, set: { ARMCD: one } }
          {{domain}}:
            - from: blood
              {{(where is null ? "" : $"where: {{ {where} }}")}}
              set: { {{(domain == "LB" && !set.Contains("LBTESTCD", StringComparison.Ordinal) ? "LBTESTCD: X, " : "")}}{{set}} }
        """;
}
