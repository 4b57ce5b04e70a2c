namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>BS: what was measured of a lot, in numbers or in words.</summary>
internal static class BiospecimenFindingLayout
{
    private static readonly Variable<string> Lot = Variable.Text("BSREFID");
    private static readonly Variable<string> Test = Variable.Identifier("BSTESTCD");
    private static readonly Variable<string> Name = Variable.Text("BSTEST");
    private static readonly MeasurementVariables Measured = MeasurementVariables.Of("BS");
    private static readonly Variable<string> Unit = Variable.Unit("BSSTRESU");
    private static readonly Variable<SdtmDate?> At = Variable.Date("BSDTC");

    public static DomainLayout<BiospecimenFinding> Layout { get; } = new DomainLayout<BiospecimenFinding>("BS", b => b.Subject, b => b.Sequence, Row)
        .With(Lot, b => b.Lot)
        .With(Test, b => b.Test)
        .With(Name, b => b.Name)
        .Derived("BSORRES", Result)
        .Derived("BSORRESU", b => b.Unit)
        .With(Measured.Result, Result)
        .With(Measured.Number, b => b.Value)
        .With(Unit, b => b.Unit)
        .With(Measured.LowerLimit, b => b.LowerLimit)
        .Derived("BSSTAT", b => b.Finding is null ? Measurement(b).Status : "")
        .With(At, b => b.At)
        .Day("BSDY", b => b.At);

    private static string Result(BiospecimenFinding b) => b.Finding ?? Measurement(b).Result;

    private static Measurement Measurement(BiospecimenFinding b) => new(b.Value, b.BelowLimit, b.LowerLimit);

    private static BiospecimenFinding Row(RowText row)
    {
        var measured = Measured.Read(row);
        var word = measured.Value is null ? Layouts.Measurement.WordOf(row.Get(Measured.Result)) : null;
        return new(row.Subject, row.Sequence, row.Get(Lot), row.Get(Test), row.Get(Name), measured.Value, measured.BelowLimit, measured.LowerLimit, word, row.Get(Unit), row.Get(At));
    }
}
