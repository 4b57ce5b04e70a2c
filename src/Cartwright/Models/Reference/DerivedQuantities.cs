using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>What is computed once for a patient (section 3). In the specification an asterisk marks the quantity after costimulation, armour and fitness.</summary>
internal sealed class DerivedQuantities
{
    public DerivedQuantities(ReferenceParameters p)
    {
        var (cd28, armour) = (p[Cd28Costimulation], p[ReferenceParameter.Armour]);
        var cells = p[NaiveShare] + p[ReferenceParameter.ExhaustedShare];
        var shrink = cells > 0.98 ? 0.98 / cells : 1;
        (NaiveShareOfProduct, ExhaustedShareOfProduct) = (p[NaiveShare] * shrink, p[ReferenceParameter.ExhaustedShare] * shrink);
        var effectors = 1 - NaiveShareOfProduct - ExhaustedShareOfProduct;

        Expansion = p[ExpansionRate] * (1 + cd28 * (p[Cd28OnExpansion] - 1)) * (1 + armour * p[ArmourOnExpansion]);
        Programme = p[ProgrammeDays] * (1 + cd28 * (p[Cd28OnProgramme] - 1));
        Contraction = p[ContractionRate] * (1 + cd28 * (p[Cd28OnContraction] - 1));
        var persisting = Math.Min(0.5, p[PersistingShare] * (1 + cd28 * (p[Cd28OnPersistence] - 1)) * NaiveShareOfProduct / 0.40);
        MemoryFormation = persisting * Math.Max(0, Contraction - p[PersistenceLoss]);
        var fitness = Math.Exp(-p[FitnessLossPerLine] * (p[PriorLines] - 2));
        Engrafting = Math.Min(1, p[EngraftingShare] * fitness * (NaiveShareOfProduct + 0.3 * effectors) / (0.40 + 0.3 * 0.52));

        var cd4 = p[Cd4Share];
        KillingPotency = (1 - cd4 + 0.5 * cd4) / 0.75;
        CytokineGain = p[ReferenceParameter.CytokineGain] * (1 + cd28 * (p[Cd28OnCytokines] - 1)) * ((cd4 + 0.6 * (1 - cd4)) / 0.8) * (1 + armour * p[ArmourOnCytokines]);
        var lifted = 1 - Math.Min(1, armour * p[ArmourLiftsSuppression]);
        (ActivityInLesion1, ActivityInLesion2) = (1 - p[SuppressionInLesion1] * lifted, 1 - p[SuppressionInLesion2] * lifted);

        (NormalB, NormalPlasma, NormalTnk) = (p[NormalBCells] * p.Size, p[NormalPlasmaCells] * p.Size, p[NormalHostTnk] * p.Size);
        (Capacity, Marrow) = (p[CarCapacity] * p.Size, p[MarrowCapacity] * p.Size);
        Burden = p[MarrowInfiltration] > 0 ? p[MarrowInfiltration] * Marrow : p[TumourBurden];
        TumourAtStart = Shares(p, Burden);
        Site = [SiteOf(p[Site1]), SiteOf(p[Site2]), SiteOf(p[Site3]), SiteOf(p[Site4])];
    }

    /// <summary>fN, fX, after scaling to at most 0.98 together.</summary>
    public double NaiveShareOfProduct { get; }
    public double ExhaustedShareOfProduct { get; }

    /// <summary>rho*, tau*, alpha*, kM, feng*.</summary>
    public double Expansion { get; }
    public double Programme { get; }
    public double Contraction { get; }
    public double MemoryFormation { get; }
    public double Engrafting { get; }

    /// <summary>qK, gC, tme_1, tme_2.</summary>
    public double KillingPotency { get; }
    public double CytokineGain { get; }
    public double ActivityInLesion1 { get; }
    public double ActivityInLesion2 { get; }

    /// <summary>B0, PC0, L0, kcap, kmar for this weight; burden; all 1e9 cells.</summary>
    public double NormalB { get; }
    public double NormalPlasma { get; }
    public double NormalTnk { get; }
    public double Capacity { get; }
    public double Marrow { get; }
    public double Burden { get; }

    /// <summary>n10 to n40, 1e9 cells, and where the four populations are.</summary>
    public IReadOnlyList<double> TumourAtStart { get; }
    public IReadOnlyList<int> Site { get; }

    /// <summary>Tumour cells at a site at the start, 1e9 cells.</summary>
    public double TumourAtStartAt(int site) => Enumerable.Range(0, 4).Where(j => Site[j] == site).Sum(j => TumourAtStart[j]);

    private static double[] Shares(ReferenceParameters p, double burden)
    {
        var second = Math.Min(p[Share2], 0.95);
        var third = Math.Max(0, Math.Min(p[Share3], 0.98 - second));
        var fourth = Math.Max(0, Math.Min(p[Share4], 0.98 - second - third));
        return [burden * (1 - second - third - fourth), burden * second, burden * third, burden * fourth];
    }

    private static int SiteOf(double code) =>
        code is 0 or 1 or 2 ? (int)code : throw new ArgumentException($"a tumour population is at site 0, 1 or 2, not {code}");
}
