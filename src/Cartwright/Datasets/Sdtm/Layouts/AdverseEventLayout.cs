using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>AE: one row an event. AETOXGR is the CTCAE grade, 1 to 5.</summary>
internal static class AdverseEventLayout
{
    private static readonly Variable<string> Term = Variable.Identifier("AETERM");
    private static readonly Variable<string> BodySystem = Variable.Text("AEBODSYS");
    private static readonly Variable<bool> Serious = Variable.YesNo("AESER");
    private static readonly Variable<bool?> Related = new("AEREL", false, WriteRelated, ReadRelated, null);
    private static readonly Variable<int?> Grade = Variable.OptionalWhole("AETOXGR", 1, 5);
    private static readonly Variable<(SdtmDate? Whole, PartialDate? Part)> Start = Variable.DateOrPart("AESTDTC");
    private static readonly Variable<(SdtmDate? Whole, PartialDate? Part)> End = Variable.DateOrPart("AEENDTC");

    public static DomainLayout<AdverseEvent> Layout { get; } = new DomainLayout<AdverseEvent>("AE", a => a.Subject, a => a.Sequence, Row)
        .With(Term, a => a.Term)
        .Derived("AEDECOD", a => a.Term)
        .With(BodySystem, a => a.BodySystem)
        .With(Serious, a => a.Serious)
        .With(Related, a => a.Related)
        .With(Grade, a => a.Grade)
        .With(Start, a => (a.Start, a.PartialStart))
        .With(End, a => (a.End, a.PartialEnd))
        .Day("AESTDY", a => a.Start)
        .Day("AEENDY", a => a.End);

    private static AdverseEvent Row(RowText row)
    {
        var (start, end) = (row.Get(Start), row.Get(End));
        return new(row.Subject, row.Sequence, row.Get(Term), row.Get(BodySystem), row.Get(Grade), row.Get(Serious), row.Get(Related), start.Whole, end.Whole)
        {
            PartialStart = start.Part,
            PartialEnd = end.Part,
        };
    }

    private static string WriteRelated(bool? related) => related switch { null => "", true => "RELATED", false => "NOT RELATED" };

    private static Parsed<bool?> ReadRelated(string text) => text switch
    {
        "" => Parsed<bool?>.Of(null),
        "RELATED" or "POSSIBLY RELATED" or "PROBABLY RELATED" or "Y" => Parsed<bool?>.Of(true),
        "NOT RELATED" or "UNLIKELY RELATED" or "N" => Parsed<bool?>.Of(false),
        _ => Parsed<bool?>.Refused($"'{text}' is neither RELATED nor NOT RELATED"),
    };
}
