namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>EG: electrocardiograms, a test a row. Intervals are in msec, rates in beats/min; the standard has no other unit for them.</summary>
internal static class ElectrocardiogramLayout
{
    private static readonly Variable<string> Test = Variable.Identifier("EGTESTCD");
    private static readonly Variable<string> Name = Variable.Text("EGTEST");
    private static readonly Variable<string?> Result = Variable.OptionalText("EGSTRESC");
    private static readonly Variable<double?> Number = Variable.Number("EGSTRESN");
    private static readonly Variable<string> Unit = Variable.Unit("EGSTRESU");
    private static readonly Variable<bool?> Significant = Variable.OptionalYesNo("EGCLSIG");
    private static readonly Variable<string> Visit = Variable.Text("VISIT");
    private static readonly Variable<SdtmDate?> At = Variable.Date("EGDTC");

    public static DomainLayout<ElectrocardiogramResult> Layout { get; } = new DomainLayout<ElectrocardiogramResult>("EG", e => e.Subject, e => e.Sequence, Row)
        .With(Test, e => e.Test)
        .With(Name, e => e.Name)
        .Derived("EGORRES", ResultOf)
        .Derived("EGORRESU", e => e.Unit)
        .With(Result, ResultOf)
        .With(Number, e => e.Value)
        .With(Unit, e => e.Unit)
        .Derived("EGSTAT", e => e.Value is null && e.Finding is null ? "NOT DONE" : "")
        .WithWhereAny(Significant, e => e.ClinicallySignificant)
        .With(Visit, e => e.Visit)
        .With(At, e => e.At)
        .Day("EGDY", e => e.At);

    private static string ResultOf(ElectrocardiogramResult e) => e.Finding ?? Variable.Write(e.Value);

    private static ElectrocardiogramResult Row(RowText row)
    {
        var (value, result) = (row.Get(Number), row.Get(Result));
        return new(row.Subject, row.Sequence, row.Get(Test), row.Get(Name), value, value is null ? Measurement.WordOf(result) : null, row.Get(Significant), row.Get(Unit), row.Get(Visit), row.Get(At));
    }
}
