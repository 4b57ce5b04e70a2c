using Cartwright.Analysis.Association;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>Whether cytokines of the first three days foretell cytokine release of grade 3 or worse after them: tried on simulated patients only, and no advice for a real one.</summary>
/// <remarks>D4-048 (D4:83) says that such schemes exist and gives none. What this says of the schemes of others is nothing; what it says of the reference model is that its early signal comes from the first contact of cells with antigen.</remarks>
/// <param name="Il6">By the highest IL-6 to day 3.</param>
/// <param name="Ifn">By the highest interferon-γ to day 3.</param>
/// <param name="AlreadySevere">Patients left out because grade 3 came by day 3.</param>
public sealed record EarlyWarning(RocArea Il6, RocArea Ifn, int AlreadySevere)
{
    /// <summary>Must stand wherever it is shown.</summary>
    public const string Caution = "Simulated patients only: it says how the reference model behaves, is no prediction of anybody's course and never advice.";

    /// <summary>Tries it on an arm's patients.</summary>
    public static EarlyWarning Of(IReadOnlyList<PatientOutcome> patients) => new(
        Area(patients, e => e.Il6), Area(patients, e => e.Ifn), patients.Count(p => p.Early.SevereLater is null && p.CytokineRelease >= 3));

    private static RocArea Area(IReadOnlyList<PatientOutcome> patients, Func<EarlySample, double?> of)
    {
        var known = patients.Select(p => (p.Early.SevereLater, Value: of(p.Early))).Where(p => p.SevereLater is not null && p.Value is not null).ToLookup(p => p.SevereLater!.Value, p => p.Value!.Value);
        return RocArea.Of([.. known[true]], [.. known[false]]);
    }
}
