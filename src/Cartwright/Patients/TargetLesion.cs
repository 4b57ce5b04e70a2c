using Cartwright.Models.Reference;
using Cartwright.Numerics.Random;

namespace Cartwright.Patients;

/// <summary>One target lesion: a fixed part of the sum of diameters at its site. The model knows sums; how they are shared among lesions moves no sum.</summary>
/// <param name="Location">The organ, as the radiologist writes it.</param>
/// <param name="LymphNode">A node is measured by its short axis.</param>
/// <param name="Site">The site whose sum it is part of.</param>
/// <param name="Share">Its part of that sum.</param>
public readonly record struct TargetLesion(string Location, bool LymphNode, Observable Site, double Share)
{
    /// <summary>Its diameter at a time, mm.</summary>
    public double DiameterAt(TrueCurves curves, double days) => Share * curves.At(days, Site);

    // RECIST 1.1, section 3.1.1: a target is at least 10 mm across, a node at least 15 mm along its short axis; at most two lesions an organ and five in all.
    private const double SmallestTarget = 10, SmallestNode = 15;

    // Where metastases sit moves no result; the organs are named so that a listing reads like one.
    private static readonly string[] Organs = ["LIVER", "LUNG", "LYMPH NODE", "PERITONEUM", "ADRENAL GLAND"];
    private static readonly double[] OrganWeights = [4, 3, 2, 1, 1];

    /// <summary>As many lesions as are drawn and as measure, more at site 1 than at site 2: at least one, save in a disease that has none at site 1.</summary>
    internal static TargetLesion[] Draw(ReferenceParameters parameters, AssumedImaging imaging, ref RandomDraws draws)
    {
        var count = 1 + draws.ChooseIndex(imaging.LesionWeights);
        var (first, second) = (parameters[ReferenceParameter.Lesion1Diameters], parameters[ReferenceParameter.Lesion2Diameters]);
        if (first == 0) return [];
        var atSecond = Math.Min(count / 2, Measurable(second));
        var atFirst = Math.Max(1, Math.Min(count - atSecond, Measurable(first)));
        var lesions = new TargetLesion[atFirst + atSecond];
        Divide(Observable.Lesion1, first, lesions.AsSpan(0, atFirst), ref draws);
        Divide(Observable.Lesion2, second, lesions.AsSpan(atFirst), ref draws);
        return lesions;
    }

    private static int Measurable(double sum) => (int)(sum / SmallestTarget);

    private static void Divide(Observable site, double sum, Span<TargetLesion> lesions, ref RandomDraws draws)
    {
        Span<double> parts = stackalloc double[lesions.Length];
        var whole = 0.0;
        foreach (ref var part in parts) whole += part = draws.Exponential(1);
        var spare = Math.Max(0, sum - lesions.Length * SmallestTarget);
        for (var i = 0; i < lesions.Length; i++)
        {
            var diameter = (sum - spare) / lesions.Length + spare * parts[i] / whole;
            var organ = Organs[draws.ChooseIndex(OrganWeights)];
            var node = organ == "LYMPH NODE" && diameter >= SmallestNode;
            lesions[i] = new(organ == "LYMPH NODE" && !node ? "LIVER" : organ, node, site, diameter / sum);
        }
    }
}
