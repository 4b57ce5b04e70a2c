using System.Globalization;
using Cartwright.Trials.Designs.Intervals;

namespace Cartwright.Tests.Trials.Designs.Intervals;

/// <summary>Whole decision tables as other programs give them. For 1, 2, 3 … patients: escalate at most / de-escalate at least / eliminate at least; a dash where there is none.</summary>
internal static class PublishedTables
{
    /// <summary>BOIN of the R package BOIN (get.boundary), target 0.25.</summary>
    public const string Boin25 =
        "0/1/- 0/1/- 0/1/3 0/2/3 0/2/3 1/2/4 1/3/4 1/3/4 1/3/5 1/3/5 2/4/6 2/4/6 2/4/6 2/5/7 2/5/7 "
        + "3/5/7 3/6/8 3/6/8 3/6/8 3/6/9 4/7/9 4/7/9 4/7/10 4/8/10 4/8/10 5/8/11 5/9/11 5/9/11 5/9/12 5/9/12";

    /// <summary>BOIN of the R package BOIN (get.boundary), target 0.30.</summary>
    public const string Boin30 =
        "0/1/- 0/1/- 0/2/3 0/2/3 1/2/4 1/3/4 1/3/5 1/3/5 2/4/5 2/4/6 2/4/6 2/5/7 3/5/7 3/6/8 3/6/8 "
        + "3/6/8 4/7/9 4/7/9 4/7/9 4/8/10 4/8/10 5/8/11 5/9/11 5/9/11 5/9/12 6/10/12 6/10/12 6/11/13 6/11/13 7/11/14";

    /// <summary>Keyboard of the R package Keyboard (get.boundary.kb), target 0.30, margins 0.05.</summary>
    public const string Keyboard30 =
        "0/1/- 0/1/2 0/2/3 0/2/3 1/2/4 1/3/4 1/3/5 1/3/5 2/4/5 2/4/6 2/4/6 2/5/7 3/5/7 3/5/8 3/6/8 "
        + "3/6/8 4/6/9 4/7/9 4/7/9 4/7/10 5/8/10 5/8/11 5/9/11 5/9/11 6/9/12 6/10/12 6/10/12 6/10/13 7/11/13 7/11/14";

    /// <summary>mTPI-2 of the R package FIND, target 0.25, ε 0.05; from 3 patients.</summary>
    public const string MtpiTwo25 =
        "0/1/3 0/2/3 0/2/3 1/2/4 1/3/4 1/3/4 1/3/5 1/3/5 2/4/6 2/4/6 2/4/6 2/5/7 2/5/7 3/5/7 3/6/8 "
        + "3/6/8 3/6/8 3/6/9 4/7/9 4/7/9 4/7/10 4/8/10 4/8/10 5/8/11 5/9/11 5/9/11 5/9/12 5/9/12";

    /// <summary>mTPI computed by its definition with R, target 0.30, ε 0.05.</summary>
    public const string Mtpi30 =
        "0/1/- 0/2/2 0/2/3 0/3/3 0/3/4 1/4/4 1/4/5 1/4/5 1/5/5 1/5/6 2/6/6 2/6/7 2/7/7 2/7/8 2/8/8 "
        + "3/8/8 3/8/9 3/9/9 3/9/9 3/10/10 4/10/10 4/10/11 4/11/11 4/11/11 4/12/12 5/12/12 5/12/12 5/13/13 5/13/13 6/14/14";

    /// <summary>i3+3 of the R package FIND, target 0.25, ε 0.05; from 3 patients.</summary>
    public const string IntervalThreePlusThree25 =
        "0/2/3 0/2/3 0/2/3 1/3/4 1/3/4 1/3/4 1/3/5 1/4/5 2/4/6 2/4/6 2/4/6 2/5/7 2/5/7 3/5/7 3/6/8 "
        + "3/6/8 3/6/8 3/7/9 4/7/9 4/7/9 4/7/10 4/8/10 4/8/10 5/8/11 5/9/11 5/9/11 5/9/12 5/10/12";

    /// <summary>The cells that the text describes, from so many patients on.</summary>
    public static IReadOnlyList<BoundaryCell> Read(string published, int from) =>
    [
        .. published.Split(' ').SelectMany((row, i) =>
        {
            var bounds = row.Split('/').Select(b => b == "-" ? (int?)null : int.Parse(b, CultureInfo.InvariantCulture)).ToArray();
            return Enumerable.Range(0, from + i + 1).Select(y => new BoundaryCell(from + i, y, Decision(bounds, y)));
        }),
    ];

    private static CellDecision Decision(int?[] bounds, int toxicities) =>
        toxicities >= bounds[2] ? CellDecision.Eliminate : toxicities >= bounds[1] ? CellDecision.DeEscalate : toxicities <= bounds[0] ? CellDecision.Escalate : CellDecision.Stay;
}
