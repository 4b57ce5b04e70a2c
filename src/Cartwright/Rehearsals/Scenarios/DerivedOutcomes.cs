using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>Reads one trial's analysis subject by subject. Nothing here knows a truth: what it says of a virtual patient it would say of a real one.</summary>
internal sealed class DerivedOutcomes(StudyAnalysis analysis, double days)
{
    private const string LysisScreen = "Tumour lysis, laboratory (Cairo–Bishop 2004)", BCells = "BCELL", Il6 = "IL6";
    private const double FewBCells = 50, CountedOn = 28, CountedWithin = 7;

    private readonly Dictionary<string, Subject> subjects = analysis.Subjects.Subjects.ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, CytokineReleaseCourse> release = analysis.CytokineRelease.Courses.ToDictionary(c => c.Subject, StringComparer.Ordinal);
    private readonly Dictionary<string, IcansCourse> icans = analysis.Neurotoxicity.Courses.ToDictionary(c => c.Subject, StringComparer.Ordinal);
    private readonly Dictionary<string, SubjectKinetics> kinetics = analysis.Kinetics.ToDictionary(k => k.Subject, StringComparer.Ordinal);
    private readonly Dictionary<string, SubjectCytokine> il6 = analysis.Cytokines.Where(c => c.Test == Il6).ToDictionary(c => c.Subject, StringComparer.Ordinal);
    private readonly Dictionary<string, TimeToEvent> alive = analysis.TimeToEvent.OverallSurvival.Subjects.ToDictionary(s => s.Subject, StringComparer.Ordinal);
    private readonly Dictionary<string, bool> responded = Responses(analysis);
    private readonly IReadOnlyDictionary<string, bool?>? lysis = analysis.Screens?.Screens.FirstOrDefault(s => s.Name == LysisScreen)?.OfSubject;
    private readonly ILookup<string, LaboratoryResult> laboratory = analysis.Package.Laboratory.ToLookup(r => r.Subject, StringComparer.Ordinal);
    private readonly HashSet<string> steroids = [.. analysis.Package.Medications.Where(m => m.Class == CodeLists.MedicationClass.Corticosteroid).Select(m => m.Subject)];

    public PatientOutcome Of(string subject)
    {
        var (crs, ice, cells) = (release.GetValueOrDefault(subject), icans.GetValueOrDefault(subject), kinetics.GetValueOrDefault(subject));
        var infused = subjects[subject].FirstInfused!.Value;
        return new(subject)
        {
            Response = responded.TryGetValue(subject, out var yes) ? yes : null,
            CytokineRelease = crs?.MaxGrade,
            ReleaseOnset = crs?.Episodes.Count > 0 ? crs.Episodes[0].Onset.Days : null,
            ReleaseDays = crs?.MaxGrade is null ? null : crs.Episodes.Sum(e => e.Length.Days),
            Icans = analysis.Neurotoxicity.IsAssessed ? ice?.MaxGrade : null,
            IcansOnset = ice?.Episodes.Count > 0 ? ice.Episodes[0].Onset.Days : null,
            Tocilizumab = crs?.Tocilizumab > 0,
            Steroid = steroids.Contains(subject),
            Cmax = cells?.Of(ObservedParameters.Cmax).OrNull,
            Tmax = cells?.Of(ObservedParameters.Tmax).OrNull,
            LastFound = cells?.Of(ObservedParameters.Tlast).OrNull,
            PeakIl6 = il6.GetValueOrDefault(subject)?.Peak.OrNull,
            Aplasia = AplasiaOf(laboratory[subject], infused),
            TumourLysis = lysis is null ? null : lysis.GetValueOrDefault(subject) == true,
            DaysAlive = alive.GetValueOrDefault(subject) is { } time ? time.Observed ? Math.Min(time.Days, days) : time.Days >= days ? days : null : null,
            Early = EarlySample.Of(laboratory[subject], infused, crs),
        };
    }

    private static Dictionary<string, bool> Responses(StudyAnalysis analysis) => analysis.IsOfLeukaemia
        ? analysis.Remission.Subjects.ToDictionary(s => s.Subject, s => s.FirstRemission is not null, StringComparer.Ordinal)
        : analysis.Response.IsUnknown ? [] : analysis.Response.Subjects.Where(s => s.Infused).ToDictionary(s => s.Subject, s => s.Best.Category.IsResponse(), StringComparer.Ordinal);

    private static bool? AplasiaOf(IEnumerable<LaboratoryResult> rows, SdtmDate infused)
    {
        var counted = rows.Where(r => r.Test == BCells && r.At is not null && (r.BelowLimit || r.Value is not null)).Select(r => (Row: r, Off: Math.Abs(r.At!.Value.DaysSince(infused) - CountedOn)))
            .Where(r => r.Off <= CountedWithin).OrderBy(r => r.Off).Select(r => r.Row).FirstOrDefault();
        return counted is null ? null : counted.BelowLimit || counted.Value < FewBCells;
    }
}
