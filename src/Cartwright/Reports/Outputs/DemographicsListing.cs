using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each subject before treatment. A measure that nobody has is no column.</summary>
internal static class DemographicsListing
{
    public const string Id = "demographics-listing";
    private const string Title = "Demographics and baseline by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course is not { Conduct.Baselines: { Count: > 0 } baselines }) return Table.Empty(Id, Title, "no subject in the data package");
        var levels = LevelColumns.NameBySubject(analysis);
        var categories = DemographicsTable.Categories.Where(k => baselines.Any(b => k.Of(b) is not null)).ToList();
        var numbers = DemographicsTable.Numbered(baselines).Where(n => baselines.Any(b => n.Of(b) is not null)).ToList();
        return new(Id, Title, [new("Subject"), new("Level"), .. numbers.Select(n => new Column($"{n.Name}, {n.Unit}", true)), .. categories.Select(k => new Column(k.Name))],
            [.. baselines.Select(b => new Row([LevelColumns.Short(b.Subject.Id, plan), levels[b.Subject.Id], .. numbers.Select(n => n.Of(b) is { } v ? v.ToString("0.##") : "–"), .. categories.Select(k => k.Of(b) ?? "–")]))], []);
    }
}
