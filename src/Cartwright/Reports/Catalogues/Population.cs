using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;

namespace Cartwright.Reports.Catalogues;

/// <summary>Whom an output counts: an analysis set, by the name that stands under the output's title.</summary>
public sealed record Population(AnalysisSet Set, string Name)
{
    /// <summary>Who consented and passed screening.</summary>
    public static Population Enrolled { get; } = new(AnalysisSet.Enrolled, "Enrolled");

    /// <summary>Who received any study treatment.</summary>
    public static Population Treated { get; } = new(AnalysisSet.Treated, "Treated, with conditioning or product");

    /// <summary>Who received the product.</summary>
    public static Population Infused { get; } = new(AnalysisSet.Infused, "Infused");

    /// <summary>Who counts in the dose decisions.</summary>
    public static Population DltEvaluable { get; } = new(AnalysisSet.DltEvaluable, "Counted in the dose decisions");

    /// <summary>The name and how many they are: <c>Infused (N = 12)</c>.</summary>
    public string Words(StudyAnalysis analysis) => $"{Name} (N = {analysis.Subjects.In(Set).Count()})";
}
