namespace Cartwright.Analysis.Safety.Cardiac;

/// <summary>The QT interval corrected for heart rate by the cube root of RR.</summary>
/// <remarks>Fridericia. Die Systolendauer im Elektrokardiogramm bei normalen Menschen und bei Herzkranken. Acta Med Scand 1920;53:469–486.</remarks>
public static class Fridericia
{
    private const double Second = 1000;

    /// <summary>QTcF in ms, of QT and RR in ms; both are above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Either is 0 or less.</exception>
    public static double Corrected(double qt, double rr)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(qt);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rr);
        return qt / Math.Cbrt(rr / Second);
    }

    /// <summary>RR in ms at a heart rate in beats a minute.</summary>
    public static double BeatToBeat(double perMinute) => 60 * Second / perMinute;
}
