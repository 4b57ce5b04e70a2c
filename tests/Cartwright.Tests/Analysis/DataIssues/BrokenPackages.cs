using Cartwright.Datasets.Sdtm;
using static Cartwright.Tests.Analysis.DataIssues.TwoPatients;

namespace Cartwright.Tests.Analysis.DataIssues;

/// <summary>For each check of the catalogue the package of <see cref="TwoPatients"/> with one thing broken, and the record that must be named.</summary>
internal static class BrokenPackages
{
    private static readonly StudyData Clean = Package;

    public static IReadOnlyList<(string Code, string Record, string Words, StudyData Data)> All { get; } =
    [
        ("DI-STUDY", "DM", "of study 'NCT04785833', the protocol of 'HER2-E-CART'", Clean with { StudyId = "NCT04785833" }),
        ("DI-SUBJECT-TWICE", "DM", "2 rows", Clean with { Demographics = [.. Clean.Demographics, Clean.Demographics[0]] }),
        ("DI-NOT-IN-DM", "VS 7", "'P9' is not a subject", Clean with { VitalSigns = [.. Clean.VitalSigns, Temperature(7, 37, At(6, 8)) with { Subject = "P9" }] }),
        ("DI-SEQUENCE-TWICE", "VS 6", "stands on 2 records", Clean with { VitalSigns = [.. Clean.VitalSigns, Temperature(6, 37, At(6, 8))] }),
        ("DI-AFTER-DEATH", "TR 3", "24 days after death on 2026-05-01", Clean with { Demographics = [Clean.Demographics[0] with { Death = Day(60), LastContact = Day(60) }, Clean.Demographics[1]] }),
        ("DI-CONTACT-AFTER-DEATH", "DM", "10 days after death", Clean with { Demographics = [Clean.Demographics[0] with { Death = Day(110) }, Clean.Demographics[1]] }),
        ("DI-DEATH-AFTER-CONTACT", "DM", "1 day after the last contact", Clean with { Demographics = [Clean.Demographics[0] with { Death = Day(121) }, Clean.Demographics[1]] }),
        ("DI-AFTER-LAST-CONTACT", "TR 3", "14 days after the last contact", Clean with { Demographics = [Clean.Demographics[0] with { LastContact = Day(70) }, Clean.Demographics[1]] }),
        ("DI-BEFORE-CONSENT", "EX 1", "FLUDARABINE on 2026-02-25 is 1 day before consent", Clean with { Demographics = [Clean.Demographics[0] with { Consent = Day(-4) }, Clean.Demographics[1]] }),
        ("DI-END-BEFORE-START", "CM 2", "the end 2026-03-04T12:00 is before the start", Clean with { Medications = [Clean.Medications[0], Clean.Medications[1] with { End = At(2, 12) }] }),
        ("DI-ARM", "DM", "'DL9' is no dose level", Clean with { Demographics = [Clean.Demographics[0] with { Arm = "DL9" }, Clean.Demographics[1]] }),
        ("DI-LESION", "TR 3", "lesion 'T07'", Clean with { TumourResults = [.. Clean.TumourResults.SkipLast(1), Clean.TumourResults[2] with { Lesion = "T07" }] }),
        ("DI-TEMPERATURE", "VS 7", "100.2 °C", Clean with { VitalSigns = [.. Clean.VitalSigns, Temperature(7, 100.2, At(6, 8))] }),
        ("DI-ICE", "NV 6", "11 is no whole number from 0 to 10", Clean with { NeurologicalAssessments = [.. Clean.NeurologicalAssessments, new(First, 6, "ICE", 11, null, At(7, 8))] }),
        ("DI-IMPOSSIBLE", "PC 4", "-9 cannot be", Clean with { Concentrations = [.. Clean.Concentrations.SkipLast(1), Copies(4, -9, "Day 28", At(28, 8))] }),
        ("DI-INFUSION", "DM", "on 2026-03-03 in DM and on 2026-03-02 in EX", Clean with { Demographics = [Clean.Demographics[0] with { FirstInfusion = At(1, 8) }, Clean.Demographics[1]] }),
        ("DI-CATEGORY", "EX 2", "HER2-E-CART has no EXCAT and is counted as an infusion of the product: EXTRT is the product's name", Clean with { Exposure = [Clean.Exposure[0], Clean.Exposure[1] with { Category = " " }] }),
        ("DI-DOSE", "EX 2", "60 %", Clean with { Exposure = [Clean.Exposure[0], Clean.Exposure[1] with { Dose = 0.6e6 }] }),
        ("DI-DUPLICATE", "PC 5", "in PC 3", Clean with { Concentrations = [.. Clean.Concentrations, Copies(5, 8000, "Day 10", At(10, 8))] }),
        ("DI-UNITS", "LB 4", "in 'pg/L', and in 'ng/L' in 3 of 4", Clean with { Laboratory = [.. Clean.Laboratory.SkipLast(1), Clean.Laboratory[3] with { Unit = "pg/L" }] }),
        ("DI-GRADE", "FA 1", "recorded of cytokine release (ASTCT 2019) is 1, the worst derived from signs 3", Clean with { FindingsAbout = [Clean.FindingsAbout[0] with { Value = 1 }] }),
        ("DI-BASELINE", "TR 2", "lesions is 42 days after infusion", Clean with { TumourResults = [.. Clean.TumourResults.Skip(1)] }),
        ("DI-CUT-OFF", "TR 3", "after the cut-off", Clean),
        ("DI-WINDOW", "PC 3", "on day 12 from infusion, the window is 9 to 11", Clean with { Concentrations = [.. Clean.Concentrations.Select(c => c.Sequence == 3 ? c with { At = At(12, 8) } : c)] }),
    ];
}
