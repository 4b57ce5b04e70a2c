using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Reports.Catalogues;

/// <summary>The study that outputs are made of: what the analysis says of it, with the data package that it was made of, and the plan.</summary>
/// <param name="Bold">The true course of one subject's product, which only a rehearsal knows.</param>
public sealed record ReportedStudy(StudyAnalysis Analysis, TrialPlan Plan, TrueCurve? Bold = null)
{
    /// <summary>The data package.</summary>
    public StudyData Data => Analysis.Package;
}
