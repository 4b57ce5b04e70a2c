using Cartwright.Models.Reference;
using Cartwright.Numerics.Ode;

namespace Cartwright.Laws.Arms;

/// <summary>A patient's blasts, cytokines and cells at every look, solved closely, where two runs are to be equal and not only alike.</summary>
internal sealed class FullCourse
{
    private const int Patients = 8;

    // The blasts' own rates are slow: at steps of this length their error is far below what two runs may differ by.
    private static readonly Tolerance Close = ReferenceTolerance.At(1e-10, 1e-14, 1e-12) with { LongestStepDays = 0.05 };

    private static readonly int[] Levels = [ReferenceState.Ifn, ReferenceState.Il6, ReferenceState.Il10, ReferenceState.Crp, ReferenceState.Ferritin, ReferenceState.Macrophages, ReferenceState.Fever, ReferenceState.Endothelium];

    private readonly List<double> blasts = [], cytokines = [], cells = [];

    public IReadOnlyList<double> Blasts => blasts;

    public IReadOnlyList<double> Cytokines => cytokines;

    public static IReadOnlyList<FullCourse> Solve(ReferenceBench bench, ReferenceArm arm)
    {
        arm = bench.Model.Of(arm);
        FullCourse[] courses = [.. Enumerable.Range(0, Patients).Select(_ => new FullCourse())];
        ReferenceSubject[] subjects = [.. Enumerable.Range(0, Patients).Select(p => new ReferenceSubject(arm.Draw(bench.Settings.Seed, p)))];
        ReferenceSolve.Run(new(subjects, ReferenceSchedule.To(arm.Days), (int patient, in ReferenceSight sight) => courses[patient].See(sight)), Close);
        return courses;
    }

    /// <summary>The largest difference over the larger of two numbers, look by look.</summary>
    public static double Difference(IReadOnlyList<double> one, IReadOnlyList<double> other) =>
        one.Zip(other, (a, b) => a == b ? 0 : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b))).Max();

    /// <summary>The largest rise from one look to the next after infusion, relative.</summary>
    public double LargestRise() => cells.Zip(cells.Skip(1), (a, b) => b / a - 1).Max();

    private void See(in ReferenceSight sight)
    {
        for (var clone = 0; clone < 4; clone++) blasts.Add(sight.State[ReferenceState.Tumour + clone]);
        foreach (var level in Levels) cytokines.Add(sight.Amount(level));
        if (sight.Days >= 0) cells.Add(sight.State[ReferenceState.Untriggered] + sight.State[ReferenceState.Effectors] + sight.State[ReferenceState.Exhausted] + sight.State[ReferenceState.Memory]);
    }
}
