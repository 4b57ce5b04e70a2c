using System.Globalization;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Pending;
using Cartwright.Trials.Designs.Slots;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Dose finding by decision table: BOIN and its relatives.</summary>
internal static class DoseFindingByTable
{
    private const string LiuYuan = "Liu, Yuan, J. R. Stat. Soc. C 64 (2015) 507–523; R package BOIN";
    private const string Apart = "Enumerated apart from this program; toxicity 5, 15, 30, 45, 60 %, 10 cohorts of 3";
    private static readonly double[] Targets = [0.20, 0.25, 0.30, 0.33], Toxicities = [0.05, 0.15, 0.30, 0.45, 0.60];
    private static readonly int[] Sizes12 = [3, 6, 9, 12], Sizes25 = [3, 6, 9, 12, 15, 18], Sizes30 = [3, 6, 9, 12, 15, 18, 30];

    public static KnownArea Area() => new("Dose finding by table",
    [
        new KnownNumbers("BOIN: λe at targets 0.20, 0.25, 0.30, 0.33", LiuYuan, "0.157242287 0.196800871 0.236490685 0.260376744", Allowance.AsPrinted, () => Rates(r => r.Escalate)),
        new KnownNumbers("BOIN: λd at targets 0.20, 0.25, 0.30, 0.33", LiuYuan, "0.238462439 0.298392152 0.358519465 0.394715868", Allowance.AsPrinted, () => Rates(r => r.DeEscalate)),
        new KnownWords("BOIN, target 0.25: escalate ≤ / de-escalate ≥ / eliminate ≥ of 3, 6, 9, 12, 15, 18", LiuYuan, "0/1/3 1/2/4 1/3/5 2/4/6 2/5/7 3/6/8", () => Bounds(Boin.Boundaries(new(0.25), 18), Sizes25)),
        new KnownWords("BOIN, target 0.30: the same of 3, 6, 9, 12, 15, 18, 30", LiuYuan, "0/2/3 1/3/4 2/4/5 2/5/7 3/6/8 4/7/9 7/11/14", () => Bounds(Boin.Boundaries(new(0.30), 30), Sizes30)),
        new KnownWords("Keyboard, target 0.30: the same of 3, 6, 9, 12", "Yan and others, Clin. Cancer Res. 23 (2017) 3994–4003; R package Keyboard", "0/2/3 1/3/4 2/4/5 2/5/7", () => Bounds(Keyboard.Boundaries(new(0.30), 12), Sizes12)),
        new KnownWords("i3+3, target 0.25: after 0 to 3 of 3 with toxicity", "Liu, Wang, Ji, J. Biopharm. Stat. 30 (2020) 294–304; R package FIND", "E S D DU", () => Letters(IntervalThreePlusThree.Boundaries(new(0.25), 3), 3)),
        new KnownWords("mTPI, target 0.30: after 0 to 6 of 6 with toxicity", "Ji and others, Clin. Trials 7 (2010) 653–663; computed apart from this program", "E E S S DU DU DU", () => Letters(Mtpi.Boundaries(new(0.30), 6), 6)),
        new KnownWords("BOIN, target 0.30: levels after 1NNN 2NNN 3NTT 2NTN 3NNN 3NNN 4TTT", "Han and others (2019), tests of the R package escalation", "2 3 2 3 3 4 3", Path),
        new KnownWords("BOIN: level recommended after 0/3 0/3 4/15 4/9 at target 0.30, after 1/3 0/6 3/9 3/12 3/3 at 0.30, after 0/3 1/3 0/3 2/12 3/6 at 0.20", "select.mtd of the R package BOIN", "3 4 4",
            () => $"{Selected(0.30, "0/3 0/3 4/15 4/9")} {Selected(0.30, "1/3 0/6 3/9 3/12 3/3")} {Selected(0.20, "0/3 1/3 0/3 2/12 3/6")}"),
        new KnownNumbers("BOIN, target 0.30: recommends none, level 1 to 5, in %", Apart, "0.02108757 1.16932982 23.20618765 54.63301643 19.37037050 1.60000802", Allowance.AsPrinted, Recommended),
        new KnownNumbers("BOIN, target 0.30: expected patients at level 1 to 5", Apart, "4.17510154 9.09694229 11.15880264 4.75092520 0.81284550", Allowance.AsPrinted, () => [.. Exact().ExpectedTreated.Select(n => (double?)n)]),
        new KnownWords("Rolling six, 5 enrolled, none with toxicity: with 0 to 5 pending", "Skolnik and others, J. Clin. Oncol. 26 (2008) 190–195; R package RollingSix", "Escalate Escalate Escalate Stay Stay Stay", () => string.Join(' ', Enumerable.Range(0, 6).Select(p => RollingSix.At(5, 0, p)))),
    ]);

    private static IReadOnlyList<double?> Rates(Func<BoinBoundaries, double> rate) => [.. Targets.Select(t => (double?)rate(Boin.Rates(new(t))))];

    private static string Bounds(DecisionBoundaries table, int[] sizes) => string.Join(' ', sizes.Select(n => $"{table.EscalateAtMost(n)}/{table.DeEscalateAtLeast(n)}/{table.EliminateAtLeast(n)}"));

    private static string Letters(DecisionBoundaries table, int treated) => string.Join(' ', Enumerable.Range(0, treated + 1).Select(y => CellLetters.Of(table.At(treated, y))));

    private static string Path()
    {
        var design = Boin.Design(4, new(0.30), new() { MostPatients = 60 });
        var cohorts = "1NNN 2NNN 3NTT 2NTN 3NNN 3NNN 4TTT".Split(' ');
        return string.Join(' ', Enumerable.Range(1, cohorts.Length).Select(n => design.Decide(Outcomes.Parse(string.Join(' ', cohorts[..n]), 4)) is Decision.Treat treat ? treat.Level : 0));
    }

    private static int? Selected(double target, string counts)
    {
        var levels = counts.Split(' ').Select(c => c.Split('/').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var outcomes = Outcomes.None(levels.Count);
        for (var i = 0; i < levels.Count; i++) outcomes = outcomes.With(i + 1, levels[i][1], levels[i][0]);
        return new IsotonicSelection(target) { Closes = Boin.Boundaries(new(target), 30).Closes }.Select(outcomes).Level;
    }

    private static IReadOnlyList<double?> Recommended()
    {
        var figures = Exact();
        return [100 * figures.RecommendsNone, .. figures.Recommends.Select(p => (double?)(100 * p))];
    }

    private static DesignFigures Exact() => ExactOperatingCharacteristics.Of(Boin.Design(5, new(0.30)), Toxicities, null).WithoutCap;
}
