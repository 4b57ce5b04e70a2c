using Xunit;

namespace Cartwright.Validation;

/// <summary>The project's table of items against the list read out of the source documents.</summary>
public class TraceabilityValidation
{
    [Fact]
    public void The_table_has_exactly_the_items_of_the_source_list()
    {
        var source = File.ReadLines(Shared.Require("sources/traceability.tsv")).Skip(1).Select(l => l.Split('\t')[0]);
        var ours = File.ReadLines(Shared.InRepository("docs/traceability.csv")).Skip(1).Select(l => l.Split(',')[0]);
        Assert.Equal(source.Order(), ours.Order());
    }
}
