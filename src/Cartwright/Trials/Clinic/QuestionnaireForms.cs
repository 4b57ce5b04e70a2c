using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>The EORTC QLQ-C30 as a patient fills it in: items 1 to 28 from 1 (not at all) to 4 (very much), 29 and 30 from 1 (very poor) to 7 (excellent). No scale is scored.</summary>
/// <remarks>Aaronson et al. J Natl Cancer Inst 85 (1993) 365–376: items and their ranges. How answers move is an assumption.</remarks>
internal static class QuestionnaireForms
{
    private const string Name = "EORTC QLQ-C30";
    private const int Symptoms = 28;
    private const int Items = 30;
    private const double FadesIn = 14;
    private const double MostDoublings = 2;

    public static List<QuestionnaireAnswer> Fill(Stay stay, TrialPlan plan, AssumedQualityOfLife assumed)
    {
        var answers = new List<QuestionnaireAnswer>(plan.Visits.QualityOfLife.Count * Items);
        foreach (var visit in plan.Visits.QualityOfLife)
            if (stay.Kept(visit) is { } minutes) Answer(stay, visit, minutes, assumed, answers);
        return answers;
    }

    private static void Answer(Stay stay, PlannedVisit visit, int minutes, AssumedQualityOfLife assumed, List<QuestionnaireAnswer> answers)
    {
        var draws = stay.Draws(Purpose.Questionnaire, Stay.ItemOf(visit));
        var (at, worse) = (stay.At(minutes), Worse(stay, Stay.Days(minutes), assumed));
        var better = assumed.BetweenPatients * stay.Truth.Patient.Wellbeing;
        for (var item = 1; item <= Items; item++)
        {
            var (left, noise) = (draws.Bernoulli(assumed.ItemMissing), assumed.WithinItem * draws.Normal());
            if (left) continue;
            // The global scale is twice as long, and points the other way.
            var score = item <= Symptoms
                ? Math.Clamp((int)Math.Round(assumed.SymptomScore - better + worse + noise), 1, 4)
                : Math.Clamp((int)Math.Round(assumed.GlobalScore + 2 * (better - worse + noise)), 1, 7);
            answers.Add(new(Name, item, score, at, visit.Name));
        }
    }

    private static double Worse(Stay stay, double days, AssumedQualityOfLife assumed)
    {
        // A patient without lesions feels the disease by what else is supposed.
        var doublings = stay.Truth.Patient.Lesions.Count == 0 ? 0 : Math.Clamp(Math.Log2(Math.Max(1e-3, stay.Truth.SumOfDiameters(days) / stay.Truth.SumOfDiameters(0))), -MostDoublings, MostDoublings);
        return assumed.PerDoublingOfTumour * doublings + (days < 0 ? 0 : assumed.FirstMonth * Math.Pow(2, -days / FadesIn));
    }
}
