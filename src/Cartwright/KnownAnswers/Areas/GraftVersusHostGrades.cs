using Cartwright.Analysis.Safety.Graft;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Stages and grades of acute graft-versus-host disease by the consensus of 2016.</summary>
internal static class GraftVersusHostGrades
{
    private const string Stages = "NCI PDQ, complications of pediatric HSCT, table 4, adapted from Harris et al., Biol. Blood Marrow Transplant. 22 (2016) 4–10";
    private const string Grades = "NCI PDQ, complications of pediatric HSCT, table 5";

    public static KnownArea Area() => new("Graft-versus-host disease",
    [
        Stage("Skin, 0, 24, 25, 50 and 51 % of the body, and with bullae", "0 1 2 2 3 4", MagicStage.Skin(0, false), MagicStage.Skin(24, false), MagicStage.Skin(25, false), MagicStage.Skin(50, false), MagicStage.Skin(51, false), MagicStage.Skin(60, true)),
        Stage("Bilirubin 1.9, 2, 3, 3.1, 6, 6.1, 15 and 15.1 mg/dL", "0 1 1 2 2 3 3 4", [.. new[] { 1.9, 2, 3, 3.1, 6, 6.1, 15, 15.1 }.Select(MagicStage.Liver)]),
        Stage("Stool of an adult, 499, 500, 999, 1000, 1500 and 1501 mL/day", "0 1 1 2 2 3", [.. new[] { 499.0, 500, 999, 1000, 1500, 1501 }.Select(v => MagicStage.LowerGutOfAdult(v, false))]),
        Stage("Stool of a child, 9.9, 10, 19.9, 20, 30 and 30.1 mL/kg/day", "0 1 1 2 2 3", [.. new[] { 9.9, 10, 19.9, 20, 30, 30.1 }.Select(v => MagicStage.LowerGutOfChild(v, false))]),
        Stage("Episodes of an adult, 2 to 8 a day", "0 1 1 2 2 2 3", [.. Enumerable.Range(2, 7).Select(n => MagicStage.LowerGutByEpisodes(n, true, false))]),
        Stage("Episodes of a child, 3 to 11 a day", "0 1 1 1 2 2 2 2 3", [.. Enumerable.Range(3, 9).Select(n => MagicStage.LowerGutByEpisodes(n, false, false))]),
        new KnownNumbers("Skin 0 to 4 alone; liver 1 to 4 alone; lower gut 1 to 4 alone", Grades, "0 1 1 2 4 2 3 3 4 2 3 3 4", Allowance.Exact, () =>
        [
            .. Enumerable.Range(0, 5).Select(s => MagicGrade.Of(new(s, 0, 0, 0)).OrNull), .. Enumerable.Range(1, 4).Select(l => MagicGrade.Of(new(0, l, 0, 0)).OrNull),
            .. Enumerable.Range(1, 4).Select(g => MagicGrade.Of(new(0, 0, g, 0)).OrNull),
        ]),
    ]);

    private static KnownNumbers Stage(string claim, string theirs, params int[] ours) => new(claim, Stages, theirs, Allowance.Exact, () => [.. ours.Select(o => (double?)o)]);
}
