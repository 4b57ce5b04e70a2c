namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>TU: a lesion identified.</summary>
/// <remarks>TULNODE, whether the lesion is a lymph node (measured along its short axis), is the sponsor's own variable: TULOC alone does not say it reliably. Only in a file without it
/// a TULOC that begins with <c>LYMPH NODE</c> is one.</remarks>
internal static class TumourIdentificationLayout
{
    private static readonly Variable<string> Lesion = Variable.Identifier("TULNKID");
    private static readonly Variable<string> Role = Variable.Identifier("TUSTRESC");
    private static readonly Variable<string> Location = Variable.Text("TULOC");
    private static readonly Variable<bool> LymphNode = Variable.Flag("TULNODE");
    private static readonly Variable<SdtmDate?> At = Variable.Date("TUDTC");
    private static readonly ReaderVariables Readers = ReaderVariables.Of("TU");

    public static DomainLayout<TumourIdentification> Layout { get; } = Readers.AddTo(new DomainLayout<TumourIdentification>("TU", t => t.Subject, t => t.Sequence, Row)
        .With(Lesion, t => t.Lesion)
        .Derived("TUTESTCD", _ => "TUMIDENT")
        .Derived("TUTEST", _ => "Tumor Identification")
        .Derived("TUORRES", t => t.Role)
        .With(Role, t => t.Role)
        .With(Location, t => t.Location)
        .With(LymphNode, t => t.LymphNode)
        .With(At, t => t.At)
        .Day("TUDY", t => t.At), t => t.Reader);

    private static TumourIdentification Row(RowText row) =>
        new(row.Subject, row.Sequence, row.Get(Lesion), row.Get(Role), row.Get(Location), IsLymphNode(row), row.Get(At)) { Reader = Readers.Read(row) };

    private static bool IsLymphNode(RowText row) =>
        row.Has(LymphNode) ? row.Get(LymphNode) : row.Get(Location).StartsWith("LYMPH NODE", StringComparison.OrdinalIgnoreCase);
}
