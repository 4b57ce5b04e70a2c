using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>What a published model is solved by: differential equations over lanes, or a closed form.</summary>
public abstract class ModelEquations
{
    private protected ModelEquations()
    {
    }

    /// <summary>In words, for a record of provenance.</summary>
    public abstract string Words { get; }

    internal abstract void Solve(PublishedModel model, IReadOnlyList<IReadOnlyList<double>> patients, ModelCurves into, Action solved);

    /// <summary>Differential equations, eight patients side by side; each has the same bits alone.</summary>
    internal sealed class Differential<TModel, TMethod>(StateChange start, Tolerance tolerance, params IReadOnlyList<ModelTreatment> treatments) : ModelEquations
        where TModel : struct, IOdeModel<TModel, Lane8>
        where TMethod : struct, IMethod
    {
        public override string Words => FormattableString.Invariant($"{typeof(TMethod).Name}, relative tolerance {tolerance.Relative:0e0}");

        internal override void Solve(PublishedModel model, IReadOnlyList<IReadOnlyList<double>> patients, ModelCurves into, Action solved)
        {
            var ensemble = new LibraryPatients(model, patients, start, treatments, into, solved);
            new EnsembleSolver<TModel, Lane8, TMethod, LibraryPatients>(ensemble, tolerance).Solve(0, patients.Count, into.Statuses);
        }
    }

    /// <summary>A closed form: the level of each output at a time.</summary>
    internal sealed class Closed(Func<IReadOnlyList<double>, Func<double, double>> curveOf) : ModelEquations
    {
        public override string Words => "closed form";

        internal override void Solve(PublishedModel model, IReadOnlyList<IReadOnlyList<double>> patients, ModelCurves into, Action solved)
        {
            for (var patient = 0; patient < patients.Count; patient++)
            {
                var curve = curveOf(patients[patient]);
                for (var day = 0; day < into.Days.Count; day++) into.Record(patient, 0, day, curve(into.Days[day]));
                into.Statuses[patient] = SolveStatus.Reached;
                solved();
            }
        }
    }
}
