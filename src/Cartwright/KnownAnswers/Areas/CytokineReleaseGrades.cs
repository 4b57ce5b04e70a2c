using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Grades of cytokine release by the consensus of 2019 and the scales before it.</summary>
internal static class CytokineReleaseGrades
{
    private const string Consensus = "Lee et al., Biol. Blood Marrow Transplant. 25 (2019) 625–638, table 2";
    private const string Before = "Lee et al., Blood 124 (2014) 188–195";
    private const string Porter = "Porter et al., J. Hematol. Oncol. 11 (2018) 35, as in 11 (2018) 121, table 1, and PMC7006459, table 2";
    private const string Neelapu = "Neelapu et al., Nat. Rev. Clin. Oncol. 15 (2018) 47–62, as in PMC7006459, table 2";
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
        Grades("Penn 2018: fever, several boluses of fluid, one vasopressor at a low dose, at a high dose", Porter, "1 3 3 4", () =>
            [Penn(Febrile), Penn(Febrile with { Hypotension = true, FluidBoluses = 2 }), Penn(Febrile with { Vasopressors = 1 }), Penn(Febrile with { Vasopressors = 1, HighDose = true })]),
        Grades($"Penn 2018, {DeviceWords}", Porter, "3 3 3 3 3 3 3 3 3 3 4", () => [.. Devices.Select(d => Penn(Febrile with { Requirement = InspiredOxygen.RequirementBy(d.Device, d.Flow) }))]),
        Grades("Penn 2018, creatinine of grade 1, 2, 3; transaminases of grade 2, 3, 4", Porter, "1 2 3 1 2 3", () =>
            [.. Enumerable.Range(1, 3).Select(g => Penn(Febrile with { OrganToxicity = g })), .. Enumerable.Range(2, 3).Select(g => Penn(Febrile with { Transaminitis = g }))]),
        Grades("CARTOX 2018: 38 °C, fluids, one vasopressor at a low dose, at a high dose, two", Neelapu, "1 2 2 3 3", () =>
            [Cartox(Febrile), Cartox(Febrile with { Hypotension = true }), Cartox(Febrile with { Vasopressors = 1 }), Cartox(Febrile with { Vasopressors = 1, HighDose = true }), Cartox(Febrile with { Vasopressors = 2 })]),
        Grades("CARTOX 2018, organ toxicity of grade 1, 2, 3, 4 without fever; transaminitis of grade 4", Neelapu, "1 2 3 4 3", () =>
            [.. Enumerable.Range(1, 4).Select(g => Cartox(CytokineReleaseSigns.None with { OrganToxicity = g })), Cartox(Febrile with { Transaminitis = 4 })]),
        Grades("Lee 2014, high doses at 50 kg, µg/kg/min: norepinephrine 0.39 and 0.4, epinephrine 0.19 and 0.2, phenylephrine 3.9 and 4, dopamine 9.9 and 10; 1 is high", $"{Before}, table 4", "0 1 0 1 0 1 0 1", () =>
            [High("NOREPINEPHRINE", 0.39), High("NOREPINEPHRINE", 0.4), High("EPINEPHRINE", 0.19), High("EPINEPHRINE", 0.2), High("PHENYLEPHRINE", 3.9), High("PHENYLEPHRINE", 4), High("DOPAMINE", 9.9), High("DOPAMINE", 10)]),
    ]);

    private static KnownNumbers Grades(string claim, string source, string theirs, Func<IReadOnlyList<double?>> ours) => new(claim, source, theirs, Allowance.Exact, ours);

    private static double? Of(CytokineReleaseSigns signs) => AstctGrade.Of(signs);

    private static double? Penn(CytokineReleaseSigns signs) => PennGrade.Of(signs);

    private static double? Cartox(CytokineReleaseSigns signs) => CartoxGrade.Of(signs);

    private static double? Lee(CytokineReleaseSigns signs) => LeeGrade.Of(signs);

    private static double? High(string vasopressor, double rate) => HighDoseVasopressor.IsHigh(vasopressor, rate, 50) ? 1 : 0;

    private static double? Fevered(double value, string unit) => Fever.In(new VitalSignResult("S1", 1, "TEMP", value, unit, SdtmDate.OnDay(new(2026, 3, 10))), Limit) is { } fever ? Of(Febrile with { Fever = fever }) : null;
}
