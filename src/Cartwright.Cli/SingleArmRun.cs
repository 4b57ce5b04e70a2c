using System.Diagnostics;
using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Reports.DesignSections;
using Cartwright.Trials.SingleArm;

namespace Cartwright.Cli;

/// <summary><c>cartwright design protocols/her2-e-cart --design simon --null 0.2 --alternative 0.4</c>: a single arm that counts responses.</summary>
internal static class SingleArmRun
{
    private const double DefaultAlpha = 0.05, DefaultPower = 0.8;

    private static readonly Dictionary<string, Func<double, double, double, double, ISingleArmDesign>> Makers = new(StringComparer.Ordinal)
    {
        ["simon"]         = (p0, p1, alpha, beta) => SimonDesigns.Of(p0, p1, alpha, beta).Optimal,
        ["simon-minimax"] = (p0, p1, alpha, beta) => SimonDesigns.Of(p0, p1, alpha, beta).Minimax,
        ["single-stage"]  = (p0, p1, alpha, beta) => SingleStageDesign.Smallest(p0, p1, alpha, beta),
    };

    public static IReadOnlyList<string> Names { get; } = [.. Makers.Keys];

    public static int Of(DesignWanted wanted, TextWriter to)
    {
        _ = StudyFolder.Open(wanted.Path).RequireProtocol();
        var (p0, p1) = (wanted.Null!.Value, wanted.Alternative!.Value);
        var report = Usage.Of(() => SingleArmReport.Of(Makers[wanted.Design!](p0, p1, wanted.Alpha ?? DefaultAlpha, 1 - (wanted.Power ?? DefaultPower)), [p0, p1]));
        if (wanted.Json) to.WriteLine(SingleArmJson.Of(report));
        else Write(report, to);
        return 0;
    }

    /// <summary>Whether the design is the protocol's own, and that of a single arm.</summary>
    public static bool IsPlanned(DesignWanted wanted) => wanted is { Design: null, TableFile: null, Compare: null } && StudyFolder.Open(wanted.Path).RequireProtocol().EscalationInForce?.Value.Rule == DesignSettings.SingleArm;

    /// <summary>The single arm that the protocol plans, and where a folder is given its section of the protocol.</summary>
    public static int OfProtocol(DesignWanted wanted, TextWriter to)
    {
        if ((wanted.Dlt ?? wanted.Shortfall ?? wanted.Skeleton) is not null) throw new WrongUsageException("--dlt, --shortfall and --skeleton are of dose-finding designs, and the protocol has a single arm at one dose");
        var (started, clock, folder) = (DateTime.UtcNow, Stopwatch.StartNew(), StudyFolder.Open(wanted.Path));
        var plan = folder.RequirePlan();
        var test = Usage.Of(() => PlannedArm.Of(plan.SingleArm! with { Patients = wanted.Patients ?? plan.SingleArm!.Patients }));
        var report = SingleArmReport.Of(test, [test.NullRate, test.Alternative]);
        if (wanted.Out is { } at)
        {
            using var files = new OutputFolder(at, []);
            files.Write("design.json", SingleArmJson.Of(report) + "\n");
            files.Write("design-section.en.md", SingleArmSection.English(plan));
            files.Write("design-section.zh.md", SingleArmSection.Chinese(plan));
            files.Write("run.json", new Provenance(Provenance.ProgramVersion, folder.Hashes, null, null, null, "closed form", started.ToString("O"), clock.Elapsed.TotalSeconds).Json());
            files.Finish();
        }
        if (wanted.Json) to.WriteLine(SingleArmJson.Of(report));
        else Write(report, to);
        if (wanted is { Out: { } where, Json: false }) to.WriteLine($"\nThe design section in English and Chinese: {where}");
        return 0;
    }

    private static void Write(SingleArmReport report, TextWriter to)
    {
        to.WriteLine($"{report.Design} ({report.Source})");
        to.WriteLine(string.Join(", ", report.Settings.Select(s => $"{s.Name} {s.Value.ToString(CultureInfo.InvariantCulture)}")));
        to.WriteLine();
        var counted = report.Event == CountedEvent.Response ? "responses" : "toxicities";
        AlignedText.Write(to, ["patients", $"{report.TooFew}, {counted} at most", $"{report.TooMany}, {counted} at least"], report.Looks.Select(l => (string[])[Text(l.Patients), Text(l.StopAtMost), Text(l.StopAtLeast)]));
        to.WriteLine();
        AlignedText.Write(to, ["true rate", report.TooFew, report.TooMany, "ends early", "expected patients"],
            report.Characteristics.Select(c => (string[])[c.Rate.ToString(CultureInfo.InvariantCulture), Numbers.Fixed(c.EndsLow, 4), Numbers.Fixed(c.EndsHigh, 4), Numbers.Fixed(c.StopsEarly, 4), Numbers.Fixed(c.ExpectedPatients, 2)]));
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
