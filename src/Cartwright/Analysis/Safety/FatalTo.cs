using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>Who died of something by the data: a fatal event of that term, or that cause of death (FA about DEATH).</summary>
internal static class FatalTo
{
    public static HashSet<string> Subjects(StudyData data, string term) =>
    [
        .. data.AdverseEvents.Where(e => e.Grade == 5 && Names(e.Term, term)).Select(e => e.Subject),
        .. data.FindingsAbout.Where(f => f.About == CodeLists.Death && f.Text is { } cause && Names(cause, term)).Select(f => f.Subject),
    ];

    private static bool Names(string text, string term) => text.Contains(term, StringComparison.OrdinalIgnoreCase);
}
