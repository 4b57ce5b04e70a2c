using Cartwright.Protocols;
using Cartwright.Trials.Designs.Intervals;

namespace Cartwright.Trials.Designs;

/// <summary>A design as somebody asks for it: a name, what it is told, and so the same design in a table, a comparison, a figure and the protocol's text.</summary>
/// <param name="Rule">One of <see cref="DoseDesigns.Names"/>, or <see cref="ByTable"/>.</param>
/// <param name="Levels">Number of dose levels.</param>
/// <param name="Variant">Of a 3+3.</param>
/// <param name="Told">Of every other design.</param>
public sealed record AskedDesign(string Rule, int Levels, ThreePlusThreeVariant Variant, DesignSettings Told)
{
    /// <summary>The name of a design by a decision table that was uploaded.</summary>
    public const string ByTable = "table";

    private const string ThreePlusThreeName = DesignSettings.ThreePlusThree;

    /// <summary>Cells at each level in one unit, rising; null where nobody states them.</summary>
    public IReadOnlyList<double>? Doses { get; init; }

    /// <summary>The uploaded table of a design <see cref="ByTable"/>; null of every other.</summary>
    public DecisionBoundaries? Table { get; init; }

    /// <summary>Whether it is a 3+3.</summary>
    public bool IsThreePlusThree => Rule == ThreePlusThreeName;

    /// <summary>Whether it weighs responses.</summary>
    public bool WatchesResponses => DoseDesigns.WatchesResponses(Rule);

    /// <summary>The name that tells it from others: of a 3+3 with its variant.</summary>
    public string Label => IsThreePlusThree ? $"{Rule}:{DesignReport.Name(Variant)}" : Rule;

    /// <summary>In words: its name, and what it was told.</summary>
    public string Described => DoseDesigns.Described(Rule, Variant, Told) + (Table is { } table ? $", by {table.Name}" : "");

    /// <summary>The decision table of a design that has one for every count of patients and toxicities; null of a 3+3 and of models.</summary>
    /// <exception cref="ArgumentException">Settings that cannot be.</exception>
    public DecisionBoundaries? Boundaries => Rule switch
    {
        ByTable => Table,
        "boin" => Boin.Boundaries(DoseDesigns.BoinOf(Told), Told.Patients),
        "keyboard" or "mtpi-2" => Keyboard.Boundaries(new(Told.Target), Told.Patients),
        "mtpi" => Mtpi.Boundaries(new(Told.Target), Told.Patients),
        "i3+3" => IntervalThreePlusThree.Boundaries(new(Told.Target), Told.Patients),
        _ => null,
    };

    /// <summary>The design over all of its levels.</summary>
    /// <exception cref="ArgumentException">Settings that cannot be.</exception>
    public IDoseDesign Made() => Made(Levels);

    /// <summary>The same over the lowest levels alone: as it goes on once the others are given up.</summary>
    /// <exception cref="ArgumentException">Settings that cannot be.</exception>
    public IDoseDesign Made(int levels) => Table is { } table
        ? TableDesign.Of(levels, table, Told.Target, DoseDesigns.ConductOf(Told))
        : DoseDesigns.Of(Rule, levels, Variant, levels < Levels && Rule is "crm" or "iboin" ? Told with { Skeleton = [.. DoseDesigns.SkeletonOf(Levels, Told).Guesses.Take(levels)] } : Told, Doses is null ? null : [.. Doses.Take(levels)]);
}
