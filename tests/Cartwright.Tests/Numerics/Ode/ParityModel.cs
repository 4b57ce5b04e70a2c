using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>
/// Invented equations with every operation of a lane in them: cells E on a tumour carried as its logarithm L, a follower R as fast as asked, an impulse J; a drug C and a
/// cytokine S, cleared. A patient's <c>burst</c> makes E infinite in finite time; its <c>push</c> makes J's rate nearly too great for a double.
/// </summary>
internal readonly struct ParityModel<T> : IOdeModel<ParityModel<T>, T> where T : struct, ILane<T>
{
    public const int E = 0, L = 1, R = 2, J = 3, C = 4, S = 5;

    private readonly T growth, death, clearance, hill, fast, burst, push;

    private ParityModel(ReadOnlySpan<T> p) => (growth, death, clearance, hill, fast, burst, push) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6]);

    public static int States => 6;

    public static int Coupled => 4;

    public static int Parameters => 7;

    public static ParityModel<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (cells, tumour) = (y[E], T.Exp(y[L]));
        var seen = T.Pow(tumour, hill) / (T.Pow(tumour, hill) + 1.0);
        y.Rate(E, growth * seen * cells - death * cells + burst * cells * cells);
        y.Rate(L, 0.1 * (1.0 - tumour * 0.01) - cells / (1.0 + tumour));
        y.Rate(R, fast * (T.Log(1.0 + T.Abs(cells)) - y[R]));
        y.Rate(J, T.Select(days > 0.5, 0.0, push));
        var drug = y.Cleared(C, 0.0, clearance);
        y.Cleared(S, T.MultiplyAdd(seen, T.Max(cells, 0.0), 0.01), 1.0 + T.Sqrt(T.Max(drug, 0.0)) + T.Min(y[R], 1.0));
    }
}
