using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>SUPPAE: a qualifier of the adverse event with this AESEQ. A row that hangs on another variable than AESEQ is a fault: it names no event.</summary>
/// <remarks>CDISC SDTM Implementation Guide 3.4, section 8.4.</remarks>
internal static class EventQualifierLayout
{
    private const string Key = "AESEQ";

    private static readonly Variable<string> KeyVariable = new("IDVAR", true, text => text,
        text => text == Key ? Parsed<string>.Of(text) : Parsed<string>.Refused($"is '{text}'; a qualifier of an event hangs on {Key}"), Key);
    private static readonly Variable<int> Event = new("IDVARVAL", true, n => n.ToString(CultureInfo.InvariantCulture), ReadSequence, 1);
    private static readonly Variable<string> Name = Variable.Identifier("QNAM");
    private static readonly Variable<string> Value = Variable.Identifier("QVAL");

    public static DomainLayout<EventQualifier> Layout { get; } = new DomainLayout<EventQualifier>("SUPPAE", q => q.Subject, q => q.Sequence, Row) { Counted = true, Named = (Identity.RelatedDomain, "AE") }
        .With(KeyVariable, _ => Key)
        .With(Event, q => q.EventSequence)
        .With(Name, q => q.Name)
        .Derived("QLABEL", q => q.Name)
        .With(Value, q => q.Value)
        .Derived("QORIG", _ => "CRF");

    private static EventQualifier Row(RowText row)
    {
        row.Get(KeyVariable);
        return new(row.Subject, row.Sequence, row.Get(Event), row.Get(Name), row.Get(Value));
    }

    private static Parsed<int> ReadSequence(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
        ? Parsed<int>.Of(n)
        : Parsed<int>.Refused($"'{text}' is no sequence number");
}
