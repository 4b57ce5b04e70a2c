using System.Xml.Linq;
using Cartwright.Datasets.DefineXml;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Tests.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.DefineXml;

/// <summary>The description of a data package: complete, and whole in itself.</summary>
public class DefineXmlTests
{
    private static readonly IReadOnlyList<DataTable> Tables = SdtmFiles.Tables(SmallPackage.Data);
    private static readonly XElement Document = Written(Tables);

    [Fact]
    public void Every_dataset_and_variable_is_described()
    {
        Elements("ItemGroupDef").Select(e => (string)e.Attribute("Name")!).ShouldBe(Tables.Select(t => t.Name));
        Elements("ItemDef").Select(e => (string)e.Attribute("OID")!).ShouldBe(Tables.SelectMany(t => t.Columns.Select(c => $"IT.{t.Name}.{c.Name}")));
        Elements("ItemRef").Select(e => (string)e.Attribute("ItemOID")!).ShouldBe(Elements("ItemDef").Select(e => (string)e.Attribute("OID")!));
    }

    [Theory]
    [InlineData("CodeListOID", "CodeList")]
    [InlineData("MethodOID", "MethodDef")]
    public void What_is_referred_to_is_there_once_and_nothing_else_is(string reference, string definition)
    {
        var defined = Elements(definition).Select(e => (string)e.Attribute("OID")!).ToList();
        defined.ShouldBeUnique();
        Document.Descendants().Attributes(reference).Select(a => a.Value).Distinct().ShouldBe(defined, ignoreOrder: true);
    }

    [Fact]
    public void What_is_derived_has_its_method_and_nothing_else_has()
    {
        var derived = Elements("ItemDef").Where(e => e.Elements().Any(o => o.Name.LocalName == "Origin" && (string)o.Attribute("Type")! == "Derived")).Select(e => (string)e.Attribute("OID")!);
        Elements("ItemRef").Where(e => e.Attribute("MethodOID") is not null).Select(e => (string)e.Attribute("ItemOID")!).ShouldBe(derived);
    }

    [Fact]
    public void A_list_of_terms_has_those_that_the_data_use_with_their_decodes()
    {
        var items = Elements("CodeList").Single(e => (string)e.Attribute("OID")! == "CL.VS.VSTESTCD").Elements().ShouldHaveSingleItem();
        ((string)items.Attribute("CodedValue")!, items.Value).ShouldBe(("TEMP", "Temperature"));
    }

    [Fact]
    public void A_dataset_without_rows_says_so() =>
        Elements("ItemGroupDef").Where(e => e.Attributes().Any(a => a.Name.LocalName == "HasNoData")).Select(e => (string)e.Attribute("Name")!)
            .ShouldBe(Tables.Where(t => t.Rows.Count == 0).Select(t => t.Name));

    [Fact]
    public void A_control_character_in_the_data_does_not_stop_it()
    {
        var data = SmallPackage.Data;
        var tables = SdtmFiles.Tables(data with { Demographics = [data.Demographics[0] with { Arm = "lo\u0001w" }] });
        Written(tables).Descendants().Attributes("CodedValue").Select(a => a.Value).ShouldContain("lo\uFFFDw");
    }

    [Fact]
    public void The_datasets_refer_to_it()
    {
        var version = (string)Elements("MetaDataVersion").Single().Attribute("OID")!;
        Tables.ShouldAllBe(t => t.Origin.MetaDataVersionOid == version && t.Origin.MetaDataReference == DefineXmlFile.Name);
    }

    private static IEnumerable<XElement> Elements(string name) => Document.Descendants().Where(e => e.Name.LocalName == name);

    private static XElement Written(IReadOnlyList<DataTable> tables)
    {
        using var stream = new MemoryStream();
        DefineXmlFile.Write(DefineStandard.Sdtm, "T", tables, DatasetFormat.Xpt, stream);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }
}
