using Cartwright.Datasets.Sdtm;

namespace Cartwright.Tests.Analysis.DataIssues;

/// <summary>The same package with all its dates moved, or its rows in another order.</summary>
internal static class MovedPackage
{
    public static StudyData ByDays(StudyData d, int days)
    {
        SdtmDate? To(SdtmDate? at) => at is { } known ? known with { Moment = known.Moment.AddDays(days) } : null;
        return d with
        {
            Demographics = [.. d.Demographics.Select(r => r with { Consent = To(r.Consent), FirstInfusion = To(r.FirstInfusion), LastContact = To(r.LastContact), Death = To(r.Death) })],
            Disposition = [.. d.Disposition.Select(r => r with { Start = To(r.Start) })],
            Exposure = [.. d.Exposure.Select(r => r with { Start = To(r.Start), End = To(r.End) })],
            AdverseEvents = [.. d.AdverseEvents.Select(r => r with { Start = To(r.Start), End = To(r.End) })],
            Laboratory = [.. d.Laboratory.Select(r => r with { At = To(r.At) })],
            Concentrations = [.. d.Concentrations.Select(r => r with { At = To(r.At) })],
            Tumours = [.. d.Tumours.Select(r => r with { At = To(r.At) })],
            TumourResults = [.. d.TumourResults.Select(r => r with { At = To(r.At) })],
            Questionnaires = [.. d.Questionnaires.Select(r => r with { At = To(r.At) })],
            VitalSigns = [.. d.VitalSigns.Select(r => r with { At = To(r.At) })],
            Medications = [.. d.Medications.Select(r => r with { Start = To(r.Start), End = To(r.End) })],
            Procedures = [.. d.Procedures.Select(r => r with { Start = To(r.Start), End = To(r.End) })],
            Responses = [.. d.Responses.Select(r => r with { At = To(r.At) })],
            FindingsAbout = [.. d.FindingsAbout.Select(r => r with { At = To(r.At) })],
            NeurologicalAssessments = [.. d.NeurologicalAssessments.Select(r => r with { At = To(r.At) })],
            Deviations = [.. d.Deviations.Select(r => r with { Start = To(r.Start), End = To(r.End) })],
            Encounters = [.. d.Encounters.Select(r => r with { Start = To(r.Start), End = To(r.End) })],
            Visits = [.. d.Visits.Select(r => r with { Start = To(r.Start) })],
            BiospecimenEvents = [.. d.BiospecimenEvents.Select(r => r with { Start = To(r.Start) })],
            BiospecimenFindings = [.. d.BiospecimenFindings.Select(r => r with { At = To(r.At) })],
            Electrocardiograms = [.. d.Electrocardiograms.Select(r => r with { At = To(r.At) })],
            Immunogenicity = [.. d.Immunogenicity.Select(r => r with { At = To(r.At) })],
        };
    }

    public static StudyData Reordered(StudyData d, int seed)
    {
        var chance = new Random(seed);
        List<T> Any<T>(IReadOnlyList<T> rows)
        {
            var mixed = rows.ToArray();
            chance.Shuffle(mixed);
            return [.. mixed];
        }
        return new(d.StudyId, Any(d.Demographics), Any(d.Disposition), Any(d.Exposure), Any(d.AdverseEvents), Any(d.Laboratory), Any(d.Concentrations), Any(d.Tumours),
            Any(d.TumourResults), Any(d.Questionnaires), Any(d.VitalSigns), Any(d.Medications), Any(d.Procedures), Any(d.Responses), Any(d.FindingsAbout))
        {
            NeurologicalAssessments = Any(d.NeurologicalAssessments),
            EventQualifiers = Any(d.EventQualifiers),
            Deviations = Any(d.Deviations),
            Encounters = Any(d.Encounters),
            Visits = Any(d.Visits),
            BiospecimenEvents = Any(d.BiospecimenEvents),
            BiospecimenFindings = Any(d.BiospecimenFindings),
            Electrocardiograms = Any(d.Electrocardiograms),
            Immunogenicity = Any(d.Immunogenicity),
        };
    }
}
