using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Laboratory;

/// <summary>What was screened for, and each infused subject's answer; null where it cannot be told.</summary>
public sealed record LaboratoryScreen(string Name, IReadOnlyDictionary<string, bool?> OfSubject);

/// <summary>Tumour lysis, the haemophagocytic syndrome and hypogammaglobulinaemia, as far as laboratory results tell. Screens: none is a diagnosis.</summary>
/// <param name="Screens">Those of which at least one subject can be judged.</param>
public sealed record LaboratoryScreens(IReadOnlyList<LaboratoryScreen> Screens)
{
    private static readonly string[] LysisTerms = ["arrhythmia", "fibrillation", "tachycardia", "bradycardia", "cardiac arrest", "seizure", "convulsion", "tetany"];

    /// <summary>Screens the infused subjects of a data package.</summary>
    public static LaboratoryScreens Of(StudyData data, TrialPlan plan, SubjectLevel subjects)
    {
        var rule = plan.Screening;
        var (charts, infused) = (new SubjectCharts(data), subjects.In(AnalysisSet.Infused).ToList());
        LaboratoryScreen Screen(string name, Func<Subject, SubjectChart, bool?> judge) => new(name, infused.ToDictionary(s => s.Id, s => judge(s, charts.Of(s.Id)), StringComparer.Ordinal));
        TumourLysis Lysis(Subject s, SubjectChart c, TumourLysisRules rules) => Tumour(s, c, AnchorOf(s, rule), rules.At(c.AgeYears));
        var immunoglobulin = new HypogammaglobulinaemiaRules(rule.ImmunoglobulinGramsPerLitre, (int)rule.Replacement.Days);
        return new(
        [
            .. new[]
            {
                Screen("Tumour lysis, laboratory (Cairo–Bishop 2004)", (s, c) => Lysis(s, c, TumourLysisRules.CairoBishop).Laboratory),
                Screen("Tumour lysis, clinical (Cairo–Bishop 2004)", (s, c) => Lysis(s, c, TumourLysisRules.CairoBishop).Clinical),
                Screen("Tumour lysis, laboratory (Howard 2011)", (s, c) => Lysis(s, c, TumourLysisRules.Howard).Laboratory),
                Screen("Tumour lysis, clinical (Howard 2011)", (s, c) => Lysis(s, c, TumourLysisRules.Howard).Clinical),
                Screen("Criteria of IEC-HS met (Hines 2023)", (s, c) => IecHsScreen.Of(c.Laboratory, s.FirstInfused!.Value, IecHsRules.Hines2023).IsPositive),
                Screen("Haemophagocytic syndrome, ferritin above 10,000 µg/L and two others (CARTOX 2018)", (s, c) => CartoxHaemophagocyticScreen.Of(new(c, s.FirstInfused!.Value)).IsPositive),
                Screen("Haemophagocytic lymphohistiocytosis, five of eight (HLH-2004)", (s, c) => Hlh2004Screen.Of(new(c, s.FirstInfused!.Value)).IsPositive),
                Screen("Haemophagocytic syndrome, HScore from 169 (Fardet 2014)", (s, c) => HScore.Of(new(c, s.FirstInfused!.Value)).IsPositive),
                Screen(FormattableString.Invariant($"Immunoglobulin G below {rule.ImmunoglobulinGramsPerLitre:0.###} g/L, not after replacement"),
                    (s, c) => Hypogammaglobulinaemia.Of(c.Laboratory, Replacement.DatesOf(c.Medications), s.FirstInfused!.Value, immunoglobulin).WasLow),
            }.Where(s => s.OfSubject.Values.Any(v => v is not null)),
        ]);
    }

    private static DateOnly AnchorOf(Subject subject, ScreeningRule rule) => (rule.LysisFrom == LysisAnchor.Conditioning ? subject.TreatmentStart : null)?.Day ?? subject.FirstInfused!.Value.Day;

    private static TumourLysis Tumour(Subject subject, SubjectChart chart, DateOnly anchor, TumourLysisRules rules)
    {
        bool IsInWindow(SdtmDate? at) => at is { } known && known.Day.DayNumber - anchor.DayNumber is var day && day >= rules.FromDay && day <= rules.ToDay;
        bool HasSign() => IsInWindow(subject.Death) || chart.AdverseEvents.Any(e => IsInWindow(e.Start) && LysisTerms.Any(t => e.Term.Contains(t, StringComparison.OrdinalIgnoreCase)));
        return TumourLysis.Of(chart.Laboratory, anchor, chart.EventsCollected ? HasSign() : null, rules);
    }
}
