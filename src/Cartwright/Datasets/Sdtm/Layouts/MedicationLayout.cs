namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>CM: medicines given, with their class.</summary>
internal static class MedicationLayout
{
    private static readonly Variable<string> Treatment = Variable.Identifier("CMTRT");
    private static readonly Variable<string> Class = Variable.Text("CMCLAS");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("CMSTDTC");
    private static readonly Variable<SdtmDate?> End = Variable.Date("CMENDTC");

    public static DomainLayout<ConcomitantMedication> Layout { get; } = new DomainLayout<ConcomitantMedication>("CM", m => m.Subject, m => m.Sequence,
        row => new(row.Subject, row.Sequence, row.Get(Treatment), row.Get(Class), row.Get(Start), row.Get(End)))
        .With(Treatment, m => m.Treatment)
        .With(Class, m => m.Class)
        .With(Start, m => m.Start)
        .With(End, m => m.End)
        .Day("CMSTDY", m => m.Start)
        .Day("CMENDY", m => m.End);
}
