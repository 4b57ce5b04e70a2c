namespace Cartwright.Eligibility;

/// <summary>How outcomes are printed.</summary>
public static class EligibilityWords
{
    private const string NotAssessable = "not assessable";

    /// <summary>Of what a criterion describes: met, not met, not assessable. An exclusion that is met excludes.</summary>
    public static string OfCriterion(Truth holds) => holds switch { Truth.True => "met", Truth.False => "not met", _ => NotAssessable };

    /// <summary>Of a criterion for the patient: pass, fail, not assessable.</summary>
    public static string OfPassing(Truth passes) => passes switch { Truth.True => "pass", Truth.False => "fail", _ => NotAssessable };

    /// <summary>Of a patient: eligible, not eligible, not assessable.</summary>
    public static string OfPatient(Truth eligible) => eligible switch { Truth.True => "eligible", Truth.False => "not eligible", _ => NotAssessable };
}
