namespace Cartwright.Datasets.DefineXml;

/// <summary>Where a variable comes from, and the method where it is derived.</summary>
internal sealed record VariableOrigin(string Type, string? Source, string? Method)
{
    private static readonly (string OidSuffix, string Text)[] Methods =
    [
        ("SEQ", "The rows of a subject in the order in which they were recorded, numbered from 1."),
        ("DAY", "The date less the date of first infusion (RFSTDTC), plus 1 on and after that date; there is no day 0."),
        ("REFERENCE", "The date of first infusion, and of last contact, in the subject's own records."),
        ("ANALYSIS", "As the analysis derives it: docs/methods of Cartwright, and the report of the study."),
    ];

    private static readonly VariableOrigin Collected = new("Collected", "Investigator", null);
    private static readonly VariableOrigin Assigned = new("Assigned", "Sponsor", null);

    // What an ADaM dataset takes over from SDTM as it stands.
    private static readonly HashSet<string> TakenOver = ["STUDYID", "USUBJID", "AGE", "AGEU", "SEX", "RACE", "ETHNIC", "AESEQ", "AEDECOD", "AEBODSYS", "AESER"];

    private static readonly string[] AssignedEndings = ["TESTCD", "TEST", "CAT", "DECOD", "BODSYS", "CLAS", "TOXGR", "STAT"];

    /// <summary>The methods that variables name, by their identifiers.</summary>
    public static IEnumerable<(string Oid, string Text)> Named => Methods.Select(m => ("MT." + m.OidSuffix, m.Text));

    public static VariableOrigin Of(DefineStandard standard, string variable) => standard == DefineStandard.Sdtm ? OfSdtm(variable) : OfAdam(variable);

    private static VariableOrigin OfSdtm(string variable) => variable switch
    {
        "STUDYID" or "ARMCD" => new("Protocol", "Sponsor", null),
        "DOMAIN" or "USUBJID" => Assigned,
        "RFSTDTC" or "RFENDTC" or "DTHFL" => Derived("REFERENCE"),
        _ when variable.EndsWith("SEQ", StringComparison.Ordinal) => Derived("SEQ"),
        _ when variable.EndsWith("DY", StringComparison.Ordinal) => Derived("DAY"),
        _ when variable.StartsWith("PC", StringComparison.Ordinal) || variable.StartsWith("LB", StringComparison.Ordinal) || variable.StartsWith("IS", StringComparison.Ordinal) => Collected with { Source = "Vendor" },
        _ => AssignedEndings.Any(e => variable.EndsWith(e, StringComparison.Ordinal)) ? Assigned : Collected,
    };

    private static VariableOrigin OfAdam(string variable) => TakenOver.Contains(variable) ? new("Predecessor", null, null) : Derived("ANALYSIS");

    private static VariableOrigin Derived(string method) => new("Derived", "Sponsor", "MT." + method);
}
