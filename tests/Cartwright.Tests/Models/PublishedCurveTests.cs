using Shouldly;
using Xunit;

namespace Cartwright.Tests.Models;

/// <summary>
/// Oracle: the same equations solved in R, deSolve 1.34, lsoda with tolerance 1e-10, on the same grid; six digits are printed. Times of highs and lows are to the grid.
/// </summary>
public class PublishedCurveTests
{
    private const double Printed = 2e-5;

    // The four doses side by side, once.
    private static readonly Lazy<Cartwright.Models.ModelCurves> SinghAtAllDoses = new(() =>
    {
        var model = Cartwright.Models.ModelLibrary.Find("singh-2021")!;
        return model.Solve([.. model.Populations.Select(model.Typical)], [.. Enumerable.Range(0, 1001).Select(i => i / 10.0)]);
    });

    [Theory]
    [InlineData("upn1", "cart", 2.54957, 3.85, 0.000458599)]
    [InlineData("upn1", "memory", 0.00734449, 13.8, 0.000458599)]
    [InlineData("upn1", "il6", 2747.56, 3.25, 1.7)]
    [InlineData("upn1", "il10", 915.268, 3.2, 4.5)]
    [InlineData("upn1", "ifn", 828.393, 3.6, 2.3)]
    [InlineData("upn3", "cart", 0.0968987, 27.2, 0.000936718)]
    [InlineData("upn3", "memory", 0.00718383, 73.15, 0.00093562)]
    [InlineData("upn3", "il6", 49.3097, 19.25, 1)]
    [InlineData("upn3", "il10", 116.367, 19.2, 0.500001)]
    [InlineData("upn3", "ifn", 119.595, 19.65, 1.7)]
    public void Hardiansyah(string patient, string output, double highest, double day, double end)
    {
        var solved = Solved.Of("hardiansyah-2019", patient, 350, 0.05);
        Is(solved.Highest(output), highest, day);
        Near(solved.At(output, 350), end);
    }

    // The area is an integrated state of lsoda(rtol = 1e-11).
    [Theory]
    [InlineData("upn1", 14.59188, 0.484018, 0.278237, 21.5)]
    [InlineData("upn3", 1.068191, 0.000229657, 0.000176356, 166.8)]
    public void Hardiansyah_exposure_and_leukaemia(string patient, double area, double end, double lowest, double day)
    {
        var solved = Solved.Of("hardiansyah-2019", patient, 350, 0.05);
        // The doses make jumps, which the trapezoidal rule meets from one side.
        solved.Area("cart", 28).ShouldBe(area, area * 3e-3);
        Near(solved.At("tumour", 350), end);
        Near(solved.Lowest("tumour").Value, lowest);
        // So flat a nadir is the same in its neighbour on the grid, to all bits that a tolerance leaves.
        solved.Lowest("tumour").Day.ShouldBe(day, 0.0501);
    }

    // Mprot nadir is printed to 0.01 %, the lowest tumour to four digits.
    [Theory]
    [InlineData("50e6", 37444.9, 16.3, -92.49, 1.336e4, 88.7)]
    [InlineData("150e6", 36535.1, 15.2, -92.41, 1.401e4, 87.5)]
    [InlineData("450e6", 35774.0, 14.2, -92.35, 1.459e4, 86.2)]
    [InlineData("800e6", 35497.6, 13.6, -92.32, 1.481e4, 85.6)]
    public void Singh(string dose, double cmax, double tmax, double nadir, double tumour, double nadirDay)
    {
        var curves = SinghAtAllDoses.Value;
        var (patient, days) = (Cartwright.Models.ModelLibrary.Find("singh-2021")!.Populations.ToList().FindIndex(p => p.Key == dose), curves.Days.Count);
        var (transgene, cells, protein) = (curves.Of(patient, 0).ToArray(), curves.Of(patient, 1).ToArray(), curves.Of(patient, 2).ToArray());
        var (peak, low, fewest) = (11, 0, 0);
        for (var day = 0; day < days; day++)
        {
            if (day > 10 && transgene[day] > transgene[peak]) peak = day;
            if (protein[day] < protein[low]) low = day;
            if (cells[day] < cells[fewest]) fewest = day;
        }
        Is((transgene[peak], curves.Days[peak]), cmax, tmax);
        protein[low].ShouldBe(nadir, 0.0051);
        curves.Days[low].ShouldBe(nadirDay, 0.11);
        cells[fewest].ShouldBe(tumour, tumour * 5e-4);
    }

