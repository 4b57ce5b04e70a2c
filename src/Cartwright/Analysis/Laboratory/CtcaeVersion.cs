using CsvHelper;

namespace Cartwright.Analysis.Laboratory;

/// <summary>A version of the Common Terminology Criteria for Adverse Events, as far as a laboratory value alone is graded by it.</summary>
/// <remarks>
/// National Cancer Institute: CTCAE 4.03 (14 June 2010), 5.0 (27 November 2017), 6.0 (2025). The criteria stand in <c>LaboratoryCriteria.csv</c>, one condition a line,
/// and are this project's own writing of the published limits.
/// </remarks>
public sealed class CtcaeVersion
{
    private CtcaeVersion(string name) => (Name, Criteria) = (name, Read(name));

    /// <summary>Version 4.03.</summary>
    public static CtcaeVersion V403 { get; } = new("4.03");

    /// <summary>Version 5.0.</summary>
    public static CtcaeVersion V5 { get; } = new("5.0");

    /// <summary>Version 6.0.</summary>
    public static CtcaeVersion V6 { get; } = new("6.0");

    /// <summary>Every version, from the oldest.</summary>
    public static IReadOnlyList<CtcaeVersion> All { get; } = [V403, V5, V6];

    /// <summary>The name: 5.0.</summary>
    public string Name { get; }

    /// <summary>The criteria, in the order of the table.</summary>
    public IReadOnlyList<LaboratoryCriterion> Criteria { get; }

    /// <summary>The version of a name; null where there is none. A grade is never comparable across versions, so none is a default of another.</summary>
    public static CtcaeVersion? Named(string name) => All.FirstOrDefault(v => v.Name == name);

    /// <summary>The criterion of a term, in any case of letters; null where the version grades none by number.</summary>
    public LaboratoryCriterion? Of(string term) => Criteria.FirstOrDefault(c => string.Equals(c.Term, term, StringComparison.OrdinalIgnoreCase));

    /// <summary>The criteria of a test by LBTESTCD: none, one, or one for each direction.</summary>
    public IEnumerable<LaboratoryCriterion> OfTest(string test) => Criteria.Where(c => c.Test == test);

    private static List<LaboratoryCriterion> Read(string version)
    {
        var tests = Rows("LaboratoryTerms.csv").ToDictionary(r => r[0], r => r[1].Length > 0 ? r[1] : null, StringComparer.Ordinal);
        return
        [
            .. from row in Rows("LaboratoryCriteria.csv")
               where row[0].Split(' ').Contains(version)
               group row by (Term: row[1], Direction: row[2]) into rows
               select Criterion(rows.Key.Term, rows.Key.Direction, tests[rows.Key.Term], [.. rows]),
        ];
    }

    // A line without a grade says of which values, or that of all, there is none; its last field is then the reason.
    private static LaboratoryCriterion Criterion(string term, string direction, string? test, List<string[]> rows) => new(term, Enum.Parse<GradeDirection>(direction, ignoreCase: true), test,
        [.. rows.Where(r => r[3] != "none").Select(r => GradeCondition.Read(r[3][0] - '0', r[4], r[5]))],
        [.. rows.Where(r => r[3] == "none").Select(r => (r[4].Length > 0 ? GradeCondition.Read(null, r[4], "") : null, r[5]))]);

    private static List<string[]> Rows(string file)
    {
        using var stream = typeof(CtcaeVersion).Assembly.GetManifestResourceStream(typeof(CtcaeVersion), file)!;
        using var csv = CsvReader.Create(new StreamReader(stream), new CsvReaderOptions { Separator = ',' });
        List<string[]> rows = [];
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.Headers.Count).Select(csv.GetString)]);
        return rows;
    }
}
