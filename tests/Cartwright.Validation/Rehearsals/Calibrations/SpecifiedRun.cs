using Cartwright.Models;
using Cartwright.Rehearsals.Calibrations;

namespace Cartwright.Validation.Rehearsals.Calibrations;

/// <summary>A number of the specification's own simulation.</summary>
internal sealed record SpecifiedNumber(string Population, string Name, double Value, int Patients, string Group, bool IsShare, Func<IReadOnlyList<SimulatedPatient>, double?> Of);

/// <summary>A number of the specification beside ours.</summary>
internal sealed record SpecifiedComparison(SpecifiedNumber Number, double Ours, double Allowed)
{
    public bool Agrees => Math.Abs(Ours - Number.Value) <= Allowed;
}

/// <summary>
/// The simulated columns of the reference-model specification: section 14 (2,360 patients of cd22ALL) and section 15 (1,000 of each population), by another program in
/// another language with other random numbers. Grades there are provisional ones, so provisional ones are compared.
/// </summary>
internal static class SpecifiedRun
{
    private static readonly string[] Peaks = ["CAR-T cells", "IFN-γ", "IL-6", "IL-10", "IL-2", "TNF-α", "CRP", "ferritin", "LDH"];

    // Section 14: 5th, 25th, 50th, 75th and 95th percentiles of the peaks.
    private static readonly double[][] PeakPercentiles =
    [
        [16.1, 149, 560, 1560, 4500], [69.6, 303, 806, 1910, 2920], [7.2, 27.1, 88.6, 399, 1530], [8.05, 40, 119, 288, 744], [1.16, 2, 3.19, 6.25, 17.4],
        [5.58, 10, 15.6, 25.7, 54.3], [12.2, 35.9, 72.3, 149, 301], [2430, 10700, 34700, 96300, 317000], [240, 443, 710, 1090, 2060],
    ];

    // Section 15: any and severe cytokine release, any and severe neurotoxicity, complete response, response, %; peak of transgene, its day, its area; tocilizumab, steroid, %; first fever, d.
    private static readonly (string Population, double?[] Values)[] Section15 =
    [
        ("tisaALL", [85.9, 26.2, 45.4, 10, 82.5, null, 26150, 9.5, 216000, 37.5, null, 6.75]),
        ("axiLBCL", [97.3, 7.6, 70.3, 33, 65.2, 74.4, null, 8, null, 39.3, 44.4, 0.75]),
        ("ciltaMM", [93, 7.7, 21.8, 0, 87.6, 95.4, 42980, 12.5, 368800, null, null, 8.75]),
        ("ideMM", [83.1, 9.2, 22.5, 2.4, 33.5, 72.3, 233100, 10.5, 2610000, null, null, 5.25]),
        ("cd22ALL", [88.8, 22.4, null, null, 74.3, null, null, null, null, null, null, null]),
        ("cd7TALL", [88.6, 14.6, 17.8, 0.2, 91.9, null, 72380, 12.2, null, null, null, null]),
        ("her2IV", [51.9, 2, null, null, null, 8.4, null, null, null, null, null, null]),
        ("t4IT", [null, 0, 0, 0, null, 0, null, null, null, null, null, null]),
        ("sleCD19", [62.6, 0.1, 5.8, 0, null, null, null, null, null, null, null, null]),
    ];

    public static IReadOnlyList<SpecifiedComparison> Compare() => [.. Section14().Concat(Rows15()).Select(Compare)];

    // Both simulations have their error: three standard errors of the difference, and the last digit that the specification prints. The standard error is that of draws of as
    // many patients; of more than a thousand, of draws of a tenth of them, times the root of a tenth.
    private static SpecifiedComparison Compare(SpecifiedNumber number)
    {
        var replicates = CalibrationRun.Of(number.Population) with { Count = 200 };
        var ours = number.Of(replicates.Everybody(number.Group))!.Value;
        var size = Math.Min(number.Patients, replicates.Everybody(number.Group).Count);
        var tenth = size > 1000 ? 10 : 1;
        var range = replicates.Range(size / tenth, number.Of, number.Group)!.Value;
        var spread = Math.Max((range.Upper - range.Lower) / 3.29 / Math.Sqrt(tenth), number.IsShare ? 100 * Math.Sqrt(Math.Max(number.Value, 0.1) / 100 / size) * Math.Sqrt(1 - number.Value / 100.1) : 0);
        var rounding = number.IsShare ? 0.5 : number.Name.Contains("day", StringComparison.Ordinal) || number.Name.Contains("fever", StringComparison.Ordinal) ? 0.25 : 0.005 * number.Value;
        return new(number, ours, 3 * Math.Sqrt(2) * spread + rounding);
    }

