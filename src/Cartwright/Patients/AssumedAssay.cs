using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>The assay of the product in blood.</summary>
/// <param name="Test">Its short name in the data.</param>
/// <param name="Unit">The unit it reports: copies/µg (of DNA) or cells/µL.</param>
/// <param name="LowerLimit">Limit of quantification, in the unit; a result at the limit is quantified.</param>
/// <param name="ErrorLogSd">Standard deviation of ln(result / true level).</param>
public sealed record AssumedAssay(string Test, string Unit, double LowerLimit, double ErrorLogSd)
{
    private const string Copies = "copies/µg", Cells = "cells/µL";

    /// <summary>What the assay measures.</summary>
    public Observable Observable => Unit == Cells ? Observable.CarTCells : Observable.Transgene;

    internal static AssumedAssay Read(Entry entry)
    {
        var unit = entry["unit"].Required(text => text is Copies or Cells ? Parsed<string>.Of(text) : Parsed<string>.Refused($"'{text}': the product is measured in {Copies} or in {Cells}"), Copies);
        return new(entry["test"].RequiredText() ?? "", unit, entry["lloq"].Required(Figures.In(unit), 1), Spread.LogSdOf(entry["cv"].Required(Figures.Variation, 0)));
    }
}

/// <summary>Cells and proteins counted in blood, and marrow.</summary>
/// <param name="CellsLogSd">Standard deviation of ln(count / truth) of neutrophils and platelets.</param>
/// <param name="LymphocytesLogSd">The same of lymphocytes, told apart by flow cytometry.</param>
/// <param name="LymphocytesLowerLimit">Limit of quantification of lymphocytes, cells/µL.</param>
/// <param name="ImmunoglobulinLogSd">The same of immunoglobulin G.</param>
/// <param name="MarrowCells">Cells looked at in a marrow smear.</param>
public sealed record AssumedCounts(double CellsLogSd, double LymphocytesLogSd, double LymphocytesLowerLimit, double ImmunoglobulinLogSd, int MarrowCells)
{
    internal static AssumedCounts Read(Entry entry) => new(
        Spread.LogSdOf(entry["cellsCv"].Required(Figures.Variation, 0)),
        Spread.LogSdOf(entry["lymphocytesCv"].Required(Figures.Variation, 0)),
        entry["lymphocytesLloq"].Required(Figures.In("cells/µL"), 1),
        Spread.LogSdOf(entry["immunoglobulinCv"].Required(Figures.Variation, 0)),
        (int)entry["marrowCells"].Required(Figures.Positive, 500));
}
