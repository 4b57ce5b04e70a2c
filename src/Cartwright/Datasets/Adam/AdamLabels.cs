namespace Cartwright.Datasets.Adam;

/// <summary>The labels of analysis datasets and their variables.</summary>
/// <remarks>CDISC Analysis Data Model Implementation Guide 1.3. The study's own variables: DLTEVLFL, DLTFL, AREASND, COLLDT, AEVNTNUM.</remarks>
internal static class AdamLabels
{
    private static readonly Dictionary<string, string> Datasets = new(StringComparer.Ordinal)
    {
        ["ADSL"] = "Subject-Level Analysis",
        ["ADAE"] = "Adverse Events Analysis",
        ["ADTTE"] = "Time to Event Analysis",
        ["ADRS"] = "Response Analysis",
        ["ADPC"] = "Product Concentrations Analysis",
        ["ADPP"] = "Cellular Kinetics Parameters Analysis",
        ["ADLB"] = "Laboratory Analysis",
        ["ADTR"] = "Tumour Results Analysis",
        ["ADQS"] = "Questionnaires Analysis",
    };

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["STUDYID"] = "Study Identifier",
        ["USUBJID"] = "Unique Subject Identifier",
        ["TRT01P"] = "Planned Treatment for Period 01",
        ["TRTP"] = "Planned Treatment",
        ["TRTA"] = "Actual Treatment",
        ["AGE"] = "Age",
        ["AGEU"] = "Age Units",
        ["SEX"] = "Sex",
        ["RACE"] = "Race",
        ["ETHNIC"] = "Ethnicity",
        ["COLLDT"] = "Date of First Collection of Cells",
        ["APERIOD"] = "Period",
        ["APERIODC"] = "Period (C)",
        ["AEVNTNUM"] = "Number of the Event",
        ["TRTSDT"] = "Date of First Exposure to Treatment",
        ["EOSDT"] = "End of Study Date",
        ["DTHDT"] = "Date of Death",
        ["ENRLFL"] = "Enrolled Population Flag",
        ["SAFFL"] = "Safety Population Flag",
        ["DLTEVLFL"] = "DLT-Evaluable Population Flag",
        ["DLTFL"] = "Dose-Limiting Toxicity Flag",
        ["AESEQ"] = "Sequence Number",
        ["AEDECOD"] = "Dictionary-Derived Term",
        ["AEBODSYS"] = "Body System or Organ Class",
        ["AETOXGR"] = "Standard Toxicity Grade",
        ["ATOXGR"] = "Analysis Toxicity Grade",
        ["BTOXGR"] = "Baseline Toxicity Grade",
        ["ATOXGRN"] = "Analysis Toxicity Grade (N)",
        ["AESER"] = "Serious Event",
        ["AREL"] = "Analysis Causality",
        ["ASTDT"] = "Analysis Start Date",
        ["AENDT"] = "Analysis End Date",
        ["ASTDY"] = "Analysis Start Relative Day",
        ["TRTEMFL"] = "Treatment Emergent Analysis Flag",
        ["PARAMCD"] = "Parameter Code",
        ["PARAM"] = "Parameter",
        ["AVAL"] = "Analysis Value",
        ["AVALC"] = "Analysis Value (C)",
        ["AVALU"] = "Analysis Value Unit",
        ["AVISIT"] = "Analysis Visit",
        ["ADT"] = "Analysis Date",
        ["ADY"] = "Analysis Relative Day",
        ["ANL01FL"] = "Analysis Flag 01",
        ["AREASND"] = "Reason Analysis Value is Missing",
        ["CNSR"] = "Censor",
        ["EVNTDESC"] = "Event or Censoring Description",
        ["STARTDT"] = "Time to Event Origin Date for Subject",
        ["ABLFL"] = "Baseline Record Flag",
        ["BASE"] = "Baseline Value",
        ["CHG"] = "Change from Baseline",
        ["PCHG"] = "Percent Change from Baseline",
        ["NADIR"] = "Nadir",
        ["CHGNAD"] = "Change from Nadir",
        ["PCHGNAD"] = "Percent Change from Nadir",
        ["SRCDOM"] = "Source Data",
        ["SRCSEQ"] = "Source Sequence Number",
    };

    /// <summary>The label of a dataset.</summary>
    public static string OfDataset(string dataset) => Datasets[dataset];

    /// <summary>The label of a variable; a moment <c>--DTM</c> is labelled as the date <c>--DT</c> is.</summary>
    /// <exception cref="KeyNotFoundException">It has none yet.</exception>
    public static string Of(string variable) =>
        Variables.TryGetValue(variable, out var label) ? label
        : variable.EndsWith("DTM", StringComparison.Ordinal) ? Variables[variable[..^1]].Replace("Date", "Datetime", StringComparison.Ordinal)
        : throw new KeyNotFoundException($"{variable} has no label");
}
