using Cartwright.Protocols;
using Cartwright.Rehearsals.Choices;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Choices;

/// <summary>What a protocol's choices are worth, on one page: its words, its tubes of blood, its patients, its follow-up, its range of doses.</summary>
public static class WorthReport
{
    /// <summary>The HTML text. The provenance holds nothing that changes between two runs of the same study.</summary>
    public static string Of(StudyWorth worth, IReadOnlyList<KeyValuePair<string, string>> provenance)
    {
        var (page, plan) = (new Page(), worth.Rehearsal.Plan);
        Words(page, worth);
        if (worth.Schedule is { } schedule)
            page.Section("tubes", "What tubes of blood are worth").Show(TubesFigure.Of(schedule, plan.Precision.KineticsWithin)).Show(TubesTables.Of(schedule, plan.Conventions.Day, plan.Precision.KineticsWithin));
        Bought(page, "patients", "What patients are worth", "patients", worth.Patients, PatientsNotes);
        Bought(page, "follow-up", "What follow-up is worth", "follow-up", worth.FollowUp, FollowUpNotes);
        if (worth.Dose is { } dose) page.Section("dose-and-survival", "Can the trial tell whether a higher dose lengthens survival?").Say(DoseWords.Of(dose)).Show(DoseWords.Table(dose, plan));
        page.Section("computed", "How it was computed").Show(new Table("provenance", "Provenance", [new("what"), new("value")], [.. provenance.Select(p => Row.Of(p.Key, p.Value))], []));
        return page.Finish(
            $"{plan.StudyId}: what its choices are worth", $"{worth.Rehearsal.Settings.Trials:N0} trials under each choice, on the same virtual patients · for research use; not medical advice", Sentence(worth),
            "For research use; not medical advice. Virtual patients follow published models and stated assumptions; what they suggest of real patients is no better than those.");
    }

    private static readonly string[] PatientsNotes =
    [
        "Rates: exact, at the rate seen over all trials; the reach is that which half of all trials of so many do not exceed. Medians: half a trial is every second of its subjects, a larger one several trials read as one.",
    ];

    private static readonly string[] FollowUpNotes = ["Rehearsed again, the same patients followed so many times as long, assessments of the disease going on at their last interval."];

    private static void Words(Page page, StudyWorth worth)
    {
        page.Section("words", "What words are worth").Show(WordsFigure.Of(worth.Words)).Show(WordsTables.Ranked(worth.Words)).Show(WordsTables.Figures(worth.Words));
        if (worth.Words.Any(w => w.NotRehearsed.Count > 0)) page.Show(WordsTables.NotRehearsed(worth.Words));
    }

    private static void Bought(Page page, string id, string title, string what, IReadOnlyList<BoughtPrecision> bought, IReadOnlyList<string> notes)
    {
        page.Section(id, title);
        if (BoughtFigure.Of(id, title, what, bought) is { } figure) page.Show(figure);
        page.Show(BoughtTables.Of($"{id}-table", title, bought, notes));
    }

    /// <summary>The dearest word and the best tubes in one sentence.</summary>
    public static string Sentence(StudyWorth worth)
    {
        var dearest = worth.Words.FirstOrDefault(w => w.Readings.Count > 1);
        var word = dearest is null or { Moved.Count: 0 } ? "No open word moves a figure" : $"The dearest word is {dearest.Code}: {WordsFigure.Shift(dearest)} ({dearest.Moved[0].Endpoint}: {dearest.Moved[0].Quantity}){(dearest.Turned.Count > 0 ? $", and it decides whether {string.Join(", ", dearest.Turned)} can be answered" : "")}";
        var tubes = worth.Schedule is { Best.Count: > 2 } s ? $" Two tubes are worth most on {Schedules(s, worth.Rehearsal.Plan)}: {s.Goal.Words}, {Numbers.Percent(s.Best[0].Worth)} → {Numbers.Percent(s.Best[2].Worth)}." : "";
        return $"{word}.{tubes}";
    }

    private static string Schedules(Rehearsals.Schedules.ScheduleWorth worth, TrialPlan plan) => $"Day {string.Join(" and ", worth.Best[2].Days.Select(d => Units.DayNumbering.ProtocolDay((int)d, plan.Conventions.Day)))}";
}
