using Cartwright.Datasets.Sdtm;
using Xunit;

namespace Cartwright.Validation.Analysis.Response;

/// <summary>The oncology package of pharmaversesdtm read as one of ours, and the analysis datasets that admiralonco made of it.</summary>
/// <remarks>
/// What had to be done to read it, each because a file is not what the standard has: RS has no RSCAT (every row is RECIST 1.1), and its iRECIST form one RSSEQ twice, so that rows are numbered anew; some days are not known beyond their month: their
/// ADRS completes them to the last day and their ADTR to the first, and so are they here; EX is a tablet or a patch, its dose in a unit of its own. Last contact is their ADSL's LSTALVDT, which was made from domains that do
/// not stand beside (AE, LB, VS).
/// </remarks>
internal static class OncologyPackage
{
    public const string Folder = "reference/pharmaverse_sdtm_onco";

    public static StudyData Read(string responses = "rs_onco_recist.csv")
    {
        var files = new Dictionary<string, string>
        {
            ["dm.csv"] = File.ReadAllText(Shared.Require($"{Folder}/dm.csv")),
            ["ds.csv"] = File.ReadAllText(Shared.Require($"{Folder}/ds.csv")),
            ["ex.csv"] = File.ReadAllText(Shared.Require($"{Folder}/ex.csv")),
            ["tu.csv"] = File.ReadAllText(Shared.Require($"{Folder}/tu_onco_recist.csv")),
            ["tr.csv"] = Completed(File.ReadAllText(Shared.Require($"{Folder}/tr_onco_recist.csv")), last: false),
            ["rs.csv"] = Numbered(WithCategory(Completed(File.ReadAllText(Shared.Require($"{Folder}/{responses}")), last: true))),
        };
        var (data, faults) = SdtmFiles.Read(name => files.TryGetValue(name, out var text) ? new StringReader(text) : null);
        Assert.Empty(faults);
        var known = Subjects().ToDictionary(r => r["USUBJID"], r => Day(r["LSTALVDT"]));
        return data! with
        {
            Demographics = [.. data.Demographics.Select(d => d with { LastContact = known.GetValueOrDefault(d.Subject) is { } day ? SdtmDate.OnDay(day.ToDateTime(TimeOnly.MinValue)) : null })],
        };
    }

    public static IEnumerable<IReadOnlyDictionary<string, string>> Subjects() => Csv.Read(Shared.Require("reference/pharmaverse_adam_onco/adsl.csv")).Rows;

    public static ILookup<string, IReadOnlyDictionary<string, string>> Adam(string file) => Rows($"reference/pharmaverse_adam_onco/{file}").ToLookup(r => r["PARAMCD"]);

    // Fields may hold commas within quotes: "T01, T02".
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadLines(Shared.Require(path)).Where(l => l.Length > 0).Select(Fields).ToList();
        return lines.Skip(1).Select(fields => lines[0].Zip(fields).ToDictionary(p => p.First, p => p.Second));
    }

    public static DateOnly? Day(string text) => text is "" or "NA" ? null : DateOnly.Parse(text);

    private static string Numbered(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(Fields(lines[0]), "RSSEQ");
        return lines[0] + "\n" + string.Concat(lines.Skip(1).Select((line, i) => string.Join(",", Fields(line).Select((f, column) => $"\"{(column == at ? $"{i + 1}" : f.TrimEnd())}\"")) + "\n"));
    }

    private static string Completed(string text, bool last) => System.Text.RegularExpressions.Regex.Replace(text, "\"(\\d{4}-\\d{2})\"",
        m => last ? $"\"{PartialDate.Read(m.Groups[1].Value)!.Value.Last:yyyy-MM-dd}\"" : $"\"{m.Groups[1].Value}-01\"");

    private static string WithCategory(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines[0].Contains("\"RSCAT\"") ? text : string.Join("\n", lines.Select((line, i) => $"{line.TrimEnd()},{(i == 0 ? "\"RSCAT\"" : "\"RECIST 1.1\"")}")) + "\n";
    }

    private static string[] Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(c);
        }
        return [.. fields, field.ToString()];
    }
}
