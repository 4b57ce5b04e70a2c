using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>Patients of a published model as the solver sees them: treated at their own times, looked at on the same days. A treatment comes before a look at the same time.</summary>
internal sealed class LibraryPatients(PublishedModel model, IReadOnlyList<IReadOnlyList<double>> patients, StateChange start, IReadOnlyList<ModelTreatment> treatments, ModelCurves into, Action solved) : IEnsemble
{
    private readonly double[][] parameters = [.. patients.Select(p => p.ToArray())];
    private readonly Plan[][] plans = [.. patients.Select(p => PlanOf(p, treatments, into.Days))];

    private readonly record struct Plan(double Days, int Treatment, int Look);

    /// <inheritdoc />
    public void Admit(int patient, Span<double> own, Span<double> state)
    {
        parameters[patient].CopyTo(own);
        state.Clear();
        start(parameters[patient], state);
    }

    /// <inheritdoc />
    public Visit? VisitOf(int patient, int number) => number < plans[patient].Length
        ? new Visit(plans[patient][number].Days, plans[patient][number].Treatment >= 0 || number == plans[patient].Length - 1)
        : null;

    /// <inheritdoc />
    public bool See(int patient, int number, double days, Span<double> state)
    {
        var plan = plans[patient][number];
        if (plan.Treatment >= 0) treatments[plan.Treatment].Give(parameters[patient], state);
        if (plan.Look < 0) return plan.Treatment >= 0;
        for (var output = 0; output < model.Outputs.Count; output++) into.Record(patient, output, plan.Look, model.Outputs[output].Of(parameters[patient], state));
        if (number == plans[patient].Length - 1) solved();
        return false;
    }

    // The first visit is infusion, on day 0, also where nobody looks then.
    private static Plan[] PlanOf(IReadOnlyList<double> own, IReadOnlyList<ModelTreatment> treatments, IReadOnlyList<double> days)
    {
        var given = treatments.Select((t, i) => new Plan(t.Day(own), i, -1)).Where(p => p.Days <= days[^1]);
        var looks = days.Select((day, i) => new Plan(day, -1, i));
        var all = given.Concat(looks).OrderBy(p => p.Days).ThenBy(p => p.Look >= 0).ToList();
        return all[0].Days > 0 ? [new Plan(0, -1, -1), .. all] : [.. all];
    }
}
