namespace Cartwright.Models.Reference;

/// <summary>
/// Where each state stands. The coupled ones come first; behind them those cleared linearly, in the order in which one drives the next. The seven levels with a baseline
/// (IFN, IL6, IL10, CRP, FER, LDH, UA) are carried as their rise above it: a patient without antigen then stays at baseline bit for bit under every method, since
/// nothing times a step is nothing, where production = clearance · baseline would round.
/// </summary>
/// <remarks>
/// Beyond the 37 states of section 2: four forcing quantities that the specification writes in closed form, A·exp(−k·(t − t₀)), and that obey dA/dt = −k·A with A set
/// at each dose; and a state that never changes but at the first infusion. An event then changes states and nothing else, whatever the lane.
/// </remarks>
public static class ReferenceState
{
    /// <summary>E, E1: CAR-T effectors (systemic; in lesion 1), 1e9 cells. C: the programme's clock, days.</summary>
    public const int Effectors = 0, EffectorsInLesion = 1, ProgrammeClock = 2;

    /// <summary>T1 to T4: tumour cells of the four populations, 1e9 cells; the first index, three follow.</summary>
    public const int Tumour = 3;

    /// <summary>B, P, L, H: normal B cells, plasma cells, host T and NK cells, healthy tissue; 1e9 cells.</summary>
    public const int BCells = 7, PlasmaCells = 8, HostTnk = 9, HealthyTissue = 10;

    /// <summary>TA1, TA2: tocilizumab in the central and the peripheral volume, mg.</summary>
    public const int TocilizumabCentral = 11, TocilizumabPeripheral = 12;

    /// <summary>PR: progenitors of neutrophils, 1e9 per L of neutrophils.</summary>
    public const int Progenitors = 13;

    /// <summary>0 before the first infusion, 1 from then on.</summary>
    public const int Infused = 14;

    /// <summary>ld, dx, an, R: lymphodepletion, unit doses; dexamethasone, mg; anakinra, mg; CAR expression, share.</summary>
    public const int Conditioning = 15, Dexamethasone = 16, Anakinra = 17, CarExpression = 18;

    /// <summary>S: the share of the programme that has been triggered.</summary>
    public const int Latch = 19;

    /// <summary>N1, N, X, M: CAR-T cells infused and not yet triggered (in lesion 1; systemic), exhausted, memory; 1e9 cells.</summary>
    public const int UntriggeredInLesion = 20, Untriggered = 21, Exhausted = 22, Memory = 23;

    /// <summary>E, E1, N1, N, X, M: where CAR-T cells are counted.</summary>
    public static ReadOnlySpan<int> CarTCells => [Effectors, EffectorsInLesion, UntriggeredInLesion, Untriggered, Exhausted, Memory];

    /// <summary>IFN, PHI, IL6, IL10: interferon-gamma (rise, pg/mL), macrophage activation (0 to about 1), IL-6 and IL-10 (rises, pg/mL).</summary>
    public const int Ifn = 24, Macrophages = 25, Il6 = 26, Il10 = 27;

    /// <summary>CRP, FER, LDH, UA: rises of C-reactive protein (mg/L), ferritin (µg/L), lactate dehydrogenase (U/L), uric acid (mg/dL).</summary>
    public const int Crp = 28, Ferritin = 29, Ldh = 30, UricAcid = 31;

    /// <summary>PYR, V, CN: rise of temperature (°C), endothelial activation (0 to 1), inflammation of the nervous system.</summary>
    public const int Fever = 32, Endothelium = 33, CnsInflammation = 34;

    /// <summary>TR, ANC, PLT: maturing neutrophils, neutrophils, platelets; 1e9 per L.</summary>
    public const int Maturing = 35, Neutrophils = 36, Platelets = 37;

    /// <summary>IGG, MP: immunoglobulin G and M-protein, g/L.</summary>
    public const int Igg = 38, MProtein = 39;

    /// <summary>Z1, Z2: dead cells in lesions 1 and 2, 1e9 cells.</summary>
    public const int Debris1 = 40, Debris2 = 41;

    /// <summary>How many states, and how many of them are coupled.</summary>
    public const int Count = 42, CoupledCount = 15;

    /// <summary>The specification's symbols; ld, dx, an, R and infused are those of its forcing quantities.</summary>
    public static IReadOnlyList<string> Symbols { get; } =
    [
        "E", "E1", "C", "T1", "T2", "T3", "T4", "B", "P", "L", "H", "TA1", "TA2", "PR", "infused", "ld", "dx", "an", "R", "S", "N1", "N", "X", "M",
        "IFN", "PHI", "IL6", "IL10", "CRP", "FER", "LDH", "UA", "PYR", "V", "CN", "TR", "ANC", "PLT", "IGG", "MP", "Z1", "Z2",
    ];
}
