namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>LB: cytokines and other laboratory results.</summary>
internal static class LaboratoryLayout
{
    private static readonly Variable<string> Test = Variable.Identifier("LBTESTCD");
    private static readonly Variable<string> Name = Variable.Text("LBTEST");
    private static readonly Variable<string> Category = Variable.Text("LBCAT");
    private static readonly MeasurementVariables Measured = MeasurementVariables.Of("LB");
    private static readonly Variable<string> Unit = Variable.Unit("LBSTRESU");
    private static readonly Variable<double?> LowerNormal = Variable.Number("LBSTNRLO");
    private static readonly Variable<double?> UpperNormal = Variable.Number("LBSTNRHI");
    private static readonly Variable<string> Visit = Variable.Text("VISIT");
    private static readonly Variable<SdtmDate?> At = Variable.Date("LBDTC");

    public static DomainLayout<LaboratoryResult> Layout { get; } = new DomainLayout<LaboratoryResult>("LB", l => l.Subject, l => l.Sequence, Row)
        .With(Test, l => l.Test)
        .With(Name, l => l.Name)
        .With(Category, l => l.Category)
        .Derived("LBORRES", Result)
        .Derived("LBORRESU", l => l.Unit)
        .With(Measured.Result, Result)
        .With(Measured.Number, l => l.Value)
        .With(Unit, l => l.Unit)
        .Derived("LBSTAT", l => l.Finding is null ? Measurement(l).Status : "")
        .With(Measured.LowerLimit, l => l.LowerLimit)
        .WithWhereAny(LowerNormal, l => l.LowerNormal)
        .WithWhereAny(UpperNormal, l => l.UpperNormal)
        .With(Visit, l => l.Visit)
        .With(At, l => l.At)
        .Day("LBDY", l => l.At);

    private static string Result(LaboratoryResult l) => l.Finding ?? Measurement(l).Result;

    private static Measurement Measurement(LaboratoryResult l) => new(l.Value, l.BelowLimit, l.LowerLimit);

    private static LaboratoryResult Row(RowText row)
    {
        var measured = Measured.Read(row);
        return new(row.Subject, row.Sequence, row.Get(Test), row.Get(Name), row.Get(Category), measured.Value, measured.BelowLimit, measured.LowerLimit,
            row.Get(Unit), row.Get(Visit), row.Get(At))
        {
            LowerNormal = row.Get(LowerNormal),
            UpperNormal = row.Get(UpperNormal),
            Finding = measured.Value is null ? Layouts.Measurement.WordOf(row.Get(Measured.Result)) : null,
        };
    }
}