    [Theory]
    [InlineData("reference", 0, 85.7, 7.1804, 16.35, 139.26, 18.407, 9.0596, 16.903, 4.6761)]
    [InlineData("reference", 1, 85.7, 22.251, 8.4, 350.82, 1.1628, 0.84867, 1.5969, 3.9401)]
    [InlineData("low-expansion", 0, 85.7, 0.4, 0, 4.6488, 87.038, 99.551, 184.15, 0.047017)]
    [InlineData("reference", 0, 500, 41.235, 7.7, 602.92, 1.0809, 0.73158, 1.3768, 5.1427)]
    [InlineData("low-expansion", 0, 500, 3.4777, 31.55, 55.313, 400.34, 190.74, 292.78, 3.4238)]
    public void Mueller_Schoell(string population, double transplant, double volume, double cmax, double tmax, double area, double day28, double day90, double day365, double cells28)
    {
        var solved = Solved.Of("mueller-schoell-2021", population, 365, 0.05, ("ASCT", transplant), ("MTV0", volume));
        Is(solved.Highest("cart"), cmax, tmax);
        Near(solved.Area("cart", 28), area, 1e-4);
        Near(solved.At("tumour", 28), day28, 5e-5);
        Near(solved.At("tumour", 90), day90, 5e-5);
        Near(solved.At("tumour", 365), day365, 5e-5);
        Near(solved.At("cart", 28), cells28, 5e-5);
    }

    // R: earlier transplant, CD4/CD8 ratio 3, 300 mL, which no printed row has; lsoda(rtol = 1e-11).
    [Fact]
    public void Mueller_Schoell_with_all_covariates()
    {
        var solved = Solved.Of("mueller-schoell-2021", "reference", 90, 5, ("ASCT", 1), ("ratio", 3), ("MTV0", 300));
        double[] days = [5, 10, 20, 40, 90], cells = [44.91769, 37.58906, 12.20868, 0.851502, 0.0006300993], volumes = [123.4734, 10.35767, 0.4807739, 0.1512126, 0.1559881];
        for (var i = 0; i < days.Length; i++)
        {
            Near(solved.At("cart", days[i]), cells[i]);
            Near(solved.At("tumour", days[i]), volumes[i]);
        }
    }

    // R: lsoda(rtol = 1e-10, atol = 1e-6) on the equations of mod_eqns.m with max(x, 0).
    [Theory]
    [InlineData("cr-1", "cart", 621002.6, 1462922.0, 33799280.0, 101987900.0, 10199880.0, 2631655.0, 2132140.0)]
    [InlineData("cr-1", "tumour", 1182629000.0, 463518700.0, 115186400.0, 6876706.0, 8928332.0, 40348660.0, 97821800.0)]
    [InlineData("pr-1", "cart", 727749.9, 4806378.0, 25299730.0, 55862380.0, 3076079.0, 653923.3, 49463.05)]
    [InlineData("pr-1", "tumour", 1402221000.0, 711846600.0, 410637500.0, 218408100.0, 212331800.0, 225399800.0, 226012600.0)]
    [InlineData("nr-1", "cart", 306656.2, 489740.2, 605549.6, 517557.8, 111181.1, 60065.22, 48926.21)]
    [InlineData("nr-1", "tumour", 10465050000.0, 11038050000.0, 11902820000.0, 13128380000.0, 14512280000.0, 14580700000.0, 14581420000.0)]
    public void Kirouac(string patient, string output, params double[] values)
    {
        double[] days = [3, 7, 14, 28, 90, 180, 365];
        var solved = Solved.Of("kirouac-2023", patient, 365, 1);
        for (var i = 0; i < days.Length; i++) Near(solved.At(output, days[i]), values[i]);
    }

