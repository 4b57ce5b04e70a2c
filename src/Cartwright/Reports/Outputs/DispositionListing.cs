using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>How far each subject came, and how its observation ended.</summary>
internal static class DispositionListing
{
    public const string Id = "disposition-listing";
    private const string Title = "Disposition by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var subjects = analysis.Subjects.Subjects;
        if (subjects.Count == 0) return Table.Empty(Id, Title, "no subject in the data package");
        var collected = (analysis.Course?.Manufacturing.Batches ?? []).ToDictionary(b => b.Subject.Id, b => b.Collected, StringComparer.Ordinal);
        var ends = DispositionTable.EndsRecorded(analysis);
        return new(Id, Title, [new("Subject"), new("Level"), new("Consented"), new("Cells collected"), new("Conditioned"), new("Infused"), new("Last contact"), new("Died"), new("How it ended")],
            [.. subjects.Select(s => Row.Of(LevelColumns.Short(s.Id, plan), s.Level?.Name ?? s.Arm ?? "–", DayText.Of(s.Enrolled?.Day), DayText.Of(collected.GetValueOrDefault(s.Id)), DayText.Of(s.Conditioned?.Day),
                DayText.Of(s.FirstInfused?.Day), DayText.Of(s.LastContact?.Day), DayText.Of(s.Death?.Day), ends ? DispositionTable.Ending(s) : "–"))],
            ["Last contact: as recorded, or the latest date on any of the subject's rows.", .. ends ? Array.Empty<string>() : [$"{DispositionTable.End}: {CourseText.NotInPackage}."]]);
    }
}
