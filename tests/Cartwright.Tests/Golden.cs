using System.Runtime.CompilerServices;
using Xunit;

namespace Cartwright.Tests;

/// <summary>Compares text with the approved file beside the test. <c>APPROVE=1 dotnet test</c> rewrites it; git shows the change.</summary>
internal static class Golden
{
    public static void Matches(string actual, string name, [CallerFilePath] string test = "") =>
        MatchesFile(actual, Path.Combine(Path.GetDirectoryName(test)!, "golden", name));

    public static void MatchesFile(string actual, string approved)
    {
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, actual);
        }
        Assert.True(File.Exists(approved), $"Nothing is approved yet: {approved}. Look at the text, then run with APPROVE=1.");
        Assert.Equal(File.ReadAllText(approved), actual);
    }
}
