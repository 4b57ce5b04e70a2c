using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Safety.Infections;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Infections of the infused by window: how many, how severe, of which pathogens, how dense; and their sites.</summary>
internal static class InfectionsTable
{
    public const string Id = "infections";
    private const string Title = "Infections by window, pathogen and site";

    /// <summary>Days at risk that a density is told per.</summary>
    public const double Per = 100;

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Infections is not { } infections) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        if (columns[^1].Subjects.Count == 0) return Table.Empty(Id, Title, "nobody was infused");
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)],
            [.. InfectionAnalysis.Windows.SelectMany(w => Window(w, infections, columns, plan)), .. Sites(infections, columns)],
            [.. Notes(infections, plan)]);
    }

    /// <summary>The infections of a column in a window.</summary>
    public static List<Infection> In(DoseColumn column, InfectionAnalysis infections, StudyPeriod window) =>
        LevelColumns.Of(column, infections.Infections.Where(i => i.Period == window), i => i.Event.Subject.Id);

    /// <summary>A class of pathogen in words.</summary>
    public static string NameOf(Pathogen pathogen) => pathogen switch { Pathogen.NotRecorded => "pathogen not recorded", Pathogen.Unknown => "pathogen unknown", _ => pathogen.ToString().ToLowerInvariant() };

    private static IEnumerable<Row> Window(StudyPeriod window, InfectionAnalysis infections, IReadOnlyList<DoseColumn> columns, TrialPlan plan)
    {
        Row Line(string name, Func<List<Infection>, int> count) => CourseText.Cells(name, columns, c => $"{count(In(c, infections, window))}");
        return
        [
            Row.Group(CourseText.NameOf(window, plan.Safety)),
            Line("Subjects with an infection", i => i.Select(e => e.Event.Subject.Id).Distinct().Count()),
            CourseText.Cells("Subjects with one of grade 3 or worse", columns, c => $"{LevelColumns.Of(c, infections.Infections.Where(i => i.SevereIn.Contains(window)), i => i.Event.Subject.Id).Select(i => i.Event.Subject.Id).Distinct().Count()}"),
            Line("Infections", i => i.Count),
            .. Seen(infections).Select(p => Line($"of these {NameOf(p)}", i => i.Count(e => e.Pathogen == p))),
            CourseText.Cells("Days at risk", columns, c => $"{c.Subjects.Sum(s => infections.DaysAtRisk.GetValueOrDefault((s.Id, window))):0}"),
            CourseText.Cells("Infections per 100 patient-days (interval)", columns, c => CourseText.Rate(infections.Density(c.Subjects, window), Per)),
        ];
    }

    private static IEnumerable<Pathogen> Seen(InfectionAnalysis infections) => infections.Infections.Select(i => i.Pathogen).Distinct().Order();

    private static IEnumerable<Row> Sites(InfectionAnalysis infections, IReadOnlyList<DoseColumn> columns)
    {
        var after = infections.Infections.Where(i => InfectionAnalysis.Windows.Contains(i.Period)).ToList();
        if (after.Count == 0) return [];
        return after.GroupBy(i => i.Site is { } site ? CourseText.Sentence(site) : "Not recorded").OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => CourseText.Cells(g.Key, columns, c => $"{LevelColumns.Of(c, g, i => i.Event.Subject.Id).Count}")).Prepend(Row.Group("Infections by site"));
    }

    private static IEnumerable<string> Notes(InfectionAnalysis infections, TrialPlan plan)
    {
        yield return $"Infections: the body system Infections and infestations{(plan.Safety.InfectionTerms.Count == 0 ? "" : $", and {string.Join(", ", plan.Safety.InfectionTerms)}")}. {CourseText.Chains}";
        yield return $"{CourseText.LatestInfusion} An infection counts in the window in which it began; grade 3 in that in which it came to it.";
        yield return "The class of the pathogen and the site are as recorded (AEPATHCL, AELOC); nothing is read out of a term.";
        var others = infections.Infections.Count(i => !InfectionAnalysis.Windows.Contains(i.Period));
        if (others > 0) yield return $"Begun before the infusion or on an unknown day, not counted here: {others}.";
        yield return $"Days at risk: all days of a window on which a subject was alive and observed, the days of an infection among them. {CourseText.Poisson}";
    }
}
