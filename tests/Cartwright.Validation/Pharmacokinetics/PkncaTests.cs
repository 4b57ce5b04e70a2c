using System.Globalization;
using Cartwright.Analysis.Pharmacokinetics;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Pharmacokinetics;

/// <summary>PKNCA 0.12.1 on Theoph, with the peak excluded from the terminal slope, under its linear and its linear-up/log-down rule.</summary>
public class PkncaTests
{
    private const string Folder = "reference/pknca_expected";

    [Theory]
    [InlineData("Theoph|auc.method=linear|allow.tmax.in.half.life=FALSE", AucRule.Linear)]
    [InlineData("Theoph|auc.method=lin up/log down|allow.tmax.in.half.life=FALSE", AucRule.LinearUpLogDown)]
    public void Every_parameter_that_needs_no_dose_agrees(string setting, AucRule rule)
    {
        var profiles = Theoph();
        var compared = 0;
        foreach (var (id, _, code, expected) in Expected(setting))
        {
            if (ParameterOf(code) is not { } parameter) continue;
            var ours = parameter.Calculate(NoncompartmentalAnalysis.Of(profiles[id], new NcaSettings { Rule = rule }));
            ours.OrNull.ShouldNotBeNull($"{id} {code}: {ours}").ShouldBe(expected, Math.Abs(expected) * 1e-9, $"{id} {code}");
            compared++;
        }
        compared.ShouldBe(12 * 21);
    }

    [Fact]
    public void The_area_to_24_h_is_interpolated_between_the_samples()
    {
        var profiles = Theoph();
        var compared = 0;
        foreach (var (id, end, _, expected) in Expected("Theoph 0-24|auc.method=lin up/log down").Where(row => row.Code == "aucint.last"))
        {
            var area = NoncompartmentalAnalysis.Of(profiles[id], new NcaSettings { BeyondLast = BeyondLast.StopAtLast }).Area(0, end);
            area.Area.OrNull!.Value.ShouldBe(expected, expected * 1e-9, id);
            compared++;
        }
        compared.ShouldBe(12);
    }

    [Fact]
    public void The_area_to_24_h_is_extrapolated_where_the_samples_end_before()
    {
        var profiles = Theoph();
        foreach (var (id, end, _, expected) in Expected("Theoph 0-24|auc.method=lin up/log down").Where(row => row.Code == "aucint.inf.obs"))
        {
            var area = NoncompartmentalAnalysis.Of(profiles[id], new NcaSettings { BeyondLast = BeyondLast.Extrapolate }).Area(0, end);
            area.Area.OrNull!.Value.ShouldBe(expected, expected * 1e-9, id);
        }
    }

    private static IEnumerable<(string Id, double End, string Code, double Value)> Expected(string setting) =>
        from line in File.ReadLines(Shared.Require($"{Folder}/pknca_0.12.1_results.csv")).Skip(1)
        let cells = line.Split(',')
        where cells[5].Trim('"') == setting
        select (cells[0].Trim('"'), cells[2] == "Inf" ? double.PositiveInfinity : Number(cells[2]), cells[3].Trim('"'), Number(cells[4]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, ConcentrationProfile> Theoph() =>
        File.ReadLines(Shared.Require($"{Folder}/input_Theoph.csv")).Skip(1).Select(line => line.Split(',')).GroupBy(cells => cells[0].Trim('"')).ToDictionary(
            subject => subject.Key,
            subject => new ConcentrationProfile(subject.Select(cells => new ConcentrationSample(Number(cells[3]), Number(cells[4])))));

    private static NcaParameter? ParameterOf(string code) => code switch
    {
        "cmax" => ObservedParameters.Cmax,
        "tmax" => ObservedParameters.Tmax,
        "tlast" => ObservedParameters.Tlast,
        "clast.obs" => ObservedParameters.Clast,
        "clast.pred" => TerminalParameters.PredictedClast,
        "lambda.z" => TerminalParameters.LambdaZ,
        "half.life" => TerminalParameters.HalfLife,
        "r.squared" => TerminalParameters.RSquared,
        "adj.r.squared" => TerminalParameters.AdjustedRSquared,
        "lambda.z.n.points" => TerminalParameters.LambdaZPoints,
        "lambda.z.time.first" => TerminalParameters.LambdaZLower,
        "lambda.z.time.last" => TerminalParameters.LambdaZUpper,
        "span.ratio" => TerminalParameters.LambdaZSpan,
        "auclast" => AreaParameters.AucLast,
        "aucall" => AreaParameters.AucAll,
        "aucinf.obs" => AreaParameters.AucInfinityObserved,
        "aucinf.pred" => AreaParameters.AucInfinityPredicted,
        "aucpext.obs" => AreaParameters.ExtrapolatedObserved,
        "aumclast" => AreaParameters.AumcLast,
        "aumcinf.obs" => AreaParameters.AumcInfinityObserved,
        "mrt.obs" => DispositionParameters.MrtInfinityObserved,
        _ => null,
    };
}
