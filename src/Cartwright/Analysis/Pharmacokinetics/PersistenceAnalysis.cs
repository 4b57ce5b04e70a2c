using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>What ended the observation of the product in a subject.</summary>
public enum PersistenceEnd
{
    /// <summary>Nothing: it was there at the last sample.</summary>
    StillFound = 0,

    /// <summary>It was lost.</summary>
    Lost = 1,

    /// <summary>Death came before loss.</summary>
    Death = 2,

    /// <summary>A new anti-cancer therapy came before loss.</summary>
    NewTherapy = 3,

    /// <summary>A transplant of blood stem cells came before loss.</summary>
    Transplant = 4,

    /// <summary>Another infusion came before loss and ended the profile: censored there.</summary>
    Reinfusion = 5,
}

/// <summary>How long the product was followed in one subject, and what ended it.</summary>
public sealed record SubjectPersistence(string Subject, double Days, PersistenceEnd End);

/// <summary>
/// How long the product stays, with what competes with its loss: after death nobody can lose it, and after a new therapy or a transplant its loss is theirs. Such an event counts where it came before
/// loss; who had none, and had not lost the product, is censored at the last sample, or at another infusion, after which the cells may be the second one's. Only subjects in whom it was found are here.
/// </summary>
public sealed record PersistenceAnalysis(IReadOnlyList<SubjectPersistence> Subjects, IReadOnlyList<SubjectKinetics> Kinetics)
{
    // A sample stands for a month if it lies no further from it than a quarter of the time: an assumption, wide enough for any schedule's visit.
    private const double MonthShare = 0.25;
    private const string TransplantWord = "TRANSPLANT";

    /// <summary>The months at which it is told in how many the product is found.</summary>
    public static IReadOnlyList<int> Months { get; } = [1, 3, 6, 12];

    /// <summary>Nobody's.</summary>
    public static PersistenceAnalysis Empty { get; } = new([], []);

    /// <summary>Derives it from the kinetics, the dates of death and the therapies.</summary>
    public static PersistenceAnalysis Of(StudyData data, IReadOnlyList<SubjectKinetics> kinetics)
    {
        var courses = StudyCourse.Of(data).ToDictionary(c => c.Subject, StringComparer.Ordinal);
        var therapies = FirstDays(data.Medications.Where(m => m.Class == CodeLists.MedicationClass.NewAnticancerTherapy).Select(m => (m.Subject, m.Start)));
        var transplants = FirstDays(data.Procedures.Where(p => p.Treatment.Contains(TransplantWord, StringComparison.OrdinalIgnoreCase)).Select(p => (p.Subject, p.Start)));
        var again = Reinfusions(data);
        return new(
        [
            .. from k in kinetics
               where k.TimeToLoss is not null && courses[k.Subject].Infusion is not null
               let infusion = courses[k.Subject].Infusion!.Value
               let others = new (PersistenceEnd End, DateOnly? On)[] { (PersistenceEnd.Death, courses[k.Subject].Death), (PersistenceEnd.NewTherapy, On(therapies, k.Subject)), (PersistenceEnd.Transplant, On(transplants, k.Subject)) }
               select Ended(k.Subject, k.TimeToLoss!, [.. again[k.Subject], .. others.Where(o => o.On >= infusion).Select(o => (o.End, Days: (double)(o.On!.Value.DayNumber - infusion.DayNumber)))]),
        ], kinetics);
    }

    /// <summary>The subjects of a set only.</summary>
    public PersistenceAnalysis Among(IReadOnlyCollection<string> subjects) => new([.. Subjects.Where(s => subjects.Contains(s.Subject))], [.. Kinetics.Where(k => subjects.Contains(k.Subject))]);

    /// <summary>Cumulative incidence of loss.</summary>
    public CumulativeIncidence Loss => CumulativeIncidence.Of([.. Subjects.Select(s => new CompetingTime(s.Days, s.End == PersistenceEnd.Reinfusion ? 0 : (int)s.End))], (int)PersistenceEnd.Lost);

    /// <summary>Of those with a sample near a month, in how many the product was found in the nearest one.</summary>
    public Proportion FoundAt(int month)
    {
        var day = month * Duration.DaysInMonth;
        var found = Kinetics.Where(k => k.Analysis is not null).Select(k => Nearest(k.Analysis!.Profile, day)).OfType<ConcentrationSample>().ToList();
        return new(found.Count(s => s.Quantifiable), found.Count);
    }

    private static ConcentrationSample? Nearest(ConcentrationProfile profile, double day)
    {
        ConcentrationSample? nearest = null;
        foreach (var sample in profile.AfterDose)
            if (Math.Abs(sample.Days - day) <= MonthShare * day && (nearest is not { } held || Math.Abs(sample.Days - day) < Math.Abs(held.Days - day))) nearest = sample;
        return nearest;
    }

    // The visits serve samples without a time of day; an infusion needs none.
    private static ILookup<string, (PersistenceEnd End, double Days)> Reinfusions(StudyData data)
    {
        var exposures = data.Exposure.ToLookup(e => e.Subject, StringComparer.Ordinal);
        return data.Demographics.Where(d => d.FirstInfusion is not null)
            .Select(d => (d.Subject, First: d.FirstInfusion!.Value, new SampleClock(d.FirstInfusion.Value, [], exposures[d.Subject]).Reinfusion))
            .Where(d => d.Reinfusion is not null)
            .ToLookup(d => d.Subject, d => (PersistenceEnd.Reinfusion, d.Reinfusion!.Value.DaysSince(d.First)), StringComparer.Ordinal);
    }

    private static SubjectPersistence Ended(string subject, TimeToLoss loss, IReadOnlyList<(PersistenceEnd End, double Days)> others)
    {
        foreach (var (end, days) in others.OrderBy(o => o.Days).ThenBy(o => o.End != PersistenceEnd.Reinfusion).ThenBy(o => o.End))
            if (!loss.Lost || days < loss.Days) return new(subject, days, end);
        return new(subject, loss.Days, loss.Lost ? PersistenceEnd.Lost : PersistenceEnd.StillFound);
    }

    private static Dictionary<string, DateOnly> FirstDays(IEnumerable<(string Subject, SdtmDate? Start)> rows) =>
        rows.Where(r => r.Start is not null).GroupBy(r => r.Subject, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(r => r.Start!.Value.Day), StringComparer.Ordinal);

    private static DateOnly? On(Dictionary<string, DateOnly> days, string subject) => days.TryGetValue(subject, out var day) ? day : null;
}
