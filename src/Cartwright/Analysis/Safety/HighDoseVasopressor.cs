namespace Cartwright.Analysis.Safety;

/// <summary>Whether vasopressors run at a high dose.</summary>
/// <remarks>
/// Lee DW et al. Blood 2014;124:188–195, table 4, which Porter DL et al. J Hematol Oncol 2018;11:35 and Neelapu SS et al. Nat Rev Clin Oncol 2018;15:47–62 take over. One alone: norepinephrine
/// from 20, epinephrine from 10, phenylephrine from 200 µg/min, dopamine from 10 µg/kg/min. Several: their norepinephrine equivalents together from 20 µg/min, beside vasopressin
/// from 10, by the equation of the VASST trial (norepinephrine + epinephrine + phenylephrine/10 in µg/min + dopamine/2 in µg/kg/min). All for three hours or more. The table was not
/// confirmed at its source: neither the paper's page nor an open copy of table 4 could be read. Without a rate, or a weight where one is needed, a dose is not high.
/// </remarks>
public static class HighDoseVasopressor
{
    private const double Together = 20, BesideVasopressin = 10;

    /// <summary>A dose must have run so long to count.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(3);

    /// <summary>Whether one vasopressor is at a high dose.</summary>
    public static bool IsHigh(string vasopressor, double? microgramsPerKilogramMinute, double? kilograms) =>
        Is(vasopressor, "DOPAMINE") ? microgramsPerKilogramMinute >= 10 : microgramsPerKilogramMinute * kilograms >= AloneFrom(vasopressor);

    /// <summary>Whether those that run are at a high dose, one of them or all together; each is a name and its rate in µg/kg/min.</summary>
    public static bool IsHigh(IReadOnlyCollection<(string Vasopressor, double? Rate)> running, bool vasopressin, double? kilograms) =>
        running.Any(r => IsHigh(r.Vasopressor, r.Rate, kilograms))
        || ((running.Count > 1 || vasopressin) && running.Sum(r => Equivalent(r.Vasopressor, r.Rate, kilograms)) >= (vasopressin ? BesideVasopressin : Together));

    private static double? AloneFrom(string vasopressor) =>
        Is(vasopressor, "NOREPINEPHRINE", "NORADRENALINE") ? 20 : Is(vasopressor, "EPINEPHRINE", "ADRENALINE") ? 10 : Is(vasopressor, "PHENYLEPHRINE") ? 200 : null;

    // In µg/min of norepinephrine; what has none in the equation adds nothing.
    private static double Equivalent(string vasopressor, double? rate, double? kilograms) =>
        Is(vasopressor, "DOPAMINE") ? rate / 2 ?? 0
        : Is(vasopressor, "PHENYLEPHRINE") ? rate * kilograms / 10 ?? 0
        : AloneFrom(vasopressor) is not null ? rate * kilograms ?? 0
        : 0;

    private static bool Is(string vasopressor, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) if (vasopressor.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
