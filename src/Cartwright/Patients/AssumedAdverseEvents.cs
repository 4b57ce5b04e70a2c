using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>Adverse events beside cytokine release and dose-limiting toxicity.</summary>
public sealed record AssumedAdverseEvents(IReadOnlyList<AssumedAdverseEvent> Events)
{
    internal static AssumedAdverseEvents Read(Entry entry) => new([.. entry["events"].Items().Select(AssumedAdverseEvent.Read)]);

    internal IEnumerable<Fault> FaultsFor(TrialPlan plan) =>
        from e in Events
        where e.Related > 0 && e.ReachesGrade(plan.DoseLimitingToxicity.MinimumGrade)
            && !plan.DoseLimitingToxicity.ExcludedTerms.Contains(e.Term, StringComparer.OrdinalIgnoreCase)
        select new Fault(e.Where, $"'{e.Term}' could be dose-limiting beside the toxicity scenarios: related {e.Related:0%}, grade {plan.DoseLimitingToxicity.MinimumGrade} or more, not excluded by the protocol");
}

/// <summary>One kind of background event: once, with a probability and a time, or as a Poisson process until collection ends.</summary>
/// <param name="Term">Preferred term.</param>
/// <param name="BodySystem">System organ class.</param>
/// <param name="AfterConditioning">Counted from the start of conditioning; otherwise from infusion.</param>
/// <param name="Probability">That it happens once; null where it comes as it comes.</param>
/// <param name="OnsetDays">Median days to a single event (uniform from half to one and a half of it).</param>
/// <param name="PerMonth">Events a patient-month; null for a single event.</param>
/// <param name="LastsDays">Mean length, days.</param>
/// <param name="Grades">Shares of grades 1 to 4.</param>
/// <param name="Related">Share put down to the product.</param>
/// <param name="Serious">Share of events of grade 3 or more that are serious.</param>
/// <param name="Where">Where it is written.</param>
public sealed record AssumedAdverseEvent(
    string Term,
    string BodySystem,
    bool AfterConditioning,
    double? Probability,
    double OnsetDays,
    double? PerMonth,
    double LastsDays,
    IReadOnlyList<double> Grades,
    double Related,
    double Serious,
    Place Where)
{
    private static readonly Dictionary<string, bool> Origins = new(StringComparer.Ordinal) { ["conditioning"] = true, ["infusion"] = false };

    internal double[] GradeWeights { get; } = [.. Grades];

    internal bool ReachesGrade(int grade) => Grades.Skip(grade - 1).Any(share => share > 0);

    internal static AssumedAdverseEvent Read(Entry entry)
    {
        var probability = entry["probability"].Optional(Figures.Share);
        var perMonth = entry["perMonth"].Optional(Figures.NotNegative);
        if (entry["probability"].Exists == entry["perMonth"].Exists) entry.Report($"'{entry.Path}' needs either a probability or a rate perMonth");
        return new(
            entry["term"].RequiredText() ?? "",
            entry["bodySystem"].RequiredText() ?? "",
            entry["after"].OptionalWord(Origins) ?? false,
            probability,
            probability is null ? 0 : entry["onset"].Required(Figures.Days("h", "d"), 1),
            perMonth,
            entry["lasts"].Required(Figures.Days("h", "d"), 1),
            Figures.Whole(entry["grades"], 4),
            entry["related"].Required(Figures.Share, 0),
            entry["serious"].Required(Figures.Share, 0),
            entry.Where);
    }
}
