using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>The latest date on any row of a subject: the last day it was certainly seen, where no last contact is recorded.</summary>
internal static class LatestRecord
{
    public static Dictionary<string, SdtmDate> Of(StudyData data)
    {
        var latest = new Dictionary<string, SdtmDate>(StringComparer.Ordinal);
        foreach (var (subject, date) in Dates(data))
            if (date is { } known && (!latest.TryGetValue(subject, out var before) || known.Moment > before.Moment)) latest[subject] = known;
        return latest;
    }

    private static IEnumerable<(string Subject, SdtmDate? Date)> Dates(StudyData data) =>
    [
        .. data.Demographics.Select(r => (r.Subject, r.Death)),
        .. data.Disposition.Select(r => (r.Subject, r.Start)),
        .. data.Exposure.Select(r => (r.Subject, r.Start)),
        .. data.AdverseEvents.SelectMany(r => new[] { (r.Subject, r.Start), (r.Subject, r.End) }),
        .. data.Laboratory.Select(r => (r.Subject, r.At)),
        .. data.Concentrations.Select(r => (r.Subject, r.At)),
        .. data.TumourResults.Select(r => (r.Subject, r.At)),
        .. data.Questionnaires.Select(r => (r.Subject, r.At)),
        .. data.VitalSigns.Select(r => (r.Subject, r.At)),
        .. data.Responses.Select(r => (r.Subject, r.At)),
        .. data.FindingsAbout.Select(r => (r.Subject, r.At)),
        .. data.NeurologicalAssessments.Select(r => (r.Subject, r.At)),
        .. data.Electrocardiograms.Select(r => (r.Subject, r.At)),
        .. data.Immunogenicity.Select(r => (r.Subject, r.At)),
        .. data.Visits.Select(r => (r.Subject, r.Start)),
        .. data.Encounters.SelectMany(r => new[] { (r.Subject, r.Start), (r.Subject, r.End) }),
    ];
}
