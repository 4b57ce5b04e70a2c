namespace Cartwright.Rehearsals.Scenarios;

/// <summary>How a measure is put together over patients, and how two scenarios are compared in it.</summary>
public enum MeasureKind
{
    /// <summary>The share of patients; compared by its difference.</summary>
    Share,

    /// <summary>The mean; compared by the mean difference within patients.</summary>
    Mean,

    /// <summary>The geometric mean of positive numbers; compared by the geometric mean of the ratios within patients.</summary>
    GeometricMean,
}

/// <summary>Something that is compared between scenarios.</summary>
/// <param name="Id">A short name, for files.</param>
/// <param name="Name">In words.</param>
/// <param name="Unit">Of a mean; empty for shares.</param>
/// <param name="Kind">How it is put together.</param>
/// <param name="Of">A patient's number, 0 or 1 for a share; null where there is none.</param>
public sealed record ScenarioMeasure(string Id, string Name, string Unit, MeasureKind Kind, Func<PatientOutcome, double?> Of)
{
    /// <summary>Whether it means something else in another disease, so that it is not compared with one.</summary>
    public bool OfDisease { get; private init; }

    /// <summary>Whether it is known to a rehearsal alone; otherwise it is derived by the protocol's analysis.</summary>
    public bool IsTruth { get; private init; }

    /// <summary>Whether it stands in the figure.</summary>
    public bool Drawn { get; private init; }

    /// <summary>All measures, in the order of the tables.</summary>
    public static IReadOnlyList<ScenarioMeasure> All { get; } =
    [
        Share("response", "response or remission", o => o.Response) with { OfDisease = true, Drawn = true },
        Share("crs-any", "cytokine release, any grade", o => o.CytokineRelease >= 1 ? true : o.CytokineRelease is null ? null : false),
        Share("crs-severe", "cytokine release, grade 3 or worse", o => o.CytokineRelease is { } grade ? grade >= 3 : null) with { Drawn = true },
        Share("icans-severe", "neurotoxicity, grade 3 or worse", o => o.Icans is { } grade ? grade >= 3 : null) with { Drawn = true },
        Share("tocilizumab", "tocilizumab given", o => o.Tocilizumab) with { Drawn = true },
        Share("steroid", "steroid given", o => o.Steroid),
        Geometric("cmax", "peak of cells in blood", "assay's unit", o => o.Cmax) with { Drawn = true },
        Mean("tmax", "day of the peak", "d", o => o.Tmax),
        Mean("last-found", "last day the product was found", "d", o => o.LastFound) with { Drawn = true },
        Geometric("il6", "peak of IL-6", "pg/mL", o => o.PeakIl6) with { Drawn = true },
        Mean("crs-onset", "onset of cytokine release, of those with it", "d", o => o.ReleaseOnset),
        Mean("icans-onset", "onset of neurotoxicity, of those with it", "d", o => o.IcansOnset),
        Mean("crs-days", "days in cytokine release", "d", o => o.ReleaseDays),
        Mean("days-alive", "days alive of those looked at", "d", o => o.DaysAlive) with { OfDisease = true, Drawn = true },
        Share("aplasia", "B cells below 50 per µL about day 28", o => o.Aplasia),
        Share("tumour-lysis", "laboratory tumour lysis shown (Cairo–Bishop)", o => o.TumourLysis),
        Share("tumour-free", "cure: alive without a tumour cell at the end", o => o.TumourFree) with { OfDisease = true, IsTruth = true },
        Mean("gvhd", "probability of graft-versus-host disease by day 100", "%", o => 100 * o.GraftVersusHost) with { IsTruth = true },
        Mean("csf-protein", "highest protein in cerebrospinal fluid", "g/L", o => o.CsfProtein) with { IsTruth = true },
    ];

    private static ScenarioMeasure Share(string id, string name, Func<PatientOutcome, bool?> of) => new(id, name, "", MeasureKind.Share, o => of(o) is { } yes ? yes ? 1 : 0 : null);

    private static ScenarioMeasure Mean(string id, string name, string unit, Func<PatientOutcome, double?> of) => new(id, name, unit, MeasureKind.Mean, of);

    private static ScenarioMeasure Geometric(string id, string name, string unit, Func<PatientOutcome, double?> of) => new(id, name, unit, MeasureKind.GeometricMean, o => of(o) is > 0 and var value ? value : null);
}
