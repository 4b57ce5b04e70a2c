using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Laboratory;

/// <summary>What was screened for, and each infused subject's answer; null where it cannot be told.</summary>
public sealed record LaboratoryScreen(string Name, IReadOnlyDictionary<string, bool?> OfSubject);

/// <summary>Tumour lysis, the haemophagocytic syndrome and hypogammaglobulinaemia, as far as laboratory results tell. Screens: none is a diagnosis.</summary>
/// <param name="Screens">Those of which at least one subject can be judged.</param>
public sealed record LaboratoryScreens(IReadOnlyList<LaboratoryScreen> Screens)
{
    private static readonly string[] LysisTerms = ["arrhythmia", "fibrillation", "tachycardia", "bradycardia", "cardiac arrest", "seizure", "convulsion"];

    /// <summary>Screens the infused subjects of a data package. The window of tumour lysis counts from the infusion.</summary>
    public static LaboratoryScreens Of(StudyData data, SubjectLevel subjects)
    {
        var (rows, events, medicines) = (data.Laboratory.ToLookup(r => r.Subject), data.AdverseEvents.ToLookup(e => e.Subject), data.Medications.ToLookup(m => m.Subject));
        var infused = subjects.In(AnalysisSet.Infused).ToList();
        LaboratoryScreen Screen(string name, Func<Subject, SdtmDate, bool?> judge) => new(name, infused.ToDictionary(s => s.Id, s => judge(s, s.FirstInfused!.Value), StringComparer.Ordinal));
        TumourLysis Lysis(Subject s, SdtmDate at, TumourLysisRules rules) => TumourLysis.Of(rows[s.Id], at.Day, data.AdverseEvents.Count == 0 ? null : HasSign(s, events[s.Id], at, rules), rules);
        return new(
        [
            .. new[]
            {
                Screen("Tumour lysis, laboratory (Cairo–Bishop 2004)", (s, at) => Lysis(s, at, TumourLysisRules.CairoBishop).Laboratory),
                Screen("Tumour lysis, clinical (Cairo–Bishop 2004)", (s, at) => Lysis(s, at, TumourLysisRules.CairoBishop).Clinical),
                Screen("Tumour lysis, laboratory (Howard 2011)", (s, at) => Lysis(s, at, TumourLysisRules.Howard).Laboratory),
                Screen("Criteria of IEC-HS met (Hines 2023)", (s, at) => IecHsScreen.Of(rows[s.Id], at, IecHsRules.Hines2023).IsPositive),
                Screen("Immunoglobulin G below 4 g/L, not after replacement", (s, at) => Hypogammaglobulinaemia.Of(rows[s.Id], Replacements(medicines[s.Id]), at, HypogammaglobulinaemiaRules.Custom).WasLow),
            }.Where(s => s.OfSubject.Values.Any(v => v is not null)),
        ]);
    }

    private static bool HasSign(Subject subject, IEnumerable<AdverseEvent> events, SdtmDate infusion, TumourLysisRules rules)
    {
        bool IsInWindow(SdtmDate? at) => at is { } known && known.Day.DayNumber - infusion.Day.DayNumber is var day && day >= rules.FromDay && day <= rules.ToDay;
        return IsInWindow(subject.Death) || events.Any(e => IsInWindow(e.Start) && LysisTerms.Any(t => e.Term.Contains(t, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<SdtmDate> Replacements(IEnumerable<ConcomitantMedication> medicines) =>
        medicines.Where(m => m.Treatment.Contains("immunoglobulin", StringComparison.OrdinalIgnoreCase) || m.Treatment.Contains("IVIG", StringComparison.OrdinalIgnoreCase)).Select(m => m.Start).OfType<SdtmDate>();
}
