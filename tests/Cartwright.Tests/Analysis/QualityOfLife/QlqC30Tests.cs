using Cartwright.Analysis.QualityOfLife;
using Xunit;

namespace Cartwright.Tests.Analysis.QualityOfLife;

public class QlqC30Tests
{
    [Fact]
    public void The_best_answers_give_full_functioning_and_no_symptom()
    {
        var scores = QlqC30.Score(Best());
        foreach (var scale in QlqC30.Scales) Assert.Equal(scale.Kind == ScaleKind.Symptom ? 0 : 100, scores[scale.Code].OrNull);
        Assert.Equal(100, scores.Summary.OrNull);
    }

    [Fact]
    public void The_worst_answers_give_no_functioning_and_every_symptom()
    {
        var scores = QlqC30.Score([.. Enumerable.Repeat<int?>(4, 28), 1, 1]);
        foreach (var scale in QlqC30.Scales) Assert.Equal(scale.Kind == ScaleKind.Symptom ? 100 : 0, scores[scale.Code].OrNull!.Value, 1e-12);
        Assert.Equal(0, scores.Summary.OrNull!.Value, 1e-12);
    }

    /// <summary>By hand: raw 7/5 = 1.4; (1 − 0.4/3) · 100 = 86.67.</summary>
    [Fact]
    public void Physical_functioning_of_1_2_1_2_1_is_86_67()
    {
        var answers = Best();
        (answers[1], answers[3]) = (2, 2);
        Assert.Equal(86.67, QlqC30.Score(answers)["PF"].OrNull!.Value, 0.005);
    }

    [Fact]
    public void An_answer_out_of_range_is_refused_by_its_item_and_never_clamped()
    {
        var answers = Best();
        answers[28] = 8;
        Assert.Equal("item 29 is answered 8, outside 1 to 7", QlqC30.Score(answers)["QL"].Reason);
        answers[28] = 5;
        answers[8] = 5;
        Assert.Equal("item 9 is answered 5, outside 1 to 4", QlqC30.Score(answers)["PA"].Reason);
        Assert.Contains("item 9", QlqC30.Score(answers).Summary.Reason, StringComparison.Ordinal);
    }

    /// <summary>Scoring manual: half the items suffice, so one of two, two of three, two of four and three of five.</summary>
    [Theory]
    [InlineData("CF", 1)]
    [InlineData("FA", 2)]
    [InlineData("EF", 2)]
    [InlineData("PF", 3)]
    public void Half_the_items_suffice_and_fewer_do_not(string code, int enough)
    {
        var items = QlqC30.Scales.Single(s => s.Code == code).Items;
        var answers = Best();
        foreach (var item in items.Skip(enough)) answers[item - 1] = null;
        Assert.NotNull(QlqC30.Score(answers)[code].OrNull);
        answers[items[0] - 1] = null;
        Assert.Contains("fewer than half", QlqC30.Score(answers)[code].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_item_belongs_to_one_scale() =>
        Assert.Equal(Enumerable.Range(1, 30), QlqC30.Scales.SelectMany(s => s.Items).Order());

    private static int?[] Best() => [.. Enumerable.Repeat<int?>(1, 28), 7, 7];
}
