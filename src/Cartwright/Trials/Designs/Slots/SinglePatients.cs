namespace Cartwright.Trials.Designs.Slots;

/// <summary>Accelerated titration: one patient a level until the first toxicity or the highest level, then the cohort there is completed and the design goes on with whole cohorts.</summary>
/// <remarks>
/// Simon, Freidlin, Rubinstein, Arbuck, Collins, Christian. Accelerated titration designs for phase I clinical trials in oncology. J. Natl. Cancer Inst. 89 (1997) 1138–1147, design 2, without its second sign, two patients
/// with moderate toxicity: counts of dose-limiting toxicities do not tell. With <see cref="CompleteBelow"/> as the R package BOIN titrates. Where cells are given far below an active dose it spares two patients a level.
/// </remarks>
public sealed record SinglePatients : ITitration
{
    /// <summary>Single patients, then cohorts of so many.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A cohort of fewer than two.</exception>
    public SinglePatients(int cohort)
    {
        if (cohort < 2) throw new ArgumentOutOfRangeException(nameof(cohort), cohort, "After single patients a cohort has two or more.");
        Cohort = cohort;
    }

    /// <summary>Patients in a cohort after the titration.</summary>
    public int Cohort { get; }

    /// <summary>The highest level that titration goes up to by itself; null where it is the highest of all. In cell therapy often only the lowest is titrated: then it is 2.</summary>
    public int? UpTo { get; init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Titration goes up to a level, from 1."); }

    /// <summary>Whether the first cohort is completed one level below where the titration ended, which is how the R package BOIN begins "from lower dose to be safer".</summary>
    public bool CompleteBelow { get; init; }

    /// <inheritdoc />
    public int AtATime => 1;

    /// <inheritdoc />
    public Decision.Treat? Next(Outcomes outcomes)
    {
        if (Highest(outcomes) is not { } highest) return null;
        var seen = outcomes.At(highest);
        if (seen.Toxicities == 0 && highest < Math.Min(UpTo ?? outcomes.Levels, outcomes.Levels) && seen.Treated == 1)
            return new(highest + 1, 1, $"{seen} with toxicity at level {highest}: the next single patient at level {highest + 1}");

        var level = CompleteBelow && highest > 1 && outcomes.At(highest - 1).Treated > 0 ? highest - 1 : highest;
        var treated = outcomes.At(level).Treated;
        return treated >= Cohort ? null : new(level, Cohort - treated, $"single patients end with {seen} with toxicity at level {highest}: the cohort at level {level} lacks {Cohort - treated}");
    }

    // The highest level tried while no level has had a cohort; after that the titration is over for good.
    private int? Highest(Outcomes outcomes)
    {
        int? highest = null;
        for (var level = 1; level <= outcomes.Levels; level++)
        {
            var treated = outcomes.At(level).Treated;
            if (treated >= Cohort) return null;
            if (treated > 0) highest = level;
        }
        return highest;
    }
}
