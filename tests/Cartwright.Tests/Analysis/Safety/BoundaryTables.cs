using Cartwright.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>The boundaries of the consensus of 2019 on cytokine release and neurotoxicity, one a row, each with where it was read. The classes beside this one test what surrounds them.</summary>
public class BoundaryTables
{
    private const string Table2 = "Lee 2019, table 2; PMC8021214, table 1", FeverNote = "the same, first footnote", WorseNote = "the same, second footnote", FlowNote = "the same, third footnote";
    private const string Table6 = "Lee 2019, table 6; PMC7990806, table 2", Table6Notes = "the same, footnotes", Table8 = "Lee 2019, table 8; mdedge.com, group proposes new grading systems";
    private const string Reading = "a reading, docs/methods/toxicity-scales.md";

    // Fever of 38.5 °C from 24 h to 72 h after infusion, read every six hours, then none to 168 h.
    private static Package Febrile => Package.Of().Temps(0, 18, 36.8).Temps(24, 66, 38.5).Temps(72, 168, 36.9);

    private static readonly (string Case, string Source, int Grade, Func<Package> Package)[] Release =
    [
        ("37.9 °C", Table2, 0, () => Package.Of().Temp(30, 37.9)),
        ("38.0 °C", Table2, 1, () => Package.Of().Temp(30, 38.0)),
        ("38.05 °C", Table2, 1, () => Package.Of().Temp(30, 38.05)),
        ("100.3 °F", Table2, 0, () => Package.Of().Temp(30, 100.3, "°F")),
        ("100.4 °F, which is 38.0 °C", Table2, 1, () => Package.Of().Temp(30, 100.4, "°F")),
        ("fever, then tocilizumab, then afebrile with oxygen at 2 L/min", FeverNote, 2, () => Febrile.Medicine("TOCILIZUMAB", "ANTI-CYTOKINE", 60).Oxygen("NASAL CANNULA", 2, 75, 85)),
        ("the same without tocilizumab", FeverNote, 1, () => Febrile.Oxygen("NASAL CANNULA", 2, 75, 85)),
        ("hypotension treated by fluids", Table2, 2, () => Febrile.Medicine("SALINE", "FLUID BOLUS", 30)),
        ("vasopressin only", Reading, 3, () => Febrile.Medicine("VASOPRESSIN", "VASOPRESSIN", 30, 40)),
        ("vasopressin and norepinephrine", Table2, 3, () => Febrile.Medicine("VASOPRESSIN", "VASOPRESSIN", 30, 40).Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40)),
        ("norepinephrine and epinephrine", Table2, 4, () => Febrile.Medicine("EPINEPHRINE", "VASOPRESSOR", 30, 40).Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40)),
        ("cannula at 6 L/min", FlowNote, 2, () => Febrile.Oxygen("NASAL CANNULA", 6, 30, 40)),
        ("cannula at 6.1 L/min", FlowNote, 3, () => Febrile.Oxygen("NASAL CANNULA", 6.1, 30, 40)),
        ("cannula at 7 L/min", FlowNote, 3, () => Febrile.Oxygen("NASAL CANNULA", 7, 30, 40)),
        ("CPAP", Table2, 4, () => Febrile.Oxygen("CPAP", null, 30, 40)),
        ("CPAP at home, since before the infusion", FeverNote, 1, () => Febrile.Oxygen("CPAP", null, -500, 500)),
        ("CPAP for sleep apnoea, begun after it", FeverNote, 1, () => Indicated(Febrile.Oxygen("CPAP", null, 30, 40), "SLEEP APNEA")),
        ("intubation to protect the airway", FeverNote, 1, () => Indicated(Febrile.Oxygen("MECHANICAL VENTILATION", null, 30, 40), "AIRWAY PROTECTION")),
        ("one vasopressor and low flow", WorseNote, 3, () => Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40).Oxygen("NASAL CANNULA", 2, 30, 40)),
        ("fever put down to an infection", FeverNote, 0, () => Caused(Caused(Caused(Febrile, "FEVER", "INFECTION", 1), "FEVER", "INFECTION", 2), "FEVER", "INFECTION", 3)),
        ("creatinine of six times its limit of normal", "Lee 2019, text: organ toxicity is no part of the grade", 1, () => Creatinine(Febrile, 30, 600)),
        ("oxygen without any fever", "Lee 2019, text: fever is required at onset", 0, () => Package.Of().Temps(0, 100, 37.5).Oxygen("CPAP", null, 30, 40)),
        ("death due to it", "Lee 2019, table 2, note: grade 5 is death due to CRS", 5, () => Febrile.Died(4, "Cytokine release syndrome")),
    ];

    private static readonly (string Case, string Source, int? Grade, Func<Package> Package)[] Neurotoxicity =
    [
        ("ICE 10", Table6, 0, () => Package.Of().Ice(30, 10)),
        ("ICE 9", Table6, 1, () => Package.Of().Ice(30, 9)),
        ("ICE 7", Table6, 1, () => Package.Of().Ice(30, 7)),
        ("ICE 6", Table6, 2, () => Package.Of().Ice(30, 6)),
        ("ICE 3", Table6, 2, () => Package.Of().Ice(30, 3)),
        ("ICE 2", Table6, 3, () => Package.Of().Ice(30, 2)),
        ("ICE 0, awake", Table6Notes, 3, () => Package.Of().Ice(30, 0).Neurological(30, "CONSCLVL", null, "NORMAL")),
        ("ICE 0, unarousable", Table6, 4, () => Package.Of().Ice(30, 0, arousable: false)),
        ("ICE missing is not 10", Reading, null, () => Package.Of().Ice(30, null)),
        ("ICE 10, awakens to voice", Table6, 2, () => Package.Of().Ice(30, 10).Neurological(30, "CONSCLVL", null, "AWAKENS TO VOICE")),
        ("ICE 10, drowsy under sedation", Table6Notes, 0, () => Caused(Package.Of().Ice(30, 10).Neurological(30, "CONSCLVL", null, "AWAKENS TO VOICE"), "CONSCLVL", "SEDATION", 1)),
        ("a seizure that resolves", Table6, 3, () => Package.Of().Ice(30, 10).Neurological(30, "SEIZURE", null, "RESOLVED")),
        ("ICE 3 and such a seizure", Table6Notes, 3, () => Package.Of().Ice(30, 3).Neurological(30, "SEIZURE", null, "RESOLVED")),
        ("a seizure of more than five minutes", Table6, 4, () => Package.Of().Ice(30, 10).Neurological(30, "SEIZURE", null, "PROLONGED OR REPETITIVE")),
        ("hemiparesis", Table6, 4, () => Package.Of().Ice(30, 10).Neurological(30, "MOTOR", null, "DEEP FOCAL WEAKNESS")),
        ("focal oedema", Table6, 3, () => Package.Of().Ice(30, 10).Neurological(30, "CEREDEMA", null, "FOCAL")),
        ("diffuse oedema", Table6, 4, () => Package.Of().Ice(30, 10).Neurological(30, "CEREDEMA", null, "DIFFUSE")),
        ("haemorrhage", Table6Notes, 0, () => Package.Of().Ice(30, 10).Neurological(30, "CEREDEMA", null, "HEMORRHAGE")),
        ("tremor", Table6Notes, 0, () => Package.Of().Ice(30, 10).Neurological(30, "MOTOR", null, "TREMOR")),
        ("headache", Table6Notes, 0, () => Package.Of().Ice(30, 10).Neurological(30, "HEADACHE", null, "SEVERE")),
        ("ICE 8 before, 8 after", Reading, 0, () => Package.Of().Ice(-24, 8).Ice(30, 8)),
        ("ICE 8 before, 7 after", Reading, 1, () => Package.Of().Ice(-24, 8).Ice(30, 7)),
        ("ICE 5 before, 2 after", Reading, null, () => Package.Of().Ice(-24, 5).Ice(30, 2)),
        ("no fever", "Lee 2019, text: ICANS need not follow CRS", 2, () => Package.Of().Temps(0, 100, 36.6).Ice(30, 5)),
        ("a child, CAPD 8", Table8, 1, () => Child(Package.Of().Neurological(30, "CAPD", 8, null))),
        ("a child, CAPD 8, awakens to voice", Table8, 2, () => Child(Package.Of().Neurological(30, "CAPD", 8, null).Neurological(30, "CONSCLVL", null, "AWAKENS TO VOICE"))),
        ("a child, CAPD 9", Table8, 3, () => Child(Package.Of().Neurological(30, "CAPD", 9, null))),
        ("a child that cannot do CAPD", Table8, 4, () => Child(Package.Of().Neurological(30, "CAPD", null, "UNAROUSABLE"))),
        ("death due to it", "Lee 2019, table 6, note", 5, () => Package.Of().Ice(30, 5).Died(4, "Immune effector cell-associated neurotoxicity syndrome")),
    ];

    [Theory, MemberData(nameof(ReleaseCases))]
    public void Cytokine_release(string name, string source)
    {
        var row = Release.Single(r => r.Case == name);
        CytokineReleaseAnalysis.Of(row.Package().Data, Package.Plan).Courses.Single().MaxGrade.ShouldBe(row.Grade, source);
    }

    [Theory, MemberData(nameof(NeurotoxicityCases))]
    public void Neurotoxicity_of_cells(string name, string source)
    {
        var row = Neurotoxicity.Single(r => r.Case == name);
        IcansAnalysis.Of(row.Package().Data, Package.Plan).Courses.Single().MaxGrade.ShouldBe(row.Grade, source);
    }

    /// <summary>Grade 2, resolved for a day, then a new fever: another episode, of its own grade. Lee 2019, text on resolution; the day is the protocol's.</summary>
    [Fact]
    public void A_new_fever_after_resolution_is_a_new_episode() =>
        CytokineReleaseAnalysis.Of(Package.Of().Temps(24, 30, 39).Oxygen("NASAL CANNULA", 2, 26, 28).Temps(36, 72, 36.8).Temps(78, 84, 38.2).Temps(90, 140, 36.8).Data, Package.Plan)
            .Courses.Single().Episodes.Select(e => e.MaxGrade).ShouldBe([2, 1]);

    public static TheoryData<string, string> ReleaseCases => [.. Release.Select(r => new TheoryDataRow<string, string>(r.Case, r.Source))];

    public static TheoryData<string, string> NeurotoxicityCases => [.. Neurotoxicity.Select(r => new TheoryDataRow<string, string>(r.Case, r.Source))];

    private static Package Indicated(Package package, string indication) => new(package.Data with { Procedures = [package.Data.Procedures[0] with { Indication = indication }] });

    private static Package Caused(Package package, string sign, string cause, int day) => new(package.Data with
    {
        FindingsAbout = [.. package.Data.FindingsAbout, new("S1", package.Data.FindingsAbout.Count + 1, sign, "ATTRIB", "", null, cause, Package.Day(day))],
    });

    private static Package Creatinine(Package package, double hours, double value) => new(package.Data with
    {
        Laboratory = [new("S1", 1, "CREAT", "CREAT", "CHEMISTRY", value, false, null, "umol/L", "", Package.AtHour(hours)) { UpperNormal = 100 }],
    });

    private static Package Child(Package package) => new(package.Data with { Demographics = [package.Data.Demographics[0] with { AgeYears = 5 }] });
}
