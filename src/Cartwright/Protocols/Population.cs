using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>Who the trial is for. Eligibility is empty where the record states no criterion.</summary>
public sealed record Population(Stated<string>? Condition, IReadOnlyList<Stated<Criterion>> Eligibility)
{
    /// <summary>Sex, in the record's words.</summary>
    public Stated<string>? Sex { get; init; }

    /// <summary>The rules of one kind among the criteria, with where they stand.</summary>
    public IEnumerable<(T Rule, Stated<Criterion> Criterion)> Rules<T>() where T : EligibilityRule =>
        Eligibility.Where(c => c.Value.Rule is T).Select(c => ((T)c.Value.Rule!, c));
}

/// <summary>A criterion of eligibility in the record's words, and as a rule where they mean one.</summary>
public sealed record Criterion(bool Excludes, string Wording, EligibilityRule? Rule)
{
    /// <summary>The number or name under which the record lists it; null where it gives none.</summary>
    public string? Identifier { get; init; }
}

/// <summary>A criterion that can be decided.</summary>
public abstract record EligibilityRule
{
    private EligibilityRule() { }

    /// <summary>Age in years; both ends included, an open end is null.</summary>
    public sealed record Age(int? From, int? To) : EligibilityRule
    {
        /// <summary>Whether somebody of this age, in completed years, meets it.</summary>
        public bool Admits(int years) => (From is null || years >= From) && (To is null || years <= To);
    }

    /// <summary>Karnofsky performance status, at least (inclusive).</summary>
    public sealed record Karnofsky(int AtLeast) : EligibilityRule
    {
        /// <summary>Whether somebody of this status meets it.</summary>
        public bool Admits(int score) => score >= AtLeast;
    }

    /// <summary>ECOG performance status, at most (inclusive).</summary>
    public sealed record Ecog(int AtMost) : EligibilityRule
    {
        /// <summary>Whether somebody of this status meets it.</summary>
        public bool Admits(int score) => score <= AtMost;
    }

    /// <summary>Expected survival, at least (inclusive).</summary>
    public sealed record LifeExpectancy(Duration AtLeast) : EligibilityRule
    {
        /// <summary>Whether somebody of this expectation meets it.</summary>
        public bool Admits(Duration expected) => expected >= AtLeast;
    }

    /// <summary>Time since another therapy: none within so long.</summary>
    public sealed record Washout(Duration Since, string Of) : EligibilityRule
    {
        /// <summary>Whether somebody whose last such therapy is so long ago meets it; never treated is null.</summary>
        public bool Admits(Duration? ago) => ago is null || ago.Value >= Since;
    }

    /// <summary>The share of diseased cells that carry the target; above it (exclusive) or from it on.</summary>
    public sealed record TargetShare(double Cutoff, bool Exclusive) : EligibilityRule
    {
        /// <summary>Whether a disease with this share meets it.</summary>
        public bool Admits(double share) => Exclusive ? share > Cutoff : share >= Cutoff;
    }

    /// <summary>Body weight in kilograms; both ends included, an open end is null.</summary>
    public sealed record Weight(double? From, double? To) : EligibilityRule
    {
        /// <summary>Whether somebody of this weight meets it.</summary>
        public bool Admits(double kilograms) => (From is null || kilograms >= From) && (To is null || kilograms <= To);
    }

    /// <summary>Something that is so of a patient or is not: <c>HIV test positive</c>. A patients' file answers yes or no.</summary>
    public sealed record State(string Name) : EligibilityRule;

    /// <summary>What is not so.</summary>
    public sealed record Not(EligibilityRule Of) : EligibilityRule;

    /// <summary>Several joined by "and" that all hold.</summary>
    public sealed record All(IReadOnlyList<EligibilityRule> Of) : EligibilityRule;

    /// <summary>Several of which any one suffices, whatever conjunction the record has.</summary>
    public sealed record Any(IReadOnlyList<EligibilityRule> Of) : EligibilityRule;

    /// <summary>The rule itself and every rule that it is made of.</summary>
    public IEnumerable<EligibilityRule> Parts() => this switch
    {
        Not not => [this, .. not.Of.Parts()],
        All all => [this, .. all.Of.SelectMany(r => r.Parts())],
        Any any => [this, .. any.Of.SelectMany(r => r.Parts())],
        _ => [this],
    };

    /// <summary>Whether it asks for this state among those that all or any of hold.</summary>
    public bool Names(string state) => Parts().Contains(new State(state));
}
