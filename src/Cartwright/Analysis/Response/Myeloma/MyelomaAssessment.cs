namespace Cartwright.Analysis.Response.Myeloma;

/// <summary>What was measured of a myeloma on a day; null where it was not.</summary>
/// <param name="SerumGramsPerDecilitre">M-protein in serum.</param>
/// <param name="UrineMilligramsPerDay">M-protein in the urine of 24 hours.</param>
/// <param name="LightChainDifference">Involved less uninvolved free light chain in serum, in mg/dL.</param>
/// <param name="PlasmaCellsPercent">Plasma cells in marrow.</param>
/// <param name="ImmunofixationNegative">Whether serum and urine are negative by immunofixation.</param>
/// <param name="LightChainRatioNormal">Whether the ratio of free light chains is normal.</param>
/// <param name="ClonalCellsAbsent">Whether marrow has no clonal plasma cells.</param>
/// <param name="PlasmacytomaProducts">Sum of the products of the plasmacytomas' diameters, in mm²; 0 where there are none.</param>
/// <param name="NewLesion">A new plasmacytoma or bone lesion.</param>
public sealed record MyelomaAssessment(
    double? SerumGramsPerDecilitre,
    double? UrineMilligramsPerDay,
    double? LightChainDifference = null,
    double? PlasmaCellsPercent = null,
    bool? ImmunofixationNegative = null,
    bool? LightChainRatioNormal = null,
    bool? ClonalCellsAbsent = null,
    double PlasmacytomaProducts = 0,
    bool NewLesion = false);
