namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>SV: visits and contacts that took place. The standard numbers them by VISITNUM, which an unscheduled visit may break; here they are numbered as they stand.</summary>
internal static class VisitLayout
{
    private static readonly Variable<string> Visit = Variable.Text("VISIT");
    private static readonly Variable<string> ContactMode = Variable.Text("SVCNTMOD");
    private static readonly Variable<SdtmDate?> Start = Variable.Date("SVSTDTC");

    public static DomainLayout<SubjectVisit> Layout { get; } = new DomainLayout<SubjectVisit>("SV", v => v.Subject, v => v.Sequence,
        row => new(row.Subject, row.Sequence, row.Get(Visit), row.Get(ContactMode), row.Get(Start)))
    { Counted = true }
        .With(Visit, v => v.Visit)
        .With(ContactMode, v => v.ContactMode)
        .With(Start, v => v.Start)
        .Day("SVSTDY", v => v.Start);
}
