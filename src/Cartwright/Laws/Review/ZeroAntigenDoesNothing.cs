using Cartwright.Laws.Arms;
using Cartwright.Models;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Without antigen, or without signalling, cells do nothing: the patient is the patient who got no drug.</summary>
internal static class ZeroAntigenDoesNothing
{
    // Largest relative difference that the law allows; and that the tolerance allows to which published models are solved.
    private const double Equal = 1e-9, EqualToTolerance = 1e-6;

    public static Law Law { get; } = new()
    {
        Number = "zero-antigen",
        Property = "without antigen, or without CD3ζ, blasts and cytokines are those of the run without drug, and CAR-T cells only decline",
        Words = "the limit of “require a high level of antigen density”: no antigen, no function",
        Source = "D4-109",
        Arms = "cd7TALL, 8 patients, without CD7 on blasts and normal T cells, or without CD3ζ, against no infusion, at a relative tolerance of 1e-10; published models: antigen × 0 against antigen × 0 and dose × 0, to 1e-6 (a model may hold a seed of cells before infusion, so that dose × 0 alone is not no drug)",
        Claims = Law.Claim((LawModel.AntigenDriven, Outcome.Holds), (LawModel.NoCytokineGain, Outcome.Holds)),
        OnReference = Judge,
        OnLibrary = OfLibrary,
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var treated = ReferenceArm.Of("cd7TALL", 28).WithoutCare();
        var untreated = FullCourse.Solve(bench, treated.With(DeliveredShare, 0));
        var blind = treated.With(AntigenAOnTumour1, 0).With(AntigenAOnTumour2, 0).With(AntigenAOnTumour3, 0).With(AntigenAOnTumour4, 0).With(AntigenAOnHostTnk, 0);
        List<Criterion> criteria = [];
        foreach (var (arm, name) in new[] { (blind, "no antigen"), (treated.With(SignallingDomain, 0), "no CD3ζ") })
        {
            var courses = FullCourse.Solve(bench, arm);
            var pairs = courses.Zip(untreated).ToList();
            criteria.Add(Criterion.Below(new($"largest relative difference of blasts, {name}", "", pairs.Max(p => FullCourse.Difference(p.First.Blasts, p.Second.Blasts)), null), Equal));
            criteria.Add(Criterion.Below(new($"largest relative difference of cytokines, {name}", "", pairs.Max(p => FullCourse.Difference(p.First.Cytokines, p.Second.Cytokines)), null), Equal));
            criteria.Add(Criterion.Below(new($"largest rise of CAR-T cells from one look to the next, {name}", "", courses.Max(c => c.LargestRise()), null), Equal));
        }
        return Judgement.Of(criteria);
    }

    private static Judgement OfLibrary(LibraryBench bench)
    {
        var model = bench.Model;
        if (model.Antigen.Count == 0 || model.Dose.Count == 0) return Judgement.None("it has no antigen to take away");
        var (tumour, cells) = (model.OutputOf(OutputRole.Tumour)!.Value, model.OutputOf(OutputRole.CarT)!.Value);
        var (blind, untreated) = (bench.Solve((model.Antigen, 0)), bench.Solve((model.Dose, 0), (model.Antigen, 0)));
        int[] both = [.. Enumerable.Range(0, blind.Patients).Where(p => blind.Solved(p) && untreated.Solved(p))];
        if (both.Length == 0) return Judgement.None("it cannot be solved without antigen");
        return Judgement.Of(
        [
            Criterion.Below(new("largest relative difference of the tumour", "", both.Max(p => FullCourse.Difference(blind.Of(p, tumour).ToArray(), untreated.Of(p, tumour).ToArray())), null), EqualToTolerance),
            Criterion.Below(new("highest count of CAR-T cells over the first, less 1", "", both.Max(p => blind.Peak(p, cells) / blind.Of(p, cells)[0] - 1), null), EqualToTolerance),
        ]);
    }
}
