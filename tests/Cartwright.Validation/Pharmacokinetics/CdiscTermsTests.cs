using Cartwright.Analysis.Pharmacokinetics;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Pharmacokinetics;

/// <summary>The codes of ADPP against CDISC's, as the pharmaverse's aNCA pairs them with PKNCA's parameters (commit 859ec123).</summary>
public class CdiscTermsTests
{
    // Living cells have phases and a loss that PKPARM has no terms for; they are the sponsor's own.
    private static readonly string[] Own = ["HLCONTR", "HLPERS", "TTLOSS"];

    [Fact]
    public void Every_parameter_of_ADPP_has_CDISCs_code_and_name_or_is_one_of_three_of_our_own()
    {
        var terms = Terms();
        foreach (var p in NcaParameters.CellularKinetics.Where(p => !Own.Contains(p.Code))) terms.ShouldContainKeyAndValue(p.Code, p.Name);
        Own.ShouldAllBe(code => !terms.ContainsKey(code) && code.Length <= 8);
    }

    // No name that is asked for has a comma in it.
    private static Dictionary<string, string> Terms()
    {
        var terms = new Dictionary<string, string>();
        foreach (var cells in File.ReadLines(Shared.Require("reference/nca_cdisc_pp_terms/metadata_nca_parameters.csv")).Skip(1).Select(line => line.Split(',')).Where(c => c.Length > 2))
            terms.TryAdd(cells[1], cells[2]);
        return terms;
    }
}
