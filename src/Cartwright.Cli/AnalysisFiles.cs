using Cartwright.Analysis;
using Cartwright.Protocols;

namespace Cartwright.Cli;

/// <summary>The files of an analysis.</summary>
internal static class AnalysisFiles
{
    public static void Write(Protocol protocol, TrialPlan plan, DataPackage package, StudyAnalysis analysis, Provenance provenance, OutputFolder results)
    {
    }
}
