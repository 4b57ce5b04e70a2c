namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>What counts a remission with incomplete recovery takes.</summary>
public enum IncompleteRecoveryTakes
{
    /// <summary>One of the two recovered ("neutropenia or thrombocytopenia"); with neither it is MLFS.</summary>
    OneCount,

    /// <summary>None ("without specified blood counts").</summary>
    NoCount,
}

/// <summary>By which limits an acute leukaemia is in remission, and how near in time what is judged together must be.</summary>
/// <param name="Name">As the protocol and the footnotes name them.</param>
/// <param name="Source">Where they were published.</param>
/// <param name="RemissionBelow">Blasts in marrow, in percent, below which there is remission (exclusive: 5.0 % is none).</param>
/// <param name="RelapseFrom">Blasts in marrow, in percent, from which a leukaemia has relapsed (inclusive).</param>
/// <param name="Full">Counts of CR.</param>
/// <param name="Part">Counts of CRh; null where the criteria have none.</param>
/// <param name="IncompleteRecovery">What CRi takes.</param>
/// <param name="SustainedDays">A remission does not count if leukaemia is back in fewer days; null: it counts at once.</param>
/// <param name="CountsWithinDays">How far from the marrow its counts may lie, to either side (inclusive). No publication fixes it.</param>
/// <param name="ExtramedullaryWithinDays">The same for extramedullary disease that baseline had.</param>
/// <param name="LandmarkDay">The day on which remission is asked for.</param>
/// <param name="LandmarkWithinDays">How far from that day the marrow may lie, to either side (inclusive).</param>
/// <param name="ResidualFrom">Residual disease, in percent of cells, from which it is positive; a test less sensitive than this proves no absence.</param>
public sealed record LeukaemiaCriteria(
    string Name,
    string Source,
    double RemissionBelow,
    double RelapseFrom,
    RecoveredCounts Full,
    RecoveredCounts? Part,
    IncompleteRecoveryTakes IncompleteRecovery,
    int? SustainedDays,
    int CountsWithinDays = 7,
    int ExtramedullaryWithinDays = 28,
    int LandmarkDay = 28,
    int LandmarkWithinDays = 7,
    double ResidualFrom = 0.01)
{
    /// <summary>European LeukemiaNet 2022, written for AML, and the only ones of the three with CRh.</summary>
    public static LeukaemiaCriteria Eln2022 { get; } = new("ELN 2022", "Döhner et al., Blood 2022;140:1345",
        5, 5, new(1.0, 100, Inclusive: true), new(0.5, 50, Inclusive: true), IncompleteRecoveryTakes.OneCount, null);

    /// <summary>European LeukemiaNet 2024 for ALL of adults: counts above the limits, no CRh.</summary>
    public static LeukaemiaCriteria ElnAll2024 { get; } = new("ELN ALL 2024", "Gökbuget et al., Blood 2024;143:1891",
        5, 5, new(1.0, 100, Inclusive: false), null, IncompleteRecoveryTakes.OneCount, null);

    /// <summary>NCCN ALL, by the table of the National Cancer Institute's workshop: CRi whatever the counts, and no recurrence for four weeks.</summary>
    /// <remarks>That table has relapse from 25 % in brackets; here it is from 5 %, as the later publications have it.</remarks>
    public static LeukaemiaCriteria NccnAll { get; } = new("NCCN ALL", "Pavletic et al., Biol. Blood Marrow Transplant. 2010;16:1187, table 4a",
        5, 5, new(1.0, 100, Inclusive: true), null, IncompleteRecoveryTakes.NoCount, 28);

    /// <summary>The criteria that a protocol's words name; ELN 2022, which tells most apart, where they name none of leukaemia.</summary>
    public static LeukaemiaCriteria Named(string words)
    {
        bool Say(string word) => words.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Say("NCCN") || Say("NCI") ? NccnAll : Say("ELN") && (Say("2024") || Say("ALL")) ? ElnAll2024 : Eln2022;
    }
}

/// <summary>Neutrophils and platelets, in 10⁹/L, that count as recovered.</summary>
/// <param name="Inclusive">Whether the limit itself is recovered.</param>
public sealed record RecoveredCounts(double Neutrophils, double Platelets, bool Inclusive)
{
    /// <summary>Whether neutrophils are recovered.</summary>
    public bool HaveNeutrophils(double count) => Inclusive ? count >= Neutrophils : count > Neutrophils;

    /// <summary>Whether platelets are recovered.</summary>
    public bool HavePlatelets(double count) => Inclusive ? count >= Platelets : count > Platelets;

    /// <summary>Whether both are.</summary>
    public bool HaveBoth(double neutrophils, double platelets) => HaveNeutrophils(neutrophils) && HavePlatelets(platelets);
}
