using System.Text;
using Cartwright.Datasets.Raw;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Raw;

/// <summary>CDISC ODM documents as OpenClinica and REDCap write them, small and invented: item groups and forms as tables, code lists, units, transactions.</summary>
public class OdmTests
{
    private const string Metadata =
        """
        <Study OID="S"><GlobalVariables><StudyName>s</StudyName><StudyDescription>s</StudyDescription><ProtocolName>s</ProtocolName></GlobalVariables>
        <BasicDefinitions>
          <MeasurementUnit OID="MU_PGML" Name="picograms"><Symbol><TranslatedText xml:lang="de">pg je mL</TranslatedText><TranslatedText xml:lang="en">pg/mL</TranslatedText></Symbol></MeasurementUnit>
          <MeasurementUnit OID="MU_NGML" Name="ng/mL"/>
        </BasicDefinitions>
        <MetaDataVersion OID="v1" Name="v1">
          <FormDef OID="F_DM" Name="DM" Repeating="No"><ItemGroupRef ItemGroupOID="IG_DM" Mandatory="No"/><ItemGroupRef ItemGroupOID="IG_DATES" Mandatory="No"/></FormDef>
          <ItemGroupDef OID="IG_DM" Name="DM" Repeating="No"><ItemRef ItemOID="I_SEX" Mandatory="No"/><ItemRef ItemOID="I_AGE" Mandatory="No"/></ItemGroupDef>
          <ItemGroupDef OID="IG_DATES" Name="DATES" Repeating="No"><ItemRef ItemOID="I_ICF" Mandatory="No"/></ItemGroupDef>
          <ItemGroupDef OID="IG_LAB" Name="LAB" Repeating="Yes"><ItemRef ItemOID="I_IL6" Mandatory="No"/><ItemRef ItemOID="I_TAKEN" Mandatory="No"/><ItemRef ItemOID="I_CRP" Mandatory="No"/></ItemGroupDef>
          <ItemDef OID="I_SEX" Name="SEX" DataType="text"><CodeListRef CodeListOID="CL_SEX"/></ItemDef>
          <ItemDef OID="I_IL6" Name="IL6" DataType="float"><MeasurementUnitRef MeasurementUnitOID="MU_PGML"/><MeasurementUnitRef MeasurementUnitOID="MU_NGML"/></ItemDef>
          <ItemDef OID="I_CRP" Name="CRP" DataType="float"><MeasurementUnitRef MeasurementUnitOID="MU_PGML"/></ItemDef>
          <CodeList OID="CL_SEX" Name="sex" DataType="text"><CodeListItem CodedValue="1"><Decode><TranslatedText>M</TranslatedText></Decode></CodeListItem><CodeListItem CodedValue="2"><Decode><TranslatedText>F</TranslatedText></Decode></CodeListItem></CodeList>
        </MetaDataVersion></Study>
        """;

    private const string Subjects =
        """
        <SubjectData SubjectKey="SS_1" x:StudySubjectID="A-1">
          <AuditRecord><UserRef UserOID="u"/></AuditRecord>
          <StudyEventData StudyEventOID="SE_BASE" x:StartDate="2026-02-01">
            <FormData FormOID="F_DM"><ItemGroupData ItemGroupOID="IG_DM" ItemGroupRepeatKey="1" TransactionType="Insert"><ItemData ItemOID="I_SEX" Value="2"/><ItemData ItemOID="I_AGE" Value="54"/></ItemGroupData>
            <ItemGroupData ItemGroupOID="IG_DATES" ItemGroupRepeatKey="1"><ItemDataDate ItemOID="I_ICF">2026-02-01</ItemDataDate></ItemGroupData></FormData>
          </StudyEventData>
          <StudyEventData StudyEventOID="SE_LAB" StudyEventRepeatKey="1"><FormData FormOID="F_LAB">
            <ItemGroupData ItemGroupOID="IG_LAB" ItemGroupRepeatKey="1"><ItemData ItemOID="I_IL6" Value="12.5"><MeasurementUnitRef MeasurementUnitOID="MU_PGML"/></ItemData><ItemDataDatetime ItemOID="I_TAKEN">2026-03-01T10:30:00</ItemDataDatetime></ItemGroupData>
            <ItemGroupData ItemGroupOID="IG_LAB" ItemGroupRepeatKey="2"><ItemDataFloat ItemOID="I_IL6" MeasurementUnitOID="MU_NGML">2</ItemDataFloat><ItemData ItemOID="I_CRP" Value="7"/><ItemData ItemOID="I_TAKEN" IsNull="Yes"/></ItemGroupData>
          </FormData></StudyEventData>
        </SubjectData>
        """;

