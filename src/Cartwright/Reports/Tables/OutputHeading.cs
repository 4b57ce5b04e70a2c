namespace Cartwright.Reports.Tables;

/// <summary>What stands over an output beside its title: its number in the catalogue, and whom it counts.</summary>
/// <param name="Number">With its kind: <c>Table 14.3.1</c>.</param>
/// <param name="Population">With its size: <c>Infused (N = 12)</c>.</param>
public sealed record OutputHeading(string Number, string Population)
{
    /// <summary>The heading of one of several outputs under one number.</summary>
    public OutputHeading Part(int index, int count) => count == 1 ? this : this with { Number = $"{Number}.{index + 1}" };
}
