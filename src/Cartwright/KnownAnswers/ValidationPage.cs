using System.Globalization;
using System.Text;

namespace Cartwright.KnownAnswers;

/// <summary><c>validation.md</c>: every known answer beside ours. The same version writes the same bytes on every machine where all of them hold.</summary>
public static class ValidationPage
{
    /// <summary>The page.</summary>
    public static string Of(Validation validation)
    {
        var page = new StringBuilder()
            .Append("# Validation\n\n")
            .Append("Answers that were published, or that another program gave, computed again by this one. Written by `cartwright validate --out FOLDER`; anybody can run it.\n\n")
            .Append("Numbers have the digits of their source. *As printed* allows half of the last of them, for each number of a row; *the same* allows nothing.\n\n")
            .Append(CultureInfo.InvariantCulture, $"**{Summary(validation)}**\n\n")
            .Append("| area | known answers | hold |\n|---|---|---|\n");
        foreach (var area in validation.Areas) page.Append(CultureInfo.InvariantCulture, $"| {area.Name} | {area.Answers.Count} | {area.Holding} |\n");
        foreach (var area in validation.Areas) Write(area, page);
        return page.ToString();
    }

    /// <summary>How many hold, in a sentence.</summary>
    public static string Summary(Validation validation) =>
        validation.Holds ? $"All {validation.Count} known answers hold." : $"{validation.Count - validation.Holding} of {validation.Count} known answers do not hold.";

    private static void Write(CheckedArea area, StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {area.Name}\n\n");
        if (area.Note is { } note) page.Append(note).Append("\n\n");
        page.Append("| claim | source | tolerance | ours | theirs | verdict |\n|---|---|---|---|---|---|\n");
        foreach (var answer in area.Answers)
            page.Append("| ").AppendJoin(" | ", new[] { answer.Known.Claim, answer.Known.Source, answer.Known.Tolerance, answer.Ours, answer.Known.Theirs, answer.Holds ? "holds" : "**fails**" }.Select(Cell)).Append(" |\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
