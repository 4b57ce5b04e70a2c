using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Tests.Analysis.Response;

/// <summary>Four patients, days from infusion: P1 enrolled −30, CR 28, PD 180, dies 400; P2 enrolled −28, PR 28, PD 90, alive 300;
/// P3 enrolled −21, PD 28, dies 60; P4 enrolled −25, never infused, dies −3. The answers to every endpoint were worked out by hand before there was a program.</summary>
internal static class FourPatients
{
    private static readonly (string Subject, int Enrolled, bool Infused, int? Death, int LastContact)[] Courses =
        [("P1", -30, true, 400, 400), ("P2", -28, true, null, 300), ("P3", -21, true, 60, 60), ("P4", -25, false, -3, -3)];

    private static readonly (string Subject, (int Day, double Millimetres)[] Lesion, (int Day, string Response)[] Judged)[] Disease =
    [
        ("P1", [(-8, 40), (28, 0), (90, 0), (180, 22)], [(28, "CR"), (90, "CR"), (180, "PD")]),
        ("P2", [(-8, 40), (28, 20), (90, 40)], [(28, "PR"), (90, "PD")]),
        ("P3", [(-8, 40), (28, 60)], [(28, "PD")]),
        ("P4", [(-8, 40)], []),
    ];

    /// <summary>The study with its lesions measured.</summary>
    public static StudyData WithLesions => Study with
    {
        Tumours = [.. Disease.Select(d => new TumourIdentification(d.Subject, 1, "T1", "TARGET", "LIVER", false, Day(-8)))],
        TumourResults = [.. Disease.SelectMany(d => d.Lesion.Select((l, i) => new TumourResult(d.Subject, i + 1, "T1", l.Millimetres, null, $"SCAN {i}", Day(l.Day))))],
    };

    /// <summary>The study with responses as a radiologist judged them.</summary>
    public static StudyData WithJudgements => Study with
    {
        Responses = [.. Disease.SelectMany(d => d.Judged.Select((r, i) => new DiseaseResponse(d.Subject, i + 1, "RECIST 1.1", "OVRLRESP", r.Response, "INVESTIGATOR", Day(r.Day))))],
    };

    /// <summary>Nothing of anybody's disease.</summary>
    public static StudyData Study { get; } = new("FOUR",
        [.. Courses.Select(c => new Demographics(c.Subject, "1", 50, "F", Day(c.Enrolled), c.Infused ? Day(0) : null, Day(c.LastContact), c.Death is { } d ? Day(d) : null))],
        [],
        [.. Courses.Where(c => c.Subject != "P4").Select(c => new Exposure(c.Subject, 1, "FLUDARABINE", "LYMPHODEPLETION", 30, "mg/m2", "INTRAVENOUS", Day(-5), Day(-3)))],
        [], [], [], [], [], [], [], [], [], [], []);

    /// <summary>The plan: durations without the extra day, responses need no confirmation.</summary>
    public static TrialPlan Plan { get; } = new("FOUR", "product", [], ThreePlusThreeVariant.EscalationOnly, null, CapPolicy.StopsTrial, Duration.OfDays(-5),
        new(DltWindowStart.Infusion, Duration.OfDays(28)), new(3, [], 0.8),
        new([], [], [], [Visit("BASELINE", -8), Visit("DAY 28", 28)], Duration.OfDays(14), Duration.OfDays(28), Duration.OfDays(1008)),
        new("RECIST 1.1", null, Duration.OfDays(42)), new("ASTCT-2019", new(38), Duration.OfDays(1)),
        new(DayConvention.InfusionIsDay0, DurationConvention.Exclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion,
            DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, Duration.OfDays(28)),
        [], PrecisionWanted.Default, [], []);

    /// <summary>So many days from infusion.</summary>
    public static SdtmDate Day(int days) => SdtmDate.OnDay(new DateTime(2026, 3, 1).AddDays(days));

    private static PlannedVisit Visit(string name, int day) => new(name, Duration.OfDays(day), Duration.OfDays(day - 7), Duration.OfDays(day + 7));
}
