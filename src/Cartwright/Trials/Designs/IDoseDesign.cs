namespace Cartwright.Trials.Designs;

/// <summary>A dose-finding design: a pure function from outcomes to a decision, the same in enumeration, in simulation and in conduct.</summary>
public interface IDoseDesign
{
    /// <summary>Number of dose levels.</summary>
    int Levels { get; }

    /// <summary>The next step. It depends on the counts and the current level alone, also where a cohort is incomplete.</summary>
    /// <exception cref="ArgumentException">The outcomes have another number of levels.</exception>
    Decision Decide(Outcomes outcomes);
}
