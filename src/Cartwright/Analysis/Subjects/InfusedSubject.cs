using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>What the grading of a toxicity needs to know of who was infused. Less than <see cref="Subject"/>, whose place in the dose decision hangs on such grades.</summary>
internal readonly record struct InfusedSubject(string Id, SdtmDate FirstInfused, SdtmDate LastInfused, SdtmDate? Death)
{
    public static InfusedSubject Of(Subject subject) => new(subject.Id, subject.FirstInfused!.Value, subject.LastInfused ?? subject.FirstInfused.Value, subject.Death) { TreatmentStart = subject.TreatmentStart };

    /// <summary>The first study treatment: conditioning or the infusion; null where it is not told.</summary>
    public SdtmDate? TreatmentStart { get; init; }

    /// <summary>The end of what can be seen of the subject: its death, whose day counts whole where no time is known.</summary>
    public DateTime SeenUntil => Death is { } died ? died.HasTime ? died.Moment : died.Moment.Date.AddDays(1) : DateTime.MaxValue;

    /// <summary>Whether a moment lies at most so many days after the first or the last infusion.</summary>
    public bool IsWithin(double days, DateTime at) => Follows(FirstInfused, at, days) || Follows(LastInfused, at, days);

    private static bool Follows(SdtmDate infusion, DateTime at, double days) => at >= infusion.Moment && (at - infusion.Moment).TotalDays <= days;
}
