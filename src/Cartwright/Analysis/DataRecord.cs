using System.Globalization;

namespace Cartwright.Analysis;

/// <summary>A record of a data package by its domain and its number within the subject; there is no number in DM, which has one row a subject.</summary>
public readonly record struct DataRecord(string Domain, string Subject, int? Sequence)
{
    /// <summary>The record as it is cited: <c>VS 14</c>, <c>DM</c>.</summary>
    public override string ToString() => Sequence is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Domain} {number}") : Domain;
}
