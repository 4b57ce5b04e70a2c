namespace Cartwright.Models.Reference;

/// <summary>
/// One patient's supportive care: reads the bedside every six hours, grades, and gives what the policy says. It knows readings and times, and nothing of a state.
/// "Grade now" is the lower of the last two: a grade must hold for two readings.
/// </summary>
/// <remarks>
/// Where section 8 leaves room: a persisting grade counts from the reading at which it first was the grade now, and after tocilizumab from the later of that and the
/// first dose; fever "within the last 24 h" means less than 24 h ago. The first and the last follow from the known answers of G6.
/// </remarks>
public sealed class PatientCare(CarePolicy policy)
{
    private const double BetweenDoses = 0.5, Never = double.NegativeInfinity;

    private readonly List<ReferenceEvent> given = [];
    private double lastFever = Never, lastBlocker = Never, lastAnakinra = Never, firstTocilizumab = double.PositiveInfinity, lastTocilizumab = Never;
    private double? feverSince, grade2Since;
    private ProvisionalGrades before;
    private int tocilizumabDoses, crsNow, icansNow;
    private bool switched;

    /// <summary>All that was given, in order.</summary>
    public IReadOnlyList<ReferenceEvent> Given => given;

    /// <summary>The grades of the latest reading.</summary>
    public ProvisionalGrades Latest => before;

    /// <summary>Takes a reading and grades it. Readings come in the order of time, from the infusion on.</summary>
    public ProvisionalGrades Read(double days, in BedsideReading reading)
    {
        var fever = reading.Temperature >= ProvisionalGrades.Fever;
        if (fever) lastFever = days;
        feverSince = fever ? feverSince ?? days : null;
        var feverOfLate = days - lastFever < 1;
        var grades = ProvisionalGrades.Of(reading, feverOfLate, feverOfLate || days - lastBlocker <= 2);

        crsNow = Math.Min(grades.CytokineReleaseAstct, before.CytokineReleaseAstct);
        icansNow = Math.Min(grades.Icans, before.Icans);
        grade2Since = crsNow >= 2 ? grade2Since ?? days : null;
        return before = grades;
    }

    /// <summary>What is given upon the latest reading; nothing, as a rule.</summary>
    public IReadOnlyList<ReferenceEvent> Decide(double days)
    {
        var already = given.Count;
        if (WantsTocilizumab(days)) Give(days, ReferenceTreatment.Tocilizumab, policy.TocilizumabMilligrams);
        if (WantsDexamethasone(days)) Give(days, ReferenceTreatment.Dexamethasone, 10);
        if (WantsAnakinra(days)) Give(days, ReferenceTreatment.Anakinra, 100);
        if (policy.SuicideSwitchAtGrade4 > 0 && crsNow >= 4 && !switched) Give(days, ReferenceTreatment.SuicideSwitch, policy.SuicideSwitchAtGrade4);
        return given.Count == already ? [] : given[already..];
    }

    private bool WantsTocilizumab(double days)
    {
        var asked = crsNow >= policy.TocilizumabAtGrade || days - grade2Since >= policy.PersistingGrade2Days
            || (tocilizumabDoses == 0 && days - feverSince >= policy.PersistingFeverDays);
        return asked && tocilizumabDoses < 4 && days - lastTocilizumab >= BetweenDoses
            && given.Count(d => d.Treatment == ReferenceTreatment.Tocilizumab && days - d.Days < 1) < 3;
    }

    private bool WantsDexamethasone(double days) =>
        crsNow >= policy.DexamethasoneAtGrade || icansNow >= policy.DexamethasoneAtIcans
        || (grade2Since is { } since && days - Math.Max(since, firstTocilizumab) >= policy.PersistingGrade2Days + 1);

    private bool WantsAnakinra(double days) => ((crsNow >= 3 && tocilizumabDoses >= 2) || icansNow >= 3) && days - lastAnakinra >= BetweenDoses;

    private void Give(double days, ReferenceTreatment treatment, double amount)
    {
        given.Add(new(days, treatment, amount));
        switch (treatment)
        {
            case ReferenceTreatment.Tocilizumab:
                (firstTocilizumab, lastTocilizumab, lastBlocker) = (Math.Min(firstTocilizumab, days), days, days);
                tocilizumabDoses++;
                break;
            case ReferenceTreatment.Dexamethasone: lastBlocker = days; break;
            case ReferenceTreatment.Anakinra: lastAnakinra = days; break;
            default: switched = true; break;
        }
    }
}
