using System.Text;
using Cartwright.Datasets.Tables;
using Cartwright.Datasets.Xpt;
using Cartwright.Tests.Datasets.Tables;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Xpt;

/// <summary>SAS transport files of version 5. Numbers are held to known patterns of the IBM System/360, files to the record layout that SAS published (TS-140).</summary>
public class XptFileTests
{
    private const int FirstNameString = 640;

    /// <summary>IBM System/360 Principles of Operation, long floating point; 0.1 and π are rounded to the double they come from.</summary>
    [Theory]
    [InlineData(0.0, "0000000000000000")]
    [InlineData(1.0, "4110000000000000")]
    [InlineData(-1.0, "C110000000000000")]
    [InlineData(-118.625, "C276A00000000000")]
    [InlineData(0.15625, "4028000000000000")]
    [InlineData(100.0, "4264000000000000")]
    [InlineData(0.1, "401999999999999A")]
    [InlineData(Math.PI, "413243F6A8885A30")]
    [InlineData(9_007_199_254_740_991.0, "4E1FFFFFFFFFFFFF")]
    public void A_number_has_the_bits_of_the_IBM_360(double number, string bits)
    {
        var bytes = Written(Numbers(8, DataValue.Of(number)));
        Convert.ToHexString(bytes[^80..^72]).ShouldBe(bits);
        Read(bytes).Rows[0][0].ShouldBe(DataValue.Of(number));
    }

