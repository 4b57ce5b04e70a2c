using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.Antibodies;

/// <summary>One sample tested for one antibody, whatever the steps of the assay: the rows of a subject's day.</summary>
/// <param name="IsPositive">Null where the steps that were done do not say.</param>
/// <param name="Titre">Null where none was measured, or the sample is not positive.</param>
public sealed record AntibodySample(SdtmDate At, string Visit, bool? IsPositive, double? Titre, string Unit, IReadOnlyList<DataRecord> Sources)
{
    /// <summary>Reads the rows of one test of one subject on one day.</summary>
    /// <remarks>
    /// FDA. Immunogenicity testing of therapeutic protein products: developing and validating assays for anti-drug antibody detection (2019): a sample is screened, confirmed, and then its titre is taken. A confirmation decides;
    /// where there is none, a word of a step that is not named does, then a negative screen, then a titre. What was only screened positive is not known.
    /// </remarks>
    internal static AntibodySample Of(IReadOnlyList<ImmunogenicityResult> rows)
    {
        var titre = rows.FirstOrDefault(r => r.Value is not null || r.BelowLimit);
        var positive = WordOf(rows, CodeLists.TestObjective.Confirm) ?? WordOf(rows, "", CodeLists.TestObjective.Quantify)
            ?? (WordOf(rows, CodeLists.TestObjective.Screen) == false ? false : titre is null ? null : titre.Value > 0);
        var first = rows.MinBy(r => r.At!.Value.Moment)!;
        return new(first.At!.Value, first.Visit, positive, positive == true ? titre?.Value ?? titre?.LowerLimit : null, titre?.Unit ?? "", [.. rows.Select(r => new DataRecord("IS", r.Subject, r.Sequence))]);
    }

    // Of several words of a step, a positive one stands.
    private static bool? WordOf(IEnumerable<ImmunogenicityResult> rows, params string[] steps)
    {
        var words = rows.Where(r => steps.Contains(r.Objective.ToUpperInvariant())).Select(r => Says(r.Finding)).OfType<bool>().ToList();
        return words.Count == 0 ? null : words.Contains(true);
    }

    private static bool? Says(string? word) => word is null ? null
        : word.StartsWith("POS", StringComparison.OrdinalIgnoreCase) ? true
        : word.StartsWith("NEG", StringComparison.OrdinalIgnoreCase) ? false
        : null;
}
