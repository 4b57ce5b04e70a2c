using System.Globalization;
using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>A patient has the same bits whatever company it is solved in.</summary>
internal static class LaneParity
{
    private const int Patients = 12;
    private const string Invariant = "Invariant of the solver: a patient's trajectory is its own";

    public static KnownArea Area()
    {
        var alone = new Lazy<string[]>(Bits<Lane1>);
        return new("Lanes",
        [
            new KnownWords("Reference patients in 4 lanes against one by one, day 30, all states", Invariant, Same, () => Against<Lane4>(alone.Value)),
            new KnownWords("Reference patients in 8 lanes against one by one, day 30, all states", Invariant, Same, () => Against<Lane8>(alone.Value)),
        ]);
    }

    private static string Same => $"{Patients} of {Patients} patients have the same bits";

    private static string Against<T>(string[] alone) where T : struct, IHardwareLane<T>, ILane<T> =>
        $"{Bits<T>().Zip(alone).Count(pair => pair.First.Length > 0 && pair.First == pair.Second)} of {Patients} patients have the same bits";

    private static string[] Bits<T>() where T : struct, IHardwareLane<T>, ILane<T>
    {
        var bits = Enumerable.Repeat("", Patients).ToArray();
        var population = ReferencePopulation.Of("tisaALL");
        ReferenceSubject[] subjects = [.. Enumerable.Range(0, Patients).Select(i => new ReferenceSubject(population.Typical().With((ReferenceParameter.DosePerKilogram, 0.5 + i))))];
        var cohort = new ReferenceCohort(subjects, ReferenceSchedule.To(30, [.. ReferenceEvent.Standard]), (int patient, in ReferenceSight sight) =>
        {
            if (sight.Days == 30) bits[patient] = string.Join(' ', sight.State.ToArray().Select(x => BitConverter.DoubleToInt64Bits(x).ToString("x16", CultureInfo.InvariantCulture)));
        });
        new EnsembleSolver<ReferencePatient<T>, T, DormandPrince, ReferenceCohort>(cohort, ReferenceTolerance.At(1e-4, 1e-9, 1e-7) with { LongestStepDays = 0.5 }).Solve(0, Patients, new SolveStatus[Patients]);
        return bits;
    }
}
