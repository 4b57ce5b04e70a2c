using System.Globalization;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A visit outside its window.</summary>
/// <remarks>A visit counts as in its window if the moment or the calendar day is in it. One planned before infusion has only to come before it: how long before hangs on when conditioning started.</remarks>
internal static class OutOfWindow
{
    public static readonly DataCheck Check = new(
        "DI-WINDOW", IssueSeverity.Note,
        "A sample, imaging or questionnaire (PC, LB, TR, QS) that bears the name of a planned visit lies outside that visit's window.",
        "It is analysed at the time at which it was taken. Many such notes mean that the names of visits are not the protocol's.")
    {
        Look = package =>
            from sample in Sample.All(package.Data)
            where sample.At is not null && package.SubjectOf(sample.Source.Subject)?.FirstInfusion is not null
            let visit = VisitsOf(sample, package.Plan.Visits).FirstOrDefault(v => v.Name == sample.Visit)
            where visit is not null
            let days = sample.At!.Value.DaysSince(package.SubjectOf(sample.Source.Subject)!.FirstInfusion!.Value)
            let calendar = sample.At!.Value.Day.DayNumber - package.SubjectOf(sample.Source.Subject)!.FirstInfusion!.Value.Day.DayNumber
            where !IsIn(visit, days, calendar)
            select new Irregularity(sample.Source, sample.Source.Domain + "DTC", Message(sample, visit, days)),
    };

    private static bool IsIn(PlannedVisit visit, double days, int calendar) => visit.Planned.Days <= 0 ? calendar <= 0
        : (visit.Earliest.Days <= days && days <= visit.Latest.Days) || (Math.Floor(visit.Earliest.Days) <= calendar && calendar <= Math.Ceiling(visit.Latest.Days));

    private static string Message(Sample sample, PlannedVisit visit, double days) => string.Create(CultureInfo.InvariantCulture,
        $"{sample.Name} at visit '{visit.Name}' was {(visit.Planned.Days <= 0 ? $"on day {days:0.##} from infusion, and is planned before it" : $"on day {days:0.##} from infusion, the window is {visit.Earliest.Days:0.##} to {visit.Latest.Days:0.##}")}");

    private static IReadOnlyList<PlannedVisit> VisitsOf(Sample sample, PlannedVisits visits) => sample.Source.Domain switch
    {
        "PC" => visits.Kinetics,
        "TR" => visits.Imaging,
        "QS" => visits.QualityOfLife,
        "LB" when sample.Of.StartsWith(CodeLists.LaboratoryCategory.Cytokines + "/", StringComparison.Ordinal) => visits.Cytokines,
        "LB" when sample.Of.StartsWith(CodeLists.LaboratoryCategory.BoneMarrow + "/", StringComparison.Ordinal) => visits.Marrow,
        "LB" => visits.BloodCounts,
        _ => [],
    };
}
