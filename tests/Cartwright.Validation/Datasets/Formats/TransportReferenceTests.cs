using System.Globalization;
using Cartwright.Datasets.DatasetJson;
using Cartwright.Datasets.Tables;
using Cartwright.Datasets.Xpt;
using CsvHelper;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Datasets.Formats;

/// <summary>Twenty SAS transport files that SAS wrote: read, and written again, to the byte.</summary>
public class TransportReferenceTests
{
    private const double Epoch1970 = 3653;

    // The CSV files have 15 digits.
    private const double Precision = 1e-14;

    public static TheoryData<string> Transport => ReferenceFiles.Transport;

    public static TheoryData<string> Pilot => ReferenceFiles.AllPilot;

    [Theory]
    [MemberData(nameof(Transport))]
    public void What_SAS_wrote_is_written_again_byte_by_byte(string name)
    {
        var table = ReferenceFiles.Xpt(name);
        ReferenceFiles.Written(s => XptFile.Write(name, [table], s)).ShouldBe(ReferenceFiles.Bytes(name));
    }

    [Theory]
    [MemberData(nameof(Transport))]
    public void By_way_of_Dataset_JSON_nothing_is_lost(string name)
    {
        var table = ReferenceFiles.Xpt(name);
        var json = ReferenceFiles.Written(s => DatasetJsonFile.Write(name, table, s));
        var lines = ReferenceFiles.Written(s => DatasetJsonFile.WriteLines(name, table, s));
        var back = DatasetJsonFile.Read(name, new MemoryStream(json));
        back.Faults.ShouldBeEmpty();
        foreach (var read in new[] { back.Table!, DatasetJsonFile.ReadLines(name, new MemoryStream(lines)).Table! })
        {
            read.Columns.Select(c => c with { ItemOid = null }).ShouldBe(table.Columns);
            ReferenceFiles.SameValues(read, table);
            ReferenceFiles.Written(s => XptFile.Write(name, [read], s)).ShouldBe(ReferenceFiles.Bytes(name));
        }
    }

    /// <summary>The same datasets as R's haven read them and wrote as CSV: a reader that shares nothing with this one.</summary>
    [Theory]
    [MemberData(nameof(Pilot))]
    public void Another_readers_CSV_has_the_same_values(string name)
    {
        var table = ReferenceFiles.Xpt($"cdisc_pilot_adam/{name}.xpt");
        using var csv = CsvReader.Create(new StreamReader(Shared.Require($"reference/cdisc_pilot_adam/{name}.csv")), new CsvReaderOptions { Separator = ',' });
        csv.Headers.ShouldBe(table.Columns.Select(c => c.Name));
        foreach (var row in table.Rows)
        {
            csv.Read().ShouldBeTrue();
            for (var i = 0; i < table.Columns.Count; i++) ShouldBeSame(csv.GetString(i), table.Columns[i], row[i]);
        }
        csv.Read().ShouldBeFalse();
    }

    private static void ShouldBeSame(string written, DataColumn column, DataValue value)
    {
        if (value.IsMissing) written.ShouldBeOneOf("", "NA");
        else if (value.Text is { } text) (written == "NA" ? "" : written).ShouldBe(text == "NA" ? "" : text);
        else if (column.Type == DataType.Date) ShouldBeDate(written, value.Number!.Value, ValueText.Of(column, value));
        else (double.Parse(written, CultureInfo.InvariantCulture) - value.Number!.Value).ShouldBeInRange(-Precision * Math.Abs(value.Number.Value), Precision * Math.Abs(value.Number.Value));
    }

    private static void ShouldBeDate(string written, double days, string iso)
    {
        if (written.Contains('-', StringComparison.Ordinal)) written.ShouldBe(iso);
        else double.Parse(written, CultureInfo.InvariantCulture).ShouldBeOneOf(days, days - Epoch1970);
    }
}
