using Cartwright.Trials.Designs.Certificates;
using Cartwright.Trials.Designs.Intervals;

namespace Cartwright.Reports.DesignSections;

/// <summary>A part of a design section.</summary>
internal enum SectionPart
{
    Objective,
    Design,
    Cohorts,
    Rule,
    Stopping,
    SampleSize,
    Selection,
    Evaluable,
    Characteristics,
    Proved,
    References,
}

/// <summary>A language of the design section. Every number in its sentences is asked of the design: a language has words alone.</summary>
internal abstract class SectionWords
{
    public abstract string Title { get; }
    public abstract string LevelHeading { get; }
    public abstract string NameHeading { get; }
    public abstract string DoseHeading { get; }
    public abstract string ScenarioHeading { get; }
    public abstract string RightHeading { get; }
    public abstract string AboveHeading { get; }
    public abstract string RectangleHeading { get; }
    public abstract string None { get; }
    public abstract IReadOnlyList<string> ActionHeadings { get; }
    public abstract IReadOnlyList<string> BoundaryHeadings { get; }
    public abstract IReadOnlyList<string> SizeHeadings { get; }

    /// <summary>Where no count leads to a decision.</summary>
    public const string Never = "—";

    /// <summary>A dose as the protocol writes it, like <c>1e6 cells/kg, at most 1e8 cells</c>.</summary>
    public abstract string Dose(string asWritten);

    public abstract string Heading(SectionPart part);
    public abstract string Level(int level);
    public abstract string MoreThan(int cap);
    public abstract string Cell(CellDecision decision);

    /// <summary>Where a row of a 3+3 applies, and what it says, from the words of <see cref="Trials.Designs.DecisionTable"/>.</summary>
    public abstract string Where(string where);
    public abstract string Action(string action);

    public abstract IEnumerable<string> Paragraphs(SectionPart part, DescribedDesign d);

    /// <summary>What a property of the certificate says, and whether it holds.</summary>
    public abstract string Property(CertifiedProperty property, DescribedDesign d);
}
