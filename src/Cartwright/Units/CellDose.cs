using System.Globalization;

namespace Cartwright.Units;

/// <summary>Whether a dose counts cells, or cells per kilogram of body weight.</summary>
public enum DoseBasis
{
    /// <summary>A number of cells, whatever the patient weighs.</summary>
    Cells,

    /// <summary>Cells per kilogram of body weight.</summary>
    CellsPerKilogram,
}

/// <summary>A dose of CAR-positive viable cells on its stated basis. Doses on different bases are never compared.</summary>
public readonly record struct CellDose(double Amount, DoseBasis Basis)
{
    /// <summary>Reads <c>1e6 cells/kg</c> or <c>1e8 cells</c>, only on the accepted basis where one is given; a dose is positive.</summary>
    public static Parsed<CellDose> Read(string text, DoseBasis? accepted = null)
    {
        string[] units = accepted switch { DoseBasis.Cells => ["cells"], DoseBasis.CellsPerKilogram => ["cells/kg"], _ => ["cells", "cells/kg"] };
        var read = Quantity.Read(text, units);
        if (read.Refusal is null && read.Value.Number <= 0) return Parsed<CellDose>.Refused($"'{text}': a dose is more than zero cells");
        return read.Then(q => new CellDose(q.Number, q.Unit == "cells" ? DoseBasis.Cells : DoseBasis.CellsPerKilogram));
    }

    /// <summary>The number of cells for a patient of this weight.</summary>
    public double CellsFor(double kilograms) => Basis == DoseBasis.Cells ? Amount : Amount * kilograms;

    /// <summary>The unit as written in a table.</summary>
    public string Unit => Basis == DoseBasis.Cells ? "cells" : "cells/kg";

    /// <inheritdoc />
    public override string ToString() => $"{Amount.ToString("0.###e0", CultureInfo.InvariantCulture)} {Unit}";
}
