using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.Antibodies;

/// <summary>What the treatment did to a subject's antibodies against the product.</summary>
public enum AntibodyResponse
{
    /// <summary>No sample after the infusion says.</summary>
    NotEvaluable,

    /// <summary>Negative, or not tested, before the infusion, and negative after it.</summary>
    Negative,

    /// <summary>Negative before the infusion, positive after it.</summary>
    Induced,

    /// <summary>Positive before, and the titre rose after the infusion.</summary>
    Boosted,

    /// <summary>Positive before, and the titre did not rise enough.</summary>
    NotBoosted,

    /// <summary>Positive before and after, without the titres that would tell.</summary>
    BoostNotKnown,

    /// <summary>Positive after the infusion, and nothing is known of before.</summary>
    BaselineNotKnown,
}

/// <summary>One antibody of one infused subject.</summary>
/// <param name="Antibody">The name of the test, and what the antibodies bind.</param>
/// <param name="Baseline">The last sample before the infusion that says; null where there is none.</param>
/// <param name="Samples">All of them, in order of time.</param>
public sealed record SubjectAntibody(string Subject, string Antibody, AntibodySample? Baseline, IReadOnlyList<(AntibodySample Sample, bool AfterInfusion)> Samples, AntibodyResponse Response);

/// <summary>Antibodies against the product: those there were before, and those that the treatment induced or boosted.</summary>
/// <param name="Antibodies">Their names, in order.</param>
/// <param name="OtherRows">How many rows of IS are of other antibodies, which are not looked at.</param>
/// <remarks>
/// Shankar et al. AAPS J 2014;16:658–673: induced where there was none before, boosted where a titre that was there rises; not confirmed at its source. FDA. Immunogenicity testing of therapeutic protein products (2019), section
/// V.C: for example by two dilution steps where dilutions are twofold, which is fourfold. Whether they persist is not derived.
/// </remarks>
public sealed record AntibodyAnalysis(IReadOnlyList<string> Antibodies, IReadOnlyList<SubjectAntibody> Subjects, int OtherRows)
{
    /// <summary>A titre so many times that before the infusion, or more, is boosted.</summary>
    public const double Boost = 4;

    /// <summary>Reads a data package: the tests whose code begins with ADA, each with what it binds by itself.</summary>
    public static AntibodyAnalysis Of(StudyData data, SubjectLevel subjects)
    {
        var rows = data.Immunogenicity.Where(r => r.Test.StartsWith(CodeLists.AntibodyTest.AgainstProduct, StringComparison.OrdinalIgnoreCase)).ToList();
        var tests = rows.Select(NameOf).Distinct().Order(StringComparer.Ordinal).ToList();
        var ofSubject = rows.Where(r => r.At is not null).ToLookup(r => (r.Subject, NameOf(r)));
        return new(tests, [.. from test in tests from s in subjects.In(AnalysisSet.Infused) select Of(s.Id, test, ofSubject[(s.Id, test)], s.FirstInfused!.Value)], data.Immunogenicity.Count - rows.Count);
    }

    private static string NameOf(ImmunogenicityResult row) => $"{(row.Name.Length > 0 ? row.Name : row.Test)}{(row.Agent.Length > 0 ? $" to {row.Agent}" : "")}";

    private static SubjectAntibody Of(string subject, string antibody, IEnumerable<ImmunogenicityResult> rows, SdtmDate infusion)
    {
        // A day on which a sample was taken before and another after the infusion has two.
        var samples = rows.GroupBy(r => (r.At!.Value.Day, After: SinceInfusion.IsAfter(r.At.Value, infusion))).OrderBy(g => g.Key).Select(g => (Sample: AntibodySample.Of([.. g]), AfterInfusion: g.Key.After)).ToList();
        var baseline = samples.LastOrDefault(s => !s.AfterInfusion && s.Sample.IsPositive is not null).Sample;
        return new(subject, antibody, baseline, samples, Response(baseline, [.. samples.Where(s => s.AfterInfusion && s.Sample.IsPositive is not null).Select(s => s.Sample)]));
    }

    private static AntibodyResponse Response(AntibodySample? baseline, List<AntibodySample> after)
    {
        if (after.Count == 0) return AntibodyResponse.NotEvaluable;
        var positive = after.FindAll(s => s.IsPositive == true);
        if (positive.Count == 0) return baseline?.IsPositive == true ? AntibodyResponse.NotBoosted : AntibodyResponse.Negative;
        if (baseline is null) return AntibodyResponse.BaselineNotKnown;
        if (baseline.IsPositive == false) return AntibodyResponse.Induced;
        bool? Rose(AntibodySample s) => s.Titre is { } titre && baseline.Titre is > 0 and { } before && s.Unit == baseline.Unit ? !Rounded.IsBelow(titre, Boost * before) : null;
        return positive.Exists(s => Rose(s) == true) ? AntibodyResponse.Boosted : positive.TrueForAll(s => Rose(s) == false) ? AntibodyResponse.NotBoosted : AntibodyResponse.BoostNotKnown;
    }
}
