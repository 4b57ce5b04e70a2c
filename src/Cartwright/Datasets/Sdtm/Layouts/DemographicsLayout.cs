namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>DM: one row a subject.</summary>
internal static class DemographicsLayout
{
    private static readonly Variable<SdtmDate?> FirstInfusion = Variable.Date("RFSTDTC");
    private static readonly Variable<SdtmDate?> LastContact = Variable.Date("RFENDTC");
    private static readonly Variable<SdtmDate?> Consent = Variable.Date("RFICDTC");
    private static readonly Variable<SdtmDate?> Death = Variable.Date("DTHDTC");
    private static readonly Variable<int?> Age = Variable.OptionalWhole("AGE", 0, 120);
    private static readonly Variable<string?> Sex = Variable.OptionalText("SEX");
    private static readonly Variable<string?> Race = Variable.OptionalText("RACE");
    private static readonly Variable<string?> Ethnicity = Variable.OptionalText("ETHNIC");
    private static readonly Variable<string?> Arm = Variable.OptionalText("ARMCD");

    public static DomainLayout<Demographics> Layout { get; } = new DomainLayout<Demographics>("DM", d => d.Subject, null,
        row => new(row.Subject, row.Get(Arm), row.Get(Age), row.Get(Sex), row.Get(Consent), row.Get(FirstInfusion), row.Get(LastContact), row.Get(Death))
        {
            Race = row.Get(Race),
            Ethnicity = row.Get(Ethnicity),
        })
        .Derived("SUBJID", (d, study) => d.Subject.StartsWith(study + "-", StringComparison.Ordinal) ? d.Subject[(study.Length + 1)..] : d.Subject)
        .With(FirstInfusion, d => d.FirstInfusion)
        .With(LastContact, d => d.LastContact)
        .With(Consent, d => d.Consent)
        .With(Death, d => d.Death)
        .Derived("DTHFL", d => d.Death is null ? "" : "Y")
        .With(Age, d => d.AgeYears)
        .Derived("AGEU", d => d.AgeYears is null ? "" : "YEARS")
        .With(Sex, d => d.Sex)
        .WithWhereAny(Race, d => d.Race)
        .WithWhereAny(Ethnicity, d => d.Ethnicity)
        .With(Arm, d => d.Arm);
}