    private static IEnumerable<SpecifiedNumber> Section14()
    {
        double[] shares = [0.05, 0.25, 0.5, 0.75, 0.95];
        for (var a = 0; a < Peaks.Length; a++)
            for (var s = 0; s < shares.Length; s++)
            {
                // The specification sampled chemistry as often as cytokines: its CRP and LDH are met on those days, and not on the trial's own five.
                var (assay, share) = (a < (int)Analyte.Crp ? a : a + 3, shares[s]);
                yield return Number($"peak of {Peaks[a]}, {100 * share:0}th percentile", PeakPercentiles[a][s], some => Quantile(some.Select(p => p.PeakOf(assay)), share));
            }
        double[] astct = [12.2, 45.6, 20.0, 21.2, 1.0], lee = [12.2, 45.6, 30.8, 10.4, 1.0];
        for (var g = 0; g < 5; g++)
        {
            var grade = g;
            yield return Share($"ASTCT grade {g}", astct[g], p => p.Provisional.CytokineReleaseAstct == grade);
            yield return Share($"Lee grade {g}", lee[g], p => p.Provisional.CytokineReleaseLee == grade);
        }
        yield return Share("complete response", 75, p => p.Response.Complete);
        yield return Share("tocilizumab", 36, p => p.Tocilizumab > 0);
        yield return Share("steroid", 33, p => p.Steroid);
        (int Day, double Median)[] cells = [(7, 1.54), (14, 546), (21, 237), (28, 67.6)];
        foreach (var (day, median) in cells)
            yield return Number($"CAR-T cells, median on day {day}", median, some => Quantile(some.Select(p => p.Samples[0][SimulatedTrial.Cd22.Assays[0].Days.ToList().IndexOf(day)]), 0.5));
        yield return Number("day of the peak of IL-6, median", 13, some => Quantile(some.Select(p => (double)CalibrationQuantity.PeakDay(SimulatedTrial.Cd22, p, 2)), 0.5));
        yield return Number("first fever, median", 9.8, some => CalibrationQuantity.Named("fever-day").Of(SimulatedTrial.Cd22, some));
        yield return Number("peak of IL-6, median of Lee 0 to 2", 68, some => Quantile(some.Where(p => p.Provisional.CytokineReleaseLee < 3).Select(p => p.PeakOf(2)), 0.5));
        yield return Number("peak of IL-6, median of Lee 3 and more", 1097, some => Quantile(some.Where(p => p.Provisional.CytokineReleaseLee >= 3).Select(p => p.PeakOf(2)), 0.5));

        static SpecifiedNumber Number(string name, double value, Func<IReadOnlyList<SimulatedPatient>, double?> of) => new("cd22ALL", name, value, 2360, "", false, of);
        static SpecifiedNumber Share(string name, double value, Func<SimulatedPatient, bool> counts) =>
            new("cd22ALL", name, value, 2360, "", true, some => 100.0 * some.Count(counts) / some.Count);
    }

    private static IEnumerable<SpecifiedNumber> Rows15()
    {
        (string Name, bool IsShare, Func<IReadOnlyList<SimulatedPatient>, double?> Of)[] columns =
        [
            Share("cytokine release", p => p.Provisional.CytokineReleaseAstct >= 1), Share("cytokine release of grade 3 or more", p => p.Provisional.CytokineReleaseAstct >= 3),
            Share("neurotoxicity", p => p.Provisional.Icans >= 1), Share("neurotoxicity of grade 3 or more", p => p.Provisional.Icans >= 3),
            Share("complete response", p => p.Response.Complete), Share("response", p => p.Response.Objective),
            Median("peak of transgene", p => p.Transgene.Peak), Median("day of the peak of transgene", p => p.Transgene.PeakDay), Median("area of transgene", p => p.Transgene.Area),
            Share("tocilizumab", p => p.Tocilizumab > 0), Share("steroid", p => p.Steroid),
            ("first fever", false, some => CalibrationQuantity.Named("fever-day").Of(SimulatedTrial.Cd22, some)),
        ];
        return from row in Section15
               from column in columns.Zip(row.Values)
               where column.Second is not null
               // The specification's ideMM is all at 450 million cells.
               select new SpecifiedNumber(row.Population, column.First.Name, column.Second!.Value, 1000, row.Population == "ideMM" ? "450e6" : "", column.First.IsShare, column.First.Of);

        static (string, bool, Func<IReadOnlyList<SimulatedPatient>, double?>) Share(string name, Func<SimulatedPatient, bool> counts) => (name, true, some => 100.0 * some.Count(counts) / some.Count);
        static (string, bool, Func<IReadOnlyList<SimulatedPatient>, double?>) Median(string name, Func<SimulatedPatient, double> of) => (name, false, some => Quantile(some.Select(of), 0.5));
    }

    private static double? Quantile(IEnumerable<double> values, double share)
    {
        double[] rising = [.. values.Order()];
        return rising.Length == 0 ? null : PointwiseSummary.Quantile(rising, share);
    }
}
