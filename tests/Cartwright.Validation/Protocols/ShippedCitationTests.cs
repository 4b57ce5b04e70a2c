using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Cartwright.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Protocols;

/// <summary>The shipped HER2-E-CART study against the registry page that it cites.</summary>
public class ShippedCitationTests
{
    private static readonly Protocol Study = Read();

    [Fact]
    public void Every_quote_stands_at_its_line()
    {
        var lines = Lines();
        var quoted = Citations(Study).Where(c => c.Quote is not null).ToList();

        quoted.Count.ShouldBeGreaterThan(20);
        foreach (var at in quoted) string.Join("\n", lines[(at.FirstLine - 1)..at.LastLine]).ShouldContain(at.Quote!, Case.Sensitive, at.ToString());
    }

    [Fact]
    public void Every_endpoint_opens_with_its_title_and_closes_with_its_frame()
    {
        var lines = Lines();
        foreach (var endpoint in Study.Endpoints)
        {
            lines[endpoint.At!.FirstLine - 1].ShouldBe(endpoint.Title);
            lines[endpoint.At.LastLine - 1].ShouldStartWith("Time frame: ");
        }
    }

    [Fact]
    public void Every_mention_of_an_infusion_stands_at_its_line()
    {
        var lines = Lines();
        foreach (var mention in Study.Design.Infusions) lines[mention.At!.FirstLine - 1].ShouldContain(mention.Value.Wording, Case.Sensitive);
    }

    [Fact]
    public void The_registry_number_is_not_in_the_record_and_so_it_is_said() => string.Join("\n", Lines()).ShouldNotContain(Study.Study.Registry!.Value);

    [Fact]
    public void The_hash_is_that_of_the_record() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Record()))).ShouldBe(Study.Study.Sources.Single().Sha256);

    private static IEnumerable<Citation> Citations(object? value) => value switch
    {
        Citation c => [c],
        null or string or Chosen => [],
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany(Citations),
        _ when value.GetType().Namespace == typeof(Protocol).Namespace => value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && !p.GetMethod!.IsStatic)
            .SelectMany(p => Citations(p.GetValue(value))),
        _ => [],
    };

    private static string[] Lines() => File.ReadAllText(Record()).Split('\n');

    private static string Record() => Shared.Require($"sources/{Study.Study.Sources.Single().File}");

    private static Protocol Read([CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "protocols", "her2-e-cart", "protocol.yaml");
        var (protocol, faults) = ProtocolFile.Read("protocol.yaml", File.ReadAllText(file));
        return protocol ?? throw new Xunit.Sdk.XunitException(string.Join("\n", faults));
    }
}
