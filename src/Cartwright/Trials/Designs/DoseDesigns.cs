using Cartwright.Protocols;

namespace Cartwright.Trials.Designs;

/// <summary>The designs by the name that protocols and commands give them.</summary>
public static class DoseDesigns
{
    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names { get; } = ["3+3"];

    /// <summary>The design of a plan.</summary>
    public static IDoseDesign Of(TrialPlan plan) => Of(plan.Rule, plan.Levels.Count, plan.Variant, plan.Design);

    /// <summary>A design by its name.</summary>
    /// <exception cref="ArgumentException">There is no such design, or its settings cannot be.</exception>
    public static IDoseDesign Of(string rule, int levels, ThreePlusThreeVariant variant, DesignSettings settings) => rule switch
    {
        "3+3" => new ThreePlusThree(levels, variant),
        _ => throw new ArgumentException($"There is no design '{rule}'; there is: {string.Join(' ', Names)}.", nameof(rule)),
    };

    /// <summary>The design of a plan in words: its name, and what it was told.</summary>
    public static string Described(TrialPlan plan) => plan.Rule == "3+3" ? $"3+3, {DesignReport.Name(plan.Variant)}" : $"{plan.Rule}, target {plan.Design.Target:0.###}, {plan.Design.Patients} patients in cohorts of {plan.Design.Cohort}";
}