    [Theory]
    [InlineData("remission", "cd19-positive", 90, 2215.72, 0.7, 1.66126e-5)]
    [InlineData("remission", "cart", 90, 612.533, 5.7, 0.0260594)]
    [InlineData("remission", "infused", 90, 16.46, 0, 3.59424)]
    [InlineData("cd19-negative-relapse", "cart", 220, 3605.37, 8.7, 0.769797)]
    [InlineData("cd19-negative-relapse", "cd19-negative", 220, 19978.8, 220, 19978.8)]
    public void Liu(string population, string output, double until, double highest, double day, double end)
    {
        var solved = Solved.Of("liu-2022", population, until, 0.1);
        Is(solved.Highest(output), highest, day);
        Near(solved.At(output, until), end);
    }

    [Fact]
    public void Liu_lows()
    {
        Is(Solved.Of("liu-2022", "remission", 90, 0.1).Lowest("cd19-positive"), 6.89751e-7, 35.6);
        Is(Solved.Of("liu-2022", "cd19-negative-relapse", 220, 0.1).Lowest("cd19-negative"), 11.9355, 29.7);
    }

    // Cells and mL are the authors' own second set of units: 5·10⁸ cells are 1 cell/µL, 10⁹ tumour cells 1 mL.
    [Theory]
    [InlineData("slow", 2.01455, 84.5, 13104.9)]
    [InlineData("middle", 1005.5, 63.4, 3.16549e11)]
    [InlineData("fast", 70638.4, 50.5, 1.03481e18)]
    public void Kimmel(string cohort, double lowest, double day, double end)
    {
        var solved = Solved.Of("kimmel-2021", cohort, 200, 0.1);
        Is(solved.Highest("cart"), 1.51138e10 / 5e8, 7.0);
        Near(solved.At("cart", 200), 5.00078e6 / 5e8);
        Near(solved.Highest("normal").Value, 2.49994e11 / 5e8);
        Is(solved.Lowest("tumour"), lowest / 1e9, day);
        Near(solved.At("tumour", 200), end / 1e9);
    }

    [Fact]
    public void Leon_Triana_leukaemia_without_progenitors()
    {
        var solved = Solved.Of("leon-triana-2020", "without-progenitors", 365, 0.1);
        Is(solved.Highest("cart"), 1.64009e10, 12.2);
        Near(solved.At("cart", 365), 2.5149);
        Is(solved.Highest("tumour"), 5.73993e10, 5.3);
        Is(solved.Lowest("tumour"), 410707, 57);
        Near(solved.At("tumour", 365), 7.39589e9);
        Near(solved.At("b-cells", 365), 43.8618);
    }

    [Fact]
    public void Leon_Triana_leukaemia_with_progenitors()
    {
        var solved = Solved.Of("leon-triana-2020", "with-progenitors", 1000, 0.5);
        Is(solved.Highest("cart"), 1.65108e10, 443.5);
        Near(solved.At("cart", 1000), 1.72465e6);
        Is(solved.Lowest("tumour"), 409858, 57);
        Is(solved.Highest("tumour"), 7.59584e10, 436.5);
        Near(solved.At("tumour", 1000), 5.95252e6);
        Is(solved.Lowest("b-cells"), 275612, 450.5);
        Near(solved.At("b-cells", 1000), 7.06367e7);
    }

    [Fact]
    public void Leon_Triana_solid_tumours()
    {
        var single = Solved.Of("leon-triana-2021-single", "example", 60, 0.1);
        Is(single.Highest("cart"), 6.55303e8, 8.2);
        Near(single.At("cart", 60), 4.89636e6);
        Is(single.Lowest("tumour"), 5.13325e8, 33.1);
        Near(single.At("tumour", 60), 7.3652e8);

        var dual = Solved.Of("leon-triana-2021-dual", "example", 120, 0.1);
        Is(dual.Highest("cart-tumour"), 4.96849e9, 16.7);
        Is(dual.Highest("cart-elsewhere"), 3.88459e9, 14.6);
        Is(dual.Highest("tumour"), 3.40224e10, 1.4);
        Is(dual.Lowest("tumour"), 0.092179, 54);
        Near(dual.At("tumour", 120), 0.299613);
        Near(dual.At("cart-tumour", 120), 6524.38);
        Near(dual.At("cart-elsewhere", 120), 0.00158961);
        Near(dual.At("b-cells", 120), 2.82172e8);
    }

