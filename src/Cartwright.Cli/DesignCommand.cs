using System.CommandLine;
using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Cli;

/// <summary><c>cartwright design protocols/her2-e-cart --variant six-at-mtd --dlt 0.05,0.15,0.30</c></summary>
internal static class DesignCommand
{
    private static readonly string[] Built = ["3+3"];

    private static readonly IReadOnlyDictionary<string, ThreePlusThreeVariant> Variants =
        Enum.GetValues<ThreePlusThreeVariant>().ToDictionary(DesignReport.Name, v => v);

    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var design = new Option<string?>("--design") { Description = $"The design; there is: {string.Join(' ', Built)}. Default: the protocol's." };
        var variant = new Option<string?>("--variant") { Description = "Which of the designs called 3+3. Default: the protocol's." };
        variant.AcceptOnlyFromAmong([.. Variants.Keys]);
        var dlt = new Option<string?>("--dlt") { Description = "True toxicity probabilities p1,p2,… of the levels. Default: the scenarios of the assumptions." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("design", "What the design does exactly: its rule, sample size and recommendation.") { protocol, design, variant, dlt, format };
        command.SetAction(arguments =>
        {
            var report = Report(arguments.GetRequiredValue(protocol), arguments.GetValue(design), arguments.GetValue(variant), arguments.GetValue(dlt));
            var output = arguments.InvocationConfiguration.Output;
            if (arguments.GetValue(format) == "json") output.WriteLine(DesignJson.Of(report));
            else DesignText.Write(report, output);
            return 0;
        });
        return command;
    }

    private static DesignReport Report(string path, string? design, string? variant, string? dlt)
    {
        RequireBuilt(design);
        var given = dlt is null ? null : Probabilities(dlt);
        var planned = Load(path);
        RequireBuilt(design ?? planned.Rule);

        var levels = planned.Levels ?? given?.Count ?? throw new WrongUsageException($"'{path}' states no dose levels; give --dlt with one probability for each");
        if (given is not null && given.Count != levels) throw new WrongUsageException($"--dlt has {given.Count} probabilities, and the protocol has {levels} dose levels");
        return DesignReport.Of(levels, variant is null ? planned.Variant : Variants[variant], planned.Cap,
            given is null ? planned.Scenarios : [new ToxicityScenario("as given", given)]);
    }

    /// <summary>What a study folder plans and supposes. A rule or number of levels that it does not state is null.</summary>
    private sealed record Planned(string? Rule, int? Levels, ThreePlusThreeVariant Variant, int? Cap, IReadOnlyList<ToxicityScenario> Scenarios);

    // The levels may have no doses yet: a design is about their number.
    private static Planned Load(string path)
    {
        var folder = StudyFolder.Open(path);
        var protocol = folder.RequireProtocol();
        var (escalation, plan) = (protocol.EscalationInForce?.Value, TrialPlan.Of(protocol).Plan);
        var scenarios = folder.AssumptionsIfAny() is { } assumptions ? assumptions.Toxicity.Scenarios.Zip(assumptions.Toxicity.ScenarioNames, (s, name) => new ToxicityScenario(name, s.Shares)).ToList() : [];
        return new Planned(escalation?.Rule, escalation?.Levels.Count, plan?.Variant ?? escalation?.Variant ?? protocol.Chosen.Variant ?? ThreePlusThreeVariant.SixAtMtd, protocol.Design.Enrolment?.Value.Cap, scenarios);
    }

    private static void RequireBuilt(string? design)
    {
        if (design is not null && !Built.Contains(design, StringComparer.Ordinal))
            throw new WrongUsageException($"the design '{design}' is not built; there is: {string.Join(' ', Built)}");
    }

    private static List<double> Probabilities(string text) => [.. text.Split(',').Select(Probability)];

    private static double Probability(string text) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var p) && p is >= 0 and <= 1
            ? p
            : throw new WrongUsageException($"--dlt: '{text}' is not a probability; write numbers within 0..1, separated by commas: 0.05,0.15,0.30");
}
