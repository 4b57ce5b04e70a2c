using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Haematology;

/// <summary>Immunoglobulin given: for some weeks a value in serum is then not the subject's own.</summary>
internal static class Replacement
{
    /// <summary>The days on which it was given.</summary>
    public static IEnumerable<SdtmDate> DatesOf(IEnumerable<ConcomitantMedication> medicines) =>
        medicines.Where(m => m.Treatment.Contains("immunoglobulin", StringComparison.OrdinalIgnoreCase) || m.Treatment.Contains("IVIG", StringComparison.OrdinalIgnoreCase)).Select(m => m.Start).OfType<SdtmDate>();

    /// <summary>Whether a value of this day follows it too closely to tell anything: from the day itself, so many days (exclusive).</summary>
    public static bool Hides(DateOnly day, IReadOnlyCollection<DateOnly> given, int days) => given.Any(g => day.DayNumber - g.DayNumber is var since && since >= 0 && since < days);
}
