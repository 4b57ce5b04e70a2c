namespace Cartwright.Protocols;

/// <summary>Numbered days without the number of the day of infusion.</summary>
internal static class DayOfInfusion
{
    public static readonly FindingRule Rule = new(
        "DAY-CONVENTION", Severity.Warning,
        "Samples are taken on numbered days, and the record does not say which number the day of infusion bears.",
        [
            new("infusion-is-day-0", "Infusion is Day 0: Day 4 is four days after it."),
            new("infusion-is-day-1", "Infusion is Day 1: Day 4 is three days after it."),
        ],
        "infusion-is-day-0",
        "The usual convention of cell therapy protocols. It moves every sample by a day, and with it peak and half-life; both are shown.")
    {
        Look = Look,
        AnsweredBy = "dayConvention",
        ChosenAs = chosen => chosen.DayConvention switch
        {
            Units.DayConvention.InfusionIsDay0 => "infusion-is-day-0",
            Units.DayConvention.InfusionIsDay1 => "infusion-is-day-1",
            _ => null,
        },
    };

    private static Observation? Look(Protocol protocol)
    {
        var schedule = protocol.Schedule;
        var numbered = new[] { schedule.Kinetics, schedule.Cytokines }.Where(s => s?.Value.Any(t => t is SamplingTime.NumberedDay) == true).Select(s => s!).ToList();
        if (schedule.DayConvention is not null || numbered.Count == 0) return null;
        var first = numbered[0].Value.OfType<SamplingTime.NumberedDay>().First().Day;
        var touched = protocol.Endpoints.Where(e => e is Endpoint.CellularKinetics or Endpoint.CytokinePeakTime);
        return new Observation($"Samples are taken on \"Day {first}\" and later days; whether infusion is Day 0 or Day 1 is not said.",
            Observation.Places(numbered.Select(s => s.At)), Observation.Ids(touched), numbered[0].InFile);
    }
}
