using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Criteria that name a state of the patient and nothing beside it. A line that says more is left to its reader: a state that is only part of it would let the wrong patients pass.</summary>
internal static partial class StatesOfPatients
{
    /// <summary>The rule of a criterion of inclusion; null where the line is not wholly one that is known.</summary>
    public static EligibilityRule? Including(string text) => Consent().IsMatch(text) ? new EligibilityRule.State("informed consent") : null;

    /// <summary>The rule of a criterion of exclusion; null likewise.</summary>
    public static EligibilityRule? Excluding(string text)
    {
        if (Infection().IsMatch(text)) return new EligibilityRule.State("uncontrolled active infection");
        if (Hepatitis().IsMatch(text)) return AnyOf("active hepatitis B", "active hepatitis C");
        if (Hiv().IsMatch(text)) return new EligibilityRule.State("HIV test positive");
        if (Immunodeficiency().IsMatch(text)) return new EligibilityRule.State("congenital immunodeficiency");
        if (NervousSystem().IsMatch(text)) return AnyOf("central nervous system tumour", "central nervous system leukaemia");
        return Disagreement().IsMatch(text) ? new EligibilityRule.Any([Denied("patient agrees to treatment plan"), Denied("family agrees to treatment plan")]) : null;
    }

    /// <summary>Refractory and relapsed, and the disease that the line names with them.</summary>
    public static EligibilityRule RefractoryAndRelapsed(string text) => new EligibilityRule.All(
    [
        new EligibilityRule.State("refractory"), new EligibilityRule.State("relapsed"), .. AcuteLeukaemia().IsMatch(text) ? [new EligibilityRule.State("acute leukaemia")] : Array.Empty<EligibilityRule>(),
    ]);

    /// <summary>Any one of these states.</summary>
    public static EligibilityRule.Any AnyOf(params string[] states) => new([.. states.Select(s => new EligibilityRule.State(s))]);

    private static EligibilityRule.Not Denied(string state) => new(new EligibilityRule.State(state));

    [GeneratedRegex(@"^(?:sign(?:ed|s)?(?: the)? )?(?:written )?informed consent(?: form)?(?: signed)?[.;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(@"^uncontrolled active infections?[.;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Infection();

    [GeneratedRegex(@"^active (?:viral )?hepatitis B or (?:hepatitis )?C[.;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hepatitis();

    [GeneratedRegex(@"^(?:HIV (?:test )?positive|positive HIV test)(?: patients)?[.;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hiv();

    [GeneratedRegex(@"^(?:patients with )?congenital immunodeficiency(?: patients)?[.;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Immunodeficiency();

    [GeneratedRegex(@"^(?:patients with )?central nervous system tumou?rs? or (?:central nervous system|CNS) leuka?emia[.;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NervousSystem();

    [GeneratedRegex(@"^the patient and/or (?:the )?family members? do(?:es)? not agree to the treatment plan[.;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Disagreement();

    [GeneratedRegex(@"\bacute leuka?emia\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AcuteLeukaemia();
}
