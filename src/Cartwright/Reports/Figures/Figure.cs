using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Figures;

/// <summary>A drawn figure: file name without extension, title, one sentence that says what to see, words for who cannot see it, and the SVG text.</summary>
public sealed record Figure(string Id, string Title, string Caption, string Alternative, string Svg)
{
    /// <summary>Its number and population, where it is an output of the catalogue.</summary>
    public OutputHeading? Heading { get; init; }
}
