using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Analysis.Laboratory;

namespace Cartwright.Validation.Laboratory;

/// <summary>One of the tables that the tests of the R package admiral (Apache-2.0) grade: its rows, and the grade that each is expected to have.</summary>
internal sealed partial record GradingCase(string Name, string? Version, string Grade, IReadOnlyList<(IReadOnlyDictionary<string, string> Given, string Expected)> Rows)
{
    public static IReadOnlyList<GradingCase> All() =>
    [
        .. Directory.GetFiles(Shared.Require("reference/admiral_tests/derive_var_atoxgr"), "*_case.txt").Order(StringComparer.Ordinal).Select(Read),
    ];

    private static GradingCase Read(string path)
    {
        var text = File.ReadAllText(path);
        var (input, expected) = (Safety.Rows.Of(path.Replace("_case.txt", "_input.csv", StringComparison.Ordinal)), Safety.Rows.Of(path.Replace("_case.txt", "_expected.csv", StringComparison.Ordinal)));
        var grade = expected[0].Keys.Except(input[0].Keys).Single();
        return new(
            Title().Match(text).Groups[1].Value.Trim(),
            Criteria().Match(text) is { Success: true } m ? m.Groups[1].Value switch { "4" => "4.03", var v => v + ".0" } : null,
            grade,
            [.. expected.Select((e, i) => (input[i], e[grade] is "NA" ? "" : e[grade]))]);
    }

    /// <summary>The grade here of a row, as admiral writes it: empty where there is none.</summary>
    public string GradeOf(IReadOnlyDictionary<string, string> row)
    {
        var term = row.GetValueOrDefault("ATOXDSCL") ?? row.GetValueOrDefault("ATOXDSCH") ?? "";
        if (CtcaeVersion.Named(Version!)!.Of(term) is not { } criterion) return "";
        return criterion.Of(ValueOf(row), Rules).Grade?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    // admiral's reading: symptoms and anticoagulation are assumed, and a baseline without an indicator counts as not abnormal.
    private static readonly GradingRules Rules = new(UnrecordedCondition.Assumed, UnknownBaseline.TakenAsNormal);

    private static LaboratoryValue ValueOf(IReadOnlyDictionary<string, string> row)
    {
        var (value, change) = (Number(row, "AVAL"), Number(row, "PCHG"));
        var baseline = Number(row, "BASE") ?? value / (1 + change / 100);
        return new(value, row["AVALU"], Number(row, "ANRLO"), Number(row, "ANRHI"), baseline)
        {
            BaselineIs = row.GetValueOrDefault("BNRIND")?.Split(' ')[0] switch { "HIGH" => AgainstNormal.High, "LOW" => AgainstNormal.Low, "NORMAL" => AgainstNormal.Normal, _ => null },
        };
    }

    private static double? Number(IReadOnlyDictionary<string, string> row, string name) =>
        row.GetValueOrDefault(name) is { Length: > 0 } text && text != "NA" ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^test: derive_var_atoxgr(?:_dir)? (.*)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"atoxgr_criteria_ctcv(\d)")]
    private static partial Regex Criteria();
}
