using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Subjects;

/// <summary>One infusion of the product (a row of EX).</summary>
/// <param name="Dose">Null where it is not recorded, or not in cells or cells/kg.</param>
public sealed record Infusion(SdtmDate At, CellDose? Dose);
