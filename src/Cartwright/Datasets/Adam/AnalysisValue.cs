using Cartwright.Datasets.Sdtm;

namespace Cartwright.Datasets.Adam;

/// <summary>A row of ADaM's basic data structure: one value of one parameter of a subject, at a visit or over the whole study.</summary>
/// <param name="ValueText">AVALC: the value in words (CR; &lt;50; NC).</param>
/// <param name="Reason">AREASND (the study's own variable): why there is no value; empty where there is one.</param>
/// <param name="Analysed">ANL01FL: whether the row is the one that analysis uses where a subject has several.</param>
public sealed record AnalysisValue(
    string StudyId, string Subject, string? Arm, string ParameterCode, string Parameter, double? Value, string? ValueText, string? Unit, string? Visit,
    SdtmDate? Date, int? Day, bool Analysed, string? Reason, string? SourceDomain, int? SourceSequence)
{
    /// <summary>ATOXGR of a laboratory result: negative where too low. Null where there is none, of which the reason is in <c>Reason</c>.</summary>
    public int? ToxicityGrade { get; init; }

    /// <summary>BTOXGR: the same at baseline.</summary>
    public int? BaselineToxicityGrade { get; init; }

    /// <summary>ABLFL: whether it is the baseline.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>BASE: the value at baseline.</summary>
    public double? Baseline { get; init; }

    /// <summary>NADIR: the least value before this one, baseline included.</summary>
    public double? Nadir { get; init; }

    /// <summary>ADRS: response, by assessment and best overall.</summary>
    public static AdamDataset<AnalysisValue> Responses { get; } = new AdamDataset<AnalysisValue>("ADRS")
        .Text("STUDYID", r => r.StudyId)
        .Text("USUBJID", r => r.Subject)
        .Text("TRTP", r => r.Arm)
        .Text("PARAMCD", r => r.ParameterCode)
        .Text("PARAM", r => r.Parameter)
        .Number("AVAL", r => r.Value)
        .Text("AVALC", r => r.ValueText)
        .Text("AVALU", r => r.Unit)
        .Text("AVISIT", r => r.Visit)
        .Date("ADT", r => r.Date)
        .Number("ADY", r => r.Day)
        .Flag("ANL01FL", r => r.Analysed)
        .Text("AREASND", r => r.Reason)
        .Text("SRCDOM", r => r.SourceDomain)
        .Number("SRCSEQ", r => r.SourceSequence);

    /// <summary>ADPC: concentrations of the product as analysed.</summary>
    public static AdamDataset<AnalysisValue> Concentrations { get; } = Responses.Named("ADPC");

    /// <summary>ADPP: parameters of cellular kinetics.</summary>
    public static AdamDataset<AnalysisValue> KineticParameters { get; } = Responses.Named("ADPP");

    /// <summary>ADLB: cytokines and their peaks; results that CTCAE grades, with their grades.</summary>
    public static AdamDataset<AnalysisValue> Laboratory { get; } = Responses.Named("ADLB")
        .Number("ATOXGR", r => r.ToxicityGrade)
        .Number("BTOXGR", r => r.BaselineToxicityGrade);

    /// <summary>ADTR: lesions and the sum of their diameters, with its change from baseline and from nadir.</summary>
    public static AdamDataset<AnalysisValue> Tumours { get; } = Responses.Named("ADTR")
        .Flag("ABLFL", r => r.IsBaseline)
        .Number("BASE", r => r.Baseline)
        .Number("CHG", r => r.Value - r.Baseline)
        .Number("PCHG", r => Percent(r.Value, r.Baseline))
        .Number("NADIR", r => r.Nadir)
        .Number("CHGNAD", r => r.Value - r.Nadir)
        .Number("PCHGNAD", r => Percent(r.Value, r.Nadir));

    /// <summary>ADQS: scores of questionnaires.</summary>
    public static AdamDataset<AnalysisValue> Questionnaires { get; } = Responses.Named("ADQS");

    private static double? Percent(double? value, double? of) => of > 0 ? 100 * (value - of) / of : null;
}
