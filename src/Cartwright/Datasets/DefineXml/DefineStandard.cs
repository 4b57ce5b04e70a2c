namespace Cartwright.Datasets.DefineXml;

/// <summary>The guide that a set of datasets follows, and what Define-XML says of it: its version, the purpose of its datasets, and class and structure of each.</summary>
public sealed record DefineStandard
{
    private readonly Dictionary<string, (string Class, string Structure)> datasets;

    private DefineStandard(string name, string version, string purpose, Dictionary<string, (string Class, string Structure)> datasets) =>
        (Name, Version, Purpose, this.datasets) = (name, version, purpose, datasets);

    /// <summary>SDTM Implementation Guide 3.4.</summary>
    public static DefineStandard Sdtm { get; } = new("SDTMIG", "3.4", "Tabulation", new(StringComparer.Ordinal)
    {
        ["AE"] = ("EVENTS", "One record per adverse event per subject"),
        ["BE"] = ("EVENTS", "One record per biospecimen event per subject"),
        ["BS"] = ("FINDINGS", "One record per test per lot per subject"),
        ["CM"] = ("INTERVENTIONS", "One record per medication per subject"),
        ["DM"] = ("SPECIAL PURPOSE", "One record per subject"),
        ["DS"] = ("EVENTS", "One record per disposition event per subject"),
        ["DV"] = ("EVENTS", "One record per protocol deviation per subject"),
        ["EG"] = ("FINDINGS", "One record per ECG observation per time point per subject"),
        ["EX"] = ("INTERVENTIONS", "One record per administration per subject"),
        ["FA"] = ("FINDINGS ABOUT", "One record per finding per object per subject"),
        ["HO"] = ("EVENTS", "One record per healthcare encounter per subject"),
        ["IS"] = ("FINDINGS", "One record per test per visit per subject"),
        ["LB"] = ("FINDINGS", "One record per test per visit per subject"),
        ["NV"] = ("FINDINGS", "One record per test per time point per subject"),
        ["PC"] = ("FINDINGS", "One record per sample per subject"),
        ["PR"] = ("INTERVENTIONS", "One record per procedure per subject"),
        ["QS"] = ("FINDINGS", "One record per question per visit per subject"),
        ["RS"] = ("FINDINGS", "One record per response assessment per subject"),
        ["SUPPAE"] = ("RELATIONSHIP", "One record per supplemental qualifier per adverse event per subject"),
        ["SV"] = ("SPECIAL PURPOSE", "One record per actual visit per subject"),
        ["TR"] = ("FINDINGS", "One record per lesion measurement per visit per subject"),
        ["TU"] = ("FINDINGS", "One record per identified lesion per subject"),
        ["VS"] = ("FINDINGS", "One record per vital sign per time point per subject"),
    });

    /// <summary>ADaM Implementation Guide 1.3.</summary>
    public static DefineStandard Adam { get; } = new("ADaMIG", "1.3", "Analysis", new(StringComparer.Ordinal)
    {
        ["ADSL"] = ("SUBJECT LEVEL ANALYSIS DATASET", "One record per subject"),
        ["ADAE"] = ("OCCURRENCE DATA STRUCTURE", "One record per adverse event per subject"),
    });

    /// <summary>The guide: SDTMIG or ADaMIG.</summary>
    public string Name { get; }

    /// <summary>The guide's version.</summary>
    public string Version { get; }

    /// <summary>Tabulation or Analysis.</summary>
    public string Purpose { get; }

    /// <summary>The identifier of the guide in the document.</summary>
    internal string Oid => $"STD.{Name}";

    /// <summary>The identifier of the document's metadata, which Dataset-JSON files refer to.</summary>
    internal string MetaDataVersionOid(string study) => $"MDV.{study}.{Name}.{Version}";

    internal string ClassOf(string dataset) => datasets.TryGetValue(dataset, out var known) ? known.Class : "BASIC DATA STRUCTURE";

    internal string StructureOf(string dataset) => datasets.TryGetValue(dataset, out var known) ? known.Structure : "One record per parameter per time point per subject";
}
