namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>The variables that say who read a scan or judged a response: --EVAL, --EVALID and --ACPTFL.</summary>
internal sealed record ReaderVariables(Variable<string> Evaluator, Variable<string> Assessor, Variable<bool> Accepted)
{
    public static ReaderVariables Of(string domain) => new(Variable.Text(domain + "EVAL"), Variable.Text(domain + "EVALID"), Variable.Flag(domain + "ACPTFL"));

    public Reader Read(RowText row) => new(OrNull(row.Get(Evaluator)), OrNull(row.Get(Assessor)), row.Get(Accepted));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    /// <summary>The layout with the three, each left out of a file in which no row has it.</summary>
    public DomainLayout<TRow> AddTo<TRow>(DomainLayout<TRow> layout, Func<TRow, Reader> of) => layout
        .WithWhereWritten(Evaluator, r => of(r).Evaluator ?? "").WithWhereWritten(Assessor, r => of(r).Assessor ?? "").WithWhereAny(Accepted, r => of(r).Accepted);
}
