namespace Cartwright.Numerics.Ode;

/// <summary>Who is in a lane, and which visit is next.</summary>
internal struct Seat
{
    public bool Taken;
    public int Patient;

    /// <summary>The number and time of the next visit.</summary>
    public int Number;
    public double Due;

    /// <summary>The number and time of the next exact visit; infinite where none is left.</summary>
    public int ExactNumber;
    public double Exact;

    public static Seat Of(int patient) => new() { Taken = true, Patient = patient, Number = -1, ExactNumber = -1, Exact = double.NegativeInfinity };

    /// <summary>Goes on to the next visit; false when there is none.</summary>
    public bool Proceed<TEnsemble>(TEnsemble ensemble) where TEnsemble : IEnsemble
    {
        if (ensemble.VisitOf(Patient, ++Number) is not { } visit) return false;
        Due = visit.Days;
        if (ExactNumber < Number) FindExact(ensemble);
        return true;
    }

    private void FindExact<TEnsemble>(TEnsemble ensemble) where TEnsemble : IEnsemble
    {
        for (ExactNumber = Number; ensemble.VisitOf(Patient, ExactNumber) is { } visit; ExactNumber++)
        {
            Exact = visit.Days;
            if (visit.Exact) return;
        }
        (ExactNumber, Exact) = (int.MaxValue, double.PositiveInfinity);
    }
}
