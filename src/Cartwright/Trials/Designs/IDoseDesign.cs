namespace Cartwright.Trials.Designs;

/// <summary>A dose-finding design: a pure function from outcomes to a decision, the same in enumeration, in simulation and in conduct.</summary>
public interface IDoseDesign
{
    /// <summary>Number of dose levels.</summary>
    int Levels { get; }

    /// <summary>Whether responses are watched beside toxicities.</summary>
    bool WatchesResponses => false;

    /// <summary>The next step, also where a cohort is incomplete.</summary>
    /// <exception cref="ArgumentException">The outcomes have another number of levels.</exception>
    Decision Decide(Outcomes outcomes);

    /// <summary>The outcomes without what the design does not distinguish: by default it decides by the counts and the current level alone, and forgets how the last cohort fared.</summary>
    /// <remarks>It must hold that outcomes told as one decide alike, now and after any further cohort: enumeration makes one state of them.</remarks>
    Outcomes Distinguish(Outcomes outcomes) => outcomes.WithoutLast;

    /// <summary>Whether nobody may be treated at a level any more, from the counts; a design without such a rule never says so.</summary>
    bool IsEliminated(Outcomes outcomes, int level) => false;
}
