namespace Cartwright.Trials.Designs;

/// <summary>How many evaluable patients a dose level has had, how many of them had a dose-limiting toxicity, how many responded, and how many had both.</summary>
/// <param name="Treated">Evaluable patients.</param>
/// <param name="Toxicities">Of them, with a dose-limiting toxicity.</param>
/// <param name="Responses">Of them, with a response; 0 where the design does not ask.</param>
/// <param name="Both">Of them, with a toxicity and a response; 0 where the design does not ask.</param>
/// <param name="Short">Beside them, assigned to the level and given fewer cells, so that they do not count; 0 where nobody asks.</param>
public readonly record struct LevelCount(int Treated, int Toxicities, int Responses = 0, int Both = 0, int Short = 0)
{
    /// <summary>Observed share with a toxicity; not a number where nobody was treated.</summary>
    public double ToxicityRate => (double)Toxicities / Treated;

    /// <summary>The same with more patients.</summary>
    public static LevelCount operator +(LevelCount a, LevelCount b) => new(a.Treated + b.Treated, a.Toxicities + b.Toxicities, a.Responses + b.Responses, a.Both + b.Both, a.Short + b.Short);

    /// <inheritdoc />
    public override string ToString() => $"{Toxicities}/{Treated}";

    /// <summary>Whether such patients can exist: nothing negative, no more events than patients, and both events in no fewer than must have had both.</summary>
    public bool IsPossible => Treated >= 0 && Both >= 0 && Short >= 0 && Toxicities >= 0 && Responses >= 0 && Toxicities <= Treated && Responses <= Treated
        && Both <= Math.Min(Toxicities, Responses) && Both >= Toxicities + Responses - Treated;
}
