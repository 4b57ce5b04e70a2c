using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Laboratory;

/// <summary>Where peaks of aminotransferases and bilirubin put a subject.</summary>
public enum LiverQuadrant
{
    /// <summary>Neither beyond its limit.</summary>
    Normal,

    /// <summary>Bilirubin alone beyond its limit: cholestasis, or another cause of a raised bilirubin.</summary>
    Cholestasis,

    /// <summary>An aminotransferase alone beyond its limit.</summary>
    TemplesCorollary,

    /// <summary>Both: the range of Hy's law.</summary>
    HysLaw,
}

/// <summary>What alkaline phosphatase was while aminotransferase and bilirubin were raised.</summary>
public enum PhosphataseFinding
{
    /// <summary>Below the limit: the classical case.</summary>
    Below,

    /// <summary>Not measured then, or without a limit of normal.</summary>
    NotMeasured,

    /// <summary>At the limit or above: it may be cholestasis.</summary>
    Raised,
}

/// <summary>A result as a multiple of its own upper limit of normal.</summary>
public sealed record LimitMultiple(string Test, double Multiple, SdtmDate At, DataRecord Source);

/// <summary>An aminotransferase and a bilirubin beyond their limits together, and phosphatase from the day of the one to that of the other.</summary>
public sealed record RaisedTogether(LimitMultiple Aminotransferase, LimitMultiple Bilirubin, PhosphataseFinding Finding, LimitMultiple? Phosphatase);

/// <summary>The liver of one infused subject: the peak of each test after the infusion, and the last value before it, in multiples of ULN; null where there is none with a limit.</summary>
/// <param name="Together">The pair that comes nearest to Hy's law; null where none was raised together.</param>
public sealed record SubjectLiver(
    string Subject, LimitMultiple? Alanine, LimitMultiple? Aspartate, LimitMultiple? Bilirubin, LimitMultiple? Phosphatase, LimitMultiple? AlanineBefore, LimitMultiple? BilirubinBefore, RaisedTogether? Together)
{
    /// <summary>The higher peak of ALT and AST.</summary>
    public LimitMultiple? Aminotransferase => Alanine is null || Aspartate?.Multiple > Alanine.Multiple ? Aspartate : Alanine;

    /// <summary>Why peaks put the subject nowhere; null where they do.</summary>
    public string? WhyNone => (Aminotransferase, Bilirubin) switch
    {
        (null, null) => "no ALT, AST or bilirubin with its upper limit of normal after the infusion",
        (null, _) => "no ALT or AST with its upper limit of normal after the infusion",
        (_, null) => "no bilirubin with its upper limit of normal after the infusion",
        _ => null,
    };

    /// <summary>Where the peaks put the subject, whenever each was; null where either is not known.</summary>
    public LiverQuadrant? Quadrant(LiverInjuryRules rules) => WhyNone is not null ? null
        : (Rounded.IsAbove(Aminotransferase!.Multiple, rules.Aminotransferase), Rounded.IsAbove(Bilirubin!.Multiple, rules.Bilirubin)) switch
        {
            (true, true) => LiverQuadrant.HysLaw,
            (true, false) => LiverQuadrant.TemplesCorollary,
            (false, true) => LiverQuadrant.Cholestasis,
            _ => LiverQuadrant.Normal,
        };
}

/// <summary>Potential drug-induced liver injury of the infused subjects. A screen: whether the product did it, and not disease, infection or another medicine, is for a clinician to judge.</summary>
/// <remarks>FDA. Guidance for industry. Drug-induced liver injury: premarketing clinical evaluation (2009); the quadrants of its evaluation plot (eDISH).</remarks>
public sealed record LiverInjury(LiverInjuryRules Rules, IReadOnlyList<SubjectLiver> Subjects)
{
    private static readonly string[] Tests = ["ALT", "AST", "BILI", "ALP"];

    /// <summary>Looks at the blood of the infused; what has no date, no value or no upper limit of normal tells nothing. A value below the limit of quantification counts as that limit.</summary>
    public static LiverInjury Of(StudyData data, SubjectLevel subjects, LiverInjuryRules rules)
    {
        var rows = data.Laboratory.Where(r => Tests.Contains(r.Test) && LaboratoryToxicity.IsOfBlood(r.Category)).Select(Multiple).OfType<LimitMultiple>().ToLookup(r => r.Source.Subject, StringComparer.Ordinal);
        return new(rules, [.. subjects.In(AnalysisSet.Infused).Select(s => Of(s.Id, [.. rows[s.Id].OrderBy(r => r.At.Moment)], s.FirstInfused!.Value, rules))]);
    }

    private static SubjectLiver Of(string subject, List<LimitMultiple> rows, SdtmDate infusion, LiverInjuryRules rules)
    {
        var after = rows.Where(r => SinceInfusion.IsAfter(r.At, infusion)).ToLookup(r => r.Test, StringComparer.Ordinal);
        LimitMultiple? Peak(string test) => after[test].MaxBy(r => r.Multiple);
        LimitMultiple? Before(string test) => rows.LastOrDefault(r => r.Test == test && !SinceInfusion.IsAfter(r.At, infusion));
        return new(subject, Peak("ALT"), Peak("AST"), Peak("BILI"), Peak("ALP"), Before("ALT"), Before("BILI"), Nearest(after, rules));
    }

    private static RaisedTogether? Nearest(ILookup<string, LimitMultiple> after, LiverInjuryRules rules)
    {
        var raised = after["BILI"].Where(b => Rounded.IsAbove(b.Multiple, rules.Bilirubin)).ToList();
        return
        (
            from enzyme in after["ALT"].Concat(after["AST"])
            where Rounded.IsAbove(enzyme.Multiple, rules.Aminotransferase)
            from bilirubin in raised
            let days = bilirubin.At.Day.DayNumber - enzyme.At.Day.DayNumber
            where days >= 0 && days <= rules.WithinDays
            let phosphatase = after["ALP"].Where(p => p.At.Day >= enzyme.At.Day && p.At.Day <= bilirubin.At.Day).MaxBy(p => p.Multiple)
            let finding = phosphatase is null ? PhosphataseFinding.NotMeasured : Rounded.IsBelow(phosphatase.Multiple, rules.Phosphatase) ? PhosphataseFinding.Below : PhosphataseFinding.Raised
            orderby finding, bilirubin.At.Moment, enzyme.At.Moment descending, enzyme.Multiple descending
            select new RaisedTogether(enzyme, bilirubin, finding, phosphatase)).FirstOrDefault();
    }

    private static LimitMultiple? Multiple(LaboratoryResult row) =>
        row is { At: { } at, UpperNormal: > 0 and { } limit } && (row.Value ?? (row.BelowLimit ? row.LowerLimit : null)) is >= 0 and { } value
            ? new(row.Test, value / limit, at, new("LB", row.Subject, row.Sequence)) : null;
}
