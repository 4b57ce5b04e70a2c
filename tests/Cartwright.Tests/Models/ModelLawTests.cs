using Cartwright.Models;
using Cartwright.Numerics.Ode;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Models;

/// <summary>Oracles: closed forms of what is left when a part of a model is switched off; laws that a model's equations have whatever its parameters.</summary>
public class ModelLawTests
{
    private const double Close = 1e-6;

    [Fact]
    public void Hardiansyahs_memory_declines_at_the_rate_of_the_closed_form()
    {
        // Memory cells exchange with tissue and are lost from blood alone: the slow root of λ² − (δ + k_in + k_out)·λ + δ·k_out with δ = d_M − r_M.
        var (lost, all) = (0.408 - 0.0509, 0.408 - 0.0509 + 76.78 + 1.84);
        var solved = Solved.Of("hardiansyah-2019", "upn1", 350, 0.05);
        (Math.Log(solved.At("memory", 250) / solved.At("memory", 350)) / 100).ShouldBe((all - Math.Sqrt(all * all - 4 * lost * 1.84)) / 2, 1e-6);
    }

    [Fact]
    public void Without_cells_every_tumour_grows_by_its_own_law()
    {
        Grown("hardiansyah-2019", "upn1", ("dose", 0)).ShouldBe(4.14 * Math.Exp((9.30e-3 - 7.60e-3) * 30), 4.14 * Close);
        Grown("leon-triana-2021-single", "example", ("C0", 0)).ShouldBe(6.7e9 * Math.Exp(0.02 * 30), 6.7e9 * Close);
        Grown("leon-triana-2021-dual", "example", ("C̄0", 0)).ShouldBe(3.35e10 * Math.Exp(0.02 * 30), 3.35e10 * Close);
        Grown("leon-triana-2020", "without-progenitors", ("C0", 0)).ShouldBe(5e10 * Math.Exp(1), 5e10 * Close);
        Grown("minucci-2024", "ying-2021", ("dose", 0)).ShouldBe(1e7 * Math.Pow(2, 30.0 / 16), 1e7 * Close);
        Grown("liu-2022", "remission", ("dose", 0)).ShouldBe(Logistic(2200.24, 2939.1, 0.069, 30), 3e-3);
        Grown("mueller-schoell-2021", "reference", ("start", 0)).ShouldBe(Logistic(85.7, 5000, 0.0023, 30), 1e-4);
        Grown("kirouac-2023", "nr-1", ("dose", 0)).ShouldBe(Logistic(1e10, 14581417747, 0.050841155, 30), 1e10 * Close);
    }

    [Fact]
    public void Without_tumour_mueller_schoells_naive_cells_decline_exponentially()
    {
        var solved = Solved.Of("mueller-schoell-2021", "reference", 30, 1, ("MTV0", 0));
        solved.At("naive", 30).ShouldBe(0.1 * Math.Exp((0.0005 - 0.140 - 0.0104) * 30), 1e-8);
    }

    [Fact]
    public void Kimmels_t_cells_without_car_t_follow_gompertz()
    {
        // dN/dt = −rN·N·ln(N/KN): ln(N/KN) declines exponentially.
        var solved = Solved.Of("kimmel-2021", "middle", 30, 1, ("C0", 0));
        solved.At("normal", 30).ShouldBe(500 * Math.Exp(Math.Log(3e9 / 2.5e11) * Math.Exp(-0.170 * 30)), 500 * Close);
    }

    [Fact]
    public void Kirouacs_antigen_follows_a_constant_tumour_by_the_closed_form()
    {
        var solved = Solved.Of("kirouac-2023", "pr-1", 30, 1, ("dose", 0), ("µB", 0), ("k_kill", 0), ("Ba0", 0));
        solved.At("antigen", 5).ShouldBe(1e10 * 0.799691142 / 0.591718135 * (1 - Math.Exp(-0.591718135 * 5)), 1e10 * Close);
    }

    [Fact]
    public void Tocilizumab_without_saturable_elimination_is_linear()
    {
        // One compartment, infusion over T: C(t) = R/CL·(1 − exp(−k·T))·exp(−k·(t − T)).
        var k = 0.725 / 4.34;
        var linear = Solved.Of("moes-2022", "covid-19-icu", 28, 1.0 / 24, ("Vmax", 0));
        linear.At("tocilizumab", 14).ShouldBe(781 * 24 / 0.725 * (1 - Math.Exp(-k / 24)) * Math.Exp(-k * (14 - 1.0 / 24)), 1e-5);

        var (one, two) = (Solved.Of("frey-2010", "rheumatoid-arthritis", 28, 1, ("Vmax", 0)), Solved.Of("frey-2010", "rheumatoid-arthritis", 28, 1, ("Vmax", 0), ("dose", 1120)));
        one["tocilizumab"].Zip(two["tocilizumab"]).ShouldAllBe(c => Math.Abs(c.Second - 2 * c.First) <= 1e-7 * c.Second + 1e-12);
    }

