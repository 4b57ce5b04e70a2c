namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>DS: milestones, and how a subject's study ended.</summary>
internal static class DispositionLayout
{
    private static readonly Variable<string> Term = Variable.Identifier("DSTERM");
    private static readonly Variable<string> Category = Variable.Text("DSCAT");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("DSSTDTC");

    public static DomainLayout<Disposition> Layout { get; } = new DomainLayout<Disposition>("DS", d => d.Subject, d => d.Sequence,
        row => new(row.Subject, row.Sequence, row.Get(Term), row.Get(Category), row.Get(Start)))
        .With(Term, d => d.Term)
        .Derived("DSDECOD", d => d.Term)
        .With(Category, d => d.Category)
        .With(Start, d => d.Start)
        .Day("DSSTDY", d => d.Start);
}
