namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>TU: a lesion identified.</summary>
/// <remarks>TULNODE, whether the lesion is a lymph node (measured along its short axis), is the sponsor's own variable: TULOC alone does not say it reliably.</remarks>
internal static class TumourIdentificationLayout
{
    private static readonly Variable<string> Lesion = Variable.Identifier("TULNKID");
    private static readonly Variable<string> Role = Variable.Identifier("TUSTRESC");
    private static readonly Variable<string> Location = Variable.Text("TULOC");
    private static readonly Variable<bool> LymphNode = Variable.Flag("TULNODE");
    private static readonly Variable<SdtmDate?> At = Variable.Date("TUDTC");

    public static DomainLayout<TumourIdentification> Layout { get; } = new DomainLayout<TumourIdentification>("TU", t => t.Subject, t => t.Sequence,
        row => new(row.Subject, row.Sequence, row.Get(Lesion), row.Get(Role), row.Get(Location), row.Get(LymphNode), row.Get(At)))
        .With(Lesion, t => t.Lesion)
        .Derived("TUTESTCD", _ => "TUMIDENT")
        .Derived("TUTEST", _ => "Tumor Identification")
        .Derived("TUORRES", t => t.Role)
        .With(Role, t => t.Role)
        .With(Location, t => t.Location)
        .With(LymphNode, t => t.LymphNode)
        .With(At, t => t.At)
        .Day("TUDY", t => t.At);
}