    [Theory]
    [InlineData("F0104", 474.578, 2, 24.631, 2.4326)]
    [InlineData("F0106", 569.331, 2, 26.114, 2.5687)]
    [InlineData("F0107", 311.218, 2, 25.577, 8.0926)]
    [InlineData("F0109", 1384.2, 4.5, 203.53, 10.852)]
    [InlineData("F0110", 13.9361, 1.5, 4.6841, 2.2706)]
    [InlineData("F0111", 67.4255, 7, 44.496, 24.779)]
    [InlineData("F0118", 34.9412, 4, 4.6978, 0.22685)]
    [InlineData("F0119", 434.453, 2, 17.865, 0.14866)]
    [InlineData("F0121", 48.9698, 4.5, 6.6992, 0.21119)]
    [InlineData("F0122", 47.2235, 5, 10.845, 1.248)]
    [InlineData("F0123", 25.4267, 6, 15.091, 8.3051)]
    [InlineData("F0125", 27.6961, 4.5, 5.7674, 0.048286)]
    [InlineData("F0126", 74.446, 5.5, 19.591, 0.19339)]
    public void Minucci(string patient, double cmax, double tmax, double day28, double day100)
    {
        var model = Cartwright.Models.ModelLibrary.Find("minucci-2024")!;
        var population = model.Populations[0];
        var solved = Solved.Of(model, model.ValuesOf(population, population.Patients.Single(p => p.Name == patient)), [.. Enumerable.Range(0, 241).Select(i => i / 2.0)]);
        Is(solved.Highest("cart"), cmax, tmax);
        Near(solved.At("cart", 28), day28, 5e-5);
        Near(solved.At("cart", 100), day100, 5e-5);
    }

    // The Cmax is of the grid's first point after the infusion of an hour.
    [Theory]
    [InlineData(1.0 / 24, 159.44)]
    [InlineData(1, 137.43)]
    [InlineData(3, 101.37)]
    [InlineData(7, 56.486)]
    [InlineData(14, 21.439)]
    [InlineData(28, 2.6924)]
    public void Frey(double day, double level) =>
        Near(Solved.Of("frey-2010", "rheumatoid-arthritis", 28, 1.0 / 24).At("tocilizumab", day), level, 5e-5);

    // R: a smoking woman of 2 m², HDL 40, ln RF 6, protein 60, albumin 30, clearance 80; 800 mg over 1 h.
    [Theory]
    [InlineData(1.0 / 24, 213.4587)]
    [InlineData(1, 186.2779)]
    [InlineData(7, 83.34522)]
    [InlineData(14, 35.91544)]
    [InlineData(28, 6.487137)]
    public void Frey_with_all_covariates(double day, double level) =>
        Near(Solved.Of("frey-2010", "rheumatoid-arthritis", 28, 1.0 / 24, ("female", 1), ("BSA", 2), ("HDL", 40), ("ln RF", 6), ("protein", 60), ("albumin", 30), ("CLcr", 80), ("smoker", 1), ("dose", 800))
            .At("tocilizumab", day), level);

    // R: 781 mg over 1 h, lsoda(rtol = 1e-11).
    [Theory]
    [InlineData(1.0 / 24, 179.2893)]
    [InlineData(1, 151.9127)]
    [InlineData(3, 107.1281)]
    [InlineData(7, 52.10905)]
    [InlineData(14, 12.24011)]
    [InlineData(20, 1.070762)]
    public void Moes(double day, double level) => Near(Solved.Of("moes-2022", "covid-19-icu", 28, 1.0 / 24).At("tocilizumab", day), level);

    private static void Is((double Value, double Day) seen, double value, double day)
    {
        Near(seen.Value, value);
        seen.Day.ShouldBe(day, 1e-6);
    }

    private static void Near(double seen, double value, double relative = Printed) => seen.ShouldBe(value, Math.Abs(value) * relative);
}
