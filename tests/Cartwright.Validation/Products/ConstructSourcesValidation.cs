using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Cartwright.Validation.Products;

/// <summary>Every quotation in a shipped construct stands in its document at its line.</summary>
public partial class ConstructSourcesValidation
{
    private static readonly Dictionary<string, string> Documents = new()
    {
        ["D0"] = "sources/000_64379ed8c3a6ab70.txt",
        ["D1"] = "sources/001_11b440b42624ca47.txt",
        ["D4"] = "sources/004_8b8d8d08f201a908.txt",
    };

    [Theory]
    [InlineData("t1e28z", 2)]
    [InlineData("cd3zeta-only", 6)]
    [InlineData("cd28-ox40", 5)]
    [InlineData("hucart19-il18", 7)]
    [InlineData("cd7", 7)]
    public void Every_quotation_stands_at_its_line(string name, int quotations)
    {
        var quoted = Quotation().Matches(File.ReadAllText(Shared.InRepository($"constructs/{name}.yaml")));
        Assert.Equal(quotations, quoted.Count);
        foreach (Match quote in quoted)
        {
            var line = File.ReadAllLines(Shared.Require(Documents[quote.Groups["document"].Value]))[int.Parse(quote.Groups["line"].Value, CultureInfo.InvariantCulture) - 1];
            Assert.Contains(quote.Groups["words"].Value.Trim(), line, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"at: (?<document>D\d):(?<line>\d+), quote: (?<words>[^}\n]+)\}")]
    private static partial Regex Quotation();
}
