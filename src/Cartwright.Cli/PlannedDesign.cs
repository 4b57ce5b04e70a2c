using Cartwright.Protocols;
using Cartwright.Reports.DesignSections;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>What a study folder plans and supposes, with what the command's options put in its place.</summary>
/// <param name="Rule">The design.</param>
/// <param name="Levels">Number of dose levels.</param>
/// <param name="Variant">Of a 3+3.</param>
/// <param name="Told">Of every other design.</param>
/// <param name="Doses">Cells at each level; null where nobody states them.</param>
/// <param name="Table">An uploaded decision table, or null.</param>
/// <param name="Cap">The number of patients that the trial may enrol, or null.</param>
/// <param name="Tolerable">The right dose is the highest level whose toxicity is at most this.</param>
/// <param name="Scenarios">In the order of the assumptions; one where --dlt gives it.</param>
/// <param name="Primary">The scenario that a figure shows; null where there is none.</param>
/// <param name="Trial">What the protocol's text says beside the design.</param>
/// <param name="Inputs">SHA-256 of every file read, by name.</param>
internal sealed record PlannedDesign(string Rule, int Levels, ThreePlusThreeVariant Variant, DesignSettings Told, IReadOnlyList<double>? Doses, DecisionBoundaries? Table, int? Cap, double Tolerable,
    IReadOnlyList<ToxicityScenario> Scenarios, ToxicityScenario? Primary, DescribedTrial Trial, IReadOnlyDictionary<string, string> Inputs)
{
    private const string SingleLevel = "single-level", ThreePlusThreeName = DesignSettings.ThreePlusThree;

    /// <summary>The design in force.</summary>
    public AskedDesign Asked() => new(Table is null ? Rule : AskedDesign.ByTable, Levels, Variant, Told) { Doses = Doses, Table = Table };

    /// <summary>Another design under the same settings: its name, of a 3+3 with its variant after a colon.</summary>
    public AskedDesign Asked(string name)
    {
        var (rule, variant) = name.Split(':') is [var before, var after] ? (before, after) : (name, null);
        if (rule == AskedDesign.ByTable && Table is not null) return Asked();
        if (!DoseDesigns.Names.Contains(rule, StringComparer.Ordinal)) throw new WrongUsageException($"--compare: the design '{rule}' is not built; there is: {string.Join(' ', DoseDesigns.Names)}");
        if (variant is not null && (rule != ThreePlusThreeName || !DesignOptions.Variants.ContainsKey(variant))) throw new WrongUsageException($"--compare: '{name}' is no design; only 3+3 has variants: {string.Join(' ', DesignOptions.Variants.Keys)}");
        return new(rule, Levels, variant is null ? Variant : DesignOptions.Variants[variant], Told) { Doses = Doses };
    }

    /// <summary>Reads the folder. The levels may have no doses yet: a design is about their number.</summary>
    public static PlannedDesign Load(DesignWanted wanted)
    {
        var folder = StudyFolder.Open(wanted.Path);
        var protocol = folder.RequireProtocol();
        var (escalation, plan) = (protocol.EscalationInForce?.Value, TrialPlan.Of(protocol).Plan);
        var rule = wanted.Design ?? (escalation?.Rule is SingleLevel or null ? ThreePlusThreeName : escalation.Rule);
        if (!DoseDesigns.Names.Contains(rule, StringComparer.Ordinal)) throw new WrongUsageException($"the design '{rule}' of the protocol is not built; there is: {string.Join(' ', DoseDesigns.Names)}");
        var levels = escalation?.Levels.Count ?? wanted.Dlt?.Count ?? throw new WrongUsageException($"'{wanted.Path}' states no dose levels; give --dlt with one probability for each");
        OnePerLevel(wanted, levels);
        var cap = protocol.Design.Enrolment?.Value.Cap;
        var told = Settings(wanted, plan?.Design ?? Chosen(protocol.Chosen.Design, cap ?? levels * Defaults.PatientsALevel));
        if (told.Patients < told.Cohort) throw new WrongUsageException($"the trial has {told.Patients} patients, which is less than one cohort of {told.Cohort}");
        var (scenarios, primary) = Supposed(wanted, folder);
        RequireResponses(wanted, rule, scenarios);
        var doses = plan is { } known && known.Levels.Count == levels ? DoseDesigns.DosesOf(known) : null;
        return new(rule, levels, wanted.Variant ?? plan?.Variant ?? escalation?.Variant ?? protocol.Chosen.Variant ?? ThreePlusThreeVariant.SixAtMtd, told, doses, Uploaded(wanted.TableFile), cap,
            plan?.Precision.TolerableToxicity ?? PrecisionWanted.Default.TolerableToxicity, scenarios, primary, DescribedTrial.Of(protocol, plan), folder.Hashes);
    }

    private static void OnePerLevel(DesignWanted wanted, int levels)
    {
        foreach (var (option, given) in new[] { ("--dlt", wanted.Dlt), ("--response", wanted.Response), ("--shortfall", wanted.Shortfall), ("--skeleton", wanted.Skeleton) })
            if (given is not null && given.Count != levels) throw new WrongUsageException($"{option} has {given.Count} probabilities, and the protocol has {levels} dose levels");
    }

    private static DesignSettings Chosen(ChosenDesign? chosen, int patients) => new(chosen?.Target ?? Defaults.Target, chosen?.Patients ?? patients, chosen?.Cohort ?? Defaults.Cohort)
    {
        EnoughAtLevel = chosen?.EnoughAtLevel,
        StayAtOneThird = chosen?.StayAtOneThird ?? false,
        Skeleton = chosen?.Skeleton,
        MostToxicity = chosen?.MostToxicity ?? Defaults.MostToxicity,
        LeastResponse = chosen?.LeastResponse ?? Defaults.LeastResponse,
    };

    private static DesignSettings Settings(DesignWanted wanted, DesignSettings planned) => planned with
    {
        Target = wanted.Target ?? planned.Target,
        Patients = wanted.Patients ?? planned.Patients,
        Cohort = wanted.Cohort ?? planned.Cohort,
        EnoughAtLevel = wanted.Enough ?? planned.EnoughAtLevel,
        StayAtOneThird = wanted.Stay || planned.StayAtOneThird,
        Skeleton = wanted.Skeleton ?? planned.Skeleton,
        MostToxicity = wanted.MostToxicity ?? planned.MostToxicity,
        LeastResponse = wanted.LeastResponse ?? planned.LeastResponse,
    };

    private static (IReadOnlyList<ToxicityScenario> All, ToxicityScenario? Primary) Supposed(DesignWanted wanted, StudyFolder folder)
    {
        if (wanted.Dlt is { } given)
        {
            var only = new ToxicityScenario("as given", given) { Response = wanted.Response };
            return ([only], only);
        }
        if (folder.AssumptionsIfAny() is not { } assumptions) return ([], null);
        List<ToxicityScenario> all = [.. assumptions.Toxicity.Scenarios.Zip(assumptions.Toxicity.ScenarioNames, (s, name) => new ToxicityScenario(name, s.Shares) { Response = wanted.Response })];
        return (all, all.Find(s => s.Name == assumptions.Toxicity.Primary));
    }

    private static void RequireResponses(DesignWanted wanted, string rule, IReadOnlyList<ToxicityScenario> scenarios)
    {
        var watching = (wanted.Compare ?? []).Append(rule).FirstOrDefault(DoseDesigns.WatchesResponses);
        if (watching is not null && scenarios.Any(s => s.Response is null)) throw new WrongUsageException($"'{watching}' weighs responses: give --response with one probability for each level");
    }

    private static DecisionBoundaries? Uploaded(string? path)
    {
        if (path is null) return null;
        var faults = new List<Fault>();
        var text = TextFile.Read(path, faults);
        FaultyInputException.ThrowIfAny(faults);
        using var reader = new StringReader(text!);
        return UploadedTable.Read(Path.GetFileName(path), reader);
    }
}
