using Cartwright.Datasets.Sdtm;
using Found = Cartwright.Datasets.Sdtm.CodeLists.NervousSystemFinding;
using Test = Cartwright.Datasets.Sdtm.CodeLists.NervousSystemTest;

namespace Cartwright.Analysis.Safety;

/// <summary>The consensus grade of neurotoxicity on one of its five axes. The grade at a moment is that of the worst axis; grade 5, death, is no sign at a moment.</summary>
/// <remarks>
/// Lee DW et al. ASTCT consensus grading for cytokine release syndrome and neurologic toxicity associated with immune effector cells.
/// Biol Blood Marrow Transplant 2019;25:625–638, table 6 (12 years and older) and table 8 (under 12 years). Headache, tremor, myoclonus, asterixis and hallucinations have no grade there, and
/// haemorrhage is not part of the syndrome.
/// </remarks>
public static class IcansGrade
{
    private const int MostDelirious = 32;

    /// <summary>The best ICE score: nothing is lost.</summary>
    public const int Unimpaired = 10;

    /// <summary>Of an ICE score from 0 to 10: 7 to 9 is grade 1, 3 to 6 grade 2, 0 to 2 grade 3; grade 4 only where the score is 0 because the patient cannot be roused.</summary>
    public static int OfIce(int score, bool arousable = true) => score switch
    {
        < 0 or > Unimpaired => throw new ArgumentOutOfRangeException(nameof(score), score, "An ICE score is 0 to 10."),
        0 when !arousable => 4,
        <= 2 => 3,
        <= 6 => 2,
        <= 9 => 1,
        _ => 0,
    };

    /// <summary>Of a CAPD score, which takes the place of the ICE score in children: 1 to 8 is grade 1 on this axis (grade 2 by the level of consciousness), from 9 on grade 3; grade 4 where the child cannot do it.</summary>
    /// <remarks>Lee 2019, table 8: grades 1 and 2 have the same scores. Read in the summary of the table at mdedge.com, "Group proposes new grading systems for CRS, neurotoxicity", and in the NCI Thesaurus, C188936.</remarks>
    public static int OfCapd(int score) => score switch
    {
        < 0 or > MostDelirious => throw new ArgumentOutOfRangeException(nameof(score), score, "A CAPD score is 0 to 32."),
        >= 9 => 3,
        >= 1 => 1,
        _ => 0,
    };

    /// <summary>Of a finding on one of the other axes; null where the scale does not know the word.</summary>
    public static int? OfFinding(string test, string finding) => (test.ToUpperInvariant(), finding.ToUpperInvariant()) switch
    {
        (Test.Consciousness or Test.Seizure or Test.Motor or Test.Oedema, Found.None) => 0,
        (Test.Consciousness, Found.AwakensSpontaneously) => 1,
        (Test.Consciousness, Found.AwakensToVoice) => 2,
        (Test.Consciousness, Found.AwakensToTouch) => 3,
        (Test.Consciousness, Found.Unarousable) => 4,
        (Test.Seizure, Found.SeizureResolved) => 3,
        (Test.Seizure, Found.SeizureProlonged) => 4,
        (Test.Motor, Found.FocalWeakness) => 4,
        (Test.Oedema, Found.FocalOedema) => 3,
        (Test.Oedema, Found.DiffuseOedema) => 4,
        _ => null,
    };

    /// <summary>Of a row of NV; null where it has no result, one that contradicts itself (points scored by who could not be roused), or a test that is none of the axes.</summary>
    public static int? Of(NeurologicalAssessment row)
    {
        if (IsCapd(row)) return OfCapd(row);
        if (!IsIce(row)) return row.Finding is { } finding ? OfFinding(row.Test, finding) : null;
        var arousable = !string.Equals(row.Finding, Found.Unarousable, StringComparison.OrdinalIgnoreCase);
        if (row.Score is not { } score) return arousable ? null : 4;
        return score is < 0 or > Unimpaired || score != Math.Floor(score) || (score > 0 && !arousable) ? null : OfIce((int)score, arousable);
    }

    private static int? OfCapd(NeurologicalAssessment row)
    {
        if (string.Equals(row.Finding, Found.Unarousable, StringComparison.OrdinalIgnoreCase)) return row.Score is null ? 4 : null;
        return row.Score is { } score && score is >= 0 and <= MostDelirious && score == Math.Floor(score) ? OfCapd((int)score) : null;
    }

    internal static bool IsCapd(NeurologicalAssessment row) => string.Equals(row.Test, Test.Delirium, StringComparison.OrdinalIgnoreCase);

    internal static bool IsIce(NeurologicalAssessment row) => string.Equals(row.Test, Test.Encephalopathy, StringComparison.OrdinalIgnoreCase);
}
