using System.Runtime.CompilerServices;
using Cartwright.Protocols;

namespace Cartwright.Tests.Protocols;

/// <summary>The study folders and schemas of this repository.</summary>
internal static class ShippedStudies
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static IReadOnlyList<string> ProtocolFiles => [.. Directory.GetFiles(Path.Combine(Root, "protocols"), "protocol.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static string Her2Text => File.ReadAllText(Path.Combine(Root, "protocols", "her2-e-cart", "protocol.yaml"));

    public static Protocol Her2 { get; } = Read(Her2Text);

    /// <summary>The line of the shipped HER2 study that starts with these words.</summary>
    public static int LineOf(string start) => Array.FindIndex(Her2Text.Split('\n'), l => l.StartsWith(start, StringComparison.Ordinal)) + 1;

    public static Protocol Read(string text)
    {
        var (protocol, faults) = ProtocolFile.Read("protocol.yaml", text);
        return protocol ?? throw new Xunit.Sdk.XunitException(string.Join("\n", faults));
    }

    public static string Written(Protocol protocol)
    {
        var output = new StringWriter();
        ProtocolFile.Write(protocol, output);
        return output.ToString();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
