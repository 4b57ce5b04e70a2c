namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>BE: what became of the cells collected, up to the product, by its coded term or, where it was not coded, the term. BEREASND, why, is the sponsor's own.</summary>
internal static class BiospecimenEventLayout
{
    private static readonly Variable<string> Lot = Variable.Text("BEREFID");
    private static readonly Variable<string> Term = Variable.Identifier("BETERM");
    private static readonly Variable<string> Coded = Variable.Text("BEDECOD");
    private static readonly Variable<string?> Reason = Variable.OptionalText("BEREASND");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("BESTDTC");

    public static DomainLayout<BiospecimenEvent> Layout { get; } = new DomainLayout<BiospecimenEvent>("BE", b => b.Subject, b => b.Sequence,
        row => new(row.Subject, row.Sequence, row.Get(Lot), row.Get(Coded) is { Length: > 0 } coded ? coded : row.Get(Term), row.Get(Reason), row.Get(Start)))
        .With(Lot, b => b.Lot)
        .With(Term, b => b.Coded)
        .With(Coded, b => b.Coded)
        .WithWhereAny(Reason, b => b.Reason)
        .With(Start, b => b.Start)
        .Day("BESTDY", b => b.Start);
}
