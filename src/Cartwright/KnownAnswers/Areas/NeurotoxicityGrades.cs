using Cartwright.Analysis.Safety;
using Found = Cartwright.Datasets.Sdtm.CodeLists.NervousSystemFinding;
using Test = Cartwright.Datasets.Sdtm.CodeLists.NervousSystemTest;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Grades of neurotoxicity by the consensus of 2019.</summary>
internal static class NeurotoxicityGrades
{
    private const string Consensus = "Lee et al., Biol. Blood Marrow Transplant. 25 (2019) 625–638, table 6";

    private static readonly int[] Capds = [0, 1, 8, 9, 32];

    public static KnownArea Area() => new("Neurotoxicity",
    [
        new KnownNumbers("ICE score 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0", $"{Consensus}, row ICE score", "0 1 1 1 2 2 2 2 3 3 3", Allowance.Exact, () => [.. Enumerable.Range(0, 11).Select(i => (double?)IcansGrade.OfIce(10 - i))]),
        new KnownNumbers("ICE score 0 of a patient who cannot be roused", $"{Consensus}, row ICE score", "4", Allowance.Exact, () => [IcansGrade.OfIce(0, arousable: false)]),
        new KnownNumbers("CAPD score 0, 1, 8, 9, 32 of a child", "Lee et al., Biol. Blood Marrow Transplant. 25 (2019) 625–638, table 8, as at mdedge.com", "0 1 1 3 3", Allowance.Exact, () => [.. Capds.Select(c => (double?)IcansGrade.OfCapd(c))]),
        Axis("Awakens spontaneously, to voice, to touch; cannot be roused", "consciousness", "1 2 3 4", Test.Consciousness, Found.AwakensSpontaneously, Found.AwakensToVoice, Found.AwakensToTouch, Found.Unarousable),
        Axis("Seizure that resolves, prolonged or repetitive", "seizure", "3 4", Test.Seizure, Found.SeizureResolved, Found.SeizureProlonged),
        Axis("Deep focal weakness", "motor findings", "4", Test.Motor, Found.FocalWeakness),
        Axis("Oedema, focal and diffuse", "cerebral oedema", "3 4", Test.Oedema, Found.FocalOedema, Found.DiffuseOedema),
        Axis("Tremor has no grade", "footnote", "NC", Test.Motor, "TREMOR"),
    ]);

    private static KnownNumbers Axis(string claim, string row, string theirs, string test, params string[] findings) => new(
        claim, $"{Consensus}, {(row == "footnote" ? row : $"row {row}")}", theirs, Allowance.Exact, () => [.. findings.Select(f => (double?)IcansGrade.OfFinding(test, f))]);
}
