using Cartwright.Products;
using Shouldly;

namespace Cartwright.Tests.Products;

/// <summary>Constructs written as a user writes them.</summary>
internal static class Written
{
    /// <summary>A construct without a finding: what is to be seen is changed in it.</summary>
    public const string Clean =
        """
        cartwright: 1
        sources: { D4: a review }
        construct:
          name: { value: A, at: D4:45 }
          binders:
            - { kind: scFv, name: FMC63, targets: [CD19], normalTissue: B cells, at: D4:125 }
          hinge: { value: CD8α, chosen: an example }
          transmembrane: { value: CD8α, chosen: an example }
          costimulation: { value: [4-1BB], at: D4:47 }
          signalling: { value: CD3zeta, at: D4:45 }
          vector: { value: lentiviral, at: D4:45 }
          cells: { value: autologous, at: D4:21 }
          generation: { value: 2, at: D4:49 }

        """;

    /// <summary>The clean construct with one thing changed, which must be there to change.</summary>
    public static string With(string written, string instead)
    {
        Clean.ShouldContain(written);
        return Clean.Replace(written, instead, StringComparison.Ordinal);
    }

    /// <summary>The clean construct with lines added.</summary>
    public static string And(params string[] lines) => Clean + string.Concat(lines.Select(l => $"  {l}\n"));

    /// <summary>Reads what must have no fault.</summary>
    public static Construct Read(string text)
    {
        var (construct, faults) = ConstructFile.Read("c.yaml", text);
        faults.ShouldBeEmpty();
        return construct!;
    }

    /// <summary>The codes of the findings, in their order.</summary>
    public static string Codes(string text) => string.Join(' ', ConstructFindings.Of(Read(text)).Select(f => f.Code));
}
