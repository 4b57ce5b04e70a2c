using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Every neoplasm recorded after the infusion that may be a second one: they are few, and each is a case.</summary>
internal static class SecondMalignanciesTable
{
    public const string Id = "second-malignancies";
    private const string Title = "Second primary malignancies after the infusion";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Malignancies is not { } malignancies) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        if (malignancies.Count == 0) return Table.Empty(Id, Title, "none is recorded among the adverse events");
        var levels = LevelColumns.NameBySubject(analysis);
        return new(Id, Title, [new("Subject"), new("Level"), new("Neoplasm"), new("Of T cells"), new("Days after infusion", true), new("Receptor's gene in it"), new("Site of insertion"), new("Records")],
            [.. malignancies.Select(m => Row.Of(LevelColumns.Short(m.Event.Subject.Id, plan), levels[m.Event.Subject.Id], CourseText.Sentence(m.Event.Term), m.OfTCells ? "yes" : "no",
                CourseText.Or(m.DaysAfterInfusion), Word(m.Transgene), Word(m.Insertion), CourseText.Cited(m.Event.Sources)))],
            [
                "Events of the body system Neoplasms begun after the infusion, save terms of progression, pain, flare, haemorrhage and necrosis. Whether each is a second primary is for a person to judge.",
                "Of T cells: lymphoma or leukaemia of T cells by its term (class warning of the FDA, January 2024). The gene and its site are as recorded (FA about the term, TRANSGEN and INSERT).",
            ]);
    }

    private static string Word(string? recorded) => recorded is { Length: > 0 } ? CourseText.Sentence(recorded) : "not recorded";
}
