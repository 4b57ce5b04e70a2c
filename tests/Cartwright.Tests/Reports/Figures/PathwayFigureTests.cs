using Cartwright.Protocols;
using Cartwright.Reports.DesignSections;
using Cartwright.Reports.Figures;
using Cartwright.Trials.Designs;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports.Figures;

/// <summary>Dose transition pathways, read back from the SVG and the tree.</summary>
public class PathwayFigureTests
{
    private static readonly ToxicityScenario Mild = new("mild", [0.05, 0.15, 0.30]) { Response = [0.2, 0.4, 0.5] };

    public static TheoryData<string> Rules => [.. DoseDesigns.Names];

    [Theory, MemberData(nameof(Rules))]
    public void Every_box_is_drawn_and_every_word_is_on_the_page(string rule)
    {
        var drawn = new DrawnFigure(PathwayFigures.Of(Asked(rule), Mild));
        foreach (var text in drawn.Texts)
        {
            text.Left.ShouldBeGreaterThanOrEqualTo(0, text.Words);
            text.Right.ShouldBeLessThanOrEqualTo(drawn.Wide, text.Words);
            text.Bottom.ShouldBeLessThanOrEqualTo(drawn.High, text.Words);
            text.Size.ShouldBeGreaterThanOrEqualTo(7, text.Words);
        }
        var boxes = drawn.Boxes.Where(b => b.Wide > 20).ToList();
        boxes.Count.ShouldBe(drawn.Texts.Count(t => t.Words.Contains(": treat", StringComparison.Ordinal) || t.Words.StartsWith("end: ", StringComparison.Ordinal)));
        drawn.Paths.Count.ShouldBe(boxes.Count - 1);
        for (var i = 0; i < boxes.Count; i++)
            for (var j = i + 1; j < boxes.Count; j++)
                (Math.Abs(boxes[i].X - boxes[j].X) < 1 && Math.Abs(boxes[i].Y - boxes[j].Y) < boxes[i].High).ShouldBeFalse("two boxes lie on one another");
    }

    [Theory, MemberData(nameof(Rules))]
    public void Probabilities_of_the_ends_sum_to_one(string rule) =>
        Ends(PathwayFigures.Tree(Asked(rule).Made(), Mild, 2)).Sum(n => n.Probability!.Value).ShouldBe(1, 1e-12);

    /// <summary>By hand: nobody of three has a toxicity of 5 %, then one or two of three have one of 15 %.</summary>
    [Fact]
    public void A_path_has_the_probability_worked_out_by_hand()
    {
        var root = PathwayFigures.Tree(Asked("3+3").Made(), Mild, 2);
        var second = root.Branches.Single(b => b.Seen == "0").To;
        (second.Level, second.Probability!.Value).ShouldBe((2, Math.Pow(0.95, 3)));
        second.Branches.Single(b => b.Seen == "1").To.Probability!.Value.ShouldBe(Math.Pow(0.95, 3) * 3 * 0.15 * 0.85 * 0.85, 1e-12);
        root.Branches.Select(b => b.Seen).ShouldBe(["0", "1", "2–3"]);
        root.Branches[^1].To.Words.ShouldBe("end: none");
    }

    [Fact]
    public void A_level_has_one_colour_wherever_it_stands()
    {
        var drawn = new DrawnFigure(PathwayFigures.Of(Asked("boin"), null));
        var colours = drawn.Texts.Where(t => t.Words.EndsWith("treat 3", StringComparison.Ordinal))
            .Select(t => (Level: t.Words[..7], drawn.Boxes.Single(b => b.Wide > 20 && b.X < t.X && t.X < b.X + b.Wide && b.Y < t.Y && t.Y < b.Y + b.High).Fill)).Distinct().ToList();
        colours.Count.ShouldBe(3);
        colours.Select(c => c.Fill).Distinct().Count().ShouldBe(3);
        drawn.Texts.ShouldNotContain(t => t.Words.EndsWith('%'));
    }

    private static AskedDesign Asked(string rule) => new(rule, 3, ThreePlusThreeVariant.SixAtMtd, new(0.25, 18, 3));

    private static IEnumerable<PathwayNode> Ends(PathwayNode node) => node.Branches.Count == 0 ? [node] : node.Branches.SelectMany(b => Ends(b.To));
}
