using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>AE: one row an event. AETOXGR is the CTCAE grade, 1 to 5.</summary>
/// <remarks>AEPATHCL, AERELCND and AERELAPH are the sponsor's own: AE has one causality, and no pathogen.</remarks>
internal static class AdverseEventLayout
{
    private static readonly Variable<string> Term = Variable.Identifier("AETERM");
    private static readonly Variable<string> BodySystem = Variable.Text("AEBODSYS");
    private static readonly Variable<bool> Serious = Variable.YesNo("AESER");
    private static readonly Variable<bool?> Related = Relation("AEREL");
    private static readonly Variable<bool?> RelatedToConditioning = Relation("AERELCND");
    private static readonly Variable<bool?> RelatedToCollection = Relation("AERELAPH");
    private static readonly Variable<string?> Group = Variable.OptionalText("AEGRPID");
    private static readonly Variable<string?> Link = Variable.OptionalText("AELNKID");
    private static readonly Variable<string?> Location = Variable.OptionalText("AELOC");
    private static readonly Variable<string?> Pathogen = Variable.OptionalText("AEPATHCL");

    private static readonly (Variable<bool> Flag, SeriousnessCriteria Criterion)[] Criteria =
    [
        (Variable.Flag("AESDTH"), SeriousnessCriteria.Death), (Variable.Flag("AESLIFE"), SeriousnessCriteria.LifeThreatening),
        (Variable.Flag("AESHOSP"), SeriousnessCriteria.Hospitalisation), (Variable.Flag("AESDISAB"), SeriousnessCriteria.Disability),
        (Variable.Flag("AESCONG"), SeriousnessCriteria.CongenitalAnomaly), (Variable.Flag("AESMIE"), SeriousnessCriteria.MedicallyImportant),
    ];

    private static readonly Variable<int?> Grade = Variable.OptionalWhole("AETOXGR", 1, 5);
    private static readonly Variable<(SdtmDate? Whole, PartialDate? Part)> Start = Variable.DateOrPart("AESTDTC");
    private static readonly Variable<(SdtmDate? Whole, PartialDate? Part)> End = Variable.DateOrPart("AEENDTC");

    public static DomainLayout<AdverseEvent> Layout { get; } = Criteria.Aggregate(Known(), (layout, c) =>
        layout.WithWhereAny(c.Flag, a => a.Criteria.HasFlag(c.Criterion), a => a.Criteria.HasFlag(c.Criterion)));

    private static DomainLayout<AdverseEvent> Known() => new DomainLayout<AdverseEvent>("AE", a => a.Subject, a => a.Sequence, Row)
        .With(Term, a => a.Term)
        .Derived("AEDECOD", a => a.Term)
        .With(BodySystem, a => a.BodySystem)
        .With(Serious, a => a.Serious)
        .With(Related, a => a.Related)
        .With(Grade, a => a.Grade)
        .With(Start, a => (a.Start, a.PartialStart))
        .With(End, a => (a.End, a.PartialEnd))
        .Day("AESTDY", a => a.Start)
        .Day("AEENDY", a => a.End)
        .WithWhereAny(Group, a => a.Group)
        .Also(Link)
        .WithWhereAny(Location, a => a.Location)
        .WithWhereAny(Pathogen, a => a.PathogenClass)
        .WithWhereAny(RelatedToConditioning, a => a.RelatedToConditioning)
        .WithWhereAny(RelatedToCollection, a => a.RelatedToCollection);

    private static AdverseEvent Row(RowText row)
    {
        var (start, end) = (row.Get(Start), row.Get(End));
        return new(row.Subject, row.Sequence, row.Get(Term), row.Get(BodySystem), row.Get(Grade), row.Get(Serious), row.Get(Related), start.Whole, end.Whole)
        {
            PartialStart = start.Part,
            PartialEnd = end.Part,
            Group = row.Get(Group) ?? row.Get(Link),
            Location = row.Get(Location),
            PathogenClass = row.Get(Pathogen)?.ToUpperInvariant(),
            RelatedToConditioning = row.Get(RelatedToConditioning),
            RelatedToCollection = row.Get(RelatedToCollection),
            Criteria = Criteria.Where(c => row.Get(c.Flag)).Aggregate(SeriousnessCriteria.None, (all, c) => all | c.Criterion),
        };
    }

    private static Variable<bool?> Relation(string name) => new(name, false, WriteRelated, ReadRelated, null);

    private static string WriteRelated(bool? related) => related switch { null => "", true => "RELATED", false => "NOT RELATED" };

    private static Parsed<bool?> ReadRelated(string text) => text switch
    {
        "" => Parsed<bool?>.Of(null),
        "RELATED" or "POSSIBLY RELATED" or "PROBABLY RELATED" or "Y" => Parsed<bool?>.Of(true),
        "NOT RELATED" or "UNLIKELY RELATED" or "N" => Parsed<bool?>.Of(false),
        _ => Parsed<bool?>.Refused($"'{text}' is neither RELATED nor NOT RELATED"),
    };
}
