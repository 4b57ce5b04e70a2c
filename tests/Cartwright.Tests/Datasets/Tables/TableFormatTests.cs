using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Tables;
using Cartwright.Datasets.Xpt;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Tables;

/// <summary>Laws of every format: what is written is read, what is read is written again to the byte, and no damage escapes as an exception.</summary>
public class TableFormatTests
{
    private static readonly DatasetFormat[] Formats = [DatasetFormat.Xpt, DatasetFormat.Json, DatasetFormat.NdJson];

    public static TheoryData<DatasetFormat> All => [.. Formats];

    [Theory]
    [MemberData(nameof(All))]
    public void A_table_is_read_as_it_was_written(DatasetFormat format) =>
        Prop.ForAll(AnyTable.Generator.ToArbitrary(), table =>
        {
            var read = Read(format, Written(format, table));
            read.Columns.Select(c => c with { ItemOid = null, Length = null }).ShouldBe(table.Columns.Select(c => c with { Length = null }), AnyTable.Shown(table));
            (read.Name, read.Label, read.Transport).ShouldBe((table.Name, table.Label, table.Transport));
            Same(read, table);
            Written(format, read).ShouldBe(Written(format, table));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_transport_file_by_way_of_Dataset_JSON_is_the_same_bytes() =>
        Prop.ForAll(AnyTable.Generator.ToArbitrary(), table =>
        {
            var bytes = Written(DatasetFormat.Xpt, table);
            var json = Written(DatasetFormat.Json, Read(DatasetFormat.Xpt, bytes));
            Written(DatasetFormat.Xpt, Read(DatasetFormat.Json, json)).ShouldBe(bytes);
        }).QuickCheckThrowOnFailure();

    /// <summary>XPT has no checksum, so a changed byte of text is another text; what is held is that damage is a fault or a readable table, and never an exception.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void A_byte_changed_anywhere_is_a_fault_or_a_table(DatasetFormat format)
    {
        var bytes = Written(format, Small());
        var (faults, tables) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var change in (byte[])[0x01, 0x80, 0xFF, (byte)(at * 7 | 2)])
            {
                var changed = (byte[])bytes.Clone();
                changed[at] ^= change;
                if (Holds(format, changed)) tables++;
                else faults++;
            }
        }
        faults.ShouldBeGreaterThan(bytes.Length / 4);
        (faults + tables).ShouldBe(4 * bytes.Length);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_cut_off_anywhere_is_a_fault(DatasetFormat format)
    {
        var bytes = Written(format, Small());
        for (var length = 0; length < bytes.Length - 3; length++)
            if (!MayEnd(format, bytes, length)) Holds(format, bytes[..length]).ShouldBeFalse($"cut at {length}");
    }

    // A transport file counts no rows: cut off between two records before the first row, or between two rows, it is a whole file of fewer rows.
    private static bool MayEnd(DatasetFormat format, byte[] bytes, int length)
    {
        if (format != DatasetFormat.Xpt) return false;
        var rows = bytes.AsSpan().LastIndexOf("HEADER RECORD*******OBS"u8) + 80;
        return length % 80 == 0 && length >= rows && (length - rows) % 24 == 0;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Noise_is_a_fault(DatasetFormat format) =>
        Prop.ForAll<byte[]>(noise => Holds(format, noise).ShouldBeFalse()).QuickCheckThrowOnFailure();

    [Fact]
    public void An_endless_stream_is_refused()
    {
        using var endless = new EndlessStream();
        XptFile.Read("ae.xpt", endless).Faults.ShouldHaveSingleItem().Message.ShouldContain("more than 400 million bytes");
    }

    private static bool Holds(DatasetFormat format, byte[] bytes)
    {
        var (table, faults) = TableFile.Read("any", "ANY", format, new MemoryStream(bytes));
        (table is null).ShouldBe(faults.Count > 0);
        faults.ShouldAllBe(f => f.Where.File == "any" && f.Message.Length > 10);
        return table is not null;
    }

    internal static byte[] Written(DatasetFormat format, DataTable table)
    {
        using var stream = new MemoryStream();
        TableFile.Write(table, format, stream).ShouldBeEmpty();
        return stream.ToArray();
    }

    internal static DataTable Read(DatasetFormat format, byte[] bytes)
    {
        var (table, faults) = TableFile.Read("any", "ANY", format, new MemoryStream(bytes));
        faults.ShouldBeEmpty();
        return table!;
    }

    private static void Same(DataTable read, DataTable table)
    {
        read.Rows.Count.ShouldBe(table.Rows.Count);
        for (var i = 0; i < table.Rows.Count; i++) read.Rows[i].ShouldBe(table.Rows[i], AnyTable.Shown(table));
    }

    private static DataTable Small() => new("ANY", "Anything", [AnyTable.Text("WORD", "A word", 8), new("AGE", "Age", DataType.Integer), new("SIZE", "Size", DataType.Float)],
    [
        [DataValue.Of("one"), DataValue.Of(41), DataValue.Of(0.1)],
        [DataValue.Of("two"), DataValue.MissingAs('A'), DataValue.Of(-118.625)],
        [DataValue.Of("three"), DataValue.Of(7), DataValue.Missing],
        [DataValue.Of("four"), DataValue.Of(8), DataValue.Of(1e30)],
    ]);

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;
    }
}
