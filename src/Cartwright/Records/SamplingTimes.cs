using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>What a time frame gives as sampling times, and the parts of it that could not be read.</summary>
internal sealed record SamplingList(IReadOnlyList<SamplingTime> Times, IReadOnlyList<string> Unread)
{
    /// <summary>Whether this is a list of times at all, and not the length of an observation.</summary>
    public bool IsSchedule => Times.Count >= 2;
}

/// <summary>Reads <c>Within 72 hours before conditioning, within 24 hours before and 1 hour after infusion, 24 hours, Day 4, …</c>.</summary>
internal static partial class SamplingTimes
{
    /// <summary>Reads the list part by part; a part that is no sampling time is named.</summary>
    public static SamplingList Read(string frame)
    {
        var times = new List<SamplingTime>();
        var unread = new List<string>();
        var numbered = false;
        foreach (var part in Parts(frame))
        {
            var read = numbered && BareNumber().Match(part) is { Success: true } bare ? [Day(bare.Groups["day"])] : One(part);
            if (read.Count == 0) unread.Add(part);
            times.AddRange(read);
            numbered = read is [SamplingTime.NumberedDay];
        }
        return new SamplingList([.. times.Distinct()], unread);
    }

    private static IEnumerable<string> Parts(string frame) =>
        PageLayout.TimeFrame().Replace(frame, "").TrimEnd('.', ' ').Split([',', ';', '，', '、'])
            .SelectMany(p => p.Contains("before", StringComparison.OrdinalIgnoreCase) ? [p] : And().Split(p))
            .Select(p => LeadingAnd().Replace(p.Trim(), "").Trim()).Where(p => p.Length > 0);

    private static List<SamplingTime> One(string part)
    {
        if (Before().Match(part) is { Success: true } before) return BeforeAndAfter(before);
        if (NumberedDay().Match(part) is { Success: true } day) return [Day(day.Groups["day"])];
        if (After().Match(part) is { Success: true } after) return [new SamplingTime.AfterInfusion(Words.Duration(after.Groups["after"].Value))];
        if (NumberedWeek().Match(part) is { Success: true } later) return [new SamplingTime.AfterInfusion(Words.Duration($"{later.Groups["n"].Value} {later.Groups["unit"].Value}s"))];
        return [];
    }

    private static List<SamplingTime> BeforeAndAfter(Match match)
    {
        var within = Words.Duration(match.Groups["before"].Value);
        if (within.Days <= 0) return [];
        List<SamplingTime> times = [match.Groups["conditioning"].Success ? new SamplingTime.BeforeConditioning(within) : new SamplingTime.BeforeInfusion(within)];
        if (match.Groups["after"].Success) times.Add(new SamplingTime.AfterInfusion(Words.Duration(match.Groups["after"].Value)));
        return times;
    }

    private static SamplingTime.NumberedDay Day(Group day) => new(int.Parse(day.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:and|at|on)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingAnd();

    [GeneratedRegex($@"^(?:within\s+)?(?<before>{Words.Span})\s+(?:before|prior to|pre)(?:\s+and\s+(?:at\s+)?(?<after>{Words.Span})\s+(?:after|post))?[\s-]+(?:the\s+|start of\s+)*(?:(?<conditioning>{Words.Conditioning})|{Words.Infusion})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex($@"^(?<after>{Words.Span})(?:\s+(?:after|post)(?:[\s-]+(?:the\s+)?{Words.Infusion})?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:days?|D)\s*(?<day>[-−]?\d{1,4})(?:\s*\([^)]*\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedDay();

    [GeneratedRegex(@"^(?<day>-?\d{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^(?<unit>week|month)s?\s*(?<n>\d{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedWeek();
}
