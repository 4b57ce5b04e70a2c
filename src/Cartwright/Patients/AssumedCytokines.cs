using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>How serum cytokines are measured; their courses are the patient's own.</summary>
public sealed record AssumedCytokines(IReadOnlyList<AssumedAnalyte> Analytes, Place Where)
{
    /// <summary>The place of an analyte in the list, or −1; <c>Interleukin-6</c>, <c>IL-6</c> and <c>IL6</c> are one analyte.</summary>
    public int IndexOf(string analyte)
    {
        var code = AnalyteCode.Of(analyte);
        for (var i = 0; i < Analytes.Count; i++) if (Analytes[i].Code == code) return i;
        return -1;
    }

    internal static AssumedCytokines Read(Entry entry)
    {
        if (!entry["analytes"].Exists) entry.Report("'cytokines.analytes' is missing");
        return new([.. entry["analytes"].Members().Select(m => AssumedAnalyte.Read(m.Key, m.Value))], entry.Where);
    }

    internal IEnumerable<Fault> FaultsFor(TrialPlan plan) =>
        plan.Cytokines.Where(c => IndexOf(c.Analyte) < 0).Select(c => new Fault(Where, $"the protocol measures {c.Analyte} ('{c.EndpointId}'); no assay of it is supposed"));
}

/// <summary>The assay of one analyte in serum.</summary>
/// <param name="Name">The analyte as written in the file.</param>
/// <param name="Code">Its short name in the data: IL6, TNFA.</param>
/// <param name="Observable">What of the patient it measures.</param>
/// <param name="Unit">pg/mL; mg/L for C-reactive protein, µg/L for ferritin, U/L for lactate dehydrogenase, mg/dL for uric acid, mmol/L for potassium and phosphate.</param>
/// <param name="ErrorLogSd">Standard deviation of ln(result / true level).</param>
/// <param name="LowerLimit">Limit of quantification.</param>
/// <param name="UpperLimit">Highest level reported; infinite where there is none. A level above it is reported at it.</param>
public sealed record AssumedAnalyte(string Name, string Code, Observable Observable, string Unit, double ErrorLogSd, double LowerLimit, double UpperLimit)
{
    /// <summary>Whether it is a cytokine; otherwise a protein of the acute phase or of dying cells that is drawn with them.</summary>
    public bool IsCytokine => Unit == "pg/mL";

    private static readonly Dictionary<string, (Observable What, string Unit)> Known = new(StringComparer.Ordinal)
    {
        ["IL2"] = (Observable.Il2, "pg/mL"),
        ["IL6"] = (Observable.Il6, "pg/mL"),
        ["IL10"] = (Observable.Il10, "pg/mL"),
        ["TNFA"] = (Observable.TnfAlpha, "pg/mL"),
        ["IFNG"] = (Observable.IfnGamma, "pg/mL"),
        ["CRP"] = (Observable.Crp, "mg/L"),
        ["FERRITIN"] = (Observable.Ferritin, "µg/L"),
        ["LDH"] = (Observable.Ldh, "U/L"),
        ["URATE"] = (Observable.UricAcid, "mg/dL"),
        ["K"] = (Observable.Potassium, "mmol/L"),
        ["PHOS"] = (Observable.Phosphate, "mmol/L"),
    };

    internal static AssumedAnalyte Read(string name, Entry entry)
    {
        var code = AnalyteCode.Of(name);
        if (!Known.TryGetValue(code, out var known)) entry.Report($"the reference patient has no course of '{name}'; it has {string.Join(", ", Known.Keys)}");
        var unit = known.Unit ?? "pg/mL";
        return new(
            name, code, known.What, unit,
            Spread.LogSdOf(entry["cv"].Required(Figures.Variation, 0)),
            entry["lloq"].Required(Figures.In(unit), 1),
            entry["uloq"].Optional(Figures.In(unit)) ?? double.PositiveInfinity);
    }
}

/// <summary>Short names of analytes, as the data carry them.</summary>
public static class AnalyteCode
{
    private static readonly (string Long, string Short)[] Spelled =
        [("INTERLEUKIN", "IL"), ("INTERFERON", "IFN"), ("TUMOR NECROSIS FACTOR", "TNF"), ("TUMOUR NECROSIS FACTOR", "TNF"), ("ALPHA", "A"), ("GAMMA", "G"), ("α", "A"), ("γ", "G"),
         ("URIC ACID", "URATE"), ("POTASSIUM", "K"), ("PHOSPHATE", "PHOS")];

    /// <summary>IL6 for <c>IL-6</c> or <c>Interleukin-6</c>; TNFA for <c>TNF-α</c>; IFNG for <c>IFN-γ</c>.</summary>
    public static string Of(string name)
    {
        var code = name.ToUpperInvariant().Replace("Α", "A", StringComparison.Ordinal).Replace("Γ", "G", StringComparison.Ordinal);
        foreach (var (spelled, brief) in Spelled) code = code.Replace(spelled, brief, StringComparison.Ordinal);
        return string.Concat(code.Where(char.IsAsciiLetterOrDigit));
    }
}
