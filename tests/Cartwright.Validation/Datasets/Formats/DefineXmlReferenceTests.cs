using System.Xml.Linq;
using Cartwright.Datasets.DefineXml;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Datasets.Formats;

/// <summary>A define.xml that is written has no element, attribute or order that CDISC's two examples of Define-XML 2.1 do not have.</summary>
public class DefineXmlReferenceTests
{
    private static readonly string[] Examples = ["reference/dataset_json/sdtm/define.xml", "reference/dataset_json/adam/define.xml"];

    [Fact]
    public void Every_element_and_attribute_stands_where_the_examples_have_it()
    {
        var known = Examples.SelectMany(e => Places(XDocument.Load(Shared.Require(e)).Root!, "")).ToHashSet();
        var ours = Places(Written(), "").Distinct().ToList();
        ours.Count.ShouldBeGreaterThan(70);
        ours.Except(known).ShouldBeEmpty();
    }

    [Fact]
    public void The_parts_stand_in_the_examples_order()
    {
        var expected = Order(XDocument.Load(Shared.Require(Examples[0])).Root!);
        var ours = Order(Written());
        ours.ShouldBe(expected.Where(ours.Contains));
    }

    [Fact]
    public void Types_and_origins_are_words_of_the_examples()
    {
        var examples = Examples.Select(e => XDocument.Load(Shared.Require(e)).Root!).ToList();
        foreach (var (element, attribute) in new[] { ("ItemDef", "DataType"), ("Origin", "Type"), ("Origin", "Source"), ("Class", "Name"), ("ItemGroupDef", "Purpose"), ("ItemGroupDef", "Repeating"), ("MethodDef", "Type") })
            Words(Written(), element, attribute).ShouldBeSubsetOf(examples.SelectMany(e => Words(e, element, attribute)).ToList());
    }

    private static IEnumerable<string> Words(XElement root, string element, string attribute) =>
        root.Descendants().Where(e => e.Name.LocalName == element).Attributes(attribute).Select(a => a.Value).Distinct();

    private static IEnumerable<string> Places(XElement element, string above)
    {
        var here = $"{above}/{element.Name}";
        return element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $"{here}@{a.Name}").Prepend(here).Concat(element.Elements().SelectMany(e => Places(e, here)));
    }

    private static List<string> Order(XElement root) =>
        [.. root.Descendants().Single(e => e.Name.LocalName == "MetaDataVersion").Elements().Select(e => e.Name.LocalName).Distinct()];

    private static XElement Written()
    {
        using var stream = new MemoryStream();
        DefineXmlFile.Write(DefineStandard.Sdtm, "T", SdtmFiles.Tables(OnePatient.Package), DatasetFormat.Xpt, stream);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }
}
