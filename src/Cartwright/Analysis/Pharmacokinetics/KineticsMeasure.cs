using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>What was measured and how: analyte, unit, method and specimen. Copies per microgram of DNA, copies per microlitre of blood and cells per microlitre are three
/// measures of one product: as blood recovers after conditioning, copies per microgram can rise while cells per microlitre fall, so that they make no profile together.</summary>
/// <remarks>The three units of transgene and their disagreement: Cartwright reads none as another; see <see cref="TransgeneConversion"/> for what is done when asked.</remarks>
public sealed record KineticsMeasure(string Test, string Unit, string Method, string Specimen)
{
    /// <summary>The measure of a row.</summary>
    public static KineticsMeasure Of(Concentration row) => new(row.Test, row.Unit, row.Method, row.Specimen);

    /// <summary>The measures of a package, the one with most rows first; of equals, the first to appear.</summary>
    public static IReadOnlyList<KineticsMeasure> In(StudyData data) => [.. data.Concentrations.GroupBy(Of).OrderByDescending(g => g.Count()).Select(g => g.Key)];

    /// <summary>In words.</summary>
    public override string ToString() => string.Join(", ", new[] { Test, Method, Specimen, Unit }.Where(s => s.Length > 0));
}
