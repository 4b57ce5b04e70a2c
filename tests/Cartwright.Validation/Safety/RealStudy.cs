using System.Globalization;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Validation.Safety;

/// <summary>What a package of a study that is on file is made of: its arms as levels, so many days of adverse events, and rows.</summary>
internal static class RealStudy
{
    public static StudyData Empty { get; } = new("ON FILE", [], [], [], [], [], [], [], [], [], [], [], [], [], []);

    public static TrialPlan Plan(double adverseEventsUntil, params string[] arms) => new(
        "ON FILE", "X", [.. arms.Select((name, i) => new DoseLevel(i + 1, name, new CellDose(1, DoseBasis.Cells)))], ThreePlusThreeVariant.EscalationOnly, null, CapPolicy.ReportOnly,
        Duration.OfDays(0), new DltWindow(DltWindowStart.Infusion, Duration.OfDays(28)), new DoseLimitingToxicityRule(3, [], 0.8),
        new PlannedVisits([], [], [], [], Duration.OfDays(28), Duration.OfDays(adverseEventsUntil), Duration.OfDays(28)),
        new ResponseRule("", null, Duration.OfDays(0)), new CytokineReleaseRule("ASTCT-2019", new Temperature(38), Duration.OfHours(24)),
        new AnalysisConventions(DayConvention.InfusionIsDay0, DurationConvention.Exclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion,
            DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, Duration.OfDays(28)),
        [], PrecisionWanted.Default, [], []);

    /// <summary>An ISO date, with a time where one is written; nothing for an empty text.</summary>
    public static SdtmDate? Date(string text) => text.Length == 0 ? null
        : text.Length == 10 ? SdtmDate.OnDay(DateTime.Parse(text, CultureInfo.InvariantCulture))
        : SdtmDate.AtTime(DateTime.Parse(text, CultureInfo.InvariantCulture));
}
