using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;

namespace Cartwright.Analysis.QualityOfLife;

/// <summary>One questionnaire of a subject: its scores, and their change from the subject's baseline.</summary>
/// <param name="At">The day it was filled in.</param>
/// <param name="IsBaseline">Whether it is the one that changes count from.</param>
/// <param name="Changes">Score − baseline score, by the scale's code.</param>
public sealed record QuestionnaireScore(string Subject, string Visit, DateOnly At, bool IsBaseline, QlqC30Scores Scores, IReadOnlyDictionary<string, Estimate> Changes);

/// <summary>A scale at a visit, over subjects.</summary>
/// <param name="Scored">Subjects with a score.</param>
/// <param name="Changed">Subjects with a change from baseline.</param>
public sealed record ScaleAtVisit(string Visit, string Scale, int Scored, Estimate Mean, int Changed, Estimate MeanChange);

/// <summary>How many questionnaires came, of those expected: of infused subjects alive and in the study on the planned day.</summary>
public sealed record Compliance(string Visit, Proportion Received);

/// <summary>Quality of life in a study, by the EORTC QLQ-C30. Baseline is the last questionnaire on or before the first day of conditioning (of infusion, where nobody conditioned).</summary>
public sealed record QualityOfLifeAnalysis(IReadOnlyList<QuestionnaireScore> Questionnaires, IReadOnlyList<Compliance> Compliance)
{
    /// <summary>Scores a study's questionnaires. A later row answering the same item at the same visit replaces the earlier.</summary>
    public static QualityOfLifeAnalysis Of(StudyData data, TrialPlan plan)
    {
        var courses = StudyCourse.Of(data).ToDictionary(c => c.Subject);
        var scored =
            from rows in data.Questionnaires.Where(q => q.Questionnaire == QlqC30.Name && q.At is not null && q.Item is >= 1 and <= QlqC30.Items).GroupBy(q => q.Subject)
            let course = courses.GetValueOrDefault(rows.Key)
            from questionnaire in Score(rows, course?.Conditioning ?? course?.Infusion)
            select questionnaire;
        var questionnaires = scored.ToList();
        return new(questionnaires, [.. plan.Visits.QualityOfLife.Select(v => CompliancePerVisit(v, courses.Values, questionnaires))]);
    }

    /// <summary>A scale at each visit, over subjects, in the order in which visits first come.</summary>
    public IReadOnlyList<ScaleAtVisit> ByVisit(string scale) =>
    [
        .. from visit in Questionnaires.GroupBy(q => q.Visit)
           let scores = visit.Select(q => q.Scores[scale].OrNull).OfType<double>().ToList()
           let changes = visit.Where(q => !q.IsBaseline).Select(q => q.Changes[scale].OrNull).OfType<double>().ToList()
           select new ScaleAtVisit(visit.Key, scale, scores.Count, Mean(scores), changes.Count, Mean(changes)),
    ];

    private static Estimate Mean(List<double> numbers) => numbers.Count == 0 ? Estimate.None("no subject has it") : numbers.Average();

    private static IEnumerable<QuestionnaireScore> Score(IEnumerable<QuestionnaireResponse> rows, DateOnly? treatment)
    {
        var filledIn = rows.GroupBy(r => r.Visit).Select(v => (Visit: v.Key, At: v.Max(r => r.At!.Value.Day), Scores: QlqC30.Score(Answers(v)))).OrderBy(v => v.At).ToList();
        var baseline = filledIn.FindLastIndex(v => v.At <= treatment);
        var subject  = rows.First().Subject;
        return filledIn.Select((v, i) => new QuestionnaireScore(subject, v.Visit, v.At, i == baseline, v.Scores, Changes(v.Scores, baseline < 0 ? null : filledIn[baseline].Scores)));
    }

    private static int?[] Answers(IEnumerable<QuestionnaireResponse> rows)
    {
        var answers = new int?[QlqC30.Items];
        foreach (var row in rows.OrderBy(r => r.Sequence)) answers[row.Item - 1] = row.Score;
        return answers;
    }

    private static Dictionary<string, Estimate> Changes(QlqC30Scores now, QlqC30Scores? baseline) => QlqC30.Scales.ToDictionary(
        s => s.Code,
        s => baseline is null ? Estimate.None("no questionnaire before treatment") : now[s.Code].Then(score => baseline[s.Code].Then(before => score - before)));

    private static Compliance CompliancePerVisit(PlannedVisit visit, IEnumerable<StudyCourse> courses, List<QuestionnaireScore> questionnaires)
    {
        var came = questionnaires.Where(q => q.Visit == visit.Name).Select(q => q.Subject).ToHashSet();
        var expected = courses.Where(c => c.Infusion is { } infusion && (came.Contains(c.Subject) || InStudy(c, infusion.AddDays((int)Math.Round(visit.Planned.Days))))).ToList();
        return new(visit.Name, Proportion.Among(expected, c => came.Contains(c.Subject)));
    }

    private static bool InStudy(StudyCourse course, DateOnly day) => !(course.Death < day) && !(course.LastContact < day);
}
