using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>The grade of a recorded event of cytokine release or neurotoxicity that has none of its own: no grade of them need stand in a case report, for it follows from their signs.</summary>
/// <remarks>The worst grade derived on the days of the row, its first and its last among them; a row without onset or without end goes on for ever that way, a partial date is as wide as it may be.</remarks>
public sealed class DerivedGrades
{
    private readonly Lazy<Dictionary<string, IReadOnlyList<DailyGrade>>> release, neurotoxicity;

    private DerivedGrades(Func<CytokineReleaseAnalysis> release, Func<IcansAnalysis> neurotoxicity)
    {
        this.release = new(() => release().Courses.ToDictionary(c => c.Subject, c => c.Daily, StringComparer.Ordinal));
        this.neurotoxicity = new(() => neurotoxicity().Courses.ToDictionary(c => c.Subject, c => c.Daily, StringComparer.Ordinal));
    }

    /// <summary>From what is derived already.</summary>
    public static DerivedGrades Of(CytokineReleaseAnalysis release, IcansAnalysis neurotoxicity) => new(() => release, () => neurotoxicity);

    /// <summary>From a data package; nothing is derived before a row asks for it.</summary>
    public static DerivedGrades Of(StudyData data, TrialPlan plan, SubjectLevel subjects) => new(() => CytokineReleaseAnalysis.Of(data, plan, subjects), () => IcansAnalysis.Of(data, plan, subjects));

    /// <summary>1 to 5; null for a row with a grade, of another term, and where no sign gives a grade on its days.</summary>
    public int? Of(AdverseEvent e, Subject subject)
    {
        if (e.Grade is not null || subject.FirstInfused is not { } infused || Daily(e.Term) is not { } daily || !daily.Value.TryGetValue(subject.Id, out var days)) return null;
        var (from, to) = (e.Start?.Day ?? e.PartialStart?.First ?? DateOnly.MinValue, e.End?.Day ?? e.PartialEnd?.Last ?? DateOnly.MaxValue);
        return days.Where(d => d.Grade > 0 && infused.Day.AddDays(d.DaysFromInfusion) is var day && from <= day && day <= to).Max(d => (int?)d.Grade);
    }

    private Lazy<Dictionary<string, IReadOnlyList<DailyGrade>>>? Daily(string term) =>
        string.Equals(term, CodeLists.CytokineRelease, StringComparison.OrdinalIgnoreCase) ? release : string.Equals(term, CodeLists.Neurotoxicity, StringComparison.OrdinalIgnoreCase) ? neurotoxicity : null;
}
