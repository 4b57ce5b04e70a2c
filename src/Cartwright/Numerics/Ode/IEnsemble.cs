namespace Cartwright.Numerics.Ode;

/// <summary>The patients of a solve: who they are, when they are looked at, and what is done to them then. Patients and visits count from 0.</summary>
public interface IEnsemble
{
    /// <summary>Writes a patient's parameters and initial state, at the time of the first visit.</summary>
    void Admit(int patient, Span<double> parameters, Span<double> state);

    /// <summary>A patient's visit of this number; null when there is no further one. Visits never go back in time.</summary>
    Visit? VisitOf(int patient, int number);

    /// <summary>Sees a patient at a visit, in order and once each; may change the state there (a dose), and then says so by returning true.</summary>
    bool See(int patient, int number, double days, Span<double> state);
}
