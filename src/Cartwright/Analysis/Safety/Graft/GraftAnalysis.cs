using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety.Graft;

/// <summary>The acute disease of one infused subject, and the severity of the chronic one as somebody recorded it (NIH 2014).</summary>
/// <param name="Chronic">MILD, MODERATE or SEVERE, the worst; null where none was recorded.</param>
/// <param name="Relapse">The first progression or relapse; with death it competes.</param>
public sealed record SubjectGraft(Subject Subject, IReadOnlyList<GraftAssessment> Assessments, string? Chronic, DateOnly? ChronicOnset, DateOnly? Relapse)
{
    /// <summary>The worst grade of the acute disease; null where no assessment could be graded.</summary>
    public int? WorstGrade => Assessments.Select(a => (int?)a.Grade.OrNull).Max();

    /// <summary>The first day with this grade or a worse one.</summary>
    public DateOnly? OnsetOf(int grade) => Assessments.FirstOrDefault(a => a.Grade.OrNull >= grade)?.Day;
}

/// <summary>Graft-versus-host disease of the infused in a study that recorded its signs; empty in one that did not.</summary>
/// <remarks>Chronic: Jagasia et al., Biol. Blood Marrow Transplant. 21 (2015) 389–401; its severity is taken as recorded, for it rests on eight organs' scores.</remarks>
public sealed record GraftAnalysis(IReadOnlyList<SubjectGraft> Subjects)
{
    /// <summary>The day to which incidence is told.</summary>
    public const int Day = 100;

    private const string Severity = "CGVHDSEV";
    private static readonly string[] Severities = ["MILD", "MODERATE", "SEVERE"];

    /// <summary>Reads a data package.</summary>
    public static GraftAnalysis Of(StudyData data, SubjectLevel subjects, ResponseAnalysis response, RemissionAnalysis remission)
    {
        var (acute, chronic) = (About(data, CodeLists.AcuteGraftVersusHost), About(data, CodeLists.ChronicGraftVersusHost));
        if (acute.Count + chronic.Count == 0) return new([]);
        var bilirubin = data.Laboratory.Where(r => r.Test == "BILI").ToLookup(r => r.Subject, StringComparer.Ordinal);
        var weights = data.VitalSigns.Where(v => v.Test == CodeLists.VitalSignTest.Weight).ToLookup(v => v.Subject, StringComparer.Ordinal);
        return new([.. subjects.In(AnalysisSet.Infused).Select(s =>
        {
            var worst = chronic[s.Id].Where(f => f.Test == Severity).OrderByDescending(f => Array.IndexOf(Severities, f.Text?.ToUpperInvariant())).FirstOrDefault();
            return new SubjectGraft(s, After(s, GraftAssessment.Of(acute[s.Id], bilirubin[s.Id], SubjectLevel.FirstWeight(weights[s.Id]))), worst?.Text,
                chronic[s.Id].Min(f => f.At?.Day), Relapse(s.Id, response, remission));
        })]);
    }

    /// <summary>Of infused subjects, the incidence of the acute disease of a grade or worse, with relapse and death competing.</summary>
    public CumulativeIncidence Acute(IEnumerable<Subject> among, int grade, DurationConvention convention) => Incidence(among, s => s.OnsetOf(grade), convention);

    private CumulativeIncidence Incidence(IEnumerable<Subject> among, Func<SubjectGraft, DateOnly?> onset, DurationConvention convention)
    {
        var ids = among.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return CumulativeIncidence.Of([.. Subjects.Where(s => ids.Contains(s.Subject.Id)).Select(s => EventOfInterest.FirstOf(s.Subject, onset(s), s.Relapse, convention))], 1);
    }

    private static ILookup<string, FindingAbout> About(StudyData data, string what) =>
        data.FindingsAbout.Where(f => string.Equals(f.About, what, StringComparison.OrdinalIgnoreCase)).ToLookup(f => f.Subject, StringComparer.Ordinal);

    private static List<GraftAssessment> After(Subject subject, IEnumerable<GraftAssessment> assessments) => [.. assessments.Where(a => a.Day >= subject.FirstInfused!.Value.Day)];

    private static DateOnly? Relapse(string subject, ResponseAnalysis response, RemissionAnalysis remission)
    {
        var days = new[] { response.Subjects.FirstOrDefault(s => s.Subject == subject)?.Progression, remission.Subjects.FirstOrDefault(s => s.Subject == subject)?.Relapse };
        return days.Min();
    }
}
