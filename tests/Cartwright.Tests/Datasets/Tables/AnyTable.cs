using System.Text;
using Cartwright.Datasets.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Cartwright.Tests.Datasets.Tables;

/// <summary>Tables of any content that a SAS transport file can hold: numbers within a power of 16, texts of at most 200 bytes that do not end in a blank.</summary>
internal static class AnyTable
{
    private static readonly Gen<string> Word = Gen.Elements("", "A", "low, medium", "say \"ah\"", " lead", "two\nlines", "Größe µ", "白细胞计数", "\\", "0", "😀", "a\tb");
    private static readonly Gen<char> Kind = Gen.Elements([.. "._ABCXYZ"]);
    private static readonly Gen<double> Whole = Gen.Choose(-700_000, 1_000_000).Select(n => (double)n);
    private static readonly Gen<double> Finite = ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => Math.Abs(f.Get) is > 1e70 or (< 1e-70 and > 0) ? 0.5 : f.Get);

    public static Gen<DataTable> Generator =>
        from columns in Gen.Choose(1, 6).SelectMany(n => Gen.CollectToArray(Enumerable.Range(1, n), Column))
        from count in Gen.Choose(1, 12)
        from rows in Gen.CollectToArray(Enumerable.Range(1, count), n => Row(columns, n))
        from label in Word
        select new DataTable("ANY", label, columns, rows);

    /// <summary>Texts as a column that says how long they may be.</summary>
    public static DataColumn Text(string name, string label = "", int length = 200) => new(name, label, DataType.String) { Length = length };

    public static string Shown(DataTable table) => string.Join('\n', table.Rows.Select(r => string.Join('|', r)).Prepend(string.Join('|', table.Columns.Select(c => $"{c.Name} {c.Type} {c.Label}"))));

    private static Gen<DataColumn> Column(int number) =>
        from label in Word
        from column in Gen.Elements(
            Text("TEXT"), Text("SHORT", length: 8) with { Length = 40 },
            new("WHOLE", "", DataType.Integer),
            new("DAY", "", DataType.Date) { Stored = StoredAs.Integer, DisplayFormat = "DATE9." },
            new("MOMENT", "", DataType.DateTime) { Stored = StoredAs.Integer, DisplayFormat = "E8601DT19." },
            new("CLOCK", "", DataType.Time) { Stored = StoredAs.Integer, DisplayFormat = "TIME8." },
            new DataColumn("REAL", "", DataType.Float) { DisplayFormat = "8.2", Transport = new(8, 1, "BEST12.") })
        select column with { Name = $"{column.Name[..Math.Min(6, column.Name.Length)]}{number}", Label = Encoding.UTF8.GetByteCount(label) <= 40 ? label : "" };

    // The first column of a row is never empty, nor is a column of numbers whole throughout: a transport file does not hold what tells them apart.
    private static Gen<DataValue[]> Row(DataColumn[] columns, int number) =>
        from values in Gen.CollectToArray(columns, c => number == 1 && c.Type == DataType.Float ? Gen.Constant(DataValue.Of(0.1)) : Value(c))
        select (DataValue[])[.. values.Select((v, i) => i == 0 && v.Text is "" ? DataValue.Of("x") : v)];

    private static Gen<DataValue> Value(DataColumn column) => column.Type switch
    {
        DataType.String => Word.Select(DataValue.Of),
        DataType.Float => MaybeMissing(Finite),
        DataType.Time => MaybeMissing(Gen.Choose(0, 86_399).Select(s => (double)s)),
        DataType.Date => MaybeMissing(Whole),
        _ => MaybeMissing(Whole),
    };

    private static Gen<DataValue> MaybeMissing(Gen<double> numbers) => Gen.OneOf(numbers.Select(DataValue.Of), numbers.Select(DataValue.Of), Kind.Select(DataValue.MissingAs));
}
