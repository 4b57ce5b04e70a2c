using Cartwright.Numerics;

namespace Cartwright.Analysis.Safety.Graft;

/// <summary>The stages of one assessment; null where an organ was not staged.</summary>
public sealed record GraftStages(int? Skin, int? Liver, int? LowerGut, int? UpperGut)
{
    /// <summary>The organs that were not staged.</summary>
    public IReadOnlyList<string> Missing =>
        [.. new[] { ("skin", Skin), ("liver", Liver), ("lower gut", LowerGut), ("upper gut", UpperGut) }.Where(o => o.Item2 is null).Select(o => o.Item1)];
}

/// <summary>The overall grade of acute graft-versus-host disease, 0 to 4, by the worst organ.</summary>
/// <remarks>
/// Harris et al., Biol. Blood Marrow Transplant. 22 (2016) 4–10; see <see cref="MagicStage"/>. I: skin 1–2 and nothing else. II: skin 3, or liver 1, upper gut 1, lower gut 1.
/// III: liver 2–3 or lower gut 2–3. IV: skin, liver or lower gut 4.
/// </remarks>
public static class MagicGrade
{
    /// <summary>The grade; none where an organ that was not staged could change it.</summary>
    public static Estimate Of(GraftStages stages)
    {
        var (least, most) = (Grade(stages, 0), Grade(stages, null));
        return least == most ? least : Estimate.None($"not staged: {string.Join(", ", stages.Missing)}");
    }

    // What is missing is supposed absent, or at its worst.
    private static int Grade(GraftStages s, int? missing)
    {
        var (skin, liver, lower, upper) = (s.Skin ?? missing ?? 4, s.Liver ?? missing ?? 4, s.LowerGut ?? missing ?? 4, s.UpperGut ?? missing ?? 1);
        if (skin == 4 || liver == 4 || lower == 4) return 4;
        if (liver >= 2 || lower >= 2) return 3;
        if (skin == 3 || liver == 1 || lower == 1 || upper == 1) return 2;
        return skin > 0 ? 1 : 0;
    }
}
