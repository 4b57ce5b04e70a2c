using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>Cytokine release as a study recorded it: a grade, under one scale or several, and not the signs that a grade could be derived from.</summary>
/// <param name="Scales">One entry a scale, by name.</param>
/// <param name="Comparisons">Each scale against each that follows it.</param>
public sealed record RecordedGrades(IReadOnlyList<RecordedScale> Scales, IReadOnlyList<ScaleComparison> Comparisons)
{
    private const int Severe = 3;

    /// <summary>Reads the rows of FA about cytokine release. A row without a number (that it occurred at all) is no grade. A subject recorded more than once under a scale counts at its worst grade; a value that is no whole grade from 0 to 5 is no grade.</summary>
    public static RecordedGrades Of(StudyData data)
    {
        var enrolled = data.Demographics.Select(d => d.Subject).ToHashSet(StringComparer.Ordinal);
        List<RecordedScale> scales =
        [
            .. from row in data.FindingsAbout
               where row.Value is not null && enrolled.Contains(row.Subject) && string.Equals(row.About, CodeLists.CytokineRelease, StringComparison.OrdinalIgnoreCase)
               group row by row.Category into scale
               select Scale(scale.Key, scale, enrolled),
        ];
        scales.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new(scales, [.. scales.SelectMany((first, i) => scales.Skip(i + 1).Select(second => ScaleComparison.Of(first, second)))]);
    }

    private static RecordedScale Scale(string name, IEnumerable<FindingAbout> rows, HashSet<string> enrolled)
    {
        var worst = rows.Where(r => r.Value is 0 or 1 or 2 or 3 or 4 or 5).GroupBy(r => r.Subject, r => (int)r.Value!.Value).ToDictionary(g => g.Key, g => g.Max());
        var counts = GradeCounts.Of(enrolled.Select(s => worst.TryGetValue(s, out var grade) ? grade : (int?)null));
        return new(name, worst, counts, new(counts.AtLeast(Severe), counts.Graded));
    }
}

/// <summary>The grades recorded under one scale: of each subject, how many of each, and how many severe (3 or worse) out of those graded.</summary>
public sealed record RecordedScale(string Name, IReadOnlyDictionary<string, int> OfSubject, GradeCounts Grades, SubjectCount Severe);

/// <summary>Subjects graded under both of two scales, by the pair of grades; pairs that nobody has are absent.</summary>
public sealed record ScaleComparison(string First, string Second, IReadOnlyList<GradePair> Pairs)
{
    internal static ScaleComparison Of(RecordedScale first, RecordedScale second) =>
        Of(first.Name, second.Name, first.OfSubject.Where(s => second.OfSubject.ContainsKey(s.Key)).Select(s => (s.Value, second.OfSubject[s.Key])));

    internal static ScaleComparison Of(string first, string second, IEnumerable<(int First, int Second)> grades) =>
        new(first, second, [.. from grade in grades group grade by grade into pair orderby pair.Key select new GradePair(pair.Key.First, pair.Key.Second, pair.Count())]);
}

/// <summary>So many subjects have these two grades.</summary>
public sealed record GradePair(int First, int Second, int Subjects);
