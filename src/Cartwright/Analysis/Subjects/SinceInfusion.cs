using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>Whether something was measured before an infusion or after it, where a baseline is drawn on the day of infusion.</summary>
internal static class SinceInfusion
{
    /// <summary>After the infusion: by the clock where both have a time of day; otherwise from the next day on, since what is drawn on the day itself without a time is the baseline.</summary>
    public static bool IsAfter(SdtmDate at, SdtmDate infusion) => at.HasTime && infusion.HasTime ? at.Moment > infusion.Moment : at.Day > infusion.Day;
}
