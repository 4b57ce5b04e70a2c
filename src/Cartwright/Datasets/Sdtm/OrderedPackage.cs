namespace Cartwright.Datasets.Sdtm;

/// <summary>A data package with its rows in the one order that does not depend on how they were written: subject by subject, and within a subject by number. Sums then end in the same last bit, and lists come in the same order.</summary>
public static class OrderedPackage
{
    /// <summary>The same rows in order; a list that is in order already is the same list.</summary>
    public static StudyData Of(StudyData d) => d with
    {
        Demographics = InOrder(d.Demographics, r => r.Subject, _ => 0),
        Disposition = InOrder(d.Disposition, r => r.Subject, r => r.Sequence),
        Exposure = InOrder(d.Exposure, r => r.Subject, r => r.Sequence),
        AdverseEvents = InOrder(d.AdverseEvents, r => r.Subject, r => r.Sequence),
        Laboratory = InOrder(d.Laboratory, r => r.Subject, r => r.Sequence),
        Concentrations = InOrder(d.Concentrations, r => r.Subject, r => r.Sequence),
        Tumours = InOrder(d.Tumours, r => r.Subject, r => r.Sequence),
        TumourResults = InOrder(d.TumourResults, r => r.Subject, r => r.Sequence),
        Questionnaires = InOrder(d.Questionnaires, r => r.Subject, r => r.Sequence),
        VitalSigns = InOrder(d.VitalSigns, r => r.Subject, r => r.Sequence),
        Medications = InOrder(d.Medications, r => r.Subject, r => r.Sequence),
        Procedures = InOrder(d.Procedures, r => r.Subject, r => r.Sequence),
        Responses = InOrder(d.Responses, r => r.Subject, r => r.Sequence),
        FindingsAbout = InOrder(d.FindingsAbout, r => r.Subject, r => r.Sequence),
        NeurologicalAssessments = InOrder(d.NeurologicalAssessments, r => r.Subject, r => r.Sequence),
        EventQualifiers = InOrder(d.EventQualifiers, r => r.Subject, r => r.Sequence),
        Deviations = InOrder(d.Deviations, r => r.Subject, r => r.Sequence),
        Encounters = InOrder(d.Encounters, r => r.Subject, r => r.Sequence),
        Visits = InOrder(d.Visits, r => r.Subject, r => r.Sequence),
        BiospecimenEvents = InOrder(d.BiospecimenEvents, r => r.Subject, r => r.Sequence),
        BiospecimenFindings = InOrder(d.BiospecimenFindings, r => r.Subject, r => r.Sequence),
        Electrocardiograms = InOrder(d.Electrocardiograms, r => r.Subject, r => r.Sequence),
        Immunogenicity = InOrder(d.Immunogenicity, r => r.Subject, r => r.Sequence),
    };

    /// <summary>Compares identifiers as people count: runs of digits by their number, so that 277 comes before 1056; where that leaves a tie, character by character.</summary>
    public static int CompareSubjects(string one, string other)
    {
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            var a = Piece(one, ref i);
            var b = Piece(other, ref j);
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]) ? CompareNumbers(a, b) : a.SequenceCompareTo(b);
            if (order != 0) return order;
        }
        var rest = (one.Length - i).CompareTo(other.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(one, other);
    }

    private static IReadOnlyList<TRow> InOrder<TRow>(IReadOnlyList<TRow> rows, Func<TRow, string> subject, Func<TRow, int> number)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (Compare(rows[i - 1], rows[i], subject, number) > 0) return [.. rows.Order(Comparer<TRow>.Create((a, b) => Compare(a, b, subject, number)))];
        }
        return rows;
    }

    private static int Compare<TRow>(TRow one, TRow other, Func<TRow, string> subject, Func<TRow, int> number)
    {
        var (a, b) = (subject(one), subject(other));
        return a == b ? number(one).CompareTo(number(other)) : CompareSubjects(a, b);
    }

    // A run of digits, or one character that is none.
    private static ReadOnlySpan<char> Piece(string text, ref int at)
    {
        var from = at++;
        if (char.IsAsciiDigit(text[from])) while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(from, at - from);
    }

    private static int CompareNumbers(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var a = one.TrimStart('0');
        var b = other.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }
}
