using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Cartwright.Numerics;
using Cartwright.Numerics.Fitting;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Numerics;

/// <summary>The nonlinear regressions of NIST's Statistical Reference Datasets: certified parameters and standard deviations to eleven digits, from the far start and from the near one.</summary>
public partial class NistStrdTests
{
    private const string Folder = "reference/nist_strd_nls";

    private static readonly Dictionary<string, Curve> Curves = new()
    {
        ["Bennett5"] = (b, x) => b[0] * Complex.Pow(b[1] + x, -1 / b[2]),
        ["Chwirut2"] = (b, x) => Complex.Exp(-b[0] * x) / (b[1] + b[2] * x),
        ["DanielWood"] = (b, x) => b[0] * Complex.Pow(x, b[1]),
        ["Eckerle4"] = (b, x) => b[0] / b[1] * Complex.Exp(-(x - b[2]) * (x - b[2]) / (2 * b[1] * b[1])),
        ["Gauss1"] = (b, x) => b[0] * Complex.Exp(-b[1] * x) + b[2] * Bell(x, b[3], b[4]) + b[5] * Bell(x, b[6], b[7]),
        ["Hahn1"] = (b, x) => Cubics(b, x),
        ["Lanczos3"] = (b, x) => b[0] * Complex.Exp(-b[1] * x) + b[2] * Complex.Exp(-b[3] * x) + b[4] * Complex.Exp(-b[5] * x),
        ["MGH09"] = (b, x) => b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]),
        ["MGH10"] = (b, x) => b[0] * Complex.Exp(b[1] / (x + b[2])),
        ["Misra1a"] = (b, x) => b[0] * (1 - Complex.Exp(-b[1] * x)),
        ["Misra1b"] = (b, x) => b[0] * (1 - 1 / ((1 + b[1] * x / 2) * (1 + b[1] * x / 2))),
        ["Ratkowsky3"] = (b, x) => b[0] / Complex.Pow(1 + Complex.Exp(b[1] - b[2] * x), 1 / b[3]),
        ["Thurber"] = (b, x) => Cubics(b, x),
    };

    public static TheoryData<string, int> Problems()
    {
        var data = new TheoryData<string, int>();
        foreach (var name in Curves.Keys)
        {
            data.Add(name, 0);
            data.Add(name, 1);
        }
        return data;
    }

    /// <summary>Asked for: eight digits of every parameter, of every standard deviation and of the residual sum of squares.</summary>
    [Theory]
    [MemberData(nameof(Problems))]
    public void Both_starts_reach_the_certified_values(string name, int start)
    {
        var lines = File.ReadAllLines(Shared.Require($"{Folder}/{name}.dat"));
        double[][] rows = [.. lines.Where(l => Parameter().IsMatch(l)).Select(l => Numbers(l.Split('=')[1]))];
        double[][] points = [.. lines.Skip(60).Select(Numbers).Where(n => n.Length == 2)];
        var fit = LevenbergMarquardt.Fit(Curves[name], [.. points.Select(p => p[1])], [.. points.Select(p => p[0])], [.. rows.Select(r => r[start])]);

        for (var j = 0; j < rows.Length; j++)
        {
            Digits(fit.Parameters[j], rows[j][2]).ShouldBeGreaterThan(8, $"{name} b{j + 1}: {fit.Parameters[j]}");
            Digits(fit.StandardErrors[j], rows[j][3]).ShouldBeGreaterThan(8, $"{name} standard deviation of b{j + 1}: {fit.StandardErrors[j]}");
        }
        Digits(fit.ResidualSumOfSquares, Numbers(lines.Single(l => l.StartsWith("Residual Sum of Squares:", StringComparison.Ordinal)).Split(':')[1])[0]).ShouldBeGreaterThan(8, name);
    }

    private static Complex Bell(double x, Complex centre, Complex width) => Complex.Exp(-(x - centre) * (x - centre) / (width * width));

    private static Complex Cubics(ReadOnlySpan<Complex> b, double x) => (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1 + x * (b[4] + x * (b[5] + x * b[6])));

    private static double Digits(Estimate ours, double certified) => ours.OrNull is { } value ? -Math.Log10(Math.Abs(value / certified - 1) + 1e-16) : 0;

    private static double[] Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var fields && fields.All(f => double.TryParse(f, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? [.. fields.Select(f => double.Parse(f, CultureInfo.InvariantCulture))] : [];

    [GeneratedRegex(@"^\s*b\d+ =")]
    private static partial Regex Parameter();
}
