using Cartwright.Rehearsals;
using Cartwright.Reports.Figures;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed;

/// <summary>The first virtual trial in tables and figures.</summary>
public static class FirstTrial
{
    /// <summary>Its tables, in the report's order.</summary>
    public static IReadOnlyList<Table> Tables(Rehearsal rehearsal) => [];

    /// <summary>Its figures, in the report's order.</summary>
    public static IReadOnlyList<Figure> Figures(Rehearsal rehearsal) => [];
}
