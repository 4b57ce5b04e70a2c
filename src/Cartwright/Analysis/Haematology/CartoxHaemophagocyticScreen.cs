using Cartwright.Analysis.Laboratory;

namespace Cartwright.Analysis.Haematology;

/// <summary>The haemophagocytic syndrome of CAR-T cells by the CARTOX working group: a peak of ferritin above 10,000 µg/L and two of four others.</summary>
/// <remarks>
/// Neelapu SS et al.: Nat Rev Clin Oncol 2018;15:47–62, as in the MGH White Book at grepmed.com/images/9558: toxicity of liver, kidney or lung of grade 3 or worse, or haemophagocytosis. Liver: bilirubin, ALT or AST; kidney: creatinine (oliguria is in no package);
/// lung: an adverse event of pulmonary oedema. Grades are those of CTCAE 4.03, the version of the paper's time; that it is the paper's was not confirmed at its source.
/// </remarks>
public static class CartoxHaemophagocyticScreen
{
    private const int Needed = 2, Severe = 3;
    private const double Ferritin = 10_000;

    /// <summary>Screens the findings of one subject.</summary>
    public static CriteriaScreen Of(HaemophagocyticFindings f) => new(Needed,
    [
        ("liver", Worst(f, "BILI", "ALT", "AST")),
        ("kidney", Worst(f, "CREAT")),
        ("lung", f.HasEvent(Severe, "pulmonary oedema", "pulmonary edema")),
        ("haemophagocytosis", f.Shows("haemophagocytosis", "hemophagocytosis")),
    ], f.HighestFerritin is { } ferritin ? ferritin > Ferritin : null);

    private static bool? Worst(HaemophagocyticFindings f, params string[] tests) => tests.Select(t => f.WorstGrade(t, CtcaeVersion.V403)).Max() is { } worst ? worst >= Severe : null;
}
