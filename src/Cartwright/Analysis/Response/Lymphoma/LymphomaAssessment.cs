namespace Cartwright.Analysis.Response.Lymphoma;

/// <summary>A target node or extranodal lesion: longest diameter and the one perpendicular to it, in mm (5 × 5 where too small to measure, 0 × 0 where gone).</summary>
public readonly record struct LymphomaLesion(string Lesion, bool Nodal, double LongestMillimetres, double ShortestMillimetres)
{
    /// <summary>The product of the perpendicular diameters (PPD), in mm².</summary>
    public double Product => LongestMillimetres * ShortestMillimetres;
}

/// <summary>Lesions that are followed by eye.</summary>
public enum NonMeasured
{
    /// <summary>None, or gone.</summary>
    Absent,

    /// <summary>There, and not clearly larger.</summary>
    Present,

    /// <summary>Clearly larger.</summary>
    Progressive,
}

/// <summary>What computed tomography shows of a lymphoma at one assessment.</summary>
/// <param name="Targets">Up to six target lesions, the same in the same order at every assessment; null: not every one was measured.</param>
/// <param name="SpleenMillimetres">Vertical length of the spleen; null where it was not measured: then it is not judged.</param>
/// <param name="MarrowInvolved">Whether marrow is involved by morphology; null where nobody looked.</param>
public sealed record LymphomaAssessment(IReadOnlyList<LymphomaLesion>? Targets, NonMeasured NonMeasured, double? SpleenMillimetres, bool NewLesion, bool? MarrowInvolved = null)
{
    /// <summary>The sum of the products (SPD).</summary>
    public double? SumOfProducts => Targets?.Sum(t => t.Product);
}
