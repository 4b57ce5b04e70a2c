namespace Cartwright.Analysis.Safety;

/// <summary>The grade of cytokine release at one moment under the CARTOX working group's scale.</summary>
/// <remarks>
/// Neelapu SS et al. Chimeric antigen receptor T-cell therapy — assessment and management of toxicities. Nat Rev Clin Oncol 2018;15:47–62, table 2. Read in PMC7006459, table 2, and
/// J Hematol Oncol 2018;11:121, table 1 (grades 1 and 2); the paper's own table was not at hand. It is Lee's scale with a temperature from 38 °C or an organ toxicity of grade 1 as grade 1, and with
/// life-threatening hypotension as grade 4, which no component tells apart from a high dose: a lower bound there. Low pressure below 90 mmHg counts where the analysis is given that limit.
/// </remarks>
public static class CartoxGrade
{
    /// <summary>The scale by its name.</summary>
    public static CytokineReleaseScale Scale { get; } = new("CARTOX-2018", "CARTOX 2018", "Neelapu et al., Nat. Rev. Clin. Oncol. 15 (2018) 47–62",
        $"{InspiredOxygen.Reading}; a vasopressor is at a high dose where its rate was recorded and ran for three hours. A lower bound: life-threatening hypotension (grade 4) is not told apart from a high dose "
        + "(grade 3), and toxicities of organs other than kidney and liver are not looked at",
        UsesOrgans: true, Of);

    /// <summary>Grade 0 to 4. Grade 5, death, is no sign at a moment.</summary>
    public static int Of(CytokineReleaseSigns signs)
    {
        var mild = signs.Fever || signs.OrganToxicity == 1 || signs.Transaminitis == 1 ? 1 : 0;
        return Math.Max(Math.Max(LeeGrade.OfPressure(signs), LeeGrade.OfOxygen(signs.Requirement)), Math.Max(LeeGrade.OfOrgans(signs), mild));
    }
}
