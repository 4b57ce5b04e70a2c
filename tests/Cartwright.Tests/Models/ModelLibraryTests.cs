using Cartwright.Models;
using Cartwright.Numerics.Ode;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Models;

/// <summary>The catalogue says of every model what it must, and what it says fits together.</summary>
public class ModelLibraryTests
{
    public static TheoryData<string> Keys => [.. ModelLibrary.All.Select(m => m.Key)];

    [Fact]
    public void Keys_are_unique() => ModelLibrary.All.Select(m => m.Key).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_name_in_an_entry_is_one_of_its_parameters(string key)
    {
        var model = ModelLibrary.Find(key)!;
        string[] symbols = [.. model.Parameters.Select(p => p.Symbol)];
        symbols.ShouldBeUnique();
        model.Populations.Select(p => p.Key).ShouldBeUnique();
        model.Outputs.Select(o => o.Key).ShouldBeUnique();
        IEnumerable<string> named =
        [
            .. model.Burden, .. model.Dose, .. model.Antigen, .. model.Populations.SelectMany(p => p.Values).Select(v => v.Symbol), .. model.Populations.SelectMany(p => p.Between ?? []).Select(b => b.Symbol),
            .. model.Populations.SelectMany(p => p.Patients).SelectMany(p => p.Values).Select(v => v.Symbol), .. model.Populations.SelectMany(p => p.Correlations).SelectMany(c => (string[])[c.One, c.Other]),
        ];
        named.Except(symbols).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Nothing_is_left_unsaid(string key)
    {
        var model = ModelLibrary.Find(key)!;
        model.Parameters.ShouldAllBe(p => p.Unit.Length > 0 && p.Meaning.Length > 0 && p.Source.Length > 0);
        model.Doi.ShouldStartWith("10.");
        model.Limits.ShouldNotBeEmpty();
        model.CheckedAgainst.ShouldNotBeEmpty();
        model.Outputs.ShouldContain(o => o.Role == OutputRole.CarT || o.Role == OutputRole.Drug);
        (model.OutputOf(OutputRole.Tumour) is not null).ShouldBe(model.Burden.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_populations_typical_patient_can_be_solved_and_is_never_below_nothing(string key)
    {
        var model = ModelLibrary.Find(key)!;
        var curves = model.Solve([.. model.Populations.Select(model.Typical)], VirtualPopulation.Grid(model.Days));
        for (var patient = 0; patient < curves.Patients; patient++)
        {
            curves.StatusOf(patient).ShouldBe(SolveStatus.Reached);
            for (var output = 0; output < model.Outputs.Count; output++)
                if (model.Outputs[output].Unit != "%") curves.Of(patient, output).ToArray().ShouldAllBe(v => v >= -1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_burden_of_an_entry_is_the_tumour_at_infusion(string key)
    {
        var model = ModelLibrary.Find(key)!;
        if (model.OutputOf(OutputRole.Tumour) is not { } tumour) return;
        var typical = model.Typical(model.Populations[0]);
        var curves = model.Solve([typical, model.Scaled(typical, model.Burden, 3)], [0]);
        curves.Of(1, tumour)[0].ShouldBe(3 * curves.Of(0, tumour)[0], 1e-9 * curves.Of(0, tumour)[0]);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Without_its_dose_an_entry_has_no_car_t_cells(string key)
    {
        var model = ModelLibrary.Find(key)!;
        if (model.Dose.Count == 0) return;
        // Singh holds 10⁻⁶ effectors per L of marrow against a division by nothing: they expand, and are counted from day 0 alone.
        var curves = model.Solve([model.Scaled(model.Typical(model.Populations[0]), model.Dose, 0)], key == "singh-2021" ? [0] : [0, 5, 20]);
        curves.Of(0, model.OutputOf(OutputRole.CarT)!.Value).ToArray().ShouldAllBe(v => v == 0);
    }

    [Fact]
    public void What_is_asked_wrongly_is_refused()
    {
        var model = ModelLibrary.Find("kimmel-2021")!;
        var typical = model.Typical(model.Populations[0]);
        Should.Throw<ArgumentException>(() => model.IndexOf("nothing"));
        Should.Throw<ArgumentException>(() => model.Population("nobody"));
        Should.Throw<ArgumentException>(() => model.Solve([[1.0, 2.0]], [0]));
        Should.Throw<ArgumentException>(() => model.Solve([model.With(typical, ("KN", double.NaN))], [0]));
        Should.Throw<ArgumentException>(() => model.Solve([typical], []));
        Should.Throw<ArgumentException>(() => model.Solve([typical], [3, 2]));
        Should.Throw<ArgumentException>(() => model.Solve([typical], [-1, 2]));
    }

    [Fact]
    public void A_patient_that_cannot_be_solved_has_a_status_and_no_curve()
    {
        // A carrying capacity of nothing: the logarithm has no value.
        var model = ModelLibrary.Find("kimmel-2021")!;
        var typical = model.Typical(model.Populations[0]);
        var curves = model.Solve([typical, model.With(typical, ("KN", -1)), typical], [0, 5]);
        curves.StatusOf(1).ShouldNotBe(SolveStatus.Reached);
        Should.Throw<InvalidOperationException>(() => curves.Of(1, 0).Length);
        curves.Of(2, 0).ToArray().ShouldBe(curves.Of(0, 0).ToArray());
    }
}
