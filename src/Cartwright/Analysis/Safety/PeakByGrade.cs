using Cartwright.Numerics;

namespace Cartwright.Analysis.Safety;

/// <summary>A subject's worst grade of cytokine release and the peak of a cytokine in its serum.</summary>
public sealed record GradeAndPeak(int Grade, double Peak);

/// <summary>Subjects of a range of grades (both inclusive) and the median of their peaks.</summary>
public sealed record PeakGroup(int LowestGrade, int HighestGrade, int Subjects, Estimate Median);

/// <summary>The peak of a cytokine in those with milder and those with severe cytokine release. Exploratory: it describes, and tests nothing.</summary>
public sealed record PeakByGrade(PeakGroup Milder, PeakGroup Severe)
{
    /// <summary>Splits at a grade, which counts as severe. The median of an even number is the mean of the middle two.</summary>
    public static PeakByGrade Of(IEnumerable<GradeAndPeak> subjects, int severeFrom = 3)
    {
        var all = subjects.ToList();
        return new(Group(0, severeFrom - 1, all), Group(severeFrom, 5, all));
    }

    private static PeakGroup Group(int lowest, int highest, List<GradeAndPeak> all)
    {
        var peaks = all.FindAll(s => s.Grade >= lowest && s.Grade <= highest).Select(s => s.Peak).ToList();
        return new(lowest, highest, peaks.Count, Median.Of(peaks) is { } median ? median : Estimate.None("nobody of these grades has a measured peak"));
    }
}
