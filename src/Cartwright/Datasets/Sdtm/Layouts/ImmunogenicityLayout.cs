namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>IS: antibodies against the product, a step of the assay a row.</summary>
internal static class ImmunogenicityLayout
{
    private static readonly Variable<string> Test = Variable.Identifier("ISTESTCD");
    private static readonly Variable<string> Name = Variable.Text("ISTEST");
    private static readonly Variable<string> Objective = Variable.Text("ISTSTOPO");
    private static readonly Variable<string> Agent = Variable.Text("ISBDAGNT");
    private static readonly MeasurementVariables Measured = MeasurementVariables.Of("IS");
    private static readonly Variable<string> Unit = Variable.Unit("ISSTRESU");
    private static readonly Variable<string> Visit = Variable.Text("VISIT");
    private static readonly Variable<SdtmDate?> At = Variable.Date("ISDTC");

    public static DomainLayout<ImmunogenicityResult> Layout { get; } = new DomainLayout<ImmunogenicityResult>("IS", i => i.Subject, i => i.Sequence, Row)
        .With(Test, i => i.Test)
        .With(Name, i => i.Name)
        .With(Objective, i => i.Objective)
        .With(Agent, i => i.Agent)
        .Derived("ISORRES", Result)
        .Derived("ISORRESU", i => i.Unit)
        .With(Measured.Result, Result)
        .With(Measured.Number, i => i.Value)
        .With(Unit, i => i.Unit)
        .Derived("ISSTAT", i => i.Finding is null ? Measurement(i).Status : "")
        .With(Measured.LowerLimit, i => i.LowerLimit)
        .With(Visit, i => i.Visit)
        .With(At, i => i.At)
        .Day("ISDY", i => i.At);

    private static string Result(ImmunogenicityResult i) => i.Finding ?? Measurement(i).Result;

    private static Measurement Measurement(ImmunogenicityResult i) => new(i.Value, i.BelowLimit, i.LowerLimit);

    private static ImmunogenicityResult Row(RowText row)
    {
        var measured = Measured.Read(row);
        var word = measured.Value is null ? Layouts.Measurement.WordOf(row.Get(Measured.Result)) : null;
        return new(row.Subject, row.Sequence, row.Get(Test), row.Get(Name), row.Get(Objective), row.Get(Agent), measured.Value, measured.BelowLimit, measured.LowerLimit, word, row.Get(Unit), row.Get(Visit), row.Get(At));
    }
}
