using Cartwright.Models.Reference;
using Cartwright.Numerics.Random;

namespace Cartwright.Patients;

/// <summary>
/// Everything latent in one patient before anybody decides on a dose, drawn by key: the same (assumptions, seed, trial, number) is the same patient,
/// in a trial of 20 or of 20 000, on any thread. Only a rehearsal sees it; case reports and datasets never do.
/// </summary>
/// <remarks>
/// The toxicity that is not the model's own is held as a quantile, uniform on (0, 1), and compared with the share at the level (common random numbers): a patient who has a
/// dose-limiting toxicity at a level has it at every more toxic one, and under every scenario at least as toxic.
/// </remarks>
/// <param name="Number">From 1, in order of arrival.</param>
/// <param name="AgeYears">Whole years.</param>
/// <param name="Sex"><c>F</c> or <c>M</c>.</param>
/// <param name="Parameters">The reference patient's parameters; weight to 0.1 kg.</param>
/// <param name="ToxicityQuantile">Below the probability at a level: a dose-limiting toxicity there.</param>
/// <param name="OnsetQuantile">Of the time of that toxicity.</param>
/// <param name="ToxicityTerm">Which of the terms supposed, from 0.</param>
/// <param name="ToxicityGrade">3 or 4.</param>
/// <param name="Lesions">Target lesions; none in a disease without.</param>
/// <param name="HasNonTargetLesion">One more lesion that is not measured.</param>
/// <param name="ProgressesWithNewLesion">Progression brings a new lesion.</param>
/// <param name="Hardiness">How much hazard the patient bears before death, exponential with mean 1.</param>
/// <param name="Resistance">How much hazard of infection the patient bears before the first, likewise.</param>
/// <param name="Wellbeing">How many standard deviations better than the median the patient feels.</param>
public sealed record VirtualPatient(
    uint Number,
    int AgeYears,
    string Sex,
    ReferenceParameters Parameters,
    double ToxicityQuantile,
    double OnsetQuantile,
    int ToxicityTerm,
    int ToxicityGrade,
    IReadOnlyList<TargetLesion> Lesions,
    bool HasNonTargetLesion,
    bool ProgressesWithNewLesion,
    double Hardiness,
    double Resistance,
    double Wellbeing)
{
    /// <summary>Body weight, to 0.1 kg.</summary>
    public double WeightKilograms => Parameters[ReferenceParameter.BodyWeight];

    /// <summary>The patient of this number in this trial under this seed.</summary>
    public static VirtualPatient Draw(Assumptions assumptions, ulong seed, uint trial, uint number)
    {
        var people    = RandomDraws.For(seed, trial, number, Purpose.Demography);
        var toxicity  = RandomDraws.For(seed, trial, number, Purpose.Toxicity);
        var tumour    = RandomDraws.For(seed, trial, number, Purpose.Tumour);
        var survival  = RandomDraws.For(seed, trial, number, Purpose.Survival);
        var wellbeing = RandomDraws.For(seed, trial, number, Purpose.Wellbeing);

        var drawn = assumptions.Patients.Population.Draw(seed, trial, number);
        var parameters = Debulking.Of(drawn.With(ReferenceParameter.BodyWeight, Math.Round(drawn[ReferenceParameter.BodyWeight], 1)), assumptions.Patients.Debulked);
        var nonTarget = tumour.Bernoulli(assumptions.Imaging?.NonTargetLesion ?? 0);
        var newLesion = tumour.Bernoulli(assumptions.Imaging?.NewLesionAtProgression ?? 0);
        return new(
            number,
            (int)assumptions.Patients.Age.Within(assumptions.Patients.YoungestAge, assumptions.Patients.OldestAge, people.Uniform()),
            people.Bernoulli(assumptions.Patients.Female) ? "F" : "M",
            parameters,
            toxicity.Uniform(),
            toxicity.Uniform(),
            DrawTerm(assumptions.Toxicity, ref toxicity),
            toxicity.Bernoulli(assumptions.Toxicity.GradeFour) ? 4 : 3,
            assumptions.Imaging is { } imaging ? TargetLesion.Draw(parameters, imaging, ref tumour) : [],
            nonTarget,
            newLesion,
            survival.Exponential(1),
            survival.Exponential(1),
            wellbeing.Normal());
    }

    private static int DrawTerm(AssumedToxicity toxicity, ref RandomDraws draws)
    {
        Span<double> weights = stackalloc double[toxicity.Terms.Count];
        for (var i = 0; i < weights.Length; i++) weights[i] = toxicity.Terms[i].Weight;
        return draws.ChooseIndex(weights);
    }
}
