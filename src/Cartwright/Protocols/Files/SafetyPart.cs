using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The groups <c>safety</c>, <c>interest</c>, <c>followUp</c> and <c>specification</c> of <c>chosen</c>, read and written.</summary>
internal sealed class SafetyPart(Choices choices)
{
    public SafetyRule? Safety(Entry entry)
    {
        if (!entry.IsMapping) return Absent<SafetyRule>(entry);
        var (infections, early, middle, adjacent) = (choices.Of(entry["infections"]), choices.Of(entry["early"]), choices.Of(entry["middle"]), choices.Of(entry["adjacent"]));
        var rule = Defaults.Safety;
        var read = new SafetyRule(
            infections.Exists ? Texts(infections) : rule.InfectionTerms,
            early.Optional(Amounts.Positive("d")) ?? rule.EarlyUntil,
            middle.Optional(Amounts.Positive("d")) ?? rule.MiddleUntil,
            adjacent.Optional(Amounts.NotNegative("d")) ?? rule.Adjacent);
        if (read.MiddleUntil <= read.EarlyUntil) entry.Report($"'{entry.Path}': the middle window ends on day {read.MiddleUntil.Days:0.##}, not after the early one");
        return read;
    }

    public FollowUpRule? FollowUp(Entry entry)
    {
        if (!entry.IsMapping) return Absent<FollowUpRule>(entry);
        var (years, tests, archive, window) = (choices.Of(entry["years"]), choices.Of(entry["virusTests"]), choices.Of(entry["archiveAfter"]), choices.Of(entry["window"]));
        var rule = Defaults.FollowUp;
        return new FollowUpRule(
            years.Optional(text => Amounts.Count(text, 1, 50)) ?? rule.Years,
            tests.Exists ? [.. tests.Items().Select(i => i.Optional(Amounts.Positive("mo", "d"))).OfType<Duration>()] : rule.VirusTests,
            archive.Optional(text => Amounts.Count(text, 1, 50)) ?? rule.ArchiveAfter,
            window.Optional(Amounts.NotNegative("d")) ?? rule.Window);
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Interest(Entry entry) => entry.IsMapping
        ? entry.Members().ToDictionary(m => m.Key, m => (IReadOnlyList<string>)Texts(choices.Of(m.Value)), StringComparer.Ordinal)
        : Absent<IReadOnlyDictionary<string, IReadOnlyList<string>>>(entry);

    public IReadOnlyDictionary<string, ProductLimit>? Specification(Entry entry)
    {
        if (!entry.IsMapping) return Absent<IReadOnlyDictionary<string, ProductLimit>>(entry);
        var limits = new Dictionary<string, ProductLimit>(StringComparer.Ordinal);
        foreach (var (test, leaf) in entry.Members())
            if (choices.Of(leaf).Required(ProductLimit.Read, new ProductLimit.Word("")) is var limit) limits[test] = limit;
        return limits;
    }

    /// <summary>The leaves of a rule as they are written.</summary>
    public static List<(string Key, YamlPage Value)> Written(SafetyRule rule) =>
    [
        ("infections", YamlPage.Texts(rule.InfectionTerms)), ("early", Days(rule.EarlyUntil)), ("middle", Days(rule.MiddleUntil)), ("adjacent", Days(rule.Adjacent)),
    ];

    /// <summary>The leaves of a rule as they are written.</summary>
    public static List<(string Key, YamlPage Value)> Written(FollowUpRule rule) =>
    [
        ("years", YamlPage.Number(rule.Years)), ("virusTests", new YamlPage.List([.. rule.VirusTests.Select(t => YamlPage.Plain(Amounts.Written(t, "mo", "d")))])),
        ("archiveAfter", YamlPage.Number(rule.ArchiveAfter)), ("window", Days(rule.Window)),
    ];

    private static YamlPage Days(Duration span) => YamlPage.Plain(Amounts.Written(span, "d"));

    private static List<string> Texts(Entry list) => [.. list.Items().Select(i => i.RequiredText() ?? "")];

    private static T? Absent<T>(Entry entry) where T : class
    {
        if (entry.Exists) entry.Report($"'{entry.Path}' should be a mapping of keys to values");
        return null;
    }
}
