using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Eligibility;

/// <summary>One thing that a patients' file may tell: the column's name, its units, and how a cell is read into a patient.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Units">The units that it may have, in the heading or in its cells; none for points and answers.</param>
/// <param name="Read">Reads a cell, with its unit, into a patient.</param>
internal sealed record PatientVariable(string Name, IReadOnlyList<string> Units, Func<string, Parsed<Func<ScreenedPatient, ScreenedPatient>>> Read)
{
    /// <summary>The column of identifiers.</summary>
    public const string Patient = "patient";

    private const double LongestLife = 120 * Duration.DaysInYear, HeaviestKilograms = 500;

    private const string Never = "never";

    private static readonly string[] Spans = ["d", "wk", "mo", "y"];

    private static readonly Dictionary<string, bool> Answers = new(StringComparer.OrdinalIgnoreCase) { ["yes"] = true, ["no"] = false, ["y"] = true, ["n"] = false };

    /// <summary>Other names of the column.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a criterion asks for it.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Every variable that can be of use to a protocol, those that it asks for marked.</summary>
    public static IReadOnlyList<PatientVariable> Of(Protocol protocol)
    {
        var rules = protocol.Population.Eligibility.SelectMany(c => c.Value.Rule?.Parts() ?? []).ToList();
        bool Asks<T>() => rules.OfType<T>().Any();
        return
        [
            Age with { IsAsked = Asks<EligibilityRule.Age>() }, Weight with { IsAsked = Asks<EligibilityRule.Weight>() },
            Points("karnofsky", 100, (p, a) => p with { Karnofsky = a }) with { IsAsked = Asks<EligibilityRule.Karnofsky>() }, Points("lansky", 100, (p, a) => p with { Lansky = a }),
            Points("ecog", 5, (p, a) => p with { Ecog = a }) with { IsAsked = Asks<EligibilityRule.Ecog>() },
            Life with { IsAsked = Asks<EligibilityRule.LifeExpectancy>() },
            Share with { IsAsked = Asks<EligibilityRule.TargetShare>(), Aliases = protocol.Product.Target?.Value is { } target ? [$"{target} positive cells", target] : [] },
            .. rules.OfType<EligibilityRule.Washout>().Select(w => w.Of).Distinct().Select(Therapy), .. rules.OfType<EligibilityRule.State>().Select(s => s.Name).Distinct().Select(State),
        ];
    }

    private static readonly PatientVariable Age = new("age", ["y", "mo"], text =>
        Quantity.Read(text, "y", "mo") is { Refusal: null } q ? Within(text, q.Value.Unit == "mo" ? q.Value.Number / 12 : q.Value.Number, 0, 120, "years", (p, a) => p with { AgeYears = a }) : Refused(Quantity.Read(text, "y", "mo").Refusal!));

    private static readonly PatientVariable Weight = new("weight", ["kg"], text =>
        Quantity.Read(text, "kg") is { Refusal: null } q ? Within(text, q.Value.Number, 0.1, HeaviestKilograms, "kg", (p, a) => p with { WeightKilograms = a }) : Refused(Quantity.Read(text, "kg").Refusal!));

    // In decimals, as the protocol's shares are read, so that 30 % is 30 % on either side.
    private static readonly PatientVariable Share = new("target-positive cells", ["%"], text => Protocols.Files.Amounts.Share(text) is { Refusal: null } share
        ? Sets(p => p with { TargetShare = new(share.Value, text) }) : Refused(Protocols.Files.Amounts.Share(text).Refusal!));

    private static readonly PatientVariable Life = new("life expectancy", Spans, text => Span(text) is { Refusal: null } span
        ? Sets(p => p with { LifeExpectancy = new(span.Value, text) }) : Refused(Span(text).Refusal!))
    { Aliases = ["expected survival"] };

    private static PatientVariable Therapy(string of) => new($"since {of}", Spans, text =>
    {
        if (text.Equals(Never, StringComparison.OrdinalIgnoreCase)) return Sets(p => p with { Therapies = With(p.Therapies, of, new(new(null), Never)) });
        return Span(text) is { Refusal: null } ago ? Sets(p => p with { Therapies = With(p.Therapies, of, new(new LastTherapy(ago.Value), text + " ago")) }) : Refused($"{Span(text).Refusal}; a patient who never had it has '{Never}'");
    })
    { IsAsked = true };

    private static PatientVariable State(string name) => new(name, [], text => Answers.TryGetValue(text, out var so)
        ? Sets(p => p with { States = With(p.States, name, so) }) : Refused($"'{text}' is none of yes, no and unknown"))
    { IsAsked = true };

    private static PatientVariable Points(string name, int most, Func<ScreenedPatient, Answer<int>, ScreenedPatient> set) => new(name, [], text =>
        Protocols.Files.Amounts.Count(text, 0, most) is { Refusal: null } points ? Sets(p => set(p, new(points.Value, text))) : Refused(Protocols.Files.Amounts.Count(text, 0, most).Refusal!));

    private static Parsed<Duration> Span(string text) => Protocols.Files.Amounts.Span(s => s.Days >= 0 && s.Days <= LongestLife, "this is from no time to 120 years", Spans)(text);

    private static Parsed<Func<ScreenedPatient, ScreenedPatient>> Within(string text, double value, double least, double most, string unit, Func<ScreenedPatient, Answer<double>, ScreenedPatient> set) =>
        value >= least && value <= most ? Sets(p => set(p, new(value, text))) : Refused(string.Create(CultureInfo.InvariantCulture, $"'{text}' is not from {least} to {most} {unit}"));

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> all, string name, T value) => new(all) { [name] = value };

    private static Parsed<Func<ScreenedPatient, ScreenedPatient>> Sets(Func<ScreenedPatient, ScreenedPatient> set) => Parsed<Func<ScreenedPatient, ScreenedPatient>>.Of(set);

    private static Parsed<Func<ScreenedPatient, ScreenedPatient>> Refused(string because) => Parsed<Func<ScreenedPatient, ScreenedPatient>>.Refused(because);
}
