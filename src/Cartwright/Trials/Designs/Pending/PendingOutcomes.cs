namespace Cartwright.Trials.Designs.Pending;

/// <summary>What a design may know of a trial while patients are still in their window: who was treated where, how long each has been followed, and whose toxicity is known.</summary>
/// <remarks>
/// The patients themselves, not counts, so that every design with pending patients is served: some weigh the days followed (<see cref="EffectiveAt"/>), some count who is pending, the continual reassessment method weighs each patient.
/// Nobody pending is what <see cref="Outcomes"/> describes, and each of these designs then decides as its parent does.
/// </remarks>
public sealed class PendingOutcomes
{
    private readonly LevelCount[] counts;
    private readonly int[] pending;

    /// <summary>Of patients in the order of treatment.</summary>
    /// <param name="levels">Dose levels of the trial.</param>
    /// <param name="window">Days that a patient is watched for dose-limiting toxicity, above 0.</param>
    /// <param name="patients">Everybody treated.</param>
    /// <exception cref="ArgumentException">No level, no window, or a patient at no level of the trial or followed for no such time.</exception>
    public PendingOutcomes(int levels, double window, IReadOnlyList<FollowedPatient> patients)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        if (!(window > 0 && double.IsFinite(window))) throw new ArgumentOutOfRangeException(nameof(window), window, "The window is a number of days above 0.");
        (Window, Patients, counts, pending) = (window, [.. patients], new LevelCount[levels], new int[levels]);
        for (var i = 0; i < patients.Count; i++) Count(patients[i], i + 1);
    }

    /// <summary>Days that a patient is watched.</summary>
    public double Window { get; }

    /// <summary>Everybody treated, in the order of treatment.</summary>
    public IReadOnlyList<FollowedPatient> Patients { get; }

    /// <summary>Number of dose levels.</summary>
    public int Levels => counts.Length;

    /// <summary>The level treated last, from 1; the lowest where nobody has been treated.</summary>
    public int Current => Patients.Count == 0 ? 1 : Patients[^1].Level;

    /// <summary>Everybody treated at a level, and the toxicities known so far: those pending count as without.</summary>
    public LevelCount At(int level) => counts[IndexOf(level)];

    /// <summary>Patients at a level without toxicity whose window is not over.</summary>
    public int PendingAt(int level) => pending[IndexOf(level)];

    /// <summary>Patients pending at all levels.</summary>
    public int Pending => pending.Sum();

    /// <summary>Whether a patient's outcome is still open.</summary>
    public bool IsPending(FollowedPatient patient) => !patient.Toxicity && patient.Followed < Window;

    /// <summary>Days that those pending at a level have been followed, in windows: 1.5 is one and a half windows together.</summary>
    public double FollowedAt(int level)
    {
        _ = IndexOf(level);
        return Patients.Where(p => p.Level == level && IsPending(p)).Sum(p => p.Followed / Window);
    }

    /// <summary>The number of patients that a level's follow-up is worth: those pending count as the share of the window behind them.</summary>
    public double EffectiveAt(int level) => At(level).Treated - PendingAt(level) + FollowedAt(level);

    /// <summary>How much of a patient's outcome is known: 1 with a toxicity or a whole window, else the weight of the share of the window behind.</summary>
    /// <param name="patient">One of the patients.</param>
    /// <param name="weight">From the share of the window, within 0..1, to a weight within 0..1; null for the share itself.</param>
    public double WeightOf(FollowedPatient patient, Func<double, double>? weight = null)
    {
        if (!IsPending(patient)) return 1;
        var share = patient.Followed / Window;
        return weight is null ? share : weight(share);
    }

    /// <summary>Days in the window on which toxicities came, ascending.</summary>
    public IReadOnlyList<double> ToxicityDays => [.. Patients.Where(p => p.Toxicity).Select(p => p.Followed).Order()];

    /// <summary>The counts with those pending taken for without toxicity, at the current level.</summary>
    public Outcomes Counted() =>
        Patients.Aggregate(Outcomes.None(Levels), (seen, p) => seen.With(p.Level, 1, p.Toxicity ? 1 : 0)).WithoutLast;

    private void Count(FollowedPatient patient, int number)
    {
        if (patient.Level < 1 || patient.Level > Levels) throw new ArgumentException($"Patient {number} is at level {patient.Level}; the trial has levels 1 to {Levels}.");
        if (!(patient.Followed >= 0 && double.IsFinite(patient.Followed))) throw new ArgumentException($"Patient {number} was followed for {patient.Followed} days; a number of at least 0 is wanted.");
        if (patient.Toxicity && patient.Followed > Window) throw new ArgumentException($"Patient {number} has a dose-limiting toxicity on day {patient.Followed}, after the window of {Window} days.");
        counts[patient.Level - 1] += new LevelCount(1, patient.Toxicity ? 1 : 0);
        if (IsPending(patient)) pending[patient.Level - 1]++;
    }

    private int IndexOf(int level) =>
        level >= 1 && level <= counts.Length ? level - 1 : throw new ArgumentOutOfRangeException(nameof(level), level, $"The trial has levels 1 to {counts.Length}.");
}
