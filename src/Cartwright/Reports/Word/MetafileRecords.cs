using System.Text;

namespace Cartwright.Reports.Word;

/// <summary>The records of an enhanced metafile, one after another. Coordinates are in tenths of the drawing's units.</summary>
/// <remarks>[MS-EMF]: Enhanced Metafile Format.</remarks>
internal sealed class MetafileRecords : IDisposable
{
    private const int Scale = 10, HeaderSize = 88, NullBrush = unchecked((int)0x80000005), NullPen = unchecked((int)0x80000008);
    private const double MillimetresPerUnit = 25.4 / 96;
    private readonly MemoryStream records = new();
    private int count = 1;

    /// <inheritdoc />
    public void Dispose() => records.Dispose();

    public void Record(int type, params ReadOnlySpan<int> words)
    {
        Start(type, 8 + (4 * words.Length));
        foreach (var word in words) Write(word);
    }

    public void Frame(double width, double height)
    {
        Record(17, 8);
        Record(10, 0, 0);
        Record(9, N(width), N(height));
        Record(12, 0, 0);
        Record(11, (int)width, (int)height);
        Record(18, 1);
    }

    /// <summary>Draws with a pen and a brush that exist for this shape alone; a colour that is null is none.</summary>
    public void With(int? fill, int? stroke, double width, IReadOnlyList<double> dashes, Action draw)
    {
        if (stroke is { } line) Pen(line, width, dashes);
        Record(37, stroke is null ? NullPen : 1);
        if (fill is { } inside) Record(39, 2, 0, inside, 0);
        Record(37, fill is null ? NullBrush : 2);
        draw();
        Record(37, NullPen);
        Record(37, NullBrush);
        if (stroke is not null) Record(40, 1);
        if (fill is not null) Record(40, 2);
    }

    public void Points(int type, IReadOnlyList<(double X, double Y)> points)
    {
        Start(type, 28 + (8 * points.Count));
        for (var i = 0; i < 4; i++) Write(0);
        Write(points.Count);
        foreach (var (x, y) in points) Write(N(x), N(y));
    }

    public void Box(int type, double left, double top, double right, double bottom) => Record(type, N(left), N(top), N(right), N(bottom));

    public void Text(double x, double y, string words, MetafileFont font, int align, int colour)
    {
        CreateFont(font);
        Record(37, 3);
        Record(24, colour);
        Record(22, 24 | align);
        Words(x, y, words, font.Size);
        Record(37, unchecked((int)0x8000000D));
        Record(40, 3);
    }

    public byte[] Finish(double width, double height)
    {
        Record(14, 0, 0, 20);
        using var file = new MemoryStream();
        using var write = new BinaryWriter(file);
        int[] header =
        [
            1, HeaderSize, 0, 0, (int)width - 1, (int)height - 1, 0, 0, (int)(width * MillimetresPerUnit * 100), (int)(height * MillimetresPerUnit * 100),
            0x464D4520, 0x10000, HeaderSize + (int)records.Length, count, 4, 0, 0, 0, (int)width, (int)height, (int)(width * MillimetresPerUnit), (int)(height * MillimetresPerUnit),
        ];
        foreach (var word in header) write.Write(word);
        write.Write(records.ToArray());
        return file.ToArray();
    }

    private void Pen(int colour, double width, IReadOnlyList<double> dashes)
    {
        const int geometric = 0x10000, flat = 0x200, custom = 7;
        Record(95, [1, 0, 0, 0, 0, geometric | flat | (dashes.Count == 0 ? 0 : custom), Math.Max(1, N(width)), 0, colour, 0, dashes.Count, .. dashes.Select(N)]);
    }

    private void CreateFont(MetafileFont font)
    {
        Start(82, 332);
        Write(3);
        Write(-N(font.Size), 0, font.TenthsOfDegrees, font.TenthsOfDegrees, font.Bold ? 700 : 400, 0x01000000, 0);
        records.Write(Encoding.Unicode.GetBytes("Arial".PadRight(32, '\0')));
        records.Write(new byte[320 - 92]);
    }

    private void Words(double x, double y, string words, double size)
    {
        var text = Encoding.Unicode.GetBytes(words.Length % 2 == 0 ? words : words + '\0');
        Start(84, 76 + text.Length + (4 * words.Length));
        for (var i = 0; i < 4; i++) Write(0);
        Write(1, BitConverter.SingleToInt32Bits(1), BitConverter.SingleToInt32Bits(1), N(x), N(y), words.Length, 76, 0, 0, 0, 0, 0, 76 + text.Length);
        records.Write(text);
        foreach (var c in words) Write((int)Math.Round(MetafileFont.WidthOf(c) * size * Scale));
    }

    private void Start(int type, int size)
    {
        count++;
        Write(type, size);
    }

    private void Write(params ReadOnlySpan<int> words)
    {
        foreach (var word in words) records.Write(BitConverter.GetBytes(word));
    }

    private static int N(double value) => (int)Math.Round(value * Scale);
}
