namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>EX: conditioning and infusions. A dose is never negative, and has its unit.</summary>
internal static class ExposureLayout
{
    private static readonly Variable<string> Treatment = Variable.Identifier("EXTRT");
    private static readonly Variable<string> Category = Variable.Text("EXCAT");
    private static readonly Variable<double?> Dose = Variable.NotNegative("EXDOSE");
    private static readonly Variable<string?> DoseUnit = Variable.OptionalUnit("EXDOSU");
    private static readonly Variable<string?> Route = Variable.OptionalText("EXROUTE");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("EXSTDTC");
    private static readonly Variable<SdtmDate?> End = Variable.Date("EXENDTC");

    public static DomainLayout<Exposure> Layout { get; } = new DomainLayout<Exposure>("EX", e => e.Subject, e => e.Sequence, Row)
        .With(Treatment, e => e.Treatment)
        .With(Category, e => e.Category)
        .With(Dose, e => e.Dose)
        .With(DoseUnit, e => e.DoseUnit)
        .With(Route, e => e.Route)
        .With(Start, e => e.Start)
        .With(End, e => e.End)
        .Day("EXSTDY", e => e.Start)
        .Day("EXENDY", e => e.End);

    private static Exposure Row(RowText row)
    {
        var exposure = new Exposure(row.Subject, row.Sequence, row.Get(Treatment), row.Get(Category), row.Get(Dose), row.Get(DoseUnit), row.Get(Route), row.Get(Start), row.Get(End));
        if (exposure.Dose is not null && row.Quiet(DoseUnit).Length == 0) row.Refuse(DoseUnit, "a dose has a unit");
        return exposure;
    }
}
