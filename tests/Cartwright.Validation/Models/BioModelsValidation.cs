using System.Globalization;
using System.Xml.Linq;
using Cartwright.Models;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Models;

/// <summary>Parameters and initial values of the León-Triana models against the curated SBML files of BioModels.</summary>
public class BioModelsValidation
{
    [Theory]
    [InlineData("BIOMD0000001011", "leon-triana-2020", "without-progenitors", "alpha α|rho_C ρC|tao_C τC|rho_L ρL|tao_B τB|CAR_T_cells C0|Leukaemic_B_cells L0|B_cells_healthy B0")]
    [InlineData("BIOMD0000001012", "leon-triana-2020", "with-progenitors", "alpha α|rho_C ρC|tao_C τC|rho_L ρL|tao_B τB|beta β|I_0 I0|C_50 C50|tao_I τI|CAR_T_cells C0|Leukaemic_B_cells L0|B_cells_healthy B0")]
    [InlineData("BIOMD0000001013", "leon-triana-2021-single", "example", "rho_C ρC|g_T gT|alpha_1 α1|g_C gC|tao_C τC|rho_T ρT|alpha_2 α2|CAR_T_cells C0|Tumour_cells T0")]
    [InlineData("BIOMD0000001014", "leon-triana-2021-dual", "example", "rho_C ρC|g_T gT|alpha_1 α1|g_C gC|tao_C τC|rho_T ρT|alpha_2 α2|rho_C_bar ρ̄C|g_B gB|k k|alpha_B αB|tao_B τB|CAR_T_cells_on_tumour C0|Tumour_cells T0|CAR_T_cells_off_tumour C̄0|B_cells B0")]
    public void Values_are_those_of_the_file(string file, string key, string population, string names)
    {
        var written = ValuesOf(Shared.Require($"data/biomodels_cart_sbml/{file}.xml"));
        var model = ModelLibrary.Find(key)!;
        var typical = model.Typical(model.Population(population));
        foreach (var pair in names.Split('|').Select(n => n.Split(' '))) typical[model.IndexOf(pair[1])].ShouldBe(written[pair[0]], written[pair[0]] * 1e-9 + 1e-30, pair[0]);
    }

    [Theory]
    [InlineData("BIOMD0000001011", 5)]
    [InlineData("BIOMD0000001013", 7)]
    [InlineData("BIOMD0000001014", 12)]
    public void No_parameter_of_the_file_is_left_out(string file, int parameters) =>
        XDocument.Load(Shared.Require($"data/biomodels_cart_sbml/{file}.xml")).Descendants().Count(e => e.Name.LocalName == "parameter").ShouldBe(parameters);

    private static Dictionary<string, double> ValuesOf(string path) =>
        XDocument.Load(path).Descendants()
            .Where(e => e.Name.LocalName is "parameter" or "species")
            .ToDictionary(e => e.Attribute("id")!.Value, e => double.Parse((e.Attribute("value") ?? e.Attribute("initialConcentration"))!.Value, CultureInfo.InvariantCulture));
}
