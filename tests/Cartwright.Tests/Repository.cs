using System.Runtime.CompilerServices;

namespace Cartwright.Tests;

/// <summary>Where the repository's own files are, for the tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Source { get; } = Path.Combine(Root, "src", "Cartwright");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