    [Fact]
    public void Item_groups_and_forms_become_rows_with_codes_decoded_and_units_brought()
    {
        var data = Read([Document("Snapshot", Subjects)]).Data!;
        data.Demographics.ShouldHaveSingleItem().ShouldBe(new Demographics("S-A-1", "SE_BASE", 54, "F", SdtmDate.OnDay(new(2026, 2, 1)), null, null, null));
        data.Laboratory.Select(l => (l.Test, l.Value, l.Unit, l.Visit, l.At?.ToString())).ShouldBe([("IL6", 12.5, "pg/mL", "1", "2026-03-01T10:30"), ("IL6", 2000, "pg/mL", "2", null), ("CRP", 7, "pg/mL", "", null)]);
    }

    [Fact]
    public void A_value_outside_the_code_list_is_a_fault_at_its_line_and_column()
    {
        var fault = Read([Document("Snapshot", Subjects.Replace("Value=\"2\"/>", "Value=\"3\"/>", StringComparison.Ordinal))]).Faults.ShouldHaveSingleItem();
        fault.Message.ShouldBe("'3' is not in the document's code list of 'I_SEX'");
        (fault.Where.File, fault.Where.Line, fault.Where.Column).ShouldBe(("a.xml", Metadata.Count(c => c == '\n') + 1 + Subjects[..Subjects.IndexOf("<ItemData ItemOID=\"I_SEX", StringComparison.Ordinal)].Count(c => c == '\n'), 115));
    }

    [Fact]
    public void Transactions_are_applied_in_order()
    {
        const string Changes =
            """
            <SubjectData SubjectKey="SS_1" TransactionType="Context"><StudyEventData StudyEventOID="SE_LAB" StudyEventRepeatKey="1"><FormData FormOID="F_LAB">
              <ItemGroupData ItemGroupOID="IG_LAB" ItemGroupRepeatKey="1" TransactionType="Update"><ItemData ItemOID="I_IL6" Value="99"><MeasurementUnitRef MeasurementUnitOID="MU_PGML"/></ItemData></ItemGroupData>
              <ItemGroupData ItemGroupOID="IG_LAB" ItemGroupRepeatKey="2" TransactionType="Remove"/>
              <ItemGroupData ItemGroupOID="IG_LAB" ItemGroupRepeatKey="3" TransactionType="Upsert"><ItemData ItemOID="I_CRP" Value="1"/></ItemGroupData>
              <ItemGroupData ItemGroupOID="IG_LAB" ItemGroupRepeatKey="3" TransactionType="Upsert"><ItemData ItemOID="I_CRP" Value="8"/></ItemGroupData>
            </FormData></StudyEventData></SubjectData>
            """;
        var data = Read([Document("Snapshot", Subjects), Document("Transactional", Changes, withMetadata: false)]).Data!;
        data.Laboratory.Select(l => (l.Test, l.Value)).ShouldBe([("IL6", 99), ("CRP", 8)]);
    }

    [Theory]
    [InlineData("Insert", "1", "'IG_LAB' is inserted and is there already")]
    [InlineData("Update", "9", "'IG_LAB' is not there; TransactionType is 'Update'")]
    [InlineData("Remove", "9", "'IG_LAB' is not there; TransactionType is 'Remove'")]
    [InlineData("Context", "9", "'IG_LAB' is not there; TransactionType is 'Context'")]
    [InlineData("Replace", "1", "TransactionType 'Replace' is none of")]
    public void A_transaction_that_cannot_be_applied_is_refused(string type, string repeat, string said)
    {
        var change = $"""<SubjectData SubjectKey="SS_1" TransactionType="Context"><StudyEventData StudyEventOID="SE_LAB" StudyEventRepeatKey="1"><FormData FormOID="F_LAB"><ItemGroupData ItemGroupOID="IG_LAB" ItemGroupRepeatKey="{repeat}" TransactionType="{type}"/></FormData></StudyEventData></SubjectData>""";
        Read([Document("Snapshot", Subjects), Document("Transactional", change, withMetadata: false)]).Faults.ShouldHaveSingleItem().Message.ShouldStartWith(said);
    }

    [Fact]
    public void A_snapshot_has_nothing_to_change_and_follows_nothing()
    {
        Read([Document("Snapshot", Subjects.Replace("\"Insert\"", "\"Update\"", StringComparison.Ordinal))]).Faults[0].Message.ShouldBe("TransactionType is 'Update' in a Snapshot, which has nothing to change");
        Read([Document("Snapshot", Subjects), Document("Snapshot", "", withMetadata: false)]).Faults[0].Message.ShouldStartWith("a Snapshot is a state of its own");
        Read([Document("Snapshot", Subjects), Document("Transactional", "", withMetadata: false, prior: "another")]).Faults[0].Message.ShouldBe("the document follows 'another', and the mapping names it after 'file'");
    }

    [Fact]
    public void An_item_twice_is_a_fault() =>
        Read([Document("Snapshot", Subjects.Replace("<ItemData ItemOID=\"I_AGE\" Value=\"54\"/>", "<ItemData ItemOID=\"I_AGE\" Value=\"54\"/><ItemData ItemOID=\"I_AGE\" Value=\"45\"/>", StringComparison.Ordinal))])
            .Faults.ShouldHaveSingleItem().Message.ShouldStartWith("'I_AGE' is inserted and is there already");

