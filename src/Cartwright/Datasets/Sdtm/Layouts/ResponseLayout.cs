namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>RS: a response as somebody judged it, under named criteria; without a result where it was not done.</summary>
internal static class ResponseLayout
{
    private static readonly Variable<string> Test = Variable.Identifier("RSTESTCD");
    private static readonly Variable<string> Criteria = Variable.Identifier("RSCAT");
    private static readonly Variable<string> Result = Variable.RequiredText("RSSTRESC");
    private static readonly Variable<string> Evaluator = Variable.Text("RSEVAL");
    private static readonly Variable<SdtmDate?> At = Variable.Date("RSDTC");
    private static readonly Variable<string> Assessor = Variable.Text("RSEVALID");
    private static readonly Variable<bool> Accepted = Variable.Flag("RSACPTFL");
    private static readonly Variable<string> Method = Variable.Text("RSMETHOD");
    private static readonly Variable<string> Visit = Variable.Text("VISIT");

    public static DomainLayout<DiseaseResponse> Layout { get; } = new DomainLayout<DiseaseResponse>("RS", r => r.Subject, r => r.Sequence, Row)
        .With(Test, r => r.Test)
        .Derived("RSTEST", r => r.Test == "OVRLRESP" ? "Overall Response" : r.Test)
        .With(Criteria, r => r.Criteria)
        .Derived("RSORRES", r => r.Result)
        .With(Result, r => r.Result)
        .With(Evaluator, r => r.Evaluator)
        .With(At, r => r.At)
        .Day("RSDY", r => r.At)
        .WithWhereWritten(Assessor, r => r.Assessor)
        .WithWhereAny(Accepted, r => r.Accepted)
        .WithWhereWritten(Method, r => r.Method)
        .WithWhereWritten(Visit, r => r.Visit);

    private static DiseaseResponse Row(RowText row) => new(row.Subject, row.Sequence, row.Get(Criteria), row.Get(Test), row.Get(Result), row.Get(Evaluator), row.Get(At))
    {
        Assessor = row.Get(Assessor),
        Accepted = row.Get(Accepted),
        Method = row.Get(Method),
        Visit = row.Get(Visit),
    };
}
