namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>HO: stays in hospital and in intensive care.</summary>
internal static class EncounterLayout
{
    private static readonly Variable<string> Term = Variable.Identifier("HOTERM");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("HOSTDTC");
    private static readonly Variable<SdtmDate?> End = Variable.Date("HOENDTC");

    public static DomainLayout<HealthcareEncounter> Layout { get; } = new DomainLayout<HealthcareEncounter>("HO", h => h.Subject, h => h.Sequence,
        row => new(row.Subject, row.Sequence, row.Get(Term), row.Get(Start), row.Get(End)))
        .With(Term, h => h.Term)
        .Derived("HODECOD", h => h.Term)
        .With(Start, h => h.Start)
        .With(End, h => h.End)
        .Day("HOSTDY", h => h.Start)
        .Day("HOENDY", h => h.End);
}