    [Fact]
    public void An_item_group_that_the_mapping_does_not_name_is_told() =>
        Read([Document("Snapshot", Subjects.Replace("<ItemGroupData ItemGroupOID=\"IG_LAB\" ItemGroupRepeatKey=\"1\">", "<ItemGroupData ItemGroupOID=\"IG_NEW\"><ItemData ItemOID=\"I_N\" Value=\"1\"/></ItemGroupData><ItemGroupData ItemGroupOID=\"IG_LAB\" ItemGroupRepeatKey=\"1\">", StringComparison.Ordinal))])
            .NotMapped.ShouldContain(new NotMapped("a.xml", "item group IG_NEW", 1, "the mapping does not mention it"));

    [Theory]
    [InlineData("<!DOCTYPE ODM [<!ENTITY a \"b\">]>", "", "a.xml:1:")]
    [InlineData("", "<deep>", "nested more than 64 deep")]
    public void What_could_do_harm_is_refused(string before, string within, string said)
    {
        var nested = within.Length == 0 ? Subjects : string.Concat(Enumerable.Repeat(within, 100)) + string.Concat(Enumerable.Repeat("</deep>", 100));
        Read([before + Document("Snapshot", nested)]).Faults[0].ToString().ShouldContain(said);
    }

    [Theory]
    [InlineData("<html/>", "the document is 'html' and no ODM of version 1")]
    [InlineData("", "not XML")]
    [InlineData("""<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" FileType="Other"/>""", "FileType is 'Other'")]
    [InlineData("""<ODM xmlns="http://www.cdisc.org/ns/odm/v2.0" FileType="Snapshot"/>""", "no ODM of version 1")]
    public void Another_document_is_told(string xml, string said) => Read([xml]).Faults[0].Message.ShouldContain(said);

    [Fact]
    public void A_document_that_is_cut_off_is_told_by_line_and_nothing_of_it_is_taken()
    {
        var whole = Document("Snapshot", Subjects);
        var fault = Read([whole[..(whole.Length - 60)]]).Faults.ShouldHaveSingleItem();
        fault.Where.Line.ShouldBeGreaterThan(20);
        fault.Message.ShouldStartWith("this is not XML that can be read");
    }

    [Fact]
    public void A_group_that_repeats_within_a_form_is_not_flattened() =>
        Read([Document("Snapshot", Subjects)], form: "F_LAB").Faults.ShouldContain(f => f.Message == "the item group 'IG_LAB' repeats within the form 'F_LAB'; make a table of the item group");

    internal static string Document(string type, string subjects, bool withMetadata = true, string prior = "") =>
        $"""<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" xmlns:x="urn:vendor" FileType="{type}" FileOID="file" {(prior.Length > 0 ? $"PriorFileOID=\"{prior}\" " : "")}ODMVersion="1.3.2" CreationDateTime="2026-01-01T00:00:00">{(withMetadata ? Metadata : "")}<ClinicalData StudyOID="S" MetaDataVersionOID="v1">{subjects}</ClinicalData></ODM>""";

    /// <summary>The document that other tests damage.</summary>
    internal static string Example => Document("Snapshot", Subjects);

    internal const string ExampleMapping =
        """
        study: S
        files:
          dm:  { name: [a.xml], form: F_DM, subject: SubjectData.StudySubjectID }
          lab: { name: [a.xml], item-group: IG_LAB, subject: SubjectData.StudySubjectID }
        domains:
          DM: [{ from: dm, set: { ARMCD: { column: StudyEventOID }, AGE: { column: I_AGE }, SEX: { column: I_SEX, decode: true }, RFICDTC: { date: I_ICF } } }]
          LB:
            - from: lab
              where: { I_IL6: { recorded: true } }
              set: { LBTESTCD: IL6, LBSTRESN: { column: I_IL6, unit: { to: pg/mL } }, LBSTRESU: pg/mL, VISIT: { column: ItemGroupRepeatKey }, LBDTC: { date: I_TAKEN, optional: true } }
            - from: lab
              where: { I_CRP: { recorded: true } }
              set: { LBTESTCD: CRP, LBSTRESN: { column: I_CRP }, LBSTRESU: { unit-of: I_CRP } }
        """;

    private static MappedData Read(IReadOnlyList<string> documents, string form = "F_DM")
    {
        var names = documents.Select((_, i) => $"{(char)('a' + i)}.xml").ToList();
        var (mapping, faults) = MappingFile.Read("m.yaml", ExampleMapping.Replace("[a.xml]", $"[{string.Join(", ", names)}]", StringComparison.Ordinal).Replace("form: F_DM", $"form: {form}", StringComparison.Ordinal));
        faults.ShouldBeEmpty();
        return mapping!.Apply(_ => null, name => new MemoryStream(Encoding.UTF8.GetBytes(documents[name[0] - 'a'])));
    }
}
