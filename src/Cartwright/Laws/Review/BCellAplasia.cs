using Cartwright.Laws.Arms;
using Cartwright.Models;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 5: a CD19 product takes the B cells.</summary>
internal static class BCellAplasia
{
    public static Law Law { get; } = new()
    {
        Number = "5",
        Property = "a CD19 product leads to B-cell aplasia",
        Words = "“depletion of B lymphocytes expressing the CD19 marker”",
        Source = "D4-051",
        Arms = "tisaALL against the same without CD3ζ: B cells below 50 per µL on day 28; published models: healthy B cells at their nadir, own dose over none",
        Claims = Law.Claim((LawModel.AntigenDriven, Outcome.Holds), (LawModel.NoCytokineGain, Outcome.Holds)),
        OnReference = Judge,
        OnLibrary = OfLibrary,
    };

    internal static ReferenceArm NoSignal { get; } = Arm.Leukaemia.To(180).With(SignallingDomain, 0);

    private static Judgement Judge(ReferenceBench bench)
    {
        var (without, with) = (bench.Ask(NoSignal, p => p.Hosts.AplasiaOnDay28), bench.Ask(Arm.Leukaemia, p => p.Hosts.AplasiaOnDay28));
        return Judgement.Of(
            [Criterion.Above(Share.Difference("B-cell aplasia on day 28, CAR over none", without, with), 50)],
            Share.Of("B-cell aplasia on day 28", with), Share.Of("B-cell aplasia on day 28, no functional CAR", without));
    }

    private static Judgement OfLibrary(LibraryBench bench)
    {
        var healthy = bench.Model.Outputs.ToList().FindIndex(o => o.Role == OutputRole.HealthyCells && o.Key == "b-cells");
        if (healthy < 0 || bench.Model.Dose.Count == 0) return Judgement.None("it has no healthy B cells");
        var (none, own) = LibraryArm.Pair(bench.Solve((bench.Model.Dose, 0)), bench.Solve(), (arm, patient) => arm.Nadir(patient, healthy));
        return Judgement.Of([Criterion.Below(Average.GeometricRatio("healthy B cells at their nadir, own dose over none", none, own), 0.5)]);
    }
}
