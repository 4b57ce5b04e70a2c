namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>TR: a lesion's diameter (LDIAM, mm) or its state (TUMSTATE). NOT DONE where neither could be had.</summary>
internal static class TumourResultLayout
{
    private static readonly Variable<string> Lesion = Variable.Identifier("TRLNKID");
    private static readonly Variable<string> Test = Variable.Identifier("TRTESTCD");
    private static readonly Variable<string?> Result = Variable.OptionalText("TRSTRESC");
    private static readonly Variable<double?> Diameter = Variable.NotNegative("TRSTRESN");
    private static readonly Variable<string> Unit = Variable.Text("TRSTRESU");
    private static readonly Variable<string> Visit = Variable.Text("VISIT");
    private static readonly Variable<SdtmDate?> At = Variable.Date("TRDTC");

    public static DomainLayout<TumourResult> Layout { get; } = new DomainLayout<TumourResult>("TR", t => t.Subject, t => t.Sequence, Row)
        .With(Lesion, t => t.Lesion)
        .With(Test, t => t.State is null ? "LDIAM" : "TUMSTATE")
        .Derived("TRTEST", t => t.State is null ? "Longest Diameter" : "Tumor State")
        .Derived("TRORRES", Text)
        .Derived("TRORRESU", UnitOf)
        .With(Result, Text)
        .With(Diameter, t => t.DiameterMillimetres)
        .With(Unit, UnitOf)
        .Derived("TRSTAT", t => t is { DiameterMillimetres: null, State: null } ? "NOT DONE" : "")
        .With(Visit, t => t.Visit)
        .With(At, t => t.At)
        .Day("TRDY", t => t.At);

    private static string Text(TumourResult t) => t.State ?? Variable.Write(t.DiameterMillimetres);

    private static string UnitOf(TumourResult t) => t.DiameterMillimetres is null ? "" : "mm";

    private static TumourResult Row(RowText row)
    {
        var diameter = row.Get(Diameter);
        if (diameter is not null && row.Get(Unit) != "mm") row.Refuse(Unit, $"is '{row.Get(Unit)}'; a diameter is in mm");
        return new(row.Subject, row.Sequence, row.Get(Lesion), diameter, row.Get(Test) == "TUMSTATE" ? row.Get(Result) : null, row.Get(Visit), row.Get(At));
    }
}
