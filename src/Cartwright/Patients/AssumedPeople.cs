using Cartwright.Models.Reference;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>Who the patients are: a population of the reference model, what is supposed of it otherwise than its specification does, age and sex. Weight is the population's.</summary>
/// <param name="Population">The population with the changes made.</param>
/// <param name="Age">Years, log-normal, cut off outside its range.</param>
/// <param name="YoungestAge">Years.</param>
/// <param name="OldestAge">Years.</param>
/// <param name="Female">Share of women.</param>
/// <param name="Where">Where the population is named.</param>
public sealed record AssumedPeople(ReferencePopulation Population, Spread Age, double YoungestAge, double OldestAge, double Female, Place Where)
{
    /// <summary>The construct that the patients are given; null where none is named.</summary>
    public AssumedConstruct? Construct { get; init; }

    /// <summary>The parameters written under <c>with</c>: a construct does not change them.</summary>
    public IReadOnlySet<ReferenceParameter> SetByHand { get; init; } = new HashSet<ReferenceParameter>();

    /// <summary>The share of every patient's tumour that is taken away before conditioning, from 0 (nothing) to below 1.</summary>
    public double Debulked { get; init; }

    // What the protocol and the conduct of the trial decide: a population must not decide it beside them.
    private static readonly HashSet<ReferenceParameter> OfTheTrial = [ReferenceParameter.FlatDose, ReferenceParameter.DosePerKilogram];

    internal static AssumedPeople Read(Entry entry)
    {
        var years = Figures.In("y");
        var (youngest, oldest) = Figures.Range(entry["age"]["range"], years);
        var age = Spread.Read(entry["age"], years);
        if (age.Median < youngest || age.Median > oldest) entry["age"].Report("the median age lies outside its range");
        var population = entry["population"].Required(Named, ReferencePopulation.Table);
        var changes = entry["with"].Exists ? entry["with"].Members() : [];
        foreach (var (symbol, change) in changes) population = Changed(population, symbol, change);
        return new(population, age, youngest, oldest, entry["female"].Required(Figures.Share, 0), entry["population"].Where)
        {
            Construct = AssumedConstruct.Named(entry["construct"]),
            SetByHand = changes.Select(c => ReferenceParameterTable.Find(c.Key)?.Parameter).OfType<ReferenceParameter>().ToHashSet(),
        };
    }

    internal IEnumerable<Fault> FaultsFor(TrialPlan plan)
    {
        if (Construct is { Given: null } unread) yield return new(unread.Where, $"the construct '{unread.File}' was not read");
        double Of(ReferenceParameter parameter) => Population.TypicalOf(parameter);
        if (plan.IsConditioned && Of(ReferenceParameter.ConditioningIntensity) == 0)
            yield return new(Where, $"the protocol conditions its patients, and population {Population.Name} supposes no effect of it: set 'with: {{ ld: 3 }}' for standard conditioning");
        if (plan.ConditioningStart.Days < ReferenceSubject.FirstDay)
            yield return new(Where, $"conditioning starts {-plan.ConditioningStart} before infusion; patients are known from day {ReferenceSubject.FirstDay} on");
        if (plan.IsIntratumoral != (Of(ReferenceParameter.IntratumoralShare) > 0))
            yield return new(Where, $"the protocol gives the cells {(plan.IsIntratumoral ? "into the tumour" : "into a vein")}, and population {Population.Name} receives them {(plan.IsIntratumoral ? "in a vein" : "in the tumour")}: set 'with: {{ itfrac: {(plan.IsIntratumoral ? 1 : 0)} }}'");
        if (plan.Visits.Imaging.Count > 0 && CriteriaFamilies.AreOfLesions(plan.Response.Criteria) && Of(ReferenceParameter.Lesion1Diameters) == 0)
            yield return new(Where, $"the protocol images lesions, and population {Population.Name} has none: set 'with: {{ SLD1: 60 }}'");
    }

    private static Parsed<ReferencePopulation> Named(string name) => ReferencePopulation.Names.Contains(name)
        ? Parsed<ReferencePopulation>.Of(ReferencePopulation.Of(name))
        : Parsed<ReferencePopulation>.Refused($"'{name}' is no population of the reference model; there are {string.Join(", ", ReferencePopulation.Names)}");

    // symbol: 3, which keeps the spread; or symbol: { typical: 3, spread: 0.5 }.
    internal static ReferencePopulation Changed(ReferencePopulation population, string symbol, Entry change)
    {
        if (ReferenceParameterTable.Find(symbol) is not { } definition) change.Report($"'{symbol}' is no parameter of the reference model; docs/methods/reference-patient.md has the table");
        else if (OfTheTrial.Contains(definition.Parameter)) change.Report($"'{symbol}' is decided by the protocol's dose levels");
        else
        {
            var now = population.TypicalOf(definition.Parameter);
            var changed = change.IsMapping
                ? population.With(definition.Parameter, change["typical"].Required(Figures.NotNegative, now), change["spread"].Required(Figures.NotNegative, 0))
                : population.With(definition.Parameter, change.Required(Figures.NotNegative, now));
            if (Impossible(changed, definition) is not { } reason) return changed;
            change.Report($"'{symbol}' cannot be so: {reason}");
        }
        return population;
    }

    // What a solver would stumble on: a code that there is none of, or a figure that leaves a rate of the typical patient without a value.
    private static string? Impossible(ReferencePopulation population, ReferenceParameterDefinition definition)
    {
        if ((definition.Scale == VariabilityScale.Logit || definition.Parameter is ReferenceParameter.Share2 or ReferenceParameter.Share3 or ReferenceParameter.Share4) && population.TypicalOf(definition.Parameter) > 1) return "a share is at most 1";
        if (definition.Unit == "code" && population.SpreadOf(definition.Parameter) > 0) return "a code does not vary";
        try
        {
            var (typical, rates) = (new ReferenceSubject(population.Typical()), new double[ReferenceState.Count]);
            typical.Rates(typical.Initial, rates);
            return Array.TrueForAll(rates, double.IsFinite) ? null : "the typical patient would have no course";
        }
        catch (ArgumentException unknown)
        {
            return unknown.Message;
        }
    }
}
