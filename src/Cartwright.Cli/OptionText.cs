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
        CustomParser = r => ulong.TryParse(Text(r), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : Refuse<ulong>(r, $"--seed: '{Text(r)}' is no seed; write a whole number from 0"),
    };

    public static Option<int> Count(string name, string description, int otherwise, int most, int least = 1) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = r => int.TryParse(Text(r), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : Refuse<int>(r, $"{name} is a number from {least} to {most:N0}, and '{Text(r)}' is none"),
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = r => DateOnly.TryParseExact(Text(r), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Refuse<DateOnly?>(r, $"{name}: '{Text(r)}' is no date; write 2027-01-31"),
    };

    /// <summary>A whole number with a default of its own where it is left out; its range is the command's to say.</summary>
    public static Option<int?> Whole(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = r => int.TryParse(Text(r), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : Refuse<int?>(r, $"{name}: '{Text(r)}' is no whole number"),
    };

    /// <summary>A number likewise.</summary>
    public static Option<double?> Number(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = r => double.TryParse(Text(r), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : Refuse<double?>(r, $"{name}: '{Text(r)}' is no number"),
    };

    private static string Text(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    private static T? Refuse<T>(ArgumentResult result, string why)
    {
        result.AddError(why);
        return default;
    }
}
