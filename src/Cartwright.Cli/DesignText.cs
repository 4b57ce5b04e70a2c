using System.Globalization;
using Cartwright.Reports;
using Cartwright.Trials.Designs;

namespace Cartwright.Cli;

/// <summary>A report on a design as it is read on a terminal.</summary>
internal static class DesignText
{
    public static void Write(DesignReport report, TextWriter to)
    {
        var cap = report.Cap is { } most ? $"{most} may be enrolled" : "no number is given that may be enrolled";
        to.WriteLine($"{report.Told ?? $"{report.Design}, {report.Variant}"}, {Count(report.Levels, "dose level")}");
        to.WriteLine($"The rule can need {report.MostPatients} evaluable patients; {cap}. {report.Paths} paths, {report.States} live states.");
        to.WriteLine();
        if (report.Boundaries is { } boundaries) WriteBoundaries(boundaries, to);
        else WriteTable(report, to);
        Prove(report, to);
        foreach (var scenario in report.Scenarios) Write(scenario, to);
        if (report.Scenarios.Count == 0) to.WriteLine("\nNo toxicity probabilities are supposed: give --dlt p1,p2,… for sample size and recommendation.");
    }

    // What every protocol with such a design prints; which decision follows in a trial depends on what was tried and closed beside the level.
    private static void WriteBoundaries(IReadOnlyList<BoundaryRow> boundaries, TextWriter to)
    {
        static string Count(int? number) => number is { } n ? Text(n) : "-";
        AlignedText.Write(to, ["treated at the level", "escalate if toxicities are at most", "de-escalate if at least", "give up if at least"],
            boundaries.Select(b => (string[])[Text(b.Treated), Count(b.EscalateAtMost), Count(b.DeEscalateAtLeast), Count(b.EliminateAtLeast)]));
        to.WriteLine("  Between the two one stays. A level given up is not treated again, nor any above it.");
    }

    private static void WriteTable(DesignReport report, TextWriter to)
    {
        var responses = report.Table.Any(r => r.Responses is not null);
        AlignedText.Write(to, ["treated", "toxicities", .. responses ? ["responses"] : Array.Empty<string>(), "where", "then"],
            report.Table.Select(r => (string[])[Text(r.Treated), Text(r.Toxicities), .. r.Responses is { } n ? [Text(n)] : Array.Empty<string>(), r.Where, r.Action]));
    }

    private static void Prove(DesignReport report, TextWriter to)
    {
        if (report.Certificate is not { } certificate) return;
        to.WriteLine($"\nProved by looking at all {certificate.States} states and the {certificate.Steps} steps between them:");
        AlignedText.Write(to, ["property", "holds", ""], certificate.Properties.Select(p => (string[])[p.Id, p.Looked == 0 ? "-" : p.Holds ? "yes" : "no",
            p.Holds ? p.Looked == 0 ? p.Statement : $"{p.Statement} Holds in all {p.Looked}." : $"{p.Statement} Does not hold: {p.Counterexample}"]));
    }

    private static void Write(ScenarioCharacteristics scenario, TextWriter to)
    {
        var exact = scenario.Exact;
        to.WriteLine($"\nToxicity {scenario.Name}: {string.Join(", ", exact.Dlt.Select(p => p.ToString(CultureInfo.InvariantCulture)))}");
        Write(exact, exact.WithoutCap, to);
        if (exact is not { Cap: { } cap, WithCap: { } capped }) return;
        to.WriteLine($"\nMore than {cap} patients are needed with probability {P(exact.ExceedsCap ?? 0)}.");
        if (capped.Stopped == 0) return;
        to.WriteLine("With the cap in force the trial then stops at it without an answer:");
        Write(exact, capped, to);
    }

    private static void Write(ExactOperatingCharacteristics exact, DesignFigures figures, TextWriter to)
    {
        to.WriteLine();
        AlignedText.Write(to, ["evaluable patients", "probability"], figures.DistributionOfN.Select(n => (string[])[Text(n.Key), P(n.Value)]));
        to.WriteLine($"  expected {Numbers.Fixed(figures.ExpectedN, 3)} patients, {Numbers.Fixed(figures.ExpectedDlt, 3)} dose-limiting toxicities");
        to.WriteLine();
        AlignedText.Write(to, ["level", "toxicity", "recommended", "expected patients", "expected toxicities", .. Watched(figures) ? ["expected responses"] : Array.Empty<string>()], Rows(exact, figures));
    }

    private static IEnumerable<string[]> Rows(ExactOperatingCharacteristics exact, DesignFigures figures)
    {
        string[] blank = Watched(figures) ? [""] : [];
        yield return ["none", "", P(figures.RecommendsNone), "", "", .. blank];
        for (var i = 0; i < exact.Dlt.Count; i++)
            yield return [Text(i + 1), exact.Dlt[i].ToString(CultureInfo.InvariantCulture), P(figures.Recommends[i]),
                Numbers.Fixed(figures.ExpectedTreated[i], 3), Numbers.Fixed(figures.ExpectedToxicities[i], 3), .. Watched(figures) ? [Numbers.Fixed(figures.ExpectedResponses[i], 3)] : Array.Empty<string>()];
        if (figures.Stopped > 0) yield return ["no answer", "", P(figures.Stopped), "", "", .. blank];
    }

    private static bool Watched(DesignFigures figures) => figures.ExpectedResponses.Any(r => r > 0);

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string P(double probability) => Numbers.Fixed(probability, 4);
}
