using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Cartwright.Cli;

/// <summary>Options that are numbers or days, refused in words where they are none.</summary>
internal static class OptionText
{
    public static Option<ulong> Seed(string description) => new("--seed")
    {
        Description = description,
        DefaultValueFactory = _ => 1,
        CustomParser = r => ulong.TryParse(Text(r), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : Refuse<ulong>(r, "--seed", "is no seed; write a whole number from 0"),
    };

    public static Option<int> Count(string name, string description, int otherwise, int most) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = r => int.TryParse(Text(r), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= most ? n : Refuse<int>(r, name, $"is no number from 1 to {most:N0}"),
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = r => DateOnly.TryParseExact(Text(r), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Refuse<DateOnly?>(r, name, "is no date; write 2027-01-31"),
    };

    private static string Text(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    private static T? Refuse<T>(ArgumentResult result, string option, string why)
    {
        result.AddError($"{option}: '{Text(result)}' {why}");
        return default;
    }
}
