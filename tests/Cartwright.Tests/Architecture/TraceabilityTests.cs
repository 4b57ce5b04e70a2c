using System.Globalization;
using System.Reflection;
using System.Text;
using Xunit;

namespace Cartwright.Tests.Architecture;

/// <summary>docs/traceability.md: what became of each of the 278 items of the source documents. Its table is docs/traceability.csv; <c>APPROVE=1</c> rewrites the page.</summary>
public class TraceabilityTests
{
    private static readonly Dictionary<string, int> ItemsOf = new() { ["D0"] = 58, ["D1"] = 14, ["D2"] = 47, ["D3"] = 35, ["D4"] = 124 };

    private sealed record Item(string Id, string State, string Evidence);

    [Fact]
    public void Every_item_of_the_five_documents_has_a_state_and_none_is_blank()
    {
        var expected = ItemsOf.SelectMany(d => Enumerable.Range(1, d.Value).Select(n => $"{d.Key}-{n:000}"));
        Assert.Equal(expected.Order(), Items().Select(i => i.Id).Order());
        Assert.All(Items(), i => Assert.Contains(i.State, new[] { "done", "planned", "left out" }));
        Assert.All(Items(), i => Assert.NotEmpty(i.Evidence));
    }

    [Fact]
    public void What_is_done_names_a_test_that_exists()
    {
        var named = Items().Where(i => i.State == "done").SelectMany(i => i.Evidence.Split(';', StringSplitOptions.TrimEntries));
        Assert.Empty(named.Except(TestNames()));
    }

    [Fact]
    public void The_page_is_the_table() => Golden.MatchesFile(Page(), Repository.At("docs", "traceability.md"));

    private static List<Item> Items() =>
        [.. File.ReadLines(Repository.At("docs", "traceability.csv")).Skip(1).Select(l => l.Split(',', 3)).Select(f => new Item(f[0], f[1], f[2].Trim('"')))];

    // Names in the sources of both test projects, as Class.Method: the validation tests are in another assembly.
    private static HashSet<string> TestNames()
    {
        var here = Assembly.GetExecutingAssembly().GetTypes().SelectMany(t => t.GetMethods().Where(m => m.DeclaringType == t).Select(m => $"{t.Name}.{m.Name}"));
        var validation =
            from file in Directory.EnumerateFiles(Repository.At("tests", "Cartwright.Validation"), "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            let at = line.IndexOf("public void ", StringComparison.Ordinal)
            where at >= 0
            select $"{Path.GetFileNameWithoutExtension(file)}.{line[(at + 12)..].Split('(')[0]}";
        return [.. here, .. validation];
    }

    private static string Page()
    {
        var items = Items();
        var page = new StringBuilder()
            .Append("# Traceability\n\nWhat became of each of the 278 items read out of the five source documents. Made from `traceability.csv`; a test holds it.\n\n")
            .Append("| state | items |\n|---|---|\n");
        foreach (var state in items.GroupBy(i => i.State).OrderBy(g => g.Key, StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"| {state.Key} | {state.Count()} |\n");
        page.Append("\n| item | state | test, plan or reason |\n|---|---|---|\n");
        foreach (var item in items) page.Append(CultureInfo.InvariantCulture, $"| {item.Id} | {item.State} | {item.Evidence} |\n");
        return page.ToString();
    }
}
