namespace Cartwright.Datasets.Sdtm;

/// <summary>The labels of datasets and variables, which the standard fixes and a transport file carries in 40 bytes.</summary>
/// <remarks>CDISC SDTM Implementation Guide 3.4. Variables of the sponsor's own: TULNODE; of the guide's model but not of its domain: PRDOSE and PRDOSU.</remarks>
internal static class VariableLabels
{
    private static readonly Dictionary<string, string> Domains = new(StringComparer.Ordinal)
    {
        ["AE"] = "Adverse Events",
        ["CM"] = "Concomitant Medications",
        ["DM"] = "Demographics",
        ["DS"] = "Disposition",
        ["EX"] = "Exposure",
        ["FA"] = "Findings About Events or Interventions",
        ["LB"] = "Laboratory Test Results",
        ["NV"] = "Nervous System Findings",
        ["PC"] = "Pharmacokinetics Concentrations",
        ["PR"] = "Procedures",
        ["QS"] = "Questionnaires",
        ["RS"] = "Disease Response and Clin Classification",
        ["TR"] = "Tumor/Lesion Results",
        ["TU"] = "Tumor/Lesion Identification",
        ["VS"] = "Vital Signs",
    };

    // What a domain's events, interventions or findings are called in the labels of its dates.
    private static readonly Dictionary<string, string> Observed = new(StringComparer.Ordinal)
    {
        ["AE"] = "Adverse Event",
        ["CM"] = "Medication",
        ["DS"] = "Disposition Event",
        ["EX"] = "Treatment",
        ["PR"] = "Procedure",
    };

    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["STUDYID"] = "Study Identifier",
        ["DOMAIN"] = "Domain Abbreviation",
        ["USUBJID"] = "Unique Subject Identifier",
        ["VISIT"] = "Visit Name",
        ["SUBJID"] = "Subject Identifier for the Study",
        ["RFSTDTC"] = "Subject Reference Start Date/Time",
        ["RFENDTC"] = "Subject Reference End Date/Time",
        ["RFICDTC"] = "Date/Time of Informed Consent",
        ["DTHDTC"] = "Date/Time of Death",
        ["DTHFL"] = "Subject Death Flag",
        ["AGE"] = "Age",
        ["AGEU"] = "Age Units",
        ["SEX"] = "Sex",
        ["ARMCD"] = "Planned Arm Code",
        ["AETERM"] = "Reported Term for the Adverse Event",
        ["AEDECOD"] = "Dictionary-Derived Term",
        ["AEBODSYS"] = "Body System or Organ Class",
        ["AESER"] = "Serious Event",
        ["AEREL"] = "Causality",
        ["AETOXGR"] = "Standard Toxicity Grade",
        ["CMTRT"] = "Reported Name of Drug, Med, or Therapy",
        ["CMCLAS"] = "Medication Class",
        ["CMDOSE"] = "Dose per Administration",
        ["CMDOSU"] = "Dose Units",
        ["DSTERM"] = "Reported Term for the Disposition Event",
        ["DSDECOD"] = "Standardized Disposition Term",
        ["DSCAT"] = "Category for Disposition Event",
        ["EXTRT"] = "Name of Treatment",
        ["EXCAT"] = "Category of Treatment",
        ["EXDOSE"] = "Dose",
        ["EXDOSU"] = "Dose Units",
        ["EXROUTE"] = "Route of Administration",
        ["FATESTCD"] = "Findings About Test Short Name",
        ["FATEST"] = "Findings About Test Name",
        ["FAOBJ"] = "Object of the Observation",
        ["FACAT"] = "Category for Findings About",
        ["LBTESTCD"] = "Lab Test or Examination Short Name",
        ["LBTEST"] = "Lab Test or Examination Name",
        ["LBCAT"] = "Category for Lab Test",
        ["NVTESTCD"] = "Short Name of Nervous System Test",
        ["NVTEST"] = "Name of Nervous System Test",
        ["PCTESTCD"] = "Pharmacokinetic Test Short Name",
        ["PCTEST"] = "Pharmacokinetic Test Name",
        ["PCSPEC"] = "Specimen Material Type",
        ["PCMETHOD"] = "Method of Test or Examination",
        ["PRTRT"] = "Reported Name of Procedure",
        ["PRDOSE"] = "Dose",
        ["PRDOSU"] = "Dose Units",
        ["QSTESTCD"] = "Question Short Name",
        ["QSTEST"] = "Question Name",
        ["QSCAT"] = "Category of Question",
        ["RSTESTCD"] = "Assessment Short Name",
        ["RSTEST"] = "Assessment Name",
        ["RSCAT"] = "Category for Assessment",
        ["RSEVAL"] = "Evaluator",
        ["TRLNKID"] = "Link ID",
        ["TRTESTCD"] = "Tumor/Lesion Assessment Short Name",
        ["TRTEST"] = "Tumor/Lesion Assessment Test Name",
        ["TULNKID"] = "Link ID",
        ["TUTESTCD"] = "Tumor/Lesion ID Short Name",
        ["TUTEST"] = "Tumor/Lesion ID Test Name",
        ["TULOC"] = "Location of the Tumor/Lesion",
        ["TULNODE"] = "Lymph Node",
        ["VSTESTCD"] = "Vital Signs Test Short Name",
        ["VSTEST"] = "Vital Signs Test Name",
    };

    /// <summary>The label of a domain's dataset.</summary>
    public static string OfDomain(string domain) => Domains[domain];

    /// <summary>The label of a variable.</summary>
    /// <exception cref="KeyNotFoundException">It has none yet.</exception>
    public static string Of(string domain, string variable) => Named.TryGetValue(variable, out var label) ? label : OfFragment(domain, variable[2..]);

    private static string OfFragment(string domain, string fragment) => fragment switch
    {
        "SEQ" => "Sequence Number",
        "ORRES" => "Result or Finding in Original Units",
        "ORRESU" => "Original Units",
        "STRESC" => "Character Result/Finding in Std Format",
        "STRESN" => "Numeric Result/Finding in Standard Units",
        "STRESU" => "Standard Units",
        "STAT" => "Completion Status",
        "STNRLO" => "Reference Range Lower Limit-Std Units",
        "STNRHI" => "Reference Range Upper Limit-Std Units",
        "LLOQ" => "Lower Limit of Quantitation",
        "STDTC" => $"Start Date/Time of {Observed[domain]}",
        "ENDTC" => $"End Date/Time of {Observed[domain]}",
        "STDY" => $"Study Day of Start of {Observed[domain]}",
        "ENDY" => $"Study Day of End of {Observed[domain]}",
        "EVAL" => "Evaluator",
        "EVALID" => "Evaluator Identifier",
        "ACPTFL" => "Accepted Record Flag",
        "METHOD" => "Method of Test or Examination",
        "DTC" => "Date/Time of Collection",
        "DY" => "Study Day of Collection",
        _ => throw new KeyNotFoundException($"{domain}{fragment} has no label"),
    };
}
