using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.Cardiac;

/// <summary>QTcF of one infused subject.</summary>
/// <param name="Baseline">The last reading before the infusion; null where there is none.</param>
/// <param name="After">Those after it, in order of time.</param>
public sealed record SubjectQtc(string Subject, QtcReading? Baseline, IReadOnlyList<QtcReading> After)
{
    /// <summary>The longest after the infusion; null where there is none.</summary>
    public QtcReading? Longest => After.MaxBy(r => r.Milliseconds);

    /// <summary>The longest less the baseline, ms; null where either is not there.</summary>
    public double? Increase => Longest?.Milliseconds - Baseline?.Milliseconds;

    /// <summary>Whether any reading after the infusion is above a limit (exclusive); null where there is none.</summary>
    public bool? IsAbove(double limit) => Longest is { } longest ? Rounded.IsAbove(longest.Milliseconds, limit) : null;

    /// <summary>Whether the baseline was above a limit already (exclusive); null where there is none.</summary>
    public bool? WasAbove(double limit) => Baseline is { } before ? Rounded.IsAbove(before.Milliseconds, limit) : null;

    /// <summary>Whether it rose from the baseline by more than so many ms; null where there is no baseline or nothing after it.</summary>
    public bool? RoseBy(double more) => Increase is { } increase ? Rounded.IsAbove(increase, more) : null;
}

/// <summary>What somebody saw in an electrocardiogram of an infused subject, in words.</summary>
/// <param name="IsAbnormal">Null where the words say neither.</param>
/// <param name="IsSignificant">Whether it was called clinically significant; null where nobody said.</param>
public sealed record ElectrocardiogramFinding(ElectrocardiogramResult Row, bool IsInterpretation, bool? IsAbnormal, bool? IsSignificant, bool AfterInfusion);

/// <summary>Electrocardiograms of the infused subjects: QTcF against the limits of ICH E14, and findings in words.</summary>
/// <remarks>
/// ICH E14. The clinical evaluation of QT/QTc interval prolongation and proarrhythmic potential for non-antiarrhythmic drugs (2005): categories above 450, 480 and 500 ms, and increases above 30 and 60 ms. Not confirmed at its
/// source. The guideline leaves the formula open; Fridericia's is taken.
/// </remarks>
public sealed record ElectrocardiogramAnalysis(IReadOnlyList<SubjectQtc> Intervals, IReadOnlyList<ElectrocardiogramFinding> Findings)
{
    /// <summary>The first infusion of each infused subject.</summary>
    public IReadOnlyDictionary<string, SdtmDate> Infusions { get; private init; } = new Dictionary<string, SdtmDate>();

    /// <summary>The limits of QTcF, ms, each exclusive.</summary>
    public static IReadOnlyList<double> Limits { get; } = [450, 480, 500];

    /// <summary>The increases from baseline, ms, each exclusive.</summary>
    public static IReadOnlyList<double> Increases { get; } = [30, 60];

    private static readonly string[] NormalWords = ["NORMAL", "NORMAL SINUS RHYTHM", "SINUS RHYTHM", "NONE", "ABSENT", "NEGATIVE", "NO", "N"];
    private static readonly string[] NotSignificant = ["NOT CLINICALLY SIGNIFICANT", "NON-CLINICALLY SIGNIFICANT", "CLINICALLY INSIGNIFICANT", "NCS"];

    /// <summary>Reads a data package.</summary>
    public static ElectrocardiogramAnalysis Of(StudyData data, SubjectLevel subjects)
    {
        var rows = data.Electrocardiograms.ToLookup(r => r.Subject, StringComparer.Ordinal);
        var infused = subjects.In(AnalysisSet.Infused).ToList();
        return new([.. infused.Select(s => QtcOf(s, rows[s.Id]))], [.. from s in infused from row in rows[s.Id] where row is { Finding: not null, At: not null } select Finding(row, s.FirstInfused!.Value)])
        {
            Infusions = infused.ToDictionary(s => s.Id, s => s.FirstInfused!.Value, StringComparer.Ordinal),
        };
    }

    private static SubjectQtc QtcOf(Subject subject, IEnumerable<ElectrocardiogramResult> rows)
    {
        var readings = QtcReadings.Of(rows).ToLookup(r => SinceInfusion.IsAfter(r.At, subject.FirstInfused!.Value));
        return new(subject.Id, readings[false].LastOrDefault(), [.. readings[true]]);
    }

    private static ElectrocardiogramFinding Finding(ElectrocardiogramResult row, SdtmDate infusion)
    {
        var interpretation = CodeLists.ElectrocardiogramTest.Interpretation.Contains(row.Test);
        var words = row.Finding!.Trim().ToUpperInvariant();
        // An interpretation may say that it cannot be interpreted; any other test names what was seen.
        bool? abnormal = NormalWords.Contains(words) ? false : !interpretation || words.StartsWith("ABNORMAL", StringComparison.Ordinal) ? true : words.StartsWith("NORMAL", StringComparison.Ordinal) ? false : null;
        return new(row, interpretation, abnormal, row.ClinicallySignificant ?? Significant(words), SinceInfusion.IsAfter(row.At!.Value, infusion));
    }

    private static bool? Significant(string words) => NotSignificant.Any(w => words.Contains(w, StringComparison.Ordinal)) ? false : words.Contains("CLINICALLY SIGNIFICANT", StringComparison.Ordinal) ? true : null;
}
