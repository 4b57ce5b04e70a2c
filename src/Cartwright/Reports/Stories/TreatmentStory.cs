using Cartwright.Datasets.Sdtm;

namespace Cartwright.Reports.Stories;

/// <summary>Medicines and procedures, each from when to when, and adverse events as recorded.</summary>
internal static class TreatmentStory
{
    public static IEnumerable<StoryStatement> Of(SubjectRecords of) =>
    [
        .. of.Rows.Medications.Select(m => of.Happened(m.Start, "medicine", $"{m.Treatment} ({m.Class.ToLowerInvariant()}){Until(of, m.Start, m.End)}", of.Source("CM", m.Sequence))),
        .. of.Rows.Procedures.Select(p => of.Happened(p.Start, "procedure",
            $"{p.Treatment}{(p.FlowLitresPerMinute is { } flow ? $" at {Plain(flow)} L/min" : "")}{Until(of, p.Start, p.End)}", of.Source("PR", p.Sequence))),
        .. of.Rows.AdverseEvents.Select(e => of.Happened(e.Start, "adverse event", $"{e.Term}, {Grade(e)}{(e.Serious ? ", serious" : "")}, {Related(e)}{Until(of, e.Start, e.End)}", of.Source("AE", e.Sequence))),
        .. of.Rows.FindingsAbout.Where(f => f.About != CodeLists.Death).Select(f => of.Happened(f.At, "recorded", $"{f.About}{(f.Category.Length == 0 ? "" : $", {f.Category}")}: {f.Text ?? (f.Value is { } value ? Plain(value) : "no result")}", of.Source("FA", f.Sequence))),
    ];

    public static string Related(AdverseEvent e) => e.Related switch { true => "related", false => "not related", _ => "of unknown relation" };

    public static string Grade(AdverseEvent e) => e.Grade is { } grade ? $"grade {grade}" : "of no recorded grade";

    /// <summary>A number as it was recorded.</summary>
    public static string Plain(double value) => value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private static string Until(SubjectRecords of, SdtmDate? start, SdtmDate? end) => end is not { } stop ? ", without an end" : stop == start ? "" : $", to {of.When(stop)}";
}
