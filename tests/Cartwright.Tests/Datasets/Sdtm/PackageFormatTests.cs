using System.Text;
using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Sdtm;

/// <summary>A data package is the same data in whichever format its domains stand.</summary>
public class PackageFormatTests
{
    public static TheoryData<DatasetFormat> Formats => [DatasetFormat.Csv, DatasetFormat.Xpt, DatasetFormat.Json, DatasetFormat.NdJson];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_package_is_the_same_data_in_every_format(DatasetFormat format)
    {
        var compared = 0;
        Prop.ForAll(AnyStudyData.Generator.ToArbitrary(), any =>
        {
            var data = WithoutBlanksAtTheEnd(any);
            if (Written(data, format) is not { } files) return;
            var (read, faults) = Read(files);
            faults.ShouldBeEmpty();
            Csv(read!).ShouldBe(Csv(data));
            compared++;
        }).QuickCheckThrowOnFailure();
        compared.ShouldBeGreaterThan(50);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_data_are_the_same_bytes(DatasetFormat format) =>
        Written(SmallPackage.Data, format)!.Select(f => Convert.ToHexString(f.Value)).ShouldBe(Written(SmallPackage.Data, format)!.Select(f => Convert.ToHexString(f.Value)));

    [Fact]
    public void The_table_of_a_domain_is_its_CSV()
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(SmallPackage.Data, folder.Create);
        foreach (var (name, bytes) in Written(SmallPackage.Data, DatasetFormat.Csv)!) Encoding.UTF8.GetString(bytes).ShouldBe(folder[name]);
    }

    [Fact]
    public void Two_files_of_one_domain_are_a_fault_that_names_both()
    {
        var files = Written(SmallPackage.Data, DatasetFormat.Xpt)!;
        files["ae.csv"] = Written(SmallPackage.Data, DatasetFormat.Csv)!["ae.csv"];
        files["dm.json"] = Written(SmallPackage.Data, DatasetFormat.Json)!["dm.json"];
        Read(files).Faults.Select(f => f.ToString()).ShouldContain("ae.csv: there is ae.xpt too; AE is read from one file");
        Read(files).Faults.Select(f => f.ToString()).ShouldContain("dm.xpt: there is dm.json too; DM is read from one file");
    }

    [Fact]
    public void Domains_of_one_package_may_stand_in_different_formats()
    {
        var files = Written(SmallPackage.Data, DatasetFormat.Xpt)!;
        files.Remove("ae.xpt");
        files["ae.ndjson"] = Written(SmallPackage.Data, DatasetFormat.NdJson)!["ae.ndjson"];
        Csv(Read(files).Data!).ShouldBe(Csv(SmallPackage.Data));
    }

    [Theory]
    [InlineData(DatasetFormat.Xpt, "ae.xpt, row 1: AETOXGR: '7' is not a whole number from 1 to 5")]
    [InlineData(DatasetFormat.NdJson, "ae.ndjson, row 1: AETOXGR: '7' is not a whole number from 1 to 5")]
    public void A_faulty_value_is_told_by_file_row_and_variable(DatasetFormat format, string said)
    {
        var data = SmallPackage.Data;
        Read(Written(data with { AdverseEvents = [data.AdverseEvents[0] with { Grade = 7 }] }, format)!).Faults.ShouldHaveSingleItem().ToString().ShouldBe(said);
    }

    [Fact]
    public void A_file_that_holds_another_dataset_is_a_fault()
    {
        var files = Written(SmallPackage.Data, DatasetFormat.Xpt)!;
        files["ae.xpt"] = files["cm.xpt"];
        Read(files).Faults.ShouldHaveSingleItem().ToString().ShouldBe("ae.xpt: the file holds CM; the dataset AE is expected in it");
    }

    [Fact]
    public void A_damaged_file_is_told_with_the_faults_of_the_others()
    {
        var files = Written(SmallPackage.Data, DatasetFormat.Xpt)!;
        files["ae.xpt"] = files["ae.xpt"][..500];
        files["vs.xpt"][0] = (byte)'x';
        Read(files).Faults.Select(f => f.Where.File).Distinct().ShouldBe(["ae.xpt", "vs.xpt"], ignoreOrder: true);
    }

    [Fact]
    public void Every_variable_has_a_label_and_a_name_that_fit_a_transport_file()
    {
        foreach (var column in SdtmFiles.Tables(SmallPackage.Data).SelectMany(t => t.Columns))
        {
            column.Name.Length.ShouldBeInRange(1, 8);
            Encoding.UTF8.GetByteCount(column.Label).ShouldBeInRange(1, 40, column.Name);
        }
    }

    /// <summary>SDTM IG 3.4: grades and results in original units are text; days, sequence numbers and standard results are numbers.</summary>
    [Theory]
    [InlineData("AE", "AETOXGR", DataType.String)]
    [InlineData("AE", "AESTDY", DataType.Integer)]
    [InlineData("AE", "AESTDTC", DataType.Date)]
    [InlineData("DM", "AGE", DataType.Integer)]
    [InlineData("LB", "LBORRES", DataType.String)]
    [InlineData("LB", "LBSTRESN", DataType.Float)]
    [InlineData("LB", "LBLLOQ", DataType.Float)]
    [InlineData("LB", "LBDTC", DataType.String)]
    [InlineData("EX", "EXDOSE", DataType.Float)]
    public void A_variable_has_the_type_of_the_standard(string domain, string variable, DataType type) =>
        SdtmFiles.Tables(SmallPackage.Data).Single(t => t.Name == domain).Columns.Single(c => c.Name == variable).Type.ShouldBe(type);

    // A transport file fills texts up with blanks, and so does not keep those at their end.
    private static StudyData WithoutBlanksAtTheEnd(StudyData data)
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(data, folder.Create);
        foreach (var name in folder.Names.ToList()) folder[name] = folder[name].Replace(" lead and trail ", " lead and trail", StringComparison.Ordinal);
        return SdtmFiles.Read(folder.Open).Data!;
    }

    // Null where a number is too small for a power of 16: a transport file refuses it.
    private static Dictionary<string, byte[]>? Written(StudyData data, DatasetFormat format)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var table in SdtmFiles.Tables(data))
        {
            using var stream = new MemoryStream();
            var faults = TableFile.Write(table, format, stream);
            faults.ShouldAllBe(f => f.Message.Contains("does not fit into a number"));
            if (faults.Count > 0) return null;
            files[TableFile.NameOf(table.Name, format)] = stream.ToArray();
        }
        return files;
    }

    private static (StudyData? Data, IReadOnlyList<Cartwright.Units.Fault> Faults) Read(Dictionary<string, byte[]> files) => SdtmFiles.Read(
        name => files.TryGetValue(name, out var bytes) ? new StringReader(Encoding.UTF8.GetString(bytes)) : null,
        name => files.TryGetValue(name, out var bytes) ? new MemoryStream(bytes) : null);

    private static string Csv(StudyData data)
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(data, folder.Create);
        return string.Join('\n', folder.Names.Select(n => folder[n]));
    }
}
