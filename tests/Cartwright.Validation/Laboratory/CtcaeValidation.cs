using System.Globalization;
using Cartwright.Analysis.Laboratory;
using Xunit;

namespace Cartwright.Validation.Laboratory;

/// <summary>Laboratory grades by CTCAE 4.03, 5.0 and 6.0, against the 209 tables that admiral's tests expect.</summary>
public class CtcaeValidation
{
    /// <summary>Rows in which admiral reads a limit as exclusive and the text, without a sign, has it inclusive.</summary>
    /// <remarks>CTCAE: hypertriglyceridemia grade 1 is "150 mg/dL - 300 mg/dL; 1.71 mmol/L - 3.42 mmol/L"; GGT increased grade 1 in 5.0 is "2.0 - 2.5 x baseline if baseline was abnormal".</remarks>
    private static readonly string[] TextAgainstAdmiral =
    [
        "Test 30a: CTCAEv5 GGT increased, row 22: 0 there, 1 here",
        "Test 63a: CTCAEv4 Hypertriglyceridemia (SI unit), row 10: 0 there, 1 here",
        "Test 63b: CTCAEv4 Hypertriglyceridemia (USCV unit), row 10: 0 there, 1 here",
        "Test 64a: CTCAEv5 Hypertriglyceridemia (SI unit), row 10: 0 there, 1 here",
        "Test 64b: CTCAEv5 Hypertriglyceridemia (USCV unit), row 10: 0 there, 1 here",
        "Test 64c: CTCAEv6 Hypertriglyceridemia (SI unit), row 10: 0 there, 1 here",
        "Test 64d: CTCAEv6 Hypertriglyceridemia (USCV unit), row 10: 0 there, 1 here",
    ];

    [Fact]
    public void Every_row_agrees_but_those_where_the_published_text_says_otherwise()
    {
        var cases = GradingCase.All().Where(c => c.Version is not null).ToList();
        var departures = cases.SelectMany(c => c.Rows.Select((r, i) => (c.Name, Row: i + 1, r.Expected, Here: c.GradeOf(r.Given))))
            .Where(r => r.Expected != r.Here).Select(r => $"{r.Name}, row {r.Row}: {r.Expected} there, {r.Here} here");
        Assert.Equal(205, cases.Count);
        Assert.Equal(TextAgainstAdmiral, departures.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_directions_make_one_signed_grade()
    {
        var cases = GradingCase.All().Where(c => c.Version is null).ToList();
        Assert.Equal(4, cases.Count);
        foreach (var (given, expected) in cases.SelectMany(c => c.Rows))
        {
            var signed = LaboratoryGrade.Signed(GradeIn(given, "ATOXDSCL", "ATOXGRL"), GradeIn(given, "ATOXDSCH", "ATOXGRH"));
            Assert.Equal(expected, signed?.ToString(CultureInfo.InvariantCulture) ?? "");
        }
    }

    // No term is no criterion of that direction.
    private static LaboratoryGrade? GradeIn(IReadOnlyDictionary<string, string> row, string term, string grade) =>
        row[term].Length == 0 ? null : row[grade].Length == 0 ? LaboratoryGrade.None("none given") : new(int.Parse(row[grade], CultureInfo.InvariantCulture), null, null);
}
