using System.CommandLine;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Comparisons;
using Cartwright.Trials.Designs.Shortfalls;

namespace Cartwright.Cli;

/// <summary><c>cartwright design protocols/her2-e-cart --design boin --target 0.25 --dlt 0.05,0.15,0.30</c></summary>
internal static class DesignCommand
{
    private const string Examples = """
        What a design does exactly: its rule, sample size, recommendation, what enumeration proves of it, and its text for the protocol.

        Examples:
          cartwright design protocols/her2-e-cart --variant escalation-only --dlt 0.05,0.15,0.30
          cartwright design protocols/her2-e-cart --design boin --target 0.25 --patients 18 --stay-at-1-of-3
          cartwright design protocols/her2-e-cart --design crm --skeleton 0.10,0.25,0.40 --enough 9
          cartwright design protocols/her2-e-cart --design boin12 --response 0.2,0.4,0.5 --most-toxicity 0.35 --least-response 0.25
          cartwright design protocols/her2-e-cart --table decision-table.csv --format json
          cartwright design protocols/her2-e-cart --compare 3+3:escalation-only,3+3,boin,crm
          cartwright design protocols/her2-e-cart --shortfall 0,0.15,0.35 --failed 0.1
          cartwright design protocols/her2-e-cart --design boin --compare 3+3,boin --out out/design
          cartwright design protocols/her2-e-cart --design simon --null 0.2 --alternative 0.4 --alpha 0.05 --power 0.8
        """;

    public static Command Create()
    {
        var options = new DesignOptions();
        var command = new Command("design", Examples);
        command.Add(options.Protocol);
        foreach (var option in options.All) command.Add(option);
        command.SetAction(arguments => Run(options.Read(arguments), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(DesignWanted wanted, TextWriter to)
    {
        wanted.Check();
        if (wanted.IsSingleArm) return SingleArmRun.Of(wanted, to);
        if (SingleArmRun.IsPlanned(wanted)) return SingleArmRun.OfProtocol(wanted, to);
        var planned = PlannedDesign.Load(wanted);
        var results = Usage.Of(() => DesignResults.Of(wanted, planned));
        if (wanted.Out is { } folder) DesignFiles.Write(results, planned, folder, wanted.TableFile);
        if (wanted.Json) to.WriteLine(results.Comparison is { } compared ? ComparisonJson.Of(compared) : DesignJson.Of(results.Report!, results.Shortfalls));
        else Write(results, to);
        if (wanted is { Out: { } at, Json: false }) to.WriteLine($"\nThe design section in English and Chinese, the decision table and the pathways: {at}");
        return 0;
    }

    private static void Write(DesignResults results, TextWriter to)
    {
        if (results.Comparison is { } comparison) ComparisonText.Write(comparison, to);
        else
        {
            DesignText.Write(results.Report!, to);
            ShortfallText.Write(results.Shortfalls, to);
        }
    }
}

/// <summary>What one call of the command works out: the design's report, and what else was asked for.</summary>
/// <param name="Asked">The design.</param>
/// <param name="Report">Its report; null where only a comparison is wanted.</param>
/// <param name="Comparison">Null where none was asked for.</param>
/// <param name="Shortfalls">None where nobody stated shares.</param>
internal sealed record DesignResults(AskedDesign Asked, DesignReport? Report, DesignComparison? Comparison, IReadOnlyList<ScenarioShortfall> Shortfalls)
{
    public static DesignResults Of(DesignWanted wanted, PlannedDesign planned)
    {
        var comparison = wanted.Compare is { } names ? DesignComparison.Of([.. names.Select(planned.Asked)], planned.Tolerable, planned.Cap, planned.Scenarios) : null;
        var asked = planned.Asked();
        var report = comparison is null || wanted.Out is not null ? DesignReport.Of(asked, planned.Cap, planned.Scenarios) : null;
        return new(asked, report, comparison, Shortfall(wanted, asked, planned));
    }

    private static IReadOnlyList<ScenarioShortfall> Shortfall(DesignWanted wanted, AskedDesign asked, PlannedDesign planned)
    {
        if (wanted.Shortfall is not { } shares) return [];
        if (asked.WatchesResponses) throw new WrongUsageException($"--shortfall is for designs that watch toxicity alone, and '{asked.Rule}' weighs responses");
        if (planned.Scenarios.Count == 0) throw new WrongUsageException("--shortfall needs toxicity probabilities: give --dlt p1,p2,…");
        return ScenarioShortfall.Of(asked, new(shares, wanted.Failed ?? 0), planned.Scenarios);
    }
}

/// <summary>Settings that no design can have are wrong usage of the command, in the words of the design.</summary>
internal static class Usage
{
    public static T Of<T>(Func<T> made)
    {
        try
        {
            return made();
        }
        catch (ArgumentException wrong)
        {
            throw new WrongUsageException(Words(wrong.Message));
        }
    }

    // What .NET adds about parameters is no word of the user's.
    private static string Words(string message)
    {
        var end = message.IndexOf(" (Parameter ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
