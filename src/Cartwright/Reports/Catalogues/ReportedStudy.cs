using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Reports.Catalogues;

/// <summary>The study that outputs are made of: its data package, what the analysis says of it, and the plan.</summary>
/// <param name="Bold">The true course of one subject's product, which only a rehearsal knows.</param>
public sealed record ReportedStudy(StudyData Data, StudyAnalysis Analysis, TrialPlan Plan, TrueCurve? Bold = null);
