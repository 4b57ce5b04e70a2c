using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Cli;

/// <summary>What was asked of <c>cartwright design</c>. What was not given is null.</summary>
internal sealed record DesignWanted(string Path)
{
    private const int MostPatients = 1000;

    // Beyond it nobody could treat the trial, and its paths are too many to follow.
    private const double MostShort = 0.7;

    public string? Design { get; init; }
    public ThreePlusThreeVariant? Variant { get; init; }
    public double? Target { get; init; }
    public int? Patients { get; init; }
    public int? Cohort { get; init; }
    public int? Enough { get; init; }
    public bool Stay { get; init; }
    public double? MostToxicity { get; init; }
    public double? LeastResponse { get; init; }
    public string? TableFile { get; init; }
    public IReadOnlyList<double>? Skeleton { get; init; }
    public IReadOnlyList<double>? Dlt { get; init; }
    public IReadOnlyList<double>? Response { get; init; }
    public IReadOnlyList<string>? Compare { get; init; }
    public IReadOnlyList<double>? Shortfall { get; init; }
    public double? Failed { get; init; }
    public double? Null { get; init; }
    public double? Alternative { get; init; }
    public double? Alpha { get; init; }
    public double? Power { get; init; }
    public string? Out { get; init; }
    public bool Json { get; init; }

    public bool IsSingleArm => Design is { } name && SingleArmRun.Names.Contains(name, StringComparer.Ordinal);

    /// <summary>Everything that is wrong with the options by themselves, at once.</summary>
    /// <exception cref="WrongUsageException">Something is.</exception>
    public void Check()
    {
        List<string> wrong = [];
        if (Design is { } name && !IsSingleArm && !DoseDesigns.Names.Contains(name, StringComparer.Ordinal)) wrong.Add($"the design '{name}' is not built; there is: {string.Join(' ', DoseDesigns.Names.Concat(SingleArmRun.Names))}");
        Open("--target", Target, "a probability of toxicity inside (0, 1): 0.25 is 25 %", wrong);
        Open("--most-toxicity", MostToxicity, "a probability inside (0, 1)", wrong);
        Open("--least-response", LeastResponse, "a probability inside (0, 1)", wrong);
        Count("--patients", Patients, wrong);
        Count("--cohort", Cohort, wrong);
        Count("--enough", Enough, wrong);
        if (Patients < Cohort) wrong.Add($"--patients {Patients} is less than one cohort of {Cohort}");
        if (Failed is { } failed && failed is not (>= 0 and < 1)) wrong.Add($"--failed is a share from 0 to below 1, and {Text(failed)} is none");
        if (Failed is not null && Shortfall is null) wrong.Add("--failed belongs to --shortfall: give the share of short products of each level, too");
        if (Shortfall is [> 0, ..]) wrong.Add("--shortfall: who is short of the lowest dose has no level to count at; its share is 0, and such products are --failed");
        if (Shortfall is not null && Shortfall.Any(s => s > MostShort)) wrong.Add($"--shortfall: at most {Text(MostShort)} of the products of a level may be short; with more the trial could not be carried out");
        if (TableFile is not null && Design is not null) wrong.Add("--table is a design of its own; leave --design out");
        if (Compare is not null && Json && Shortfall is not null) wrong.Add("--shortfall is of one design; leave --compare out");
        Rising(wrong);
        Arm(wrong);
        if (wrong.Count > 0) throw new WrongUsageException(string.Join("; ", wrong));
    }

    private void Rising(List<string> wrong)
    {
        if (Skeleton is not { } guesses) return;
        if (guesses.Any(q => q is not (> 0 and < 1))) wrong.Add("--skeleton: a guess lies inside (0, 1)");
        for (var i = 1; i < guesses.Count; i++)
            if (guesses[i] <= guesses[i - 1]) wrong.Add($"--skeleton does not rise: {Text(guesses[i])} for level {i + 1} after {Text(guesses[i - 1])} for level {i}");
    }

    private void Arm(List<string> wrong)
    {
        if (!IsSingleArm && (Null ?? Alternative ?? Alpha ?? Power) is not null) wrong.Add($"--null, --alternative, --alpha and --power are of a single arm: --design {string.Join(" or ", SingleArmRun.Names)}");
        if (IsSingleArm && (Null is null || Alternative is null)) wrong.Add($"--design {Design} needs --null and --alternative, the response rates that are not and that are of interest");
        if (IsSingleArm && (Out is not null || Compare is not null || Shortfall is not null || Dlt is not null)) wrong.Add($"--design {Design} is of a single arm: --out, --compare, --shortfall and --dlt are of dose-finding designs");
        Open("--null", Null, "a response rate inside (0, 1)", wrong);
        Open("--alternative", Alternative, "a response rate inside (0, 1)", wrong);
        Open("--alpha", Alpha, "an error inside (0, 1)", wrong);
        Open("--power", Power, "a probability inside (0, 1)", wrong);
    }

    private static void Open(string option, double? given, string what, List<string> wrong)
    {
        if (given is { } number && number is not (> 0 and < 1)) wrong.Add($"{option} is {what}, and {Text(number)} is none");
    }

    private static void Count(string option, int? given, List<string> wrong)
    {
        if (given is < 1 or > MostPatients) wrong.Add($"{option} is a number from 1 to {MostPatients}, and {given} is none");
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