    [Fact]
    public void Every_number_within_range_comes_back_to_the_bit() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NormalFloat>().Where(f => Math.Abs(f.Get) is 0 or (> 1e-78 and < 7e75)).ToArbitrary(), f =>
            BitConverter.DoubleToInt64Bits(Read(Written(Numbers(8, DataValue.Of(f.Get)))).Rows[0][0].Number!.Value).ShouldBe(BitConverter.DoubleToInt64Bits(f.Get))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1e76)]
    [InlineData(-1e300)]
    [InlineData(1e-80)]
    [InlineData(double.Epsilon)]
    public void A_number_out_of_range_is_refused_and_nothing_is_written(double number)
    {
        using var stream = new MemoryStream();
        XptFile.Write("n.xpt", [Numbers(8, DataValue.Of(1), DataValue.Of(number))], stream).ShouldHaveSingleItem().ToString().ShouldStartWith("n.xpt, row 2: N: ");
        stream.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData(2, 255, 257)]
    [InlineData(3, 8192, 0.1)]
    [InlineData(4, 2_097_152, 0.1)]
    [InlineData(7, 0.5, 0.1)]
    public void A_shortened_number_is_exact_or_refused(int bytes, double fits, double doesNot)
    {
        var table = Numbers(bytes, DataValue.Of(fits), DataValue.MissingAs('Z'), DataValue.Of(-fits));
        var read = Read(Written(table));
        read.Columns[0].Transport.Bytes.ShouldBe(bytes);
        read.Rows.Select(r => r[0]).ShouldBe(table.Rows.Select(r => r[0]));
        XptFile.Write("n.xpt", [Numbers(bytes, DataValue.Of(doesNot))], Stream.Null).ShouldHaveSingleItem().Message.ShouldContain($"{bytes} bytes");
    }

    [Fact]
    public void All_28_kinds_of_missing_values_are_kept()
    {
        var kinds = "._ABCDEFGHIJKLMNOPQRSTUVWXYZ".Select(DataValue.MissingAs).ToArray();
        var bytes = Written(Numbers(8, kinds));
        Read(bytes).Rows.Select(r => r[0]).ShouldBe(kinds);
        bytes[880].ShouldBe((byte)'.');
    }

    [Fact]
    public void A_label_is_measured_in_bytes_and_Chinese_survives()
    {
        var table = new DataTable("LB", "实验室检查结果数据集", [AnyTable.Text("LBTEST", "检验项目名称检验项目名称检", 60)], [[DataValue.Of("白细胞计数白细胞计数白细胞计数白细胞计数")]]);
        var read = Read(Written(table));
        (read.Label, read.Columns[0].Label, read.Rows[0][0]).ShouldBe((table.Label, table.Columns[0].Label, table.Rows[0][0]));
        read.Columns[0].Length.ShouldBe(60);
        XptFile.Write("lb.xpt", [table with { Columns = [AnyTable.Text("LBTEST", "检验项目名称检验项目名称检验")] }], Stream.Null)
            .ShouldHaveSingleItem().Message.ShouldBe("the label of LBTEST has 42 bytes; a label has at most 40");
    }

    /// <summary>SAS cuts labels after 40 bytes, in the middle of a character if need be.</summary>
    [Fact]
    public void A_label_that_was_cut_in_a_character_is_read_to_the_character_before()
    {
        var bytes = Written(new("LB", "", [AnyTable.Text("LBTEST", new string('x', 40), 4)], [[DataValue.Of("a")]]));
        Encoding.UTF8.GetBytes("检验项目名称检验项目名称检验")[..40].CopyTo(bytes, FirstNameString + 16);
        Read(bytes).Columns[0].Label.ShouldBe("检验项目名称检验项目名称检");
    }

    [Fact]
    public void Another_encoding_is_read_when_it_is_named_and_is_a_fault_when_not()
    {
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var bytes = Written(new("LB", "", [AnyTable.Text("LBTEST", "", 10)], [[DataValue.Of("x")], [DataValue.Of("xxxxxxxx")]]));
        chinese.GetBytes("白细胞数").CopyTo(bytes, bytes.Length - 70);
        XptFile.Read("lb.xpt", new MemoryStream(bytes), chinese).Tables![0].Rows[1][0].ShouldBe(DataValue.Of("白细胞数"));
        XptFile.Read("lb.xpt", new MemoryStream(bytes)).Faults.ShouldHaveSingleItem().ToString()
            .ShouldBe($"lb.xpt: byte {bytes.Length - 69} (record {(bytes.Length - 70) / 80 + 1}): LBTEST in row 2 is not text in utf-8; if the file was written in another encoding, say which");
    }

    [Fact]
    public void A_file_holds_several_datasets()
    {
        var second = new DataTable("DM", "Demographics", [AnyTable.Text("USUBJID", "Subject", 8)], [[DataValue.Of("S-1")], [DataValue.Of("S-2")]]);
        using var stream = new MemoryStream();
        XptFile.Write("all.xpt", [Numbers(8, DataValue.Of(1)), second, Numbers(8)], stream).ShouldBeEmpty();
        var (tables, faults) = XptFile.Read("all.xpt", new MemoryStream(stream.ToArray()));
        faults.ShouldBeEmpty();
        tables!.Select(t => (t.Name, t.Rows.Count)).ShouldBe([("N", 1), ("DM", 2), ("N", 0)]);
    }

    [Theory]
    [InlineData(1, 80)]
    [InlineData(30, 10)]
    [InlineData(200, 3)]
    [InlineData(79, 2)]
    public void Blanks_that_fill_the_last_record_are_no_rows(int length, int rows)
    {
        var table = new DataTable("T", "", [AnyTable.Text("T", "", length)], [.. Enumerable.Repeat((IReadOnlyList<DataValue>)[DataValue.Of("x")], rows)]);
        Read(Written(table)).Rows.Count.ShouldBe(rows);
    }

    [Fact]
    public void An_empty_last_row_that_would_be_lost_is_refused() =>
        XptFile.Write("t.xpt", [new("T", "", [AnyTable.Text("T", "", 8)], [[DataValue.Of("x")], [DataValue.Of("")]])], Stream.Null)
            .ShouldHaveSingleItem().Message.ShouldBe("the last row of T is empty; a transport file cannot say so");

    [Theory]
    [InlineData(0, "XX", "byte 1 (record 1): this is no SAS transport file")]
    [InlineData(20, "LIBV8", "byte 1 (record 1): this is a SAS transport file of version 8")]
    [InlineData(250, "XX", "byte 241 (record 4): the header of a dataset is expected here")]
    [InlineData(314, "0150", "byte 315 (record 4): '0150' is no length of a variable's description")]
    [InlineData(614, "00x1", "byte 615 (record 8): '00x1' is no number of variables")]
    [InlineData(FirstNameString, "\0\u0003", "byte 641 (record 9): N has type 3; 1 is a number and 2 a text")]
    [InlineData(FirstNameString + 4, "\0\u0009", "byte 645 (record 9): 9 is no length of N; a number has 2 to 8 bytes")]
    [InlineData(FirstNameString + 8, "N ", "")]
    [InlineData(FirstNameString + 8, "!", "byte 649 (record 9): '!' is no name of a variable")]
    [InlineData(FirstNameString + 87, "\u0004", "byte 725 (record 10): N begins at byte 4 of a row, and the variable before it ends at 0")]
    [InlineData(880, "\u0041\u0000", "")]
    [InlineData(880, "\u0042\u0000", "")]
    [InlineData(880, "\u0030\u0000", "byte 881 (record 12): N in row 1 is neither a number nor a missing value")]
    public void A_wrong_byte_is_told_with_its_place(int at, string wrong, string said)
    {
        var bytes = Written(Numbers(8, DataValue.Of(1)));
        Encoding.Latin1.GetBytes(wrong).CopyTo(bytes, at);
        var faults = XptFile.Read("n.xpt", new MemoryStream(bytes)).Faults;
        if (said.Length == 0) faults.ShouldBeEmpty();
        else faults[0].ToString().ShouldStartWith("n.xpt: " + said);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var bytes = Written(Numbers(8, DataValue.Of(1), DataValue.Of(2), DataValue.Of(3)));
        bytes[881] = bytes[897] = 0;
        (bytes[880], bytes[896]) = (0x30, 0x31);
        XptFile.Read("n.xpt", new MemoryStream(bytes)).Faults.Select(f => f.Message[..8]).ShouldBe(["byte 881", "byte 897"]);
    }

    [Fact]
    public void What_the_format_cannot_hold_is_told_all_at_once()
    {
        var table = new DataTable("TOOLONGNAME", "", [AnyTable.Text("LONGERNAME"), AnyTable.Text("T")], [[DataValue.Of(""), DataValue.Of(new string('x', 201))]]);
        XptFile.Write("t.xpt", [table], Stream.Null).Count.ShouldBe(3);
    }

    [Fact]
    public void A_date_stored_as_a_number_is_written_with_a_format_that_says_so()
    {
        var read = Read(Written(new("N", "", [new("D", "", DataType.Date) { Stored = StoredAs.Integer }], [[DataValue.Of(19_725)]])));
        (read.Columns[0].Type, ValueText.Of(read.Columns[0], read.Rows[0][0])).ShouldBe((DataType.Date, "2014-01-02"));
    }

    private static DataTable Numbers(int bytes, params DataValue[] values) =>
        new("N", "", [new("N", "", DataType.Float) { Transport = new(bytes, 0, "") }], [.. values.Select(v => (DataValue[])[v])]);

    private static byte[] Written(DataTable table)
    {
        using var stream = new MemoryStream();
        XptFile.Write("n.xpt", [table], stream).ShouldBeEmpty();
        return stream.ToArray();
    }

    private static DataTable Read(byte[] bytes)
    {
        var (tables, faults) = XptFile.Read("n.xpt", new MemoryStream(bytes));
        faults.ShouldBeEmpty();
        return tables!.ShouldHaveSingleItem();
    }
}
