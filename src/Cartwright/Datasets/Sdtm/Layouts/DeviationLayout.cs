namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>DV: departures from the protocol. DVDECOD is what they are counted by; where it is empty, the term is.</summary>
internal static class DeviationLayout
{
    private static readonly Variable<string> Term = Variable.Identifier("DVTERM");
    private static readonly Variable<string> Coded = Variable.Text("DVDECOD");
    private static readonly Variable<string> Category = Variable.Text("DVCAT");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("DVSTDTC");
    private static readonly Variable<SdtmDate?> End = Variable.Date("DVENDTC");

    public static DomainLayout<ProtocolDeviation> Layout { get; } = new DomainLayout<ProtocolDeviation>("DV", d => d.Subject, d => d.Sequence,
        row => new(row.Subject, row.Sequence, row.Get(Term), row.Get(Coded), row.Get(Category), row.Get(Start), row.Get(End)))
        .With(Term, d => d.Term)
        .With(Coded, d => d.Coded)
        .With(Category, d => d.Category)
        .With(Start, d => d.Start)
        .With(End, d => d.End)
        .Day("DVSTDY", d => d.Start)
        .Day("DVENDY", d => d.End);
}
