using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Protocols;
using Cartwright.Reports.Stories;

namespace Cartwright.Cli;

/// <summary>What <c>analyse --explain</c> prints: one subject's story, as text or as one JSON document.</summary>
internal static class SubjectExplained
{
    /// <summary>The subject meant, by its identifier or its short name in reports; refuses one that the package does not have, before anything is computed.</summary>
    /// <exception cref="WrongUsageException">There is none; the message names the nearest.</exception>
    public static string Require(StudyData data, TrialPlan plan, string subject) => SubjectStory.Named(data, plan, subject) ??
        throw new WrongUsageException($"--explain: '{subject}' is not a subject of the package; the nearest are {string.Join(", ", SubjectStory.Nearest(data, subject))}");

    public static void Write(StudyData data, StudyAnalysis analysis, TrialPlan plan, string subject, IReadOnlyList<DatasetFormat> formats, TextWriter to)
    {
        var story = SubjectStory.Of(data, analysis, plan, subject)!;
        if (formats[0] is DatasetFormat.Json or DatasetFormat.NdJson) StoryJson.Write(story, to);
        else StoryText.Write(story, to);
    }
}
