using Cartwright.Analysis.QualityOfLife;
using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Validation.Analysis.QualityOfLife;

/// <summary>Scores against two programs that are independent of one another: PROscorer 0.0.4 and QoLR 1.0.3.</summary>
public class QlqC30Validation
{
    private const double Tolerance = 1e-10;

    [Theory]
    [InlineData("expected_PROscorer_0.0.4.csv", true)]
    [InlineData("expected_QoLR_1.0.3.csv", false)]
    public void Two_hundred_questionnaires_have_the_scores_and_gaps_of_both_programs(string program, bool summarises)
    {
        var answers = Csv.Read(Shared.Require("reference/qlqc30_expected/input_items.csv")).Rows.ToList();
        var expected = Csv.Read(Shared.Require($"reference/qlqc30_expected/{program}")).Rows.ToList();
        Assert.Equal((200, 200), (answers.Count, expected.Count));
        foreach (var (filledIn, row) in answers.Zip(expected))
        {
            var scores = QlqC30.Score(Answers(filledIn));
            foreach (var scale in QlqC30.Scales) Near(row[scale.Code], scores[scale.Code]);
            if (summarises) Near(row["QLQTOTAL"], scores.Summary);
        }
    }

    [Fact]
    public void The_longitudinal_data_set_of_QoLR_has_its_scores()
    {
        var expected = Csv.Read(Shared.Require("reference/qlqc30_expected/QoLR_dataqol_expected.csv")).Rows.ToDictionary(r => (r["Id"], r["time"]));
        var rows = Csv.Read(Shared.Require("reference/qlqc30_expected/QoLR_dataqol_input.csv")).Rows.Where(r => expected.ContainsKey((r["Id"], r["time"]))).ToList();
        Assert.Equal(expected.Count, rows.Count);
        foreach (var row in rows)
        {
            var scores = QlqC30.Score(Answers(row));
            foreach (var scale in QlqC30.Scales) Near(expected[(row["Id"], row["time"])][scale.Code], scores[scale.Code]);
        }
    }

    private static List<int?> Answers(IReadOnlyDictionary<string, string> row) => [.. Enumerable.Range(1, 30).Select(i => (int?)Csv.Number(row[$"q{i}"]))];

    private static void Near(string expected, Estimate ours)
    {
        if (Csv.Number(expected) is not { } number) Assert.NotNull(ours.Reason);
        else Assert.Equal(number, ours.OrNull ?? throw new InvalidOperationException($"expected {number}: {ours.Reason}"), Tolerance);
    }
}
