using System.Runtime.CompilerServices;
using Xunit;

namespace Cartwright.Validation;

/// <summary>The reference material that stands beside a developer's checkout. Where it does not, the test says that it is skipped.</summary>
internal static class Shared
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "shared"));

    /// <summary>Full path of a file or folder below <c>../shared</c>; skips the test where there is none.</summary>
    public static string Require(string path)
    {
        var full = Path.Combine(Folder, path);
        if (!File.Exists(full) && !Directory.Exists(full)) Assert.Skip($"reference material '../shared/{path}' is not beside this checkout");
        return full;
    }

    /// <summary>Full path of a file of the repository itself.</summary>
    public static string InRepository(string path) => Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", path);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
