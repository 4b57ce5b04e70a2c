namespace Cartwright.Protocols;

/// <summary>The questions that <c>chosen.readings</c> can answer, by the code of their finding, and the readings of each by id.</summary>
public static class KnownReadings
{
    /// <summary>Where overall survival starts to count.</summary>
    public const string SurvivalOrigin = "OS-ORIGIN";

    /// <summary>What starts and ends the duration of response.</summary>
    public const string ResponseStart = "DOR-START";

    /// <summary>Which cytokine "Tumor Necrosis Factor-γ" is.</summary>
    public const string CytokineName = "CYTOKINE-NAME";

    /// <summary>Which phase the half-life describes.</summary>
    public const string HalfLifePhase = "T-HALF-PHASE";

    /// <summary>What happens when the rule asks for more subjects than are registered.</summary>
    public const string SampleSize = "SAMPLE-SIZE";

    /// <summary>Which of the designs called 3+3.</summary>
    public const string DesignVariant = "DESIGN-VARIANT";

    /// <summary>Which number the day of infusion bears.</summary>
    public const string DayConvention = "DAY-CONVENTION";

    /// <summary>What keeps cells from killing one another where their own lineage carries the target.</summary>
    public const string Fratricide = "FRATRICIDE";

    /// <summary>Whether a disease is to be refractory and relapsed, or either.</summary>
    public const string RefractoryAndRelapsed = "REFRACTORY-AND-RELAPSED";

    /// <summary>By which scale the performance of patients under 16 is judged.</summary>
    public const string Lansky = "LANSKY";

    /// <summary>Which of two performance scales decides.</summary>
    public const string PerformanceScales = "PERFORMANCE-SCALES";

    /// <summary>The ids of their readings.</summary>
    public const string Either = "either", Both = "both", LanskyUnder16 = "Lansky-under-16", KarnofskyAlone = "Karnofsky", EcogAlone = "ECOG";

    /// <summary>The id of reading "Tumor Necrosis Factor-γ" as interferon-γ.</summary>
    public const string InterferonGamma = "IFN-γ";

    /// <summary>The id of keeping the name of a cytokine as the record writes it.</summary>
    public const string AsWritten = "as-written";

    /// <summary>The ids of the readings by code.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Ids { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [SurvivalOrigin] = [.. Files.Words.SurvivalOrigins.Keys],
        [ResponseStart] = [.. Files.Words.ResponseDurations.Keys],
        [CytokineName] = [InterferonGamma, AsWritten],
        [HalfLifePhase] = [.. Files.Words.Phases.Keys],
        [SampleSize] = [.. Files.Words.Caps.Keys],
        [DesignVariant] = [.. Files.Words.Variants.Keys],
        [DayConvention] = [.. Files.Words.Days.Keys],
        [Fratricide] = [.. Files.Words.FratricideReadings.Keys],
        [RefractoryAndRelapsed] = [Either, Both],
        [Lansky] = [LanskyUnder16, KarnofskyAlone],
        [PerformanceScales] = [Both, KarnofskyAlone, EcogAlone],
    };
}
