using Cartwright.Rehearsals.Choices;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Choices;

/// <summary>The words and the figures that they move.</summary>
internal static class WordsTables
{
    private const int Shown = 4;

    /// <summary>A row a word, the most damaging first.</summary>
    public static Table Ranked(IReadOnlyList<WordWorth> words) => new(
        "words-ranked", "Words by the damage they do", [new("word"), new("readings rehearsed"), new("endpoints turned"), new("moves most"), new("by", true)],
        [
            .. words.Where(w => w.Readings.Count > 1).Select(w => Row.Of(w.Code, Readings(w), w.Turned.Count == 0 ? "none" : string.Join(", ", w.Turned),
                w.Moved.Count == 0 ? "nothing" : $"{w.Moved[0].Endpoint}: {w.Moved[0].Quantity}, {string.Join(" / ", w.Moved[0].Values.Select(v => Numbers.Of(v)))} {w.Moved[0].Unit}".TrimEnd(), WordsFigure.Shift(w))),
        ],
        ["An endpoint is turned where the trial can answer it under one reading and not under another. The reading in force is in brackets.", "One word is changed at a time, all others as they are in force, on the same virtual patients: a figure that a word does not touch is the same to the last digit.", $"The toxicity that follows from patients' course, which the right dose rests on too, is told from {AmbiguityMultiverse.ForTruth} patients a level."]);

    /// <summary>Every figure that a word moves, as far as it moves it noticeably.</summary>
    public static Table Figures(IReadOnlyList<WordWorth> words) => new(
        "words-figures", "The figures under each reading", [new("endpoint"), new("figure"), new("under each reading"), new("apart by", true)],
        [
            .. words.Where(w => w.Moved.Count > 0).SelectMany(w => w.Moved.Take(Shown).Select(m => Row.Of(m.Endpoint, m.Unit.Length > 0 ? $"{m.Quantity}, {m.Unit}" : m.Quantity,
                string.Join("; ", w.Readings.Zip(m.Values, (r, v) => $"{r.Tried.Reading.Id} {Numbers.Of(v)}")), WordsFigure.By(m))).Prepend(Row.Group(w.Code))),
        ],
        [$"At most {Shown} figures a word. NC: no figure under that reading, or none of this kind. Apart by: rates in points, all others in % of the largest."]);

    /// <summary>Readings that no rehearsal can tell apart, with the reason.</summary>
    public static Table NotRehearsed(IReadOnlyList<WordWorth> words) => new(
        "words-not-rehearsed", "Readings that were not rehearsed", [new("word"), new("reading"), new("why not")],
        [.. words.SelectMany(w => w.NotRehearsed.GroupBy(r => r.WhyNot).Select(g => Row.Of(w.Code, string.Join(", ", g.Select(r => r.Reading.Id)), g.Key!)))], []);

    private static string Readings(WordWorth word) => string.Join(", ", word.Readings.Select(r => r.Tried.InForce ? $"[{r.Tried.Reading.Id}]" : r.Tried.Reading.Id));
}
