using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Grades of cytokine release by the consensus of 2019 and the scale of 2014.</summary>
internal static class CytokineReleaseGrades
{
    private const string Consensus = "Lee et al., Biol. Blood Marrow Transplant. 25 (2019) 625–638, table 2";
    private const string Before = "Lee et al., Blood 124 (2014) 188–195";
    private static readonly CytokineReleaseSigns Febrile = new(true, 0, false, false, OxygenSupport.None, false);
    private static readonly Temperature Limit = new(38);

    private static readonly (string Device, double? Flow)[] Devices =
    [
        (CodeLists.OxygenDevice.NasalCannula, 4.9), (CodeLists.OxygenDevice.NasalCannula, 5), (CodeLists.OxygenDevice.NasalCannula, 6), (CodeLists.OxygenDevice.NasalCannula, 6.1),
        (CodeLists.OxygenDevice.BlowBy, null), (CodeLists.OxygenDevice.FaceMask, null), (CodeLists.OxygenDevice.NonRebreather, null), (CodeLists.OxygenDevice.Venturi, null),
        (CodeLists.OxygenDevice.Cpap, null), (CodeLists.OxygenDevice.Bipap, null), (CodeLists.OxygenDevice.Ventilation, null),
    ];

    private const string DeviceWords = "cannula at 4.9, 5, 6 and 6.1 L/min, blow-by, face mask, non-rebreather, Venturi, CPAP, BiPAP, ventilator";

    public static KnownArea Area() => new("Cytokine release",
    [
        Grades("ASTCT, fever: 37.9 °C, 38.0 °C, 100.3 °F, 100.4 °F", Consensus, "0 1 0 1", () => [Fevered(37.9, "°C"), Fevered(38, "°C"), Fevered(100.3, "°F"), Fevered(100.4, "°F")]),
        Grades("ASTCT, fever with: nothing, fluids, one vasopressor, vasopressin alone, one with vasopressin, two vasopressors", Consensus, "1 2 3 3 3 4", () =>
            [Of(Febrile), Of(Febrile with { Hypotension = true }), Of(Febrile with { Vasopressors = 1 }), Of(Febrile with { Vasopressin = true }), Of(Febrile with { Vasopressors = 1, Vasopressin = true }), Of(Febrile with { Vasopressors = 2 })]),
        Grades($"ASTCT, fever with {DeviceWords}", Consensus, "2 2 2 3 2 3 3 3 4 4 4", () => [.. Devices.Select(d => Of(Febrile with { Oxygen = AstctGrade.SupportBy(d.Device, d.Flow) }))]),
        Grades("ASTCT, the more severe decides: one vasopressor and low flow; fluids and CPAP", $"{Consensus}, footnote", "3 4", () =>
            [Of(Febrile with { Vasopressors = 1, Oxygen = OxygenSupport.LowFlow }), Of(Febrile with { Hypotension = true, Oxygen = OxygenSupport.PositivePressure })]),
        Grades("ASTCT, low flow without fever; after treatment of fever", $"{Consensus}, footnote", "0 2", () =>
            [Of(Febrile with { Fever = false, Oxygen = OxygenSupport.LowFlow }), Of(Febrile with { Fever = false, Oxygen = OxygenSupport.LowFlow, FeverNoLongerRequired = true })]),
        Grades("Lee 2014: symptoms, fluids, one vasopressor at a low dose, at a high dose, two", $"{Before}, table 3", "1 2 2 3 3", () =>
            [Lee(Febrile), Lee(Febrile with { Hypotension = true }), Lee(Febrile with { Vasopressors = 1 }), Lee(Febrile with { Vasopressors = 1, HighDose = true }), Lee(Febrile with { Vasopressors = 2 })]),
        Grades($"Lee 2014, {DeviceWords}", $"{Before}, table 3; 4 % of oxygen a litre", "2 3 3 3 2 3 3 3 3 3 4", () => [.. Devices.Select(d => Lee(Febrile with { Requirement = InspiredOxygen.RequirementBy(d.Device, d.Flow) }))]),
        Grades("Lee 2014, organ toxicity of grade 1, 2, 3, 4; transaminitis of grade 3, 4", $"{Before}, table 3", "1 2 3 4 3 3", () =>
            [.. Enumerable.Range(1, 4).Select(g => Lee(Febrile with { OrganToxicity = g })), .. Enumerable.Range(3, 2).Select(g => Lee(Febrile with { Transaminitis = g }))]),
        Grades("Lee 2014, high doses at 50 kg, µg/kg/min: norepinephrine 0.39 and 0.4, epinephrine 0.19 and 0.2, phenylephrine 3.9 and 4, dopamine 9.9 and 10; 1 is high", $"{Before}, table 4", "0 1 0 1 0 1 0 1", () =>
            [High("NOREPINEPHRINE", 0.39), High("NOREPINEPHRINE", 0.4), High("EPINEPHRINE", 0.19), High("EPINEPHRINE", 0.2), High("PHENYLEPHRINE", 3.9), High("PHENYLEPHRINE", 4), High("DOPAMINE", 9.9), High("DOPAMINE", 10)]),
    ]);

    private static KnownNumbers Grades(string claim, string source, string theirs, Func<IReadOnlyList<double?>> ours) => new(claim, source, theirs, Allowance.Exact, ours);

    private static double? Of(CytokineReleaseSigns signs) => AstctGrade.Of(signs);

    private static double? Lee(CytokineReleaseSigns signs) => LeeGrade.Of(signs);

    private static double? High(string vasopressor, double rate) => HighDoseVasopressor.IsHigh(vasopressor, rate, 50) ? 1 : 0;

    private static double? Fevered(double value, string unit) => Fever.In(new VitalSignResult("S1", 1, "TEMP", value, unit, SdtmDate.OnDay(new(2026, 3, 10))), Limit) is { } fever ? Of(Febrile with { Fever = fever }) : null;
}
