using System.Globalization;
using Cartwright.Analysis.Laboratory;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Boundaries of the CTCAE in three versions.</summary>
internal static class LaboratoryGrades
{
    private const string Alt = "Alanine aminotransferase increased", Creatinine = "Creatinine increased", Neutrophils = "Neutrophil count decreased";

    public static KnownArea Area() => new("Laboratory grades",
    [
        Of("5.0", Neutrophils, "10^9/L", "0 1 1 2 2 3 3 4", new() { Low = 1.8 }, "<LLN - 1.5; <1.5 - 1.0; <1.0 - 0.5; <0.5", 1.8, 1.7, 1.5, 1.4, 1.0, 0.9, 0.5, 0.49),
        Of("6.0", Neutrophils, "10^9/L", "0 0 1 1 2 2 3 3 4", new() { Low = 1.8 }, "<1.5 - 1.0; <1.0 - 0.5; <0.5 - 0.1; <0.1", 1.8, 1.5, 1.4, 1.0, 0.9, 0.5, 0.49, 0.1, 0.09),
        Of("5.0", "Anemia", "g/L", "2 2 3", new() { Low = 130 }, "<100 - 80 g/L; <80 g/L", 99, 80, 79.9),
        Of("5.0", "Anemia", "g/dL", "2 2 3", new() { Low = 13 }, "<10.0 - 8.0 g/dL; <8.0 g/dL", 9.9, 8.0, 7.9),
        Of("5.0", "Anemia", "mmol/L", "2 2 3", new() { Low = 8 }, "<6.2 - 4.9 mmol/L; <4.9 mmol/L", 6.1, 4.9, 4.8),
        Of("5.0", Alt, "U/L", "0 1 1 2 2 3", new() { High = 40, Baseline = 40 }, ">ULN - 3.0; >3.0 - 5.0; >5.0 - 20.0 x ULN; baseline normal", 40, 41, 120, 121, 200, 201),
        Of("5.0", Alt, "U/L", "0 1 1", new() { High = 40, Baseline = 80 }, "1.5 - 3.0 x baseline if baseline was abnormal", 119, 120, 160),
        Of("4.03", Alt, "U/L", "1 2", new() { High = 40, Baseline = 80 }, ">ULN - 3.0; >3.0 - 5.0 x ULN, whatever the baseline", 120, 160),
        Of("6.0", Alt, "U/L", "2 3", new() { High = 40, Baseline = 80 }, ">1.5 - 2.0; >2.0 x baseline if baseline was >ULN", 160, 161),
        Of("4.03", Creatinine, "umol/L", "1 2", new() { Low = 50, High = 100, Baseline = 60 }, ">1 - 1.5; >1.5 - 3.0 x baseline", 70, 91),
        Of("5.0", Creatinine, "umol/L", "0 2", new() { Low = 50, High = 100, Baseline = 60 }, ">ULN - 1.5 x ULN; >1.5 - 3.0 x baseline", 70, 91),
        Of("6.0", Creatinine, "umol/L", "0", new() { Low = 50, High = 100, Baseline = 60 }, ">1.5 - 3.0 x baseline only if baseline is below LLN", 91),
        Of("5.0", "Hypertriglyceridemia", "mmol/L", "0 1", new(), "1.71 mmol/L - 3.42 mmol/L", 1.70, 1.71),
        Of("5.0", "Hyponatremia", "mmol/L", "1 3", new() { Low = 135 }, "<LLN - 130; 125-129 and symptomatic, or 120-124", 130, 124),
        Of("5.0", "Hypokalemia", "mmol/L", "2 3", new() { Low = 3.5 }, "symptomatic with <LLN - 3.0; <3.0 - 2.5", 3.2, 2.9),
    ]);

    // Limits of normal and baseline beside a value.
    private sealed record Beside
    {
        public double? Low { get; init; }

        public double? High { get; init; }

        public double? Baseline { get; init; }
    }

    private static KnownNumbers Of(string version, string term, string unit, string theirs, Beside beside, string words, params double[] values) => new(
        $"{term}: {string.Join(", ", values.Select(v => v.ToString(CultureInfo.InvariantCulture)))} {unit}", $"NCI, CTCAE {version}: {words.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}", theirs, Allowance.Exact,
        () => [.. values.Select(v => (double?)CtcaeVersion.Named(version)!.Of(term)!.Of(new(v, unit, beside.Low, beside.High, beside.Baseline), GradingRules.Default).Grade)]);
}
