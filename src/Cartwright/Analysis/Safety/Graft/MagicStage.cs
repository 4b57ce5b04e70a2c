namespace Cartwright.Analysis.Safety.Graft;

/// <summary>The stage of one organ in acute graft-versus-host disease, 0 to 4 (upper gut: 0 or 1), from what was measured.</summary>
/// <remarks>
/// Harris et al. International, multicenter standardization of acute graft-versus-host disease clinical data collection: a report from the Mount Sinai Acute GVHD International
/// Consortium. Biol. Blood Marrow Transplant. 22 (2016) 4–10, table 1. The limits were confirmed in tables 4 and 5 of the National Cancer Institute's PDQ "Complications,
/// graft-versus-host disease, and late effects after pediatric HSCT", which are adapted from it; the paper's own table was not seen. The tables leave gaps between one stage's
/// last value and the next one's first (3 and 3.1 mg/dL, 999 and 1000 mL): here a stage ends where the table says and the next begins just above it, or at the next round number.
/// </remarks>
public static class MagicStage
{
    /// <summary>From this weight on (exclusive) the limits of adults hold for stool, kg.</summary>
    public const double AdultAboveKilograms = 50;

    private const double MilligramsPerMicromole = 0.058467;

    /// <summary>Skin: the share of body surface with a rash (per cent), and whether generalised erythroderma has blistered or peeled on more than 5 %.</summary>
    public static int Skin(double surfacePercent, bool blistered) => blistered ? 4 : surfacePercent switch { <= 0 => 0, < 25 => 1, <= 50 => 2, _ => 3 };

    /// <summary>Liver: total bilirubin, mg/dL. Another cause of a high bilirubin does not lower the stage.</summary>
    public static int Liver(double milligramsPerDecilitre) => milligramsPerDecilitre switch { < 2 => 0, <= 3 => 1, <= 6 => 2, <= 15 => 3, _ => 4 };

    /// <summary>Total bilirubin in mg/dL from another unit; null where it cannot be told.</summary>
    public static double? Bilirubin(double value, string unit) => unit.Replace('µ', 'u').Replace('μ', 'u') switch
    {
        "mg/dL" => value,
        "umol/L" => value * MilligramsPerMicromole,
        _ => null,
    };

    /// <summary>Lower gut of an adult: stool a day, mL; severe abdominal pain, ileus or grossly bloody stool whatever its volume.</summary>
    public static int LowerGutOfAdult(double millilitres, bool severe) => severe ? 4 : millilitres switch { < 500 => 0, < 1000 => 1, <= 1500 => 2, _ => 3 };

    /// <summary>Lower gut of a child: stool a day, mL/kg.</summary>
    public static int LowerGutOfChild(double millilitresPerKilogram, bool severe) => severe ? 4 : millilitresPerKilogram switch { < 10 => 0, < 20 => 1, <= 30 => 2, _ => 3 };

    /// <summary>Lower gut by episodes of diarrhoea a day, where no volume was measured.</summary>
    public static int LowerGutByEpisodes(double episodes, bool adult, bool severe) => severe ? 4 : adult
        ? episodes switch { < 3 => 0, < 5 => 1, <= 7 => 2, _ => 3 }
        : episodes switch { < 4 => 0, < 7 => 1, <= 10 => 2, _ => 3 };

    /// <summary>Upper gut: persistent nausea, vomiting or anorexia.</summary>
    public static int UpperGut(bool persistent) => persistent ? 1 : 0;
}
