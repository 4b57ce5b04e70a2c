using System.Net;
using System.Text;
using Cartwright.Reports.Figures;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports;

/// <summary>A report as one HTML file that opens without a network and prints on A4: sections in order, a contents list from their titles.</summary>
public sealed class Page
{
    private const int Unfolded = 40;

    private readonly StringBuilder body = new();
    private readonly List<(string Id, string Title)> contents = [];

    /// <summary>Opens a section; its title is in the contents list.</summary>
    public Page Section(string id, string title)
    {
        contents.Add((id, title));
        body.Append($"<h2 id=\"{id}\">{Text(title)}</h2>\n");
        return this;
    }

    /// <summary>A smaller heading inside a section.</summary>
    public Page Subsection(string title)
    {
        body.Append($"<h3>{Text(title)}</h3>\n");
        return this;
    }

    /// <summary>A paragraph.</summary>
    public Page Say(string words)
    {
        body.Append($"<p>{Text(words)}</p>\n");
        return this;
    }

    /// <summary>A table.</summary>
    public Page Show(Table table)
    {
        body.Append(TableHtml.Render(table));
        return this;
    }

    /// <summary>A listing: a long one is folded under its heading, and unfolds when it is printed.</summary>
    public Page ShowListing(Table table)
    {
        if (table.Rows.Count <= Unfolded) return Show(table);
        body.Append($"<details class=\"listing\"><summary><span class=\"number\">{Text(table.Heading?.Number ?? "")}</span> {Text(table.Title)} ({table.Rows.Count(r => !r.Heading)} rows)</summary>\n");
        Show(table);
        body.Append("</details>\n");
        return this;
    }

    /// <summary>A figure with its caption; the SVG is inline.</summary>
    public Page Show(Figure figure)
    {
        body.Append($"<figure id=\"{figure.Id}\" class=\"drawing\">{figure.Svg}<figcaption>{Numbered(figure)}{Text(figure.Caption)}</figcaption></figure>\n");
        return this;
    }

    /// <summary>Outputs that are not there, each with its reason.</summary>
    public Page ShowMissing(IReadOnlyList<(string Id, string Number, string Title, string Why)> outputs)
    {
        if (outputs.Count > 0)
            body.Append($"<ul class=\"missing\">{string.Concat(outputs.Select(o => $"<li id=\"{o.Id}\"><span class=\"number\">{Text(o.Number)}</span> {Text(o.Title)}: {Text(o.Why)}</li>\n"))}</ul>\n");
        return this;
    }

    /// <summary>HTML written by a part of the report that is neither a table nor a figure.</summary>
    internal Page Raw(string html)
    {
        body.Append(html);
        return this;
    }

    /// <summary>The finished file. <paramref name="line"/> is the trial in one line, under the title.</summary>
    public string Finish(string title, string line, string judgement, string footer) =>
        $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(title)}</title>
        <style>
        {PageStyle.Css}
        </style></head>
        <body>
        <nav aria-label="Contents"><ol>{string.Concat(contents.Select(c => $"<li><a href=\"#{c.Id}\">{Text(c.Title)}</a></li>"))}</ol></nav>
        <main>
        <header><h1>{Text(title)}</h1><p class="line">{Text(line)}</p><p class="judgement">{Text(judgement)}</p></header>
        {body}
        <footer>{footer}</footer>
        </main>
        <script>addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(d => d.open = true));</script>
        </body></html>

        """;

    private static string Numbered(Figure figure) => figure.Heading is { } heading ? $"<span class=\"number\">{Text(heading.Number)}</span> {Text(heading.Population)}. " : "";

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
