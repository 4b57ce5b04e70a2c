using System.CommandLine;
using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Cli;

/// <summary>The options of <c>cartwright design</c>. A setting that is not given is the protocol's, or a named default.</summary>
internal sealed class DesignOptions
{
    internal static readonly IReadOnlyDictionary<string, ThreePlusThreeVariant> Variants =
        Enum.GetValues<ThreePlusThreeVariant>().ToDictionary(DesignReport.Name, v => v);

    private readonly Option<string?> design = Text("--design", $"The design: {string.Join(' ', DoseDesigns.Names)}; of a single arm: {string.Join(' ', SingleArmRun.Names)}. Default: the protocol's.");
    private readonly Option<string?> variant = Text("--variant", "Which of the designs called 3+3. Default: the protocol's.");
    private readonly Option<double?> target = OptionText.Number("--target", "Probability of dose-limiting toxicity aimed at, inside (0, 1).");
    private readonly Option<int?> patients = OptionText.Whole("--patients", "Evaluable patients at which the trial ends.");
    private readonly Option<int?> cohort = OptionText.Whole("--cohort", "Patients in a cohort.");
    private readonly Option<string?> skeleton = Text("--skeleton", "Prior guesses q1,q2,… of toxicity at each level for crm, rising. Default: calibrated to the target.");
    private readonly Option<int?> enough = OptionText.Whole("--enough", "Evaluable patients at the level proposed next at which the trial ends early.");
    private readonly Option<bool> stay = new("--stay-at-1-of-3") { Description = "boin stays after 1 toxicity in 3 (targets from 0.25 to 0.279)." };
    private readonly Option<double?> mostToxicity = OptionText.Number("--most-toxicity", "boin12, tepi: the most toxicity tolerated.");
    private readonly Option<double?> leastResponse = OptionText.Number("--least-response", "boin12, tepi: the least response worth having.");
    private readonly Option<string?> dlt = Text("--dlt", "True toxicity probabilities p1,p2,… of the levels. Default: the scenarios of the assumptions.");
    private readonly Option<string?> response = Text("--response", "True response probabilities r1,r2,… of the levels, for boin12 and tepi.");
    private readonly Option<string?> table = Text("--table", "A decision table of your own in place of a design: CSV with n, y, decision (E, S, D or DU).");
    private readonly Option<string?> compare = Text("--compare", "Designs side by side on the same scenarios: 3+3:escalation-only,3+3,boin,crm.");
    private readonly Option<string?> shortfall = Text("--shortfall", "Share of products s1,s2,… that hold only the cells of the level below: what each policy for them does.");
    private readonly Option<double?> failed = OptionText.Number("--failed", "Share of products that cannot be made at all; with --shortfall. Default: 0.");
    private readonly Option<double?> nullRate = OptionText.Number("--null", "Single arm: the response rate that is not of interest.");
    private readonly Option<double?> alternative = OptionText.Number("--alternative", "Single arm: the response rate hoped for.");
    private readonly Option<double?> alpha = OptionText.Number("--alpha", "Single arm: the one-sided type I error allowed. Default: 0.05.");
    private readonly Option<double?> power = OptionText.Number("--power", "Single arm: the power wanted at the alternative. Default: 0.8.");
    private readonly Option<string?> output = Text("--out", "A folder for design.json, design-section.en.md, design-section.zh.md, decision-table.csv, comparison.csv, pathways.svg.");
    private readonly Option<string> format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };

    public DesignOptions()
    {
        variant.AcceptOnlyFromAmong([.. Variants.Keys]);
        format.AcceptOnlyFromAmong("text", "json");
    }

    public Argument<string> Protocol { get; } = new("protocol") { Description = "A study folder, or its protocol.yaml." };

    public IEnumerable<Option> All =>
        [design, variant, target, patients, cohort, skeleton, enough, stay, mostToxicity, leastResponse, dlt, response, table, compare, shortfall, failed, nullRate, alternative, alpha, power, output, format];

    public DesignWanted Read(ParseResult a) => new(a.GetRequiredValue(Protocol))
    {
        Design = a.GetValue(design),
        Variant = a.GetValue(variant) is { } name ? Variants[name] : null,
        Target = a.GetValue(target),
        Patients = a.GetValue(patients),
        Cohort = a.GetValue(cohort),
        Enough = a.GetValue(enough),
        Stay = a.GetValue(stay),
        MostToxicity = a.GetValue(mostToxicity),
        LeastResponse = a.GetValue(leastResponse),
        TableFile = a.GetValue(table),
        Skeleton = Probabilities("--skeleton", a.GetValue(skeleton)),
        Dlt = Probabilities("--dlt", a.GetValue(dlt)),
        Response = Probabilities("--response", a.GetValue(response)),
        Shortfall = Probabilities("--shortfall", a.GetValue(shortfall)),
        Failed = a.GetValue(failed),
        Compare = a.GetValue(compare)?.Split(',').Select(n => n.Trim()).ToList(),
        Null = a.GetValue(nullRate),
        Alternative = a.GetValue(alternative),
        Alpha = a.GetValue(alpha),
        Power = a.GetValue(power),
        Out = a.GetValue(output),
        Json = a.GetValue(format) == "json",
    };

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static List<double>? Probabilities(string option, string? text) => text is null ? null : [.. text.Split(',').Select(p => Probability(option, p))];

    private static double Probability(string option, string text) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var p) && p is >= 0 and <= 1
            ? p
            : throw new WrongUsageException($"{option}: '{text}' is not a probability; write numbers within 0..1, separated by commas: 0.05,0.15,0.30");
}
