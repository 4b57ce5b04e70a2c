using Cartwright.Trials.Designs;

namespace Cartwright.Trials;

/// <summary>A cohort while it is being treated.</summary>
internal sealed class OpenCohort(Decision.Treat wanted, DateTime gate)
{
    private readonly DateTime opened = gate;
    private readonly List<string> subjects = [];
    private DateTime arrival = gate;

    public Decision.Treat Wanted => wanted;

    public IReadOnlyList<string> Subjects => subjects;

    private readonly Dictionary<int, LevelCount> seen = [];

    /// <summary>Those who count, by the level at which they do.</summary>
    public IReadOnlyList<(int Level, LevelCount Count)> Seen => [.. seen.Select(s => (s.Key, s.Value))];

    public int Evaluable { get; private set; }

    private int Toxicities => seen.Values.Sum(s => s.Toxicities);

    public int Missing => wanted.Patients - Evaluable;

    /// <summary>The earliest day on which the next subject's conditioning may start.</summary>
    public DateTime Slot { get; private set; } = gate;

    /// <summary>When all that is known so far was known.</summary>
    public DateTime Decided { get; private set; } = gate;

    /// <summary>When the next subject's slot opens: the cohort's own subjects arrive one after the other, a replacement when it is known that one is needed.</summary>
    public DateTime Opens => subjects.Count < wanted.Patients ? arrival : Later(arrival, Decided);

    public void Add(Enrollee enrollee, JudgedSubject judged, DateTime known)
    {
        (arrival, Decided) = (enrollee.Enrolled, Later(Decided, known));
        subjects.Add(enrollee.SubjectId);
        var level = judged.CountedAt ?? wanted.Level;
        seen[level] = seen.GetValueOrDefault(level) + judged.Count;
        Evaluable += judged.Count.Treated;
    }

    public void Wait(DateTime until) => Slot = Later(Slot, until);

    public Cohort Closed() => new(wanted.Level, subjects, Evaluable, Toxicities, wanted.Because, opened, Decided);

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
