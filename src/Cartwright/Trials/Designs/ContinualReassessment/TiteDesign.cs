using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>The continual reassessment that need not wait: patients still in their window count by a weight (TITE-CRM). One patient at a time.</summary>
/// <remarks>Cheung, Chappell 2000. The restrictions are those of the R package dfcrm: one level up at most, and not right after the last patient's toxicity.</remarks>
public sealed record TiteDesign
{
    /// <summary>A design.</summary>
    /// <exception cref="ArgumentException">No window, nobody to treat, or a first level that is not there.</exception>
    public TiteDesign(CrmModel model, FollowUpWeights weights, double window, int patients, int start = 1)
    {
        Require.Level(start, model.Levels);
        (Model, Weights, Window, Patients, Start) = (model, weights, Require.Positive(window, "The window of dose-limiting toxicity"), Require.Positive(patients, "The number of patients"), start);
    }

    /// <summary>The model.</summary>
    public CrmModel Model { get; }

    /// <summary>How much pending patients count.</summary>
    public FollowUpWeights Weights { get; }

    /// <summary>Days of the window of dose-limiting toxicity.</summary>
    public double Window { get; }

    /// <summary>Evaluable patients at which the trial ends.</summary>
    public int Patients { get; }

    /// <summary>The level of the first patient, from 1.</summary>
    public int Start { get; }

    /// <summary>Whether the restrictions hold.</summary>
    public bool Restricted { get; init; } = true;

    /// <summary>What is estimated from the patients so far.</summary>
    /// <exception cref="ArgumentException">A patient who cannot be.</exception>
    public CrmFit Fit(IReadOnlyList<FollowedPatient> patients) => Model.PosteriorOf(Weights.Weigh(patients, Window));

    /// <summary>The level of the next patient, and why.</summary>
    /// <param name="patients">In the order in which they were treated, each followed to the cut of data.</param>
    /// <exception cref="ArgumentException">A patient who cannot be.</exception>
    public Proposal Next(IReadOnlyList<FollowedPatient> patients) => patients.Count == 0
        ? new(Start, $"nobody treated yet: start at level {Start}")
        : Next(patients, patients[^1].Level, patients[^1].Toxicity);

    internal Proposal Next(IReadOnlyList<FollowedPatient> patients, int current, bool lastToxic)
    {
        var mtd = Fit(patients).Mtd;
        var pointed = $"the model points at level {mtd}, {patients.Count(p => !p.Toxicity && p.Days < Window)} of {patients.Count} pending";
        if (!Restricted) return new(mtd, pointed);
        if (lastToxic && mtd > current) return new(current, $"{pointed}; no escalation right after a toxicity");
        return mtd <= current + 1 ? new(mtd, pointed) : new(current + 1, $"{pointed}; one level up at most");
    }
}
