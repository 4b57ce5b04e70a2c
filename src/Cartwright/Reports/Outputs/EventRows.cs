using Cartwright.Analysis.Safety;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The rows of a table of events by body system and term: subjects, their percentage of the column and, in square brackets, how many events they had.</summary>
internal static class EventRows
{
    /// <summary>Says over the names of rows what stands in the cells: a number in square brackets is no footnote here.</summary>
    public const string Heading = "Subjects (%) [events]";

    public const string Cells = "A subject counts once in each row, so that terms do not add up to their system. Per cent: of the column's subjects.";

    public const string Coding = "Terms and body systems as coded in AEDECOD and AEBODSYS; the data name no version of the dictionary.";

    /// <summary>Any of the events; then each system with its terms.</summary>
    /// <param name="columns">How many of the last columns are shown.</param>
    /// <param name="more">What each row has beyond them; nothing where null.</param>
    public static IReadOnlyList<Row> Of(AdverseEventCounts counts, string any, int columns, Func<AdverseEventCell, IEnumerable<string>>? more = null) =>
    [
        Line(any, counts.Any, columns, more),
        .. counts.Rows.SelectMany(row => row.Term is { } term
            ? [Line(Sentence(term), row.Cells, columns, more)]
            : new[] { Row.Group(Sentence(row.BodySystem)), Line("Any term", row.Cells, columns, more) }),
    ];

    private static Row Line(string name, IReadOnlyList<AdverseEventCell> cells, int columns, Func<AdverseEventCell, IEnumerable<string>>? more) =>
        new([name, .. cells.TakeLast(columns).Select(c => Numbers.SubjectsAndEvents(c.Subjects.Subjects, c.Subjects.Of, c.Events)), .. more?.Invoke(cells[^1]) ?? []]);

    // Capitals throughout, as coded terms often come, are hard to read in a table of a hundred rows.
    private static string Sentence(string words) => words.Any(char.IsLower) || words.Length == 0 ? words : words[0] + words[1..].ToLowerInvariant();
}
