using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Reports.Stories;

/// <summary>What a story is told from: one subject's rows, what the analysis made of them, and the plan.</summary>
internal sealed class SubjectRecords(StudyData data, StudyAnalysis analysis, TrialPlan plan, Subject subject)
{
    public StudyData Rows { get; } = Only(data, subject.Id);

    public StudyAnalysis Analysis => analysis;

    public TrialPlan Plan => plan;

    public Subject Subject => subject;

    public SdtmDate? Infusion => subject.FirstInfused;

    public DataRecord Source(string domain, int? sequence = null) => new(domain, subject.Id, sequence);

    public StoryStatement Happened(SdtmDate? at, string topic, string text, params IEnumerable<DataRecord> sources) =>
        new(StoryPart.Course, at, at is { } date && Infusion is { } infusion ? date.DaysSince(infusion) : null, topic, text, StoryStatement.InOrder(sources));

    /// <summary>The same at a time from the first infusion, exact to the minute as the data are.</summary>
    public StoryStatement Happened(Units.Duration sinceInfusion, string topic, string text, params IEnumerable<DataRecord> sources)
    {
        var at = SdtmDate.AtTime(Moment(sinceInfusion));
        return new(StoryPart.Course, at, sinceInfusion.Days, topic, text, StoryStatement.InOrder(sources));
    }

    public DateTime Moment(Units.Duration sinceInfusion) => Infusion!.Value.Moment.AddMinutes(Math.Round(sinceInfusion.Days * 24 * 60));

    /// <summary>A date as days from infusion, or as a date where nobody was infused.</summary>
    public string When(SdtmDate at) => Infusion is { } infusion ? $"day {Numbers.Fixed(at.DaysSince(infusion), 2).TrimEnd('0').TrimEnd('.')}" : at.ToString();

    public string When(DateOnly day) => When(new SdtmDate(day.ToDateTime(TimeOnly.MinValue), false));

    private static StudyData Only(StudyData d, string id) => new(d.StudyId,
        [.. d.Demographics.Where(r => r.Subject == id)],
        [.. d.Disposition.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.Exposure.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.AdverseEvents.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.Laboratory.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.Concentrations.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.Tumours.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.TumourResults.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.Questionnaires.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.VitalSigns.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.Medications.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.Procedures.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.Responses.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
        [.. d.FindingsAbout.Where(r => r.Subject == id).OrderBy(r => r.Sequence)])
    {
        NeurologicalAssessments = [.. d.NeurologicalAssessments.Where(r => r.Subject == id).OrderBy(r => r.Sequence)],
    };
}
