using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>How the reference patient can be the patient on a bound, or why it cannot.</summary>
public abstract record InModel
{
    private InModel()
    {
    }

    /// <summary>The study's virtual patients with one thing changed, the same people on either side.</summary>
    /// <param name="Passing">Who just pass.</param>
    /// <param name="Failing">Who just fail.</param>
    /// <param name="How">Which parameter, in words.</param>
    public sealed record Changed(Assumptions Passing, Assumptions Failing, string How) : InModel;

    /// <summary>Those of the study's virtual patients who are near the bound.</summary>
    /// <param name="Passes">Told from the course without the product: on the passing side.</param>
    /// <param name="Fails">On the failing side.</param>
    /// <param name="How">Who they are, in words.</param>
    public sealed record Chosen(Func<TrueCourse, bool> Passes, Func<TrueCourse, bool> Fails, string How) : InModel;

    /// <summary>No virtual patient can be on either side.</summary>
    public sealed record NotExpressed(string Why) : InModel;

    private static readonly (ReferenceParameter Share, ReferenceParameter Density)[] Clones =
    [
        (ReferenceParameter.Share2, ReferenceParameter.AntigenAOnTumour2), (ReferenceParameter.Share3, ReferenceParameter.AntigenAOnTumour3), (ReferenceParameter.Share4, ReferenceParameter.AntigenAOnTumour4),
    ];

    // The model holds a second population to this share.
    private const double MostWithout = 0.95;

    /// <summary>A boundary in a study's assumptions, of patients followed for so many days.</summary>
    public static InModel Of(Boundary boundary, Assumptions assumptions, double days) => boundary.Rule switch
    {
        EligibilityRule.TargetShare => Target(boundary.Passing.Patient.TargetShare!.Value, boundary.Failing.Patient.TargetShare!.Value, assumptions),
        EligibilityRule.Weight => Weight(boundary.Passing.Patient.WeightKilograms!.Value, boundary.Failing.Patient.WeightKilograms!.Value, assumptions),
        EligibilityRule.LifeExpectancy life => Life(life.AtLeast, life.Admits(boundary.Passing.Patient.LifeExpectancy!.Value), days),
        EligibilityRule.Age => new NotExpressed("age stands in the records of a virtual patient, and no equation of the reference patient has it: the two would be one patient"),
        EligibilityRule.Karnofsky or EligibilityRule.Ecog => new NotExpressed("the reference patient has no performance status; what it has is weight, disease, blood and cells"),
        EligibilityRule.Washout => new NotExpressed("the reference patient knows how many lines of therapy came before, not when the last was"),
        EligibilityRule.State => new NotExpressed("the reference patient has no such state"),
        _ => new NotExpressed("the rule has no bound"),
    };

    /// <summary>Assumptions in which patients receive no product; conditioning and care are as they were.</summary>
    public static Assumptions WithoutProduct(Assumptions assumptions) => With(assumptions, assumptions.Patients.Population.With(ReferenceParameter.DeliveredShare, 0, 0));

    private static InModel Target(double passing, double failing, Assumptions assumptions)
    {
        var population = assumptions.Patients.Population;
        if (population.TypicalOf(ReferenceParameter.AntigenAOnTumour1) < Observables.PositiveFrom) return new NotExpressed($"in population {population.Name} no tumour cell carries the target");
        if (population.TypicalOf(ReferenceParameter.LogicGate) != 0) return new NotExpressed("the product finds two antigens, and the criterion counts one");
        return 1 - Math.Min(passing, failing) > MostWithout
            ? new NotExpressed(FormattableString.Invariant($"the reference patient holds cells without the target to {100 * MostWithout} %"))
            : new Changed(With(assumptions, Sharing(population, passing)), With(assumptions, Sharing(population, failing)), FormattableString.Invariant($"share of tumour cells without the target {1 - passing:0.###} and {1 - failing:0.###} (parameter {ReferenceParameterTable.Definitions[(int)Clones[Bare(population)].Share].Symbol})"));
    }

    // The first population of tumour cells without the target takes all that do not carry it; others without it are empty, those with it stay.
    private static ReferencePopulation Sharing(ReferencePopulation population, double share)
    {
        var bare = Bare(population);
        for (var at = 0; at < Clones.Length; at++)
            if (at != bare && population.TypicalOf(Clones[at].Density) < Observables.PositiveFrom) population = population.With(Clones[at].Share, 0, 0);
        return population.With(Clones[bare].Share, (double)(1 - (decimal)share), 0).With(Clones[bare].Density, 0, 0);
    }

    private static int Bare(ReferencePopulation population) => Math.Max(0, Array.FindIndex(Clones, c => population.TypicalOf(c.Density) < Observables.PositiveFrom));

    private static Changed Weight(double passing, double failing, Assumptions assumptions) => new(
        With(assumptions, assumptions.Patients.Population.With(ReferenceParameter.BodyWeight, passing, 0)),
        With(assumptions, assumptions.Patients.Population.With(ReferenceParameter.BodyWeight, failing, 0)), "body weight (parameter wt)");

    // A clinician expects; the model knows when the patient would die without the product.
    private static InModel Life(Duration atLeast, bool longerPasses, double days)
    {
        bool Longer(TrueCourse c) => c.DeathDays >= atLeast.Days && c.DeathDays < atLeast.Days * 4 / 3;
        bool Shorter(TrueCourse c) => c.DeathDays >= atLeast.Days * 2 / 3 && c.DeathDays < atLeast.Days;
        var (least, most) = (atLeast.Days * 2 / 3, atLeast.Days * 4 / 3);
        return most > days
            ? new NotExpressed(FormattableString.Invariant($"patients are followed for {days} days, and the bound needs {most:0}"))
            : new Chosen(longerPasses ? Longer : Shorter, longerPasses ? Shorter : Longer,
                FormattableString.Invariant($"the study's patients who, without the product, die between day {atLeast.Days:0} and {most:0}, and between day {least:0} and {atLeast.Days:0}"));
    }

    private static Assumptions With(Assumptions assumptions, ReferencePopulation population) => assumptions with { Patients = assumptions.Patients with { Population = population } };
}
