namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>PR: leukapheresis, and oxygen by a device, whose flow is the procedure's dose (PRDOSE, L/min).</summary>
internal static class ProcedureLayout
{
    private const string LitresPerMinute = "L/min";

    private static readonly Variable<string> Treatment = Variable.Identifier("PRTRT");
    private static readonly Variable<double?> Flow = Variable.NotNegative("PRDOSE");
    private static readonly Variable<string> Unit = Variable.Text("PRDOSU");
    private static readonly Variable<string?> Category = Variable.OptionalText("PRCAT");
    private static readonly Variable<string?> Group = Variable.OptionalText("PRGRPID");
    private static readonly Variable<string?> Indication = Variable.OptionalText("PRINDC");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("PRSTDTC");
    private static readonly Variable<SdtmDate?> End = Variable.Date("PRENDTC");

    public static DomainLayout<Procedure> Layout { get; } = new DomainLayout<Procedure>("PR", p => p.Subject, p => p.Sequence, Row)
        .With(Treatment, p => p.Treatment)
        .With(Flow, p => p.FlowLitresPerMinute)
        .With(Unit, p => p.FlowLitresPerMinute is null ? "" : LitresPerMinute)
        .WithWhereAny(Indication, p => p.Indication)
        .With(Start, p => p.Start)
        .With(End, p => p.End)
        .Day("PRSTDY", p => p.Start)
        .Day("PRENDY", p => p.End)
        .WithWhereAny(Category, p => p.Category)
        .WithWhereAny(Group, p => p.Group);

    private static Procedure Row(RowText row)
    {
        var flow = row.Get(Flow);
        if (flow is not null && row.Get(Unit) != LitresPerMinute) row.Refuse(Unit, $"is '{row.Get(Unit)}'; a flow is in {LitresPerMinute}");
        return new(row.Subject, row.Sequence, row.Get(Treatment), flow, row.Get(Start), row.Get(End)) { Category = row.Get(Category), Group = row.Get(Group), Indication = row.Get(Indication) };
    }
}
