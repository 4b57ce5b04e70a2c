namespace Cartwright.Rehearsals.Scenarios;

/// <summary>What the protocol's analysis derives of one infused patient, and beside it what only a rehearsal knows. Null: it cannot be told of this patient, or did not happen where a time is asked for.</summary>
public sealed record PatientOutcome(string Subject)
{
    /// <summary>Response; of leukaemia, remission.</summary>
    public bool? Response { get; init; }

    /// <summary>The worst grade of cytokine release, 0 to 5.</summary>
    public int? CytokineRelease { get; init; }

    /// <summary>Days from infusion to the first fever of cytokine release, and in it.</summary>
    public double? ReleaseOnset { get; init; }

    /// <summary>Days in episodes of cytokine release; 0 where there was none.</summary>
    public double? ReleaseDays { get; init; }

    /// <summary>The worst grade of neurotoxicity, 0 to 5, and days to its onset.</summary>
    public int? Icans { get; init; }

    /// <summary>Days from infusion to the onset of neurotoxicity.</summary>
    public double? IcansOnset { get; init; }

    /// <summary>Whether any tocilizumab, and any steroid, was given after the infusion.</summary>
    public bool Tocilizumab { get; init; }

    /// <summary>Whether any steroid was given after the infusion.</summary>
    public bool Steroid { get; init; }

    /// <summary>The highest level of the product in blood, in the assay's unit.</summary>
    public double? Cmax { get; init; }

    /// <summary>Its day.</summary>
    public double? Tmax { get; init; }

    /// <summary>The last day on which the product was found in blood.</summary>
    public double? LastFound { get; init; }

    /// <summary>Highest IL-6 measured, pg/mL.</summary>
    public double? PeakIl6 { get; init; }

    /// <summary>B cells below 50 per µL about day 28.</summary>
    public bool? Aplasia { get; init; }

    /// <summary>Laboratory tumour lysis by Cairo and Bishop, as far as what was measured shows it: two abnormalities. Null where nothing of it was measured.</summary>
    public bool? TumourLysis { get; init; }

    /// <summary>Days alive, of the days looked at.</summary>
    public double? DaysAlive { get; init; }

    /// <summary>What the early warning is made of.</summary>
    public EarlySample Early { get; init; } = EarlySample.None;

    /// <summary>Truth: no tumour cell is left at the end of follow-up, and the patient lives.</summary>
    public bool TumourFree { get; init; }

    /// <summary>Truth: probability of graft-versus-host disease by day 100.</summary>
    public double GraftVersusHost { get; init; }

    /// <summary>Truth: the highest protein in cerebrospinal fluid, g/L.</summary>
    public double CsfProtein { get; init; }

    /// <summary>Every infused patient of a trial, in order of subject identifier.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="days">Days of life looked at.</param>
    internal static IReadOnlyList<PatientOutcome> Of(VirtualTrial trial, double days)
    {
        var derived = new DerivedOutcomes(trial.Analysis, days);
        return [.. trial.Truth.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => derived.Of(t.Key) with
        {
            TumourFree = t.Value.TumourFreeFrom is not null && double.IsInfinity(t.Value.DeathDays),
            GraftVersusHost = t.Value.GraftVersusHost,
            CsfProtein = t.Value.HighestCsfProtein,
        })];
    }
}
