namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>CM: medicines given, with their class; of a vasopressor the rate at which it ran (CMDOSE in ug/kg/min). A dose in another unit is none that a scale asks for, and is not read.</summary>
internal static class MedicationLayout
{
    private const string Rate = "ug/kg/min";

    private static readonly Variable<string> Treatment = Variable.Identifier("CMTRT");
    private static readonly Variable<string> Class = Variable.Text("CMCLAS");
    private static readonly Variable<double?> Dose = Variable.NotNegative("CMDOSE");
    private static readonly Variable<string> Unit = Variable.Text("CMDOSU");
    private static readonly Variable<string?> Category = Variable.OptionalText("CMCAT");
    private static readonly Variable<string?> Group = Variable.OptionalText("CMGRPID");
    private static readonly Variable<string?> Indication = Variable.OptionalText("CMINDC");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("CMSTDTC");
    private static readonly Variable<SdtmDate?> End = Variable.Date("CMENDTC");

    public static DomainLayout<ConcomitantMedication> Layout { get; } = new DomainLayout<ConcomitantMedication>("CM", m => m.Subject, m => m.Sequence, Row)
        .With(Treatment, m => m.Treatment)
        .With(Class, m => m.Class)
        .With(Dose, m => m.DoseMicrogramsPerKilogramMinute)
        .With(Unit, m => m.DoseMicrogramsPerKilogramMinute is null ? "" : Rate)
        .WithWhereAny(Indication, m => m.Indication)
        .With(Start, m => m.Start)
        .With(End, m => m.End)
        .Day("CMSTDY", m => m.Start)
        .Day("CMENDY", m => m.End)
        .WithWhereAny(Category, m => m.Category)
        .WithWhereAny(Group, m => m.Group);

    // The two micro signs and the letter u are one.
    private static ConcomitantMedication Row(RowText row)
    {
        var isRate = row.Get(Unit).Replace('µ', 'u').Replace('μ', 'u') == Rate;
        return new(row.Subject, row.Sequence, row.Get(Treatment), row.Get(Class), row.Get(Start), row.Get(End))
        {
            DoseMicrogramsPerKilogramMinute = isRate ? row.Get(Dose) : null,
            Category = row.Get(Category),
            Group = row.Get(Group),
            Indication = row.Get(Indication),
        };
    }
}
