namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>PC: the product in blood. A concentration is never negative, and has its unit.</summary>
internal static class ConcentrationLayout
{
    private static readonly Variable<string> Test = Variable.Identifier("PCTESTCD");
    private static readonly Variable<string> Name = Variable.Text("PCTEST");
    private static readonly MeasurementVariables Measured = MeasurementVariables.Of("PC") with { Number = Variable.NotNegative("PCSTRESN") };
    private static readonly Variable<string> Unit = Variable.Unit("PCSTRESU");
    private static readonly Variable<string> Specimen = Variable.Text("PCSPEC");
    private static readonly Variable<string> Method = Variable.Text("PCMETHOD");
    private static readonly Variable<string> Visit = Variable.Text("VISIT");
    private static readonly Variable<SdtmDate?> At = Variable.Date("PCDTC");

    public static DomainLayout<Concentration> Layout { get; } = new DomainLayout<Concentration>("PC", c => c.Subject, c => c.Sequence, Row)
        .With(Test, c => c.Test)
        .With(Name, c => c.Name)
        .Derived("PCORRES", c => Measurement(c).Result)
        .Derived("PCORRESU", c => c.Unit)
        .With(Measured.Result, c => Measurement(c).Result)
        .With(Measured.Number, c => c.Value)
        .With(Unit, c => c.Unit)
        .Derived("PCSTAT", c => Measurement(c).Status)
        .With(Specimen, c => c.Specimen)
        .With(Method, c => c.Method)
        .With(Measured.LowerLimit, c => c.LowerLimit)
        .With(Visit, c => c.Visit)
        .With(At, c => c.At)
        .Day("PCDY", c => c.At);

    private static Measurement Measurement(Concentration c) => new(c.Value, c.BelowLimit, c.LowerLimit);

    private static Concentration Row(RowText row)
    {
        var measured = Measured.Read(row);
        if (measured.Value is not null && row.Quiet(Unit).Length == 0) row.Refuse(Unit, "a concentration has a unit");
        return new(row.Subject, row.Sequence, row.Get(Test), row.Get(Name), measured.Value, measured.BelowLimit, measured.LowerLimit,
            row.Get(Unit), row.Get(Specimen), row.Get(Method), row.Get(Visit), row.Get(At));
    }
}
