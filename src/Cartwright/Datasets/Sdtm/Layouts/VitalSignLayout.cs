namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>VS: temperature (TEMP, °C), systolic pressure (SYSBP, mmHg), weight (WEIGHT, kg), each in its own unit only.</summary>
internal static class VitalSignLayout
{
    private static readonly Variable<string> Test = Variable.Identifier("VSTESTCD");
    private static readonly Variable<double?> Value = Variable.Number("VSSTRESN");
    private static readonly Variable<string> Unit = Variable.Unit("VSSTRESU");
    private static readonly Variable<SdtmDate?> At = Variable.Date("VSDTC");

    public static DomainLayout<VitalSignResult> Layout { get; } = new DomainLayout<VitalSignResult>("VS", v => v.Subject, v => v.Sequence, Row)
        .With(Test, v => v.Test)
        .Derived("VSTEST", v => NameOf(v.Test))
        .Derived("VSORRES", v => Variable.Write(v.Value))
        .Derived("VSORRESU", v => v.Unit)
        .Derived("VSSTRESC", v => Variable.Write(v.Value))
        .With(Value, v => v.Value)
        .With(Unit, v => v.Unit)
        .Derived("VSSTAT", v => v.Value is null ? "NOT DONE" : "")
        .With(At, v => v.At)
        .Day("VSDY", v => v.At);

    private static string NameOf(string test) => test switch
    {
        "TEMP" => "Temperature",
        "SYSBP" => "Systolic Blood Pressure",
        "DIABP" => "Diastolic Blood Pressure",
        "WEIGHT" => "Weight",
        _ => test,
    };

    private static VitalSignResult Row(RowText row)
    {
        var sign = new VitalSignResult(row.Subject, row.Sequence, row.Get(Test), row.Get(Value), row.Get(Unit), row.Get(At));
        if (sign.Value is not null) row.Refuse(Unit, row.Quiet(Unit).Length == 0 ? "a vital sign has a unit" : KnownUnits.RefusedFor(sign.Test, sign.Unit));
        return sign;
    }
}
