namespace Cartwright.Reports.Catalogues;

/// <summary>What an output is, in the words of a clinical study report.</summary>
public enum OutputKind
{
    /// <summary>A summary over subjects.</summary>
    Table,

    /// <summary>A drawing.</summary>
    Figure,

    /// <summary>Subject by subject.</summary>
    Listing,
}
