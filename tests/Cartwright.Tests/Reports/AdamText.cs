using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports;

namespace Cartwright.Tests.Reports;

/// <summary>The analysis datasets as texts by file name.</summary>
internal static class AdamText
{
    public static IReadOnlyDictionary<string, string> Of(StudyData data, StudyAnalysis analysis, TrialPlan plan)
    {
        var files = new Dictionary<string, StringWriter>();
        AdamDatasets.Write(data, analysis, plan, name => files[name] = new StringWriter());
        return files.ToDictionary(f => f.Key, f => f.Value.ToString());
    }
}
