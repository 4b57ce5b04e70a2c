using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

/// <summary>A data package with only what a test names, and a plan with HER2-E-CART's kinetics visits.</summary>
internal static class SmallStudy
{
    public static readonly DateTime Infusion = new(2026, 3, 1, 10, 0, 0);

    public static StudyData Data(
        IReadOnlyList<Demographics>? subjects = null,
        IReadOnlyList<Concentration>? concentrations = null,
        IReadOnlyList<LaboratoryResult>? laboratory = null,
        IReadOnlyList<Exposure>? exposures = null,
        IReadOnlyList<ConcomitantMedication>? medications = null) =>
        new("S", subjects ?? [Subject("P1")], [], exposures ?? [], [], laboratory ?? [], concentrations ?? [], [], [], [], [], medications ?? [], [], [], []);

    public static Demographics Subject(string id, bool infused = true) =>
        new(id, "low", 50, "F", null, infused ? SdtmDate.AtTime(Infusion) : null, null, null);

    public static SdtmDate At(double days) => SdtmDate.AtTime(Infusion.AddDays(days));

    public static Concentration Level(double days, double? value, string unit = "copies/µg", string visit = "", string subject = "P1", string method = "qPCR") =>
        new(subject, 1, "HER2CAR", "HER2 CAR transgene", value, value is null, 50, unit, "BLOOD", method, visit, At(days));

    public static LaboratoryResult Cytokine(double days, double? value, string test = "IL6", string unit = "pg/mL", string visit = "", string subject = "P1") =>
        new(subject, 1, test, test, "CYTOKINES", value, value is null, 2, unit, visit, At(days));

    public static TrialPlan Plan(double window = 0) => new(
        "S", "product", [], ThreePlusThreeVariant.SixAtMtd, null, CapPolicy.ReportOnly, Duration.OfDays(-5),
        new DltWindow(DltWindowStart.ConditioningStart, Duration.OfDays(28)), new DoseLimitingToxicityRule(3, [], 0.8),
        new PlannedVisits(
            [.. TypicalPatient.Schedule().Select(day => Visit(day, window))], [.. new[] { -0.5, 1.0 / 24, 1, 4, 7, 10, 14 }.Select(day => Visit(day, window))], [], [],
            Duration.OfDays(28), Duration.OfDays(730), Duration.OfDays(1008)),
        new ResponseRule("RECIST 1.1", null, Duration.OfDays(42)), new CytokineReleaseRule("ASTCT-2019", new Temperature(38), Duration.OfDays(1)),
        new AnalysisConventions(DayConvention.InfusionIsDay0, DurationConvention.Exclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion,
            DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, Duration.OfDays(28)),
        [], PrecisionWanted.Default, [], []);

    private static PlannedVisit Visit(double day, double window) =>
        new(FormattableString.Invariant($"day {day:0.##}"), Duration.OfDays(day), Duration.OfDays(day - Math.Abs(day) * window), Duration.OfDays(day + Math.Abs(day) * window));
}
