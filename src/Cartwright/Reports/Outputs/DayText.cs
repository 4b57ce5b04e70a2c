using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>Days as listings show them: by the protocol's number where the subject was infused, else by date; a dash where there is none.</summary>
internal static class DayText
{
    public static string Of(DateOnly? day, Subject subject, TrialPlan plan) => day is not { } known ? "–" : subject.FirstInfused is { } infused
        ? $"Day {DayNumbering.ProtocolDay(known.DayNumber - infused.Day.DayNumber, plan.Conventions.Day)}"
        : Of(known);

    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "–";
}
