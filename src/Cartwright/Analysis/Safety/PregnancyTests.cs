using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>One test for pregnancy of an enrolled subject.</summary>
/// <param name="IsPositive">By its word, or by its number against the upper limit of normal; null where neither says, or it was not done.</param>
/// <param name="AfterInfusion">Null where the test has no date; false for who was not infused.</param>
public sealed record PregnancyTest(LaboratoryResult Row, bool? IsPositive, bool? AfterInfusion)
{
    /// <summary>Whether there is a result at all.</summary>
    public bool IsDone => Row.Value is not null || Row.BelowLimit || Row.Finding is not null;
}

/// <summary>Tests for pregnancy of the enrolled.</summary>
/// <param name="Women">The subjects whose sex is recorded as female. Who could bear children the package does not say: RP is not read.</param>
public sealed record PregnancyTests(IReadOnlyList<string> Women, IReadOnlyList<PregnancyTest> Tests)
{
    /// <summary>Reads a data package: LBTESTCD that begins with HCG or PREG, in blood or urine.</summary>
    public static PregnancyTests Of(StudyData data, SubjectLevel subjects)
    {
        var enrolled = subjects.In(AnalysisSet.Enrolled).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return new([.. data.Demographics.Where(d => d.Sex == "F" && enrolled.ContainsKey(d.Subject)).Select(d => d.Subject)],
        [
            .. from row in data.Laboratory
               where CodeLists.PregnancyTests.Any(t => row.Test.StartsWith(t, StringComparison.OrdinalIgnoreCase)) && enrolled.ContainsKey(row.Subject)
               orderby row.Subject, row.At?.Moment ?? DateTime.MaxValue, row.Sequence
               select new PregnancyTest(row, IsPositive(row), row.At is not { } at ? null : enrolled[row.Subject].FirstInfused is { } infusion && SinceInfusion.IsAfter(at, infusion)),
        ]);
    }

    private static bool? IsPositive(LaboratoryResult row) => row.Finding is { } word
        ? word.StartsWith("POS", StringComparison.OrdinalIgnoreCase) ? true : word.StartsWith("NEG", StringComparison.OrdinalIgnoreCase) ? false : null
        : row.BelowLimit ? false
        : row is { Value: { } value, UpperNormal: { } limit } ? Rounded.IsAbove(value, limit)
        : null;
}
