using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Contraction and persistence of each subject fitted at once, with what the samples say of their precision.</summary>
internal static class TwoPhaseListing
{
    public const string Id = "two-phase-listing";
    private const string Title = "Two-phase decline by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (KineticsSummaryTable.WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (levels, notes) = (LevelColumns.NameBySubject(analysis), new Footnotes());
        List<Row> rows = [.. from s in Subjects(analysis) select Line(s.Subject, s.Decline, levels[s.Subject], plan, notes)];
        return new(Id, Title,
            [
                new("Subject"), new("Level"), new("Samples", true), new("Fast half-life, d (95 % interval)", true), new("CV, %", true),
                new("Slow half-life, d (95 % interval)", true), new("CV, %", true), new("Slow share at peak, %", true), new("Residual SD of ln C", true),
            ], rows,
            notes.With("C(t) = A·exp(−αt) + B·exp(−βt) from the peak on, through every quantifiable sample, by least squares of ln C (Levenberg–Marquardt); half-lives ln 2/α and ln 2/β. "
                + "CV: the standard error of a rate in per cent of it. Intervals: on the logarithm of the rate, by Student's t.", RulesInForce.NotCalculable, RulesInForce.Elapsed));
    }

    /// <summary>The declines of those infused who have an analysis.</summary>
    public static IEnumerable<(string Subject, TwoPhaseDecline Decline)> Subjects(StudyAnalysis analysis)
    {
        var infused = analysis.Subjects.In(AnalysisSet.Infused).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return from k in analysis.Kinetics where k.Analysis is not null && infused.Contains(k.Subject) select (k.Subject, k.Analysis!.TwoPhases);
    }

    private static Row Line(string subject, TwoPhaseDecline d, string level, TrialPlan plan, Footnotes notes) => Row.Of(
        LevelColumns.Short(subject, plan), level, $"{d.Points}", Days(d.Fast, notes), Error(d.Fast), Days(d.Slow, notes), Error(d.Slow),
        notes.Of(d.SlowShare.Then(s => 100 * s)), notes.Of(d.ResidualDeviation));

    private static string Days(FittedHalfLife h, Footnotes notes) => ExposureByResponseTable.With(h.Days, h.Interval, notes);

    private static string Error(FittedHalfLife h) => h.RelativeError.OrNull is { } error ? Numbers.Significant(100 * error, 2) : "–";
}
