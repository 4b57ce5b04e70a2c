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
        to.WriteLine($"{report.Design}, {report.Variant}, {Count(report.Levels, "dose level")}");
        to.WriteLine($"The rule can need {report.MostPatients} evaluable patients; {cap}. {report.Paths} paths, {report.States} live states.");
        to.WriteLine();
        var responses = report.Table.Any(r => r.Responses is not null);
        AlignedText.Write(to, ["treated", "toxicities", .. responses ? ["responses"] : Array.Empty<string>(), "where", "then"],
            report.Table.Select(r => (string[])[Text(r.Treated), Text(r.Toxicities), .. r.Responses is { } n ? [Text(n)] : Array.Empty<string>(), r.Where, r.Action]));
        foreach (var scenario in report.Scenarios) Write(scenario, to);
        if (report.Scenarios.Count == 0) to.WriteLine("\nNo toxicity probabilities are supposed: give --dlt p1,p2,… for sample size and recommendation.");
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
        AlignedText.Write(to, ["level", "toxicity", "recommended", "expected patients", "expected toxicities"], Rows(exact, figures));
    }

    private static IEnumerable<string[]> Rows(ExactOperatingCharacteristics exact, DesignFigures figures)
    {
        yield return ["none", "", P(figures.RecommendsNone), "", ""];
        for (var i = 0; i < exact.Dlt.Count; i++)
            yield return [Text(i + 1), exact.Dlt[i].ToString(CultureInfo.InvariantCulture), P(figures.Recommends[i]),
                Numbers.Fixed(figures.ExpectedTreated[i], 3), Numbers.Fixed(figures.ExpectedToxicities[i], 3)];
        if (figures.Stopped > 0) yield return ["no answer", "", P(figures.Stopped), "", ""];
    }

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string P(double probability) => Numbers.Fixed(probability, 4);
}
