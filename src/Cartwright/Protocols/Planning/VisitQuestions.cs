using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>When a subject is seen: sampling, imaging, questionnaires, and how long each is kept up.</summary>
internal static class VisitQuestions
{
    public static PlannedVisits Visits(Protocol protocol, Answers answers, DayConvention convention, Duration conditioning, DltWindow toxicity)
    {
        var (schedule, chosen) = (protocol.Schedule, protocol.Chosen);
        var windows = Windows(chosen, answers);
        var efficacy = Until("efficacy", schedule.Efficacy, schedule.AdverseEvents, chosen.ObservedUntil, conditioning, answers);
        var safety = Until("adverseEvents", schedule.AdverseEvents, schedule.Efficacy, chosen.ObservedUntil, conditioning, answers);
        var days = new VisitCalendar(conditioning, convention);

        var imaging = IsImaged(protocol) ? days.Imaging(Interval(protocol, answers), efficacy, windows.Imaging) : [];
        return new PlannedVisits(
            days.Sampling(Times("kinetics", protocol.KineticsInForce, protocol, answers), windows.KineticsFraction),
            days.Sampling(Times("cytokines", protocol.CytokinesInForce, protocol, answers), windows.KineticsFraction),
            imaging,
            protocol.Endpoints.OfType<Endpoint.QualityOfLife>().Any() ? QualityOfLife(chosen, answers, days, imaging, windows) : [],
            answers.Enter("chosen.vitalSigns.until", answers.Chosen("chosen.vitalSigns.until", chosen.VitalSignsUntil)
                ?? Answers.Otherwise(toxicity.AfterInfusion, "as long as toxicity is dose-limiting"), s => Amounts.Written(s, "d")),
            safety,
            efficacy)
        {
            BloodCounts = days.Sampling(Times("bloodCounts", Chosen(chosen.Schedule?.BloodCounts), protocol, answers), windows.KineticsFraction),
            Marrow = days.Sampling(Times("marrow", Chosen(chosen.Schedule?.Marrow), protocol, answers), windows.KineticsFraction),
        };
    }

    private static Stated<IReadOnlyList<SamplingTime>>? Chosen(IReadOnlyList<SamplingTime>? times) => times is null ? null : new(times, null, null);

    // Times that the record states stand in the record; times that somebody chose are listed with who chose them.
    private static IReadOnlyList<SamplingTime> Times(string key, Stated<IReadOnlyList<SamplingTime>>? times, Protocol protocol, Answers answers)
    {
        if (times is null) return [];
        if (DesignQuestions.IsWithout(protocol) && times.Value.Any(t => t is SamplingTime.BeforeConditioning))
            answers.Ask(times.InFile, $"'{key}' has a sample before conditioning, and nobody is conditioned: write it as before-infusion");
        var isChosen = key switch { "kinetics" => protocol.Schedule.Kinetics is null, "cytokines" => protocol.Schedule.Cytokines is null, _ => true };
        var path = $"chosen.schedule.{key}";
        return isChosen && answers.ChosenObject(path, times.Value) is { } made ? answers.Enter(path, made, Written) : times.Value;
    }

    private static string Written(IReadOnlyList<SamplingTime> times) => string.Join(", ", times.Select(t => t switch
    {
        SamplingTime.BeforeConditioning b => $"{Amounts.Written(b.Within, "h", "d")} before conditioning",
        SamplingTime.BeforeInfusion b => $"{Amounts.Written(b.Within, "h", "d")} before infusion",
        SamplingTime.AfterInfusion a => Amounts.Written(a.After, "h", "min"),
        SamplingTime.NumberedDay d => FormattableString.Invariant($"Day {d.Day}"),
        _ => "",
    }));

    private static VisitWindows Windows(Chosen chosen, Answers answers) => new(
        answers.Enter("chosen.windows.kinetics", answers.Chosen("chosen.windows.kinetics", chosen.Windows?.KineticsFraction)
            ?? Answers.Otherwise(Defaults.Windows.KineticsFraction, "the record states no windows after infusion"), Amounts.Written),
        answers.Enter("chosen.windows.imaging", answers.Chosen("chosen.windows.imaging", chosen.Windows?.Imaging)
            ?? Answers.Otherwise(Defaults.Windows.Imaging, "the record states no windows for imaging"), s => Amounts.Written(s, "d")));

