using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The daily components that cytokine release is graded from: each day on which a subject had a fever, or support of pressure or oxygen, and what was given.</summary>
internal static class BedsideListing
{
    public const string Id = "cytokine-release-components";
    private const string Title = "Components of cytokine release by subject and day";
    private const int Until = 35;

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var data = analysis.Package;
        if (analysis.CytokineRelease.Courses.All(c => c.MaxGrade is null)) return Table.Empty(Id, Title, "nobody could be graded from the data package");
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Infused);
        List<Row> rows = [.. analysis.CytokineRelease.Courses.SelectMany(c => Days(c, data, subjects, plan))];
        if (rows.Count == 0) return Table.Empty(Id, Title, "nobody had a fever, nor support of pressure or oxygen");
        return new(Id, Title,
            [new("Subject"), new("Level"), new("Day", true), new("Highest, °C", true), new("For pressure"), new("Oxygen"), new("Against it"), new("Grade", true)], rows,
            [$"Days from infusion to {Until} days after it on which there was anything to list. A dash: not recorded, not given, no grade.", RulesInForce.CytokineRelease(plan), RulesInForce.DayNumbers(plan)]);
    }

    private static IEnumerable<Row> Days(CytokineReleaseCourse course, StudyData data, ListedSubjects subjects, TrialPlan plan)
    {
        var of = new Bedside(course, data, subjects.Infusion(course.Subject)!.Value, plan);
        return Enumerable.Range(0, Until + 1).Select(of.On).OfType<BedsideDay>()
            .Select(d => Row.Of(subjects.Name(course.Subject), subjects.Level(course.Subject), subjects.Day(course.Subject, d.Date), d.Highest, d.Pressure, d.Oxygen, d.Treatment, d.Grade));
    }

    private sealed record BedsideDay(DateOnly Date, string Highest, string Pressure, string Oxygen, string Treatment, string Grade);

    private sealed class Bedside(CytokineReleaseCourse course, StudyData data, DateOnly infusion, TrialPlan plan)
    {
        private readonly List<VitalSignResult> temperatures = [.. data.VitalSigns.Where(v => v.Subject == course.Subject && v.Test == CodeLists.VitalSignTest.Temperature && v.At is not null)];
        private readonly List<ConcomitantMedication> medicines = [.. data.Medications.Where(m => m.Subject == course.Subject && m.Start is not null)];
        private readonly List<Procedure> devices = [.. data.Procedures.Where(p => p.Subject == course.Subject && p.Start is not null && AstctGrade.SupportBy(p.Treatment, p.FlowLitresPerMinute) != OxygenSupport.None)];

        public BedsideDay? On(int elapsed)
        {
            var day = infusion.AddDays(elapsed);
            var hottest = temperatures.Where(v => v.At!.Value.Day == day && Fever.Celsius(v) is >= Fever.Lowest and <= Fever.Highest).MaxBy(Fever.Celsius);
            var (pressure, treatment) = (Given(day, Supports), Given(day, Treats));
            var oxygen = string.Join(", ", devices.Where(p => Covers(p.Start, p.End, day)).Select(Device).Distinct());
            var feverish = hottest is not null && Fever.In(hottest, plan.CytokineRelease.Fever) == true;
            if (!feverish && pressure.Length + oxygen.Length + treatment.Length == 0) return null;
            return new(day, hottest is null ? "–" : Numbers.Fixed(Fever.Celsius(hottest)!.Value, 1), Dash(pressure), Dash(oxygen), Dash(treatment), course.Daily.FirstOrDefault(d => d.DaysFromInfusion == elapsed) is { } g ? $"{g.Grade}" : "–");
        }

        private string Given(DateOnly day, Func<ConcomitantMedication, bool> of) =>
            string.Join(", ", medicines.Where(m => of(m) && Covers(m.Start, m.End, day)).Select(m => m.Treatment.ToLowerInvariant()).Distinct());

        private static bool Covers(SdtmDate? start, SdtmDate? end, DateOnly day) => start!.Value.Day <= day && day <= (end ?? start).Value.Day;

        private static bool Supports(ConcomitantMedication m) => m.Class is CodeLists.MedicationClass.Vasopressor or CodeLists.MedicationClass.Vasopressin or CodeLists.MedicationClass.FluidBolus;

        private static bool Treats(ConcomitantMedication m) => m.Class is CodeLists.MedicationClass.AntiCytokine or CodeLists.MedicationClass.Corticosteroid or CodeLists.MedicationClass.Antipyretic;

        private static string Device(Procedure p) => p.Treatment.ToLowerInvariant() + (p.FlowLitresPerMinute is { } flow ? $" {Numbers.Significant(flow, 2)} L/min" : "");

        private static string Dash(string words) => words.Length == 0 ? "–" : words;
    }
}
