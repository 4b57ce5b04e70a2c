using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Reports.Catalogues;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>Every output stands in one catalogue: numbered once, with its population, and where it is not made, with the reason.</summary>
public class CatalogueTests
{
    public static TheoryData<string> Packages => ["whole", "dates only", "nothing"];

    [Fact]
    public void Every_entry_has_a_number_and_a_name_of_its_own()
    {
        Catalogue.Numbered.GroupBy(n => (n.Entry.Kind, n.Number)).ShouldAllBe(g => g.Count() == 1);
        Catalogue.Numbered.GroupBy(n => n.Entry.Id).ShouldAllBe(g => g.Count() == 1);
        Catalogue.Numbered.ShouldAllBe(n => n.Entry.Title.Length > 0);
    }

    [Theory, MemberData(nameof(Packages))]
    public void An_output_that_is_not_made_says_why(string package)
    {
        foreach (var output in Made(package).SelectMany(p => p.Outputs).Where(o => !o.IsMade))
        {
            output.LeftOut.ShouldNotBeEmpty(output.Entry.Id);
            output.LeftOut.ShouldAllBe(why => why.Length > 10);
        }
    }

    [Theory, MemberData(nameof(Packages))]
    public void An_output_goes_by_the_title_of_its_entry_and_bears_its_number(string package)
    {
        foreach (var output in Made(package).SelectMany(p => p.Outputs))
        {
            foreach (var table in output.Tables) table.Heading!.Number.ShouldStartWith($"{output.Entry.Kind} ");
            if (output.Tables is [var only]) only.Title.ShouldStartWith(output.Entry.Title);
            if (output.Tables.Count == 1) output.Tables[0].Heading.ShouldBe(output.Heading);
        }
    }

    [Fact]
    public void A_number_means_the_same_in_every_study()
    {
        static List<(string, string)> Numbers(string package) => [.. Made(package).SelectMany(p => p.Outputs).Select(o => (o.Heading.Number, o.Entry.Id))];
        Numbers("nothing").ShouldBe(Numbers("whole"));
    }

    [Fact]
    public void The_population_under_a_title_is_the_set_that_is_counted()
    {
        var infused = SmallTrial.Data.Demographics.Count(d => d.FirstInfusion is not null);
        Made("whole").SelectMany(p => p.Outputs).Single(o => o.Entry.Id == "kinetics-summary").Heading.Population.ShouldBe($"Infused (N = {infused})");
    }

    [Fact]
    public void The_page_shows_every_output_or_names_it()
    {
        foreach (var package in new[] { "whole", "dates only", "nothing" })
        {
            var page = StudyReport.Of(AnalysisOf(package), SmallTrial.Plan, new(null, [], []));
            foreach (var (_, entry, number) in Catalogue.Numbered) page.ShouldContain($"{entry.Kind} {number}", customMessage: $"{package}: {entry.Id}");
        }
    }

    /// <summary>The page for readers is the catalogue itself; its bytes are approved, so that a number that moves is seen.</summary>
    [Fact]
    public void The_page_lists_every_output() => Golden.MatchesFile(Page(), Repository.At("docs", "outputs.md"));

    private static string Page() => string.Join('\n',
    [
        "# The outputs", "",
        "Every table, figure and listing that a study can have. Numbers follow ICH E3 (14 tables and figures, 16.2 listings; 14.4 and 14.5 are our own) and mean the same in every study: what a study has no data for leaves its number free,",
        "and the report says why in its place. Each table and listing is also a CSV file of its name in `tables/`, each figure an SVG in `figures/`; all of them are in `report.html` and `report.docx`.", "",
        .. Catalogue.Numbered.GroupBy(n => n.Part).SelectMany(Section),
    ]);

    private static IEnumerable<string> Section(IGrouping<CataloguePart, (CataloguePart Part, CatalogueEntry Entry, string Number)> part) =>
    [
        $"## {part.Key.Title}", "", "| number | title | of whom | file |", "|---|---|---|---|",
        .. part.Select(n => $"| {n.Entry.Kind} {n.Number} | {n.Entry.Title} | {n.Entry.Population.Name} | `{n.Entry.Id}` |"), "",
    ];

    private static IReadOnlyList<MadePart> Made(string package) => Catalogue.Of(new(AnalysisOf(package), SmallTrial.Plan));

    private static StudyData DataOf(string package) => package switch { "whole" => SmallTrial.Data, "dates only" => SmallTrial.DatesOnly, _ => SmallTrial.Nothing };

    private static StudyAnalysis AnalysisOf(string package) => package == "whole" ? SmallTrial.Analysis : StudyAnalysis.Of(DataOf(package), SmallTrial.Plan, SmallTrial.Design);
}
