namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>FA: something recorded about an event: a grade under a named scale, whether it occurred. A text that only repeats the number is no text.</summary>
internal static class FindingAboutLayout
{
    private static readonly Variable<string> Test = Variable.Identifier("FATESTCD");
    private static readonly Variable<string> About = Variable.Identifier("FAOBJ");
    private static readonly Variable<string> Category = Variable.Text("FACAT");
    private static readonly Variable<string?> Text = Variable.OptionalText("FASTRESC");
    private static readonly Variable<double?> Value = Variable.Number("FASTRESN");
    private static readonly Variable<string> Unit = Variable.Unit("FASTRESU");
    private static readonly Variable<SdtmDate?> At = Variable.Date("FADTC");

    public static DomainLayout<FindingAbout> Layout { get; } = new DomainLayout<FindingAbout>("FA", f => f.Subject, f => f.Sequence, Row)
        .With(Test, f => f.Test)
        .Derived("FATEST", f => f.Test)
        .With(About, f => f.About)
        .With(Category, f => f.Category)
        .Derived("FAORRES", Result)
        .With(Text, Result)
        .With(Value, f => f.Value)
        .WithWhereAny(Unit, f => f.Unit, f => f.Unit.Length > 0)
        .With(At, f => f.At)
        .Day("FADY", f => f.At);

    private static string Result(FindingAbout f) => f.Text ?? Variable.Write(f.Value);

    private static FindingAbout Row(RowText row)
    {
        var (text, value) = (row.Get(Text), row.Get(Value));
        var repeats = value is not null && text == Variable.Write(value);
        return new(row.Subject, row.Sequence, row.Get(About), row.Get(Test), row.Get(Category), value, repeats ? null : text, row.Get(At)) { Unit = row.Get(Unit) };
    }
}
