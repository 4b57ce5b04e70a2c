using Cartwright.Models;
using Cartwright.Numerics.Random;
using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>
/// Everything latent in one patient before anybody decides on a dose, drawn by key: the same (assumptions, seed, trial, number) is the same patient,
/// in a trial of 20 or of 20 000, on any thread. Only a rehearsal sees it; case reports and datasets never do.
/// </summary>
/// <remarks>
/// What depends on the dose is held as a quantile, uniform on (0, 1), and compared with the share at the level (common random numbers): a patient who has a
/// dose-limiting toxicity at a level has it at every more toxic one, and under every scenario at least as toxic.
/// </remarks>
/// <param name="Number">From 1, in order of arrival.</param>
/// <param name="AgeYears">Whole years.</param>
/// <param name="Sex"><c>F</c> or <c>M</c>.</param>
/// <param name="WeightKilograms">To 0.1 kg.</param>
/// <param name="Kinetics">Parameters of cellular kinetics, before any effect of dose.</param>
/// <param name="Cytokines">Courses in the order of the assumptions.</param>
/// <param name="Tolerance">How much more inflammation (log10 rise of the driver) the patient bears than the median.</param>
/// <param name="ToxicityQuantile">Below the probability at a level: a dose-limiting toxicity there.</param>
/// <param name="OnsetQuantile">Of the time of that toxicity.</param>
/// <param name="ToxicityTerm">Which of the terms supposed, from 0.</param>
/// <param name="ToxicityGrade">3 or 4.</param>
/// <param name="ResponseQuantile">Below the share of responders at a level: the tumour shrinks.</param>
/// <param name="Lesions">Target lesions.</param>
/// <param name="HasNonTargetLesion">One more lesion that is not measured.</param>
/// <param name="ProgressesWithNewLesion">Progression brings a new lesion.</param>
/// <param name="SurvivalQuantile">Share of patients who live longer.</param>
/// <param name="Wellbeing">How many standard deviations better than the median the patient feels.</param>
public sealed record VirtualPatient(
    uint Number,
    int AgeYears,
    string Sex,
    double WeightKilograms,
    Stein2019Parameters Kinetics,
    IReadOnlyList<CytokineCourse> Cytokines,
    double Tolerance,
    double ToxicityQuantile,
    double OnsetQuantile,
    int ToxicityTerm,
    int ToxicityGrade,
    double ResponseQuantile,
    IReadOnlyList<LesionCourse> Lesions,
    bool HasNonTargetLesion,
    bool ProgressesWithNewLesion,
    double SurvivalQuantile,
    double Wellbeing)
{
    /// <summary>The patient of this number in this trial under this seed.</summary>
    public static VirtualPatient Draw(Assumptions assumptions, ulong seed, uint trial, uint number)
    {
        var people      = RandomDraws.For(seed, trial, number, Purpose.Demography);
        var toxicity    = RandomDraws.For(seed, trial, number, Purpose.Toxicity);
        var tumour      = RandomDraws.For(seed, trial, number, Purpose.Tumour);
        var survival    = RandomDraws.For(seed, trial, number, Purpose.Survival);
        var wellbeing   = RandomDraws.For(seed, trial, number, Purpose.Wellbeing);
        var inflamed    = RandomDraws.For(seed, trial, number, Purpose.Inflammation);
        var kinetics    = RandomDraws.For(seed, trial, number, Purpose.Kinetics);

        var tolerance = assumptions.CytokineRelease.Tolerance * inflamed.Normal();
        var response = tumour.Uniform();
        var nonTarget = tumour.Bernoulli(assumptions.Tumour.NonTargetLesion);
        var newLesion = tumour.Bernoulli(assumptions.Tumour.NewLesionAtProgression);
        return new(
            number,
            (int)assumptions.Patients.Age.Within(assumptions.Patients.YoungestAge, assumptions.Patients.OldestAge, people.Uniform()),
            people.Bernoulli(assumptions.Patients.Female) ? "F" : "M",
            Math.Round(assumptions.Patients.Weight.At(people.Normal()), 1),
            DrawKinetics(assumptions.Kinetics, ref kinetics),
            DrawCytokines(assumptions.Cytokines, ref inflamed),
            tolerance,
            toxicity.Uniform(),
            toxicity.Uniform(),
            DrawTerm(assumptions.Toxicity, ref toxicity),
            toxicity.Bernoulli(assumptions.Toxicity.GradeFour) ? 4 : 3,
            response,
            DrawLesions(assumptions.Tumour, ref tumour),
            nonTarget,
            newLesion,
            survival.Uniform(),
            wellbeing.Normal());
    }

    /// <summary>What is true of the patient at a dose level, having received this share of its dose.</summary>
    public TrueCourse At(Assumptions assumptions, TrialPlan plan, DoseLevel level, double doseFraction) => TrueCourse.Of(this, assumptions, plan, level, doseFraction);

    private static Stein2019Parameters DrawKinetics(AssumedKinetics kinetics, ref RandomDraws draws)
    {
        Span<double> deviates = stackalloc double[6];
        foreach (ref var deviate in deviates) deviate = draws.Normal();
        return Stein2019Parameters.For(deviates, kinetics.Variability);
    }

    // Two factors shared by all analytes: how strong the inflammation is, and how late.
    private static CytokineCourse[] DrawCytokines(AssumedCytokines cytokines, ref RandomDraws draws)
    {
        var (strength, lateness) = (draws.Normal(), draws.Normal());
        var courses = new CytokineCourse[cytokines.Analytes.Count];
        for (var i = 0; i < courses.Length; i++)
        {
            var analyte = cytokines.Analytes[i];
            courses[i] = new(
                analyte.Baseline.At(draws.Normal()),
                Math.Max(1, analyte.Fold.At(Shared(analyte.FoldShared, strength, draws.Normal()))),
                analyte.TimeOfPeak.At(Shared(analyte.TimeShared, lateness, draws.Normal())),
                analyte.Sharpness.At(draws.Normal()));
        }
        return courses;
    }

    private static double Shared(double correlation, double factor, double own) => correlation * factor + Math.Sqrt(1 - correlation * correlation) * own;

    private static int DrawTerm(AssumedToxicity toxicity, ref RandomDraws draws)
    {
        Span<double> weights = stackalloc double[toxicity.Terms.Count];
        for (var i = 0; i < weights.Length; i++) weights[i] = toxicity.Terms[i].Weight;
        return draws.ChooseIndex(weights);
    }

    private static LesionCourse[] DrawLesions(AssumedTumour tumour, ref RandomDraws draws)
    {
        var sum = Math.Max(SmallestTarget, tumour.BaselineSum.At(draws.Normal()));
        var count = Math.Min(1 + draws.ChooseIndex(tumour.LesionWeights), (int)(sum / SmallestTarget));
        var (doubling, halfLife) = (tumour.Doubling.At(draws.Normal()), tumour.HalfLife.At(draws.Normal()));
        var resistant = Math.Min(1, tumour.Resistant.At(draws.Normal()));

        Span<double> parts = stackalloc double[count];
        var whole = 0.0;
        foreach (ref var part in parts) whole += part = draws.Exponential(1);
        var lesions = new LesionCourse[count];
        for (var i = 0; i < count; i++)
        {
            var diameter = SmallestTarget + (sum - count * SmallestTarget) * parts[i] / whole;
            var (organ, node) = Organs[draws.ChooseIndex(OrganWeights)];
            lesions[i] = new(
                node && diameter < SmallestNode ? "LIVER" : organ,
                node && diameter >= SmallestNode,
                diameter,
                doubling * Math.Exp(tumour.BetweenLesions * draws.Normal()),
                halfLife * Math.Exp(tumour.BetweenLesions * draws.Normal()),
                resistant);
        }
        return lesions;
    }

    // RECIST 1.1, section 3.1.1: a target is at least 10 mm across, a node at least 15 mm along its short axis.
    private const double SmallestTarget = 10;
    private const double SmallestNode = 15;

    // Where metastases sit moves no result; the organs are named so that a listing reads like one.
    private static readonly (string Organ, bool Node)[] Organs = [("LIVER", false), ("LUNG", false), ("LYMPH NODE", true), ("PERITONEUM", false), ("ADRENAL GLAND", false)];
    private static readonly double[] OrganWeights = [4, 3, 2, 1, 1];
}
