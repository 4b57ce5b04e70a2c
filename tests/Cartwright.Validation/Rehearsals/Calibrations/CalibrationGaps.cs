namespace Cartwright.Validation.Rehearsals.Calibrations;

/// <summary>What the page does not compare, and why.</summary>
internal static class CalibrationGaps
{
    /// <summary>Quantities that the model was tuned to, or could be compared with, and that are only remembered.</summary>
    public static readonly string[] Remembered =
    [
        "tisaALL: cytokine release by the Penn scale, neurotoxicity of the publication, area to day 28 by response, half-lives by response, first fever, relapse by day 365.",
        "axiLBCL: day and height of the peak of CAR-T cells, area to day 28, duration of response, first fever, tocilizumab and steroid of the trial.",
        "ciltaMM: neurotoxicity (ICANS, and all), progression-free and overall survival.",
        "ideMM: height, day and area of the transgene's peak.",
        "cd7TALL: rates of the trial of PersonGen (NCT04785833).",
        "her2IV: overall survival without conditioning; response rate.",
        "t4IT: final disease control and overall survival; persistence in blood.",
        "sleCD19: everything. There is no sourced row for lupus, so none of its numbers is compared.",
    ];

    /// <summary>Numbers with a source, and why they are not compared.</summary>
    public static readonly string[] Sourced =
    [
        "Tisagenlecleucel in lymphoma (JULIET, ELARA, CIBMTR), brexucabtagene (ZUMA-3), lisocabtagene (TRANSCEND): no population stands for them.",
        "Real-world rates (CIBMTR for tisagenlecleucel in leukaemia; tocilizumab and steroid for axicabtagene): the number of patients is not in hand.",
        "Relapse-free, progression-free and overall survival and their medians (all trials): no survival curve was calibrated, and the hazards are assumptions.",
        "Half-lives and persistence (Stein 2019, CARTITUDE-1), duration of cytokine release, area to six months: the fit that each source made to get them is not in hand.",
        "her2IV: expansion after 19 of 21 infusions (what counted as expansion is not in hand); two dose-limiting toxicities in cohort C (another dose, in another number of patients).",
        "cd7TALL: extramedullary response, graft-versus-host disease, survival: the model has none of them, or they were not calibrated.",
    ];
}

/// <summary>Why a number of the specification's own simulation is not met here.</summary>
internal static class SpecifiedCauses
{
    public static string Of(SpecifiedNumber number) => Known.FirstOrDefault(k => k.Population == number.Population && number.Name.Contains(k.Name, StringComparison.Ordinal)).Cause ?? "unknown";

    public static readonly (string Population, string Name, string Cause)[] Known =
    [
        ("cd22ALL", "peak of LDH, 5th percentile", "open; in who hardly lyses, the peak is the highest of several noisy readings of the baseline: the specification's days, which it does not name, must be fewer early and late, or its LDH was read without error"),
    ];
}
