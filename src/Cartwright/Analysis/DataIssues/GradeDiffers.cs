using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A recorded grade of cytokine release or neurotoxicity that is not the grade of the signs.</summary>
internal static class GradeDiffers
{
    public static readonly DataCheck Check = new(
        "DI-GRADE", IssueSeverity.Warning,
        "The worst recorded grade of cytokine release (AE; FA under the name of a scale that is derived) or of neurotoxicity (AE) of a subject differs from the worst grade derived from temperature, pressure, oxygen and ICE scores.",
        "A sign is missing from the package, or the grade was given under another scale. Tables use the derived grade; a dose-limiting toxicity is judged by both.")
    {
        Look = Look,
    };

    private static IEnumerable<Irregularity> Look(CheckedPackage package)
    {
        if (package.Data.AdverseEvents.Count == 0 && package.Data.FindingsAbout.Count == 0) return [];
        var subjects = SubjectLevel.Of(package.Data, package.Plan);
        var release = CytokineReleaseAnalysis.Of(package.Data, package.Plan, subjects).Courses.Where(c => c.MaxGrade is not null).ToDictionary(c => c.Subject, StringComparer.Ordinal);
        var own = CytokineReleaseScales.Named(package.Plan.CytokineRelease.Scale);
        Dictionary<string, int> Under(CytokineReleaseScale scale) => release.ToDictionary(c => c.Key, c => c.Value.MaxGradeUnder(scale)!.Value, StringComparer.Ordinal);
        var neurotoxicity = IcansAnalysis.Of(package.Data, package.Plan, subjects).Courses.Where(c => c.MaxGrade is not null).ToDictionary(c => c.Subject, c => c.MaxGrade!.Value, StringComparer.Ordinal);
        return
        [
            .. Differing(Events(package.Data, CodeLists.CytokineRelease), Under(own), "AETOXGR", $"cytokine release ({own.Title})"),
            .. Differing(Events(package.Data, CodeLists.Neurotoxicity), neurotoxicity, "AETOXGR", "neurotoxicity (ASTCT 2019)"),
            .. CytokineReleaseScales.All.SelectMany(s => Differing(Findings(package.Data, s.Title.Split(' ')[0]), Under(s), "FASTRESN", $"cytokine release ({s.Title})")),
        ];
    }

    private static IEnumerable<(DataRecord Record, int Grade)> Events(StudyData data, string term) =>
        from row in data.AdverseEvents
        where row.Grade is not null && string.Equals(row.Term, term, StringComparison.OrdinalIgnoreCase)
        select (new DataRecord("AE", row.Subject, row.Sequence), row.Grade!.Value);

    private static IEnumerable<(DataRecord Record, int Grade)> Findings(StudyData data, string scale) =>
        from row in data.FindingsAbout
        where row.Value is 0 or 1 or 2 or 3 or 4 or 5 && string.Equals(row.About, CodeLists.CytokineRelease, StringComparison.OrdinalIgnoreCase)
            && row.Category.Contains(scale, StringComparison.OrdinalIgnoreCase)
        select (new DataRecord("FA", row.Subject, row.Sequence), (int)row.Value!.Value);

    private static IEnumerable<Irregularity> Differing(IEnumerable<(DataRecord Record, int Grade)> recorded, Dictionary<string, int> derived, string variable, string what) =>
        from subject in recorded.GroupBy(r => r.Record.Subject, StringComparer.Ordinal)
        let worst = subject.OrderByDescending(r => r.Grade).ThenBy(r => r.Record.Sequence).First()
        where derived.TryGetValue(subject.Key, out var grade) && grade != worst.Grade
        select new Irregularity(worst.Record, variable, $"the worst grade recorded of {what} is {worst.Grade}, the worst derived from signs {derived[subject.Key]}");
}
