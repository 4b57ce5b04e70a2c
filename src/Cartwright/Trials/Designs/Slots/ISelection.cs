namespace Cartwright.Trials.Designs.Slots;

/// <summary>The slot asked at the end which level is recommended. Every design names one: without it the next dose is easily mistaken for the answer.</summary>
public interface ISelection
{
    /// <summary>The recommended level from 1, or null, and why.</summary>
    (int? Level, string Because) Select(Outcomes outcomes);
}
