using System.Globalization;
using Cartwright.Making;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Making;

/// <summary>Each process profile against the line of the source document that it names, and the item's line in the list of items.</summary>
public class ProcessProfileValidation
{
    public static TheoryData<string, string> Said => new()
    {
        { "21 d", "Two to three weeks" }, { "14 d", "Two to three weeks" }, { "7 d", "T cell activation, viral transduction, and *ex vivo* expansion lasting at least one week" },
        { "3 d", "in *ex vivo* conditions is shortened to three days" }, { "24 h", "CAR-T cells in mice can be generated within 24 hours by transduction of non-activated T cells without additional expansion" },
        { "in vivo", "would eliminate the need for *ex vivo* production" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void The_line_of_a_profile_says_how_long_it_takes(string name, string said)
    {
        var profile = ProcessProfile.Table.Single(p => p.Name == name);
        var (document, line) = (profile.Source.Split(':')[0], int.Parse(profile.Source.Split(':')[1], CultureInfo.InvariantCulture));
        var file = Directory.EnumerateFiles(Path.GetDirectoryName(Shared.Require("sources/traceability.tsv"))!, $"00{document[1]}_*.txt").Single();
        File.ReadAllLines(file)[line - 1].ShouldContain(said);
        foreach (var item in profile.Items)
            File.ReadLines(Shared.Require("sources/traceability.tsv")).Select(l => l.Split('\t')).Single(f => f[0] == item)[2].ShouldBe(line.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Link X-2 of the reading of the sources.</summary>
    [Fact]
    public void Runs_a_device_year_are_those_of_the_reading()
    {
        var link = File.ReadLines(Shared.Require("science/reading.md")).Single(l => l.StartsWith("| X-2 ", StringComparison.Ordinal));
        link.ShouldContain("floor(365/d): 17–26, 52, 121, (365)");
        ProcessProfile.Table.Where(p => p.IsExVivo).Select(p => p.RunsPerDeviceYear()).ShouldBe([17, 26, 52, 121, 365]);
    }
}
