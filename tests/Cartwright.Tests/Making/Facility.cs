using Cartwright.Patients;
using Cartwright.Tests.Rehearsals;

namespace Cartwright.Tests.Making;

/// <summary>The shipped example of a process, and the same with a passage changed as an author would.</summary>
internal static class Facility
{
    public static string Text { get; } = ShippedRehearsals.Text("her2-e-cart", "assumptions-making.yaml");

    public static Assumptions Assumptions { get; } = AssumptionsFile.Read("a.yaml", Text).Assumptions!;

    public static string With(string passage, string other)
    {
        if (!Text.Contains(passage, StringComparison.Ordinal)) throw new ArgumentException($"'{passage}' is not in the shipped file", nameof(passage));
        return Text.Replace(passage, other, StringComparison.Ordinal);
    }

    public static Assumptions Assuming(string passage, string other)
    {
        var (assumptions, faults) = AssumptionsFile.Read("a.yaml", With(passage, other));
        return assumptions ?? throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>The file's process without what is made outside the body.</summary>
    public static string InVivo { get; } = Without(
        Text.Replace("    profile: 14 d  ", "    profile: in vivo  ", StringComparison.Ordinal).Replace("  failure: 8 %  ", "  # failure: none  ", StringComparison.Ordinal),
        "gmp", "devices", "changeover", "transport", "crossBorder", "release", "failureByLines", "outOfSpecification", "  seeded", "  transduced", "  growth", "cells", "  collection", "  labour", "  facility", "  test", "  crossBorder");

    private static string Without(string text, params string[] keys) =>
        string.Join('\n', text.Split('\n').Where(line => !keys.Any(k => line.StartsWith($"    {k}:", StringComparison.Ordinal))));
}