    private static bool IsImaged(Protocol protocol) => protocol.Endpoints.Any(e =>
        e is Endpoint.ObjectiveResponse or Endpoint.DiseaseControl or Endpoint.ResponseDuration or Endpoint.TimeToEvent { Kind: TimeToEventKind.ProgressionFreeSurvival });

    private static AssessmentInterval Interval(Protocol protocol, Answers answers)
    {
        if (Answers.Stated(protocol.Schedule.Imaging) is { } stated) return answers.Enter("schedule.imaging", stated, Written);
        var (chosen, every) = (protocol.Chosen.Imaging, Answers.Otherwise(Defaults.Imaging, "the record states no interval between assessments"));
        if (chosen is null || answers.Chosen<Duration>("chosen.imaging.every", chosen.Every) is not { } by) return answers.Enter("chosen.imaging", every, Written);
        return answers.Enter("chosen.imaging", new Answer<AssessmentInterval>(chosen, by.By, by.Why, by.Where), Written);
    }

    private static string Written(AssessmentInterval interval) => interval is { Until: { } until, Then: { } then }
        ? $"every {Weeks(interval.Every)} until {Weeks(until)}, then every {Weeks(then)}"
        : $"every {Weeks(interval.Every)}";

    private static string Weeks(Duration span) => Amounts.Written(span, "wk", "d");

    private static IReadOnlyList<PlannedVisit> QualityOfLife(
        Chosen chosen, Answers answers, VisitCalendar days, IReadOnlyList<PlannedVisit> imaging, VisitWindows windows)
    {
        const string path = "chosen.qualityOfLife.days";
        if (answers.ChosenObject(path, chosen.QualityOfLifeDays) is { } wanted)
            return [.. answers.Enter(path, wanted, list => string.Join(", ", list.Select(d => $"{d} d"))).Order().Select(d => days.OnDay(d, windows.Imaging))];
        var day = answers.Enter(path, Answers.Otherwise(Defaults.QualityOfLifeDay, "the record states no days; with each imaging costs no visit"), d => $"baseline, {d} d and with each imaging");
        var visits = imaging.Count > 0 ? imaging : [days.Baseline()];
        return [.. visits.Append(days.OnDay(day, windows.Imaging)).DistinctBy(v => v.Planned).OrderBy(v => v.Planned)];
    }

    // A hundred years: later than any row, and a number that a table can print.
    private static readonly Duration AsLongAsTheDataGo = Duration.OfDays(36_525);

    // Baseline, enrolment and the like have no fixed distance from infusion: a frame from there is counted from infusion, and listed so.
    private static Duration Until(string key, Stated<ObservationFrame>? frame, Stated<ObservationFrame>? other, Duration? chosen, Duration conditioning, Answers answers)
    {
        if (From(frame, conditioning) is { } stated) return answers.Enter($"schedule.{key}.to", stated, Written);
        if (From(other, conditioning) is { } instead)
            return answers.Enter($"schedule.{key}.to", Answers.Otherwise(instead.Value, "the record states no end for it; the other frame's stands in"), Written);
        if (answers.Chosen("chosen.observedUntil", chosen) is { } made) return answers.Enter($"schedule.{key}.to", made, Written);
        if (answers.Conducted) return answers.Enter($"schedule.{key}.to", Answers.Otherwise(AsLongAsTheDataGo, "no end is stated; nothing in the data is left out for its date"), Written);
        answers.Ask(frame?.InFile, $"the record states no end of observation: state 'schedule.{key}', like {{ from: baseline, to: {{ infusion: 1 y }} }}, or choose 'chosen.observedUntil'");
        return default;

        static string Written(Duration end) => $"{Amounts.Written(end, "d")} from infusion";
    }

    private static Answer<Duration>? From(Stated<ObservationFrame>? frame, Duration conditioning)
    {
        if (frame is not { Value: { End: { } length } value }) return null;
        var end = value.EndOrigin == "conditioning-start" ? conditioning + length : length;
        return Answers.Stated<Duration>(end, frame.At, frame.InFile)! with { Why = $"{Amounts.Written(length, "y", "wk", "d")} from {value.EndOrigin}" };
    }
}
