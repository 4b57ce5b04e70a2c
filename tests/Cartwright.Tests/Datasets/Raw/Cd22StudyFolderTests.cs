using Cartwright.Datasets.Raw;
using Cartwright.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Raw;

/// <summary>The study folder that ships for the CD22 data, without the data.</summary>
public class Cd22StudyFolderTests
{
    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, "protocols", "cd22-nct02315612", file));

    [Fact]
    public void Protocol_and_mapping_read_and_name_the_same_dose_levels_and_product()
    {
        var (protocol, faults) = ProtocolFile.Read("protocol.yaml", Text("protocol.yaml"));
        faults.ShouldBeEmpty();
        var (mapping, mappingFaults) = MappingFile.Read("mapping.yaml", Text("mapping.yaml"));
        mappingFaults.ShouldBeEmpty();

        mapping!.StudyId.ShouldBe(protocol!.Study.Id);
        ValueOf(mapping, "DM", "ARMCD").ShouldBeOfType<MappedValue.FromColumn>().Codes!.Values.ShouldBe(protocol.Design.Escalation!.Value.Levels);
        ValueOf(mapping, "PC", "PCTEST").ShouldBe(new MappedValue.Constant(protocol.Product.Name.Value));
    }

    [Fact]
    public void No_cell_count_is_given_for_a_level_because_the_data_state_none()
    {
        var (protocol, _) = ProtocolFile.Read("protocol.yaml", Text("protocol.yaml"));
        protocol!.Design.Escalation!.Value.Doses.ShouldBeNull();
        protocol.Chosen.Doses.ShouldBeNull();
    }

    private static MappedValue ValueOf(Mapping mapping, string domain, string variable) =>
        mapping.Sources.First(s => s.Domain == domain).Variables.Single(v => v.Name == variable).Value;
}
