using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Tables;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Tables;

public class CsvDatasetTests
{
    [Fact]
    public void Every_column_is_text_and_a_field_with_nothing_in_it_is_missing()
    {
        var (table, faults) = TableFile.ReadCsv("adsl.csv", "adsl", new StringReader("USUBJID,AGE\nS1,50\n\"S,2\",\n"));
        faults.ShouldBeEmpty();
        table!.Name.ShouldBe("adsl");
        table.Columns.Select(c => (c.Name, c.Type)).ShouldBe([("USUBJID", DataType.String), ("AGE", DataType.String)]);
        table.Rows.Select(r => (r[0].Text, r[1].Text)).ShouldBe([("S1", "50"), ("S,2", null)]);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("A,A\n1,2\n", 1)]
    [InlineData("A,B\n1,2\n3\n", 3)]
    [InlineData("A,B\n1,\"2\n", 2)]
    public void A_file_that_is_not_whole_gives_its_faults_and_no_table(string text, int line)
    {
        var (table, faults) = TableFile.ReadCsv("a.csv", "a", new StringReader(text));
        table.ShouldBeNull();
        faults.ShouldNotBeEmpty();
        faults[0].Where.Line.ShouldBe(line);
    }
}
