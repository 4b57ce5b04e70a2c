using Cartwright.Trials.Designs.Intervals;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Trials.Designs.Intervals;

/// <summary>A decision table from a file, and what is wrong with one, all at once.</summary>
public class UploadedTableTests
{
    [Fact]
    public void A_table_written_out_is_read_as_the_same()
    {
        var boin = Boin.Boundaries(new(0.25), 12);
        var text = "y,decision,n\n" + string.Concat(boin.Cells.Reverse().Select(c => $"{c.Toxicities},{CellLetters.Of(c.Decision)},{c.Treated}\n"));
        Assert.Equal(boin, Read(text));
    }

    [Fact]
    public void A_table_may_have_rows_for_whole_cohorts_alone()
    {
        var table = Read("n,y,decision\n3,0,e\n3,1, S \n3,2,D\n3,3,DU\n");
        Assert.Equal((true, false, 3), (table.Has(3), table.Has(2), table.MostPatients));
        Assert.Equal((0, 2, 3), (table.EscalateAtMost(3), table.DeEscalateAtLeast(3), table.EliminateAtLeast(3)));
    }

    [Fact]
    public void Every_fault_is_told_with_its_line_and_column() =>
        Faults("n,y,decision\n3,0,E\nthree,1,S\n3,4,D\n3,2,X\n0,0,E\n",
            "table.csv:3:1: 'three' is no number of patients: 1 to 200",
            "table.csv:4:2: '4' is no number of toxicities in 3 patients: 0 to 3",
            "table.csv:5:3: 'X' is no decision: E, S, D or DU",
            "table.csv:6:1: '0' is no number of patients: 1 to 200");

    [Fact]
    public void Rows_that_do_not_fit_together_are_told() =>
        Faults("n,y,decision\n3,0,E\n3,1,D\n3,2,S\n3,3,DU\n2,0,E\n2,0,S\n",
            "table.csv:7: 0 of 2 is decided twice, first in line 6",
            "table.csv:7: of 2 patients the decision is missing for 1, 2 toxicities",
            "table.csv:4: 2/3: S is milder than 1/3: D, with fewer toxicities, in line 3");

    [Fact]
    public void A_header_that_is_another_is_told() =>
        Faults("n,n,z\n3,0,E\n", "table.csv:1:2: the column 'n' is there twice", "table.csv:1:3: the column 'z' is not one of n, y, decision",
            "table.csv:1: the column 'y' is missing", "table.csv:1: the column 'decision' is missing");

    [Fact]
    public void Nothing_is_no_table()
    {
        Assert.Contains("empty", Assert.Throws<FaultyInputException>(() => Read("")).Message, StringComparison.Ordinal);
        Faults("n,y,decision\n", "table.csv: there is no row below the header");
    }

    [Fact]
    public void Garbage_is_told_and_does_not_go_on_for_ever()
    {
        var faults = Assert.Throws<FaultyInputException>(() => Read("n,y,decision\n" + string.Concat(Enumerable.Repeat("a,b,c\n", 10_000)))).Faults;
        Assert.InRange(faults.Count, 200, 210);
        Assert.Throws<FaultyInputException>(() => Read("n,y,decision\n3,\"0,E\n"));
        Assert.Throws<FaultyInputException>(() => Read("n,y,decision\n3,0\n"));
    }

    private static DecisionBoundaries Read(string text) => UploadedTable.Read("table.csv", new StringReader(text));

    private static void Faults(string text, params string[] expected) =>
        Assert.Equal(expected, Assert.Throws<FaultyInputException>(() => Read(text)).Faults.Select(f => f.ToString()));
}
