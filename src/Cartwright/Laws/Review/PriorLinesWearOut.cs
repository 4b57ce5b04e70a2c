using Cartwright.Laws.Arms;
using Cartwright.Models.Reference;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 11: prior lines of therapy lower fitness and raise the failure of manufacturing.</summary>
internal static class PriorLinesWearOut
{
    public static Law Law { get; } = new()
    {
        Number = "11",
        Property = "prior lines of therapy lower expansion and raise the failure of manufacturing",
        Words = "“many cancer patients receiving CAR-T cells have undergone extensive prior treatments, depleting their T-cells”",
        Source = "D4-073",
        Arms = "tisaALL, every patient with six lines against one",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it knows no prior therapy",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        double[] Cmax(double lines) => bench.Read(Arm.Leukaemia.To(60).With(PriorLines, lines), p => p.Cells.Cmax);
        static double Failure(double lines) => 100 * ReferenceHazards.ManufacturingFailure(lines);
        return Judgement.Of(
            [
                Criterion.Below(Average.GeometricRatio("Cmax, six lines over one", Cmax(1), Cmax(6)), 1),
                Criterion.Above(new("probability of failure, six lines less one", "points", Failure(6) - Failure(1), null), 0),
            ],
            Average.Geometric("Cmax, one line", "cells/µL", Cmax(1)), Average.Geometric("Cmax, six lines", "cells/µL", Cmax(6)),
            new Measure("failure of manufacturing, one line", "%", Failure(1), null), new Measure("failure of manufacturing, six lines", "%", Failure(6), null));
    }
}
