using System.Globalization;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>A scenario's policy of supportive care: thresholds of the reference model's policy, in the ward's words. A simulated behaviour, never advice.</summary>
internal sealed class ScenarioCare(Action<string, double, Entry, string?> set)
{
    // Beyond every grade and beyond the days on which the policy acts, as the laws have it.
    private const double Never = 99;

    private const string NeverWord = "never";

    /// <summary><c>tocilizumab: grade 1</c> or <c>never</c>, which also takes away the two other reasons to give it; the others one by one.</summary>
    public void Read(Entry care)
    {
        var never = care["tocilizumab"].OptionalText() == NeverWord;
        Threshold(care["tocilizumab"], "poltoci", Grade);
        foreach (var (key, symbol) in new[] { ("persistingGrade2", "polg2d"), ("persistingFever", "polfev") })
        {
            if (!never) Threshold(care[key], symbol, Days);
            else if (care[key].Exists) care[key].Report("where tocilizumab is never given there is no other reason to give it");
            else set(symbol, Never, care["tocilizumab"], NeverWord);
        }
        Threshold(care["dexamethasone"], "polster", Grade);
        Threshold(care["dexamethasoneForIcans"], "polican", Grade);
    }

    private void Threshold(Entry entry, string symbol, Func<string, Parsed<double>> reading)
    {
        if (entry.Exists && entry.Required(text => text == NeverWord ? Parsed<double>.Of(Never) : reading(text), double.NaN) is var value && !double.IsNaN(value)) set(symbol, value, entry, entry.AsWritten());
    }

    private static Parsed<double> Grade(string text) =>
        text.StartsWith("grade ", StringComparison.Ordinal) && int.TryParse(text["grade ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && grade is >= 1 and <= 4
            ? Parsed<double>.Of(grade)
            : Parsed<double>.Refused($"'{text}' should be grade 1 to grade 4, or never");

    private static Parsed<double> Days(string text) => Figures.Days("h", "d")(text) is { Refusal: null } days ? days : Parsed<double>.Refused($"'{text}' should be a time, as 1 d, or never");
}
