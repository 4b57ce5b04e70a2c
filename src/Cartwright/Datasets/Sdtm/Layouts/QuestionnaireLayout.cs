using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>QS: an answer to one item. QSTESTCD ends in the item's number: QLQ01 to QLQ30 of the EORTC QLQ-C30.</summary>
internal static class QuestionnaireLayout
{
    // The code's stem is not kept: the item and QSCAT say the same.
    private static readonly Variable<int> Item = new("QSTESTCD", true, item => $"QLQ{item:00}", ReadItem, 0);
    private static readonly Variable<string> Questionnaire = Variable.Identifier("QSCAT");
    private static readonly Variable<int?> Score = Variable.OptionalWhole("QSSTRESN", 0, 100);
    private static readonly Variable<string> Visit = Variable.Text("VISIT");
    private static readonly Variable<SdtmDate?> At = Variable.Date("QSDTC");

    public static DomainLayout<QuestionnaireResponse> Layout { get; } = new DomainLayout<QuestionnaireResponse>("QS", q => q.Subject, q => q.Sequence,
        row => new(row.Subject, row.Sequence, row.Get(Questionnaire), row.Get(Item), row.Get(Score), row.Get(Visit), row.Get(At)))
        .With(Item, q => q.Item)
        .Derived("QSTEST", q => $"Item {q.Item.ToString(CultureInfo.InvariantCulture)}")
        .With(Questionnaire, q => q.Questionnaire)
        .Derived("QSORRES", q => Variable.Write(q.Score))
        .Derived("QSSTRESC", q => Variable.Write(q.Score))
        .With(Score, q => q.Score)
        .Derived("QSSTAT", q => q.Score is null ? "NOT DONE" : "")
        .With(Visit, q => q.Visit)
        .With(At, q => q.At)
        .Day("QSDY", q => q.At);

    private static Parsed<int> ReadItem(string code)
    {
        var digits = code.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        return digits.Length is > 0 and < 6 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var item)
            ? Parsed<int>.Of(item)
            : Parsed<int>.Refused($"'{code}' does not end in an item's number, as QLQ07 does");
    }
}
