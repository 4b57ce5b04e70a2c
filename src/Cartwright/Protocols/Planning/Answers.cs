using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>A value with who answers for it: the record, a chooser, or Cartwright by default.</summary>
internal sealed record Answer<T>(T Value, string By, string? Why, Place? Where);

/// <summary>The answers to a protocol's open questions while a plan is made of it: what is in force, and what nobody answered.</summary>
internal sealed class Answers(Protocol protocol, bool conducted = false)
{
    private const string Default = "Cartwright default";

    private readonly Dictionary<string, Choice> made = protocol.Chosen.Choices.GroupBy(c => c.Path).ToDictionary(g => g.Key, g => g.First());
    private readonly List<Choice> inForce = [];
    private readonly List<Fault> faults = [];

    /// <summary>Everything in force, in the order in which it was asked.</summary>
    public IReadOnlyList<Choice> InForce => inForce;

    /// <summary>What must be chosen or mended before there is a plan.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>What the record says, by the place where it says so; null where it says nothing.</summary>
    public static Answer<T>? Stated<T>(T? value, Citation? at, Place? where) where T : struct => value is { } v ? new(v, ByRecord(at), null, where) : null;

    /// <summary>What a statement of the record says; null where it is not made.</summary>
    public static Answer<T>? Stated<T>(Stated<T>? stated) => stated is null ? null : new(stated.Value, ByRecord(stated.At), null, stated.InFile);

    /// <summary>What somebody chose at a place under <c>chosen</c>; null where nobody did.</summary>
    public Answer<T>? Chosen<T>(string path, T? value) where T : struct => value is { } v && IsChosen(path) ? Made(path, v) : null;

    /// <summary>What somebody chose at a place under <c>chosen</c>; null where nobody did.</summary>
    public Answer<T>? ChosenObject<T>(string path, T? value) where T : class => value is not null && IsChosen(path) ? Made(path, value) : null;

    /// <summary>The reading that somebody chose of a question, by the code of its finding; null where nobody did.</summary>
    public Answer<T>? Reading<T>(string code, IReadOnlyDictionary<string, T> words) =>
        protocol.Chosen.Readings.TryGetValue(code, out var id) && words.TryGetValue(id, out var value) ? Made($"chosen.readings.{code}", value) : null;

    /// <summary>The named default.</summary>
    public static Answer<T> Otherwise<T>(T value, string why) => new(value, Default, why, null);

    /// <summary>Puts an answer in force, and lists it under the key that would change it.</summary>
    public T Enter<T>(string path, Answer<T> answer, Func<T, string> written)
    {
        inForce.Add(new Choice(path, written(answer.Value), answer.By, answer.Why, answer.Where));
        return answer.Value;
    }

    /// <summary>Puts a word of the file in force.</summary>
    public T Enter<T>(string path, Answer<T> answer, IReadOnlyDictionary<string, T> words) => Enter(path, answer, value => Words.For(words, value));

    /// <summary>Asks for what only a trial still to come needs.</summary>
    public void AskBeforeConduct(Place? where, string message)
    {
        if (!Conducted) Ask(where, message);
    }

    /// <summary>Whether the trial's patients have been treated already.</summary>
    public bool Conducted { get; } = conducted;

    /// <summary>Asks for what nobody answered and no default can stand for.</summary>
    public void Ask(Place? where, string message) => faults.Add(new Fault(where ?? new Place("protocol.yaml"), message));

    /// <summary>Words of the record with their place, for a question about them: <c>"first dose" (D2:46)</c>.</summary>
    public static string Quoted(string words, Citation? at) => at is null ? $"\"{words}\"" : $"\"{at.Quote ?? words}\" ({at})";

    private Answer<T> Made<T>(string path, T value) => made.TryGetValue(path, out var choice)
        ? new(value, choice.By, choice.Why, choice.Where)
        : new(value, protocol.Chosen.By, null, null);

    // In a group of which some leaves were chosen, the others hold their defaults; a group made in code, without a list of choices, is chosen whole.
    private bool IsChosen(string path)
    {
        var group = path[..(path.LastIndexOf('.') + 1)];
        return made.ContainsKey(path) || group == "chosen." || !made.Keys.Any(k => k.StartsWith(group, StringComparison.Ordinal));
    }

    private static string ByRecord(Citation? at) => at is null ? "protocol" : at.Source == Citation.External ? $"external to the record{(at.From is null ? "" : $", {at.From}")}" : $"record {at}";
}
