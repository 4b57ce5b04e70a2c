using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Safety.Management;

/// <summary>One kind of treatment in one infused subject, from the first infusion on.</summary>
/// <param name="Rows">Doses, courses or stays: rows of the record. A row without any date says that it was given, and not how often.</param>
/// <param name="Days">Calendar days on which it was given; what goes on counts to the last day of observation. None where a row has no start.</param>
/// <param name="First">Days from infusion to the first; likewise.</param>
public sealed record SubjectTreatment(string Subject, TreatmentKind Kind, Estimate Rows, Estimate Days, Estimate First, IReadOnlyList<DataRecord> Sources);

/// <summary>Treatment of toxicity by subject: what a study that recorded medicines, procedures or stays tells of it.</summary>
/// <param name="Collected">The kinds that the package could tell of: those whose domain has any row; of medicines, other than therapies of the disease.</param>
/// <param name="Recorded">Those of which there is a record, of anybody at any time. Of the others it is not known whether they were asked for: nobody's is no 0.</param>
public sealed record ConcomitantTreatment(IReadOnlySet<TreatmentKind> Collected, IReadOnlySet<TreatmentKind> Recorded, IReadOnlyList<SubjectTreatment> Subjects)
{
    /// <summary>Why there is no number of what was recorded without a date.</summary>
    public const string NoDate = "recorded without a date: that it was given is known, not how often or on which days";

    private const string NoStart = "recorded without a start: on which days it was given is not known";
    private const string Tocilizumab = "TOCILIZUMAB";

    /// <summary>Reads a data package. What began before the first infusion, and was not going on after it, is not counted.</summary>
    public static ConcomitantTreatment Of(StudyData data, SubjectLevel subjects)
    {
        var recorded = Given(data).ToList();
        var given = recorded.ToLookup(g => g.Source.Subject, StringComparer.Ordinal);
        return new(Kinds(data), recorded.Select(g => g.Kind).ToHashSet(), [.. subjects.In(AnalysisSet.Infused).SelectMany(s => given[s.Id].Where(g => IsAfter(g, s)).GroupBy(g => g.Kind).OrderBy(g => g.Key).Select(g => Of(s, g.Key, [.. g])))]);
    }

    private static HashSet<TreatmentKind> Kinds(StudyData data) =>
    [
        .. !Medications(data).Any() ? [] : new[] { TreatmentKind.Tocilizumab, TreatmentKind.OtherAntiCytokine, TreatmentKind.Corticosteroid, TreatmentKind.Vasopressor, TreatmentKind.Immunoglobulin },
        .. data.Procedures.Count == 0 ? [] : new[] { TreatmentKind.Ventilation },
        .. data.Encounters.Count == 0 ? [] : new[] { TreatmentKind.IntensiveCare },
    ];

    private static IEnumerable<(TreatmentKind Kind, SdtmDate? Start, SdtmDate? End, DataRecord Source)> Given(StudyData data) =>
        Medications(data).Select(m => (Kind: KindOf(m), m.Start, m.End, Source: new DataRecord("CM", m.Subject, m.Sequence)))
            .Concat(data.Procedures.Select(p => (Kind: Is(p.Treatment, CodeLists.OxygenDevice.Ventilation) ? TreatmentKind.Ventilation : (TreatmentKind?)null, p.Start, p.End, Source: new DataRecord("PR", p.Subject, p.Sequence))))
            .Concat(data.Encounters.Select(h => (Kind: Is(h.Term, CodeLists.Encounter.IntensiveCare) ? TreatmentKind.IntensiveCare : (TreatmentKind?)null, h.Start, h.End, Source: new DataRecord("HO", h.Subject, h.Sequence))))
            .Where(g => g.Kind is not null).Select(g => (g.Kind!.Value, g.Start, g.End, g.Source));

    // A steroid against the disease is none against a toxicity of the product.
    private static IEnumerable<ConcomitantMedication> Medications(StudyData data) => data.Medications.Where(m => m.Category is not (CodeLists.TherapyCategory.Prior or CodeLists.TherapyCategory.Bridging));

    private static TreatmentKind? KindOf(ConcomitantMedication m) =>
        m.Treatment.Contains(Tocilizumab, StringComparison.OrdinalIgnoreCase) ? TreatmentKind.Tocilizumab : m.Class.ToUpperInvariant() switch
        {
            CodeLists.MedicationClass.AntiCytokine => TreatmentKind.OtherAntiCytokine,
            CodeLists.MedicationClass.Corticosteroid => TreatmentKind.Corticosteroid,
            CodeLists.MedicationClass.Vasopressor or CodeLists.MedicationClass.Vasopressin => TreatmentKind.Vasopressor,
            CodeLists.Immunoglobulin => TreatmentKind.Immunoglobulin,
            _ => null,
        };

    // Without a start nobody can say that it was before.
    private static bool IsAfter((TreatmentKind Kind, SdtmDate? Start, SdtmDate? End, DataRecord Source) given, Subject subject) =>
        given.Start is not { } start || start.DaysSince(subject.FirstInfused!.Value) >= 0 || given.End is { } end && end.DaysSince(subject.FirstInfused!.Value) >= 0;

    private static SubjectTreatment Of(Subject subject, TreatmentKind kind, List<(TreatmentKind Kind, SdtmDate? Start, SdtmDate? End, DataRecord Source)> rows)
    {
        var infusion = subject.FirstInfused!.Value.Day.DayNumber;
        var seen = (subject.Death ?? subject.LastContact)?.Day.DayNumber ?? infusion;
        var days = rows.Where(r => r.Start is not null).SelectMany(r => Days(r.Start!.Value, r.End, infusion, Goes(kind) ? seen : r.Start!.Value.Day.DayNumber)).ToHashSet();
        var undated = rows.Exists(r => r is { Start: null, End: null }) ? NoDate : null;
        var why = undated ?? (rows.Exists(r => r.Start is null) ? NoStart : null);
        return new(subject.Id, kind, Unless(undated, rows.Count), Unless(why, days.Count), Unless(why, days.Count == 0 ? 0 : days.Min() - infusion), [.. rows.Select(r => r.Source)]);
    }

    private static Estimate Unless(string? why, int number) => why is null ? number : Estimate.None(why);

    private static IEnumerable<int> Days(SdtmDate start, SdtmDate? end, int infusion, int otherwise)
    {
        var (first, last) = (Math.Max(infusion, start.Day.DayNumber), end?.Day.DayNumber ?? otherwise);
        return last < first ? [first] : Enumerable.Range(first, last - first + 1);
    }

    // A dose without an end was given once; support without one goes on.
    private static bool Goes(TreatmentKind kind) => kind is TreatmentKind.Vasopressor or TreatmentKind.Ventilation or TreatmentKind.IntensiveCare;

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
