using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Catalogues;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports;

/// <summary>Every table and listing of one study, real or virtual, in the order of the catalogue. What the data package has nothing of is a table of one row that says so.</summary>
public static class StudyTables
{
    /// <summary>All of them, each with its number and population.</summary>
    public static IReadOnlyList<Table> Of(StudyAnalysis analysis, TrialPlan plan) => [.. Catalogue.Tables(analysis, plan).SelectMany(o => o.Tables)];
}