    [Fact]
    public void Kimmel_knows_no_unit_of_cells()
    {
        var model = ModelLibrary.Find("kimmel-2021")!;
        double[] factors = [1, 1e-3, 0.02, 0.3, 2, 17, 250, 1e3];
        var curves = model.Solve([.. factors.Select(f => model.Scaled(model.Typical(model.Populations[0]), ["KN", "KC", "kB", "N0", "C0"], f))], [0, 3, 7, 14, 40]);
        for (var which = 1; which < factors.Length; which++)
            for (var day = 0; day < curves.Days.Count; day++)
            {
                (curves.Of(which, 0)[day] / factors[which]).ShouldBe(curves.Of(0, 0)[day], 1e-6 * curves.Of(0, 0)[day]);
                curves.Of(which, 2)[day].ShouldBe(curves.Of(0, 2)[day], 1e-6 * curves.Of(0, 2)[day]);
            }
    }

    // R, lsoda(rtol = 1e-10): peaks of IL-6 with burden as published, fourfold, and with a fourfold dose.
    [Theory]
    [InlineData("upn1", 2747.556, 123896, 2884.994)]
    [InlineData("upn3", 49.30968, 1145.629, 49.37165)]
    public void In_hardiansyah_burden_drives_interleukin_6_and_dose_hardly(string patient, double published, double fourfoldBurden, double fourfoldDose)
    {
        var model = ModelLibrary.Find("hardiansyah-2019")!;
        var typical = model.Typical(model.Population(patient));
        var curves = model.Solve([typical, model.Scaled(typical, model.Burden, 4), model.Scaled(typical, model.Dose, 4)], [.. Enumerable.Range(0, 3001).Select(i => i / 100.0)]);
        double Peak(int which) => curves.Of(which, model.OutputOf(OutputRole.Il6)!.Value).ToArray().Max();

        Peak(0).ShouldBe(published, published * 2e-6);
        Peak(1).ShouldBe(fourfoldBurden, fourfoldBurden * 2e-5);
        Peak(2).ShouldBe(fourfoldDose, fourfoldDose * 2e-6);
    }

    [Fact]
    public void In_singh_burden_moves_the_peak_thousandfold_and_the_dose_hardly()
    {
        var model = ModelLibrary.Find("singh-2021")!;
        var typical = model.Typical(model.Populations[0]);
        var curves = model.Solve(
        [
            typical, model.Scaled(typical, model.Burden, 5), model.Scaled(typical, model.Burden, 0.2), model.With(typical, ("dose", 50e6)), model.With(typical, ("dose", 800e6)), model.Scaled(typical, model.Antigen, 2),
        ], [.. Enumerable.Range(10, 590).Select(i => i / 10.0)]);
        double Peak(int which) => curves.Of(which, 0).ToArray().Max();

        // Published: burden from 0.2 to 5 times its value moves Cmax 5750-fold, dose from 50 to 800·10⁶ 1.1-fold (nlmixr2lib, Singh 2021).
        (Peak(1) / Peak(2)).ShouldBe(5750, 300);
        (Peak(3) / Peak(4)).ShouldBe(1.055, 0.005);
        Peak(5).ShouldBeGreaterThan(Peak(0));
    }

    [Fact]
    public void A_patient_has_the_same_bits_alone_and_in_company()
    {
        double[] days = [0, 1, 5, 9];
        foreach (var model in ModelLibrary.All)
        {
            var company = Enumerable.Range(1, 9).Select(n => ModelPatient.Draw(model, model.Populations.FirstOrDefault(model.Varies), 3, (uint)n).Parameters).ToList();
            var together = model.Solve(company, days);
            for (var patient = 0; patient < company.Count; patient += 4)
            {
                var alone = model.Solve([company[patient]], days);
                alone.StatusOf(0).ShouldBe(together.StatusOf(patient));
                if (alone.StatusOf(0) != SolveStatus.Reached) continue;
                for (var output = 0; output < model.Outputs.Count; output++) alone.Of(0, output).ToArray().ShouldBe(together.Of(patient, output).ToArray(), model.Key);
            }
        }
    }

    private static double Grown(string key, string population, (string, double) nobody) => Solved.Of(key, population, 30, 1, nobody).At(key == "minucci-2024" ? "b-cells" : "tumour", 30);

    private static double Logistic(double start, double capacity, double rate, double days) => capacity / (1 + (capacity / start - 1) * Math.Exp(-rate * days));
}
