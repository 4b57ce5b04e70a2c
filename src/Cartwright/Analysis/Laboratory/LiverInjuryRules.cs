namespace Cartwright.Analysis.Laboratory;

/// <summary>What potential drug-induced liver injury is.</summary>
/// <param name="Aminotransferase">ALT or AST above so many times its upper limit of normal (exclusive).</param>
/// <param name="Bilirubin">Total bilirubin above so many times its own (exclusive).</param>
/// <param name="Phosphatase">Alkaline phosphatase below so many times its own (exclusive) is no sign of cholestasis.</param>
/// <param name="WithinDays">Bilirubin counts as together with an aminotransferase from the day of that to so many days after it, both included.</param>
public sealed record LiverInjuryRules(double Aminotransferase, double Bilirubin, double Phosphatase, int WithinDays)
{
    /// <summary>Above 3 and above 2 times ULN, bilirubin on the day of the aminotransferase or in the 30 days after it, alkaline phosphatase below 2 times.</summary>
    /// <remarks>
    /// FDA. Guidance for industry. Drug-induced liver injury: premarketing clinical evaluation (2009). That a value at the limit is not beyond it is the reading of Tesfaldet et al., Drug Saf 2024;47:699–710, as programs that cite
    /// it have it; the guidance also says "3-fold or greater", and admiral's vignette on Hy's law counts values at the limits, and bilirubin within 14 days. The 30 days are those of the evaluation plot (eDISH; Watkins et al.,
    /// Hepatology 2011;54:1680–1686); not confirmed at its source. That phosphatase from twice ULN on speaks of cholestasis is as JMP Clinical's manual has it.
    /// </remarks>
    public static LiverInjuryRules Fda2009 { get; } = new(3, 2, 2, 30);
}
