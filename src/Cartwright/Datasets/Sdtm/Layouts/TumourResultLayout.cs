namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>TR: a lesion's diameter (LDIAM, LPERP or SAXIS, mm) or its state (TUMSTATE). NOT DONE where neither could be had.</summary>
internal static class TumourResultLayout
{
    private static readonly Variable<string> Lesion = Variable.Identifier("TRLNKID");
    private static readonly Variable<string> Test = Variable.Identifier("TRTESTCD");
    private static readonly Variable<string?> Result = Variable.OptionalText("TRSTRESC");
    private static readonly Variable<double?> Diameter = Variable.NotNegative("TRSTRESN");
    private static readonly Variable<string> Unit = Variable.Text("TRSTRESU");
    private static readonly Variable<string> Visit = Variable.Text("VISIT");
    private static readonly Variable<SdtmDate?> At = Variable.Date("TRDTC");
    private static readonly ReaderVariables Readers = ReaderVariables.Of("TR");

    private const string State = "TUMSTATE";

    public static DomainLayout<TumourResult> Layout { get; } = Readers.AddTo(new DomainLayout<TumourResult>("TR", t => t.Subject, t => t.Sequence, Row)
        .With(Lesion, t => t.Lesion)
        .With(Test, t => t.State is null ? Code(t.Diameter) : State)
        .Derived("TRTEST", t => t.State is null ? Name(t.Diameter) : "Tumor State")
        .Derived("TRORRES", Text)
        .Derived("TRORRESU", UnitOf)
        .With(Result, Text)
        .With(Diameter, t => t.DiameterMillimetres)
        .With(Unit, UnitOf)
        .Derived("TRSTAT", t => t is { DiameterMillimetres: null, State: null } ? "NOT DONE" : "")
        .With(Visit, t => t.Visit)
        .With(At, t => t.At)
        .Day("TRDY", t => t.At), t => t.Reader);

    private static string Code(LesionDiameter diameter) => diameter switch { LesionDiameter.Perpendicular => "LPERP", LesionDiameter.ShortAxis => "SAXIS", _ => "LDIAM" };

    private static string Name(LesionDiameter diameter) => diameter switch { LesionDiameter.Perpendicular => "Longest Perpendicular", LesionDiameter.ShortAxis => "Short Axis", _ => "Longest Diameter" };

    private static string Text(TumourResult t) => t.State ?? Variable.Write(t.DiameterMillimetres);

    private static string UnitOf(TumourResult t) => t.DiameterMillimetres is null ? "" : "mm";

    private static TumourResult Row(RowText row)
    {
        var diameter = row.Get(Diameter);
        if (diameter is not null && row.Get(Unit) != "mm") row.Refuse(Unit, $"is '{row.Get(Unit)}'; a diameter is in mm");
        return new(row.Subject, row.Sequence, row.Get(Lesion), diameter, row.Get(Test) == State ? row.Get(Result) : null, row.Get(Visit), row.Get(At))
        {
            Diameter = row.Get(Test) switch { "LPERP" => LesionDiameter.Perpendicular, "SAXIS" => LesionDiameter.ShortAxis, _ => LesionDiameter.Longest },
            Reader = Readers.Read(row),
        };
    }
}
