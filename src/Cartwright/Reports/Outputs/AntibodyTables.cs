using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Antibodies;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Antibodies against the product: before it, and what the treatment did to them.</summary>
internal static class AntibodyTables
{
    public const string Id = "immunogenicity";
    public const string ListingId = "immunogenicity-listing";
    public const string Title = "Antibodies against the product";
    public const string ListingTitle = "Antibodies against the product by subject and sample";

    /// <summary>What became of those with a sample after the infusion.</summary>
    public static IReadOnlyList<(string Name, AntibodyResponse[] Responses)> Responses { get; } =
    [
        ("Treatment-emergent: induced or boosted", [AntibodyResponse.Induced, AntibodyResponse.Boosted]),
        ("… treatment-induced", [AntibodyResponse.Induced]),
        ("… treatment-boosted", [AntibodyResponse.Boosted]),
        ("Positive at baseline, not boosted", [AntibodyResponse.NotBoosted]),
        ("Positive at baseline and after, titres do not tell", [AntibodyResponse.BoostNotKnown]),
        ("Positive after, not known before", [AntibodyResponse.BaselineNotKnown]),
        ("Negative after, and not positive before", [AntibodyResponse.Negative]),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (antibodies, columns) = (analysis.Examinations!.Antibodies, LevelColumns.Of(analysis, plan, AnalysisSet.Infused));
        string Cell(Proportion share, DoseColumn column) => column == columns[^1] ? SummaryText.Share(share) : $"{share}";
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)],
        [
            .. from antibody in antibodies.Antibodies
               from row in (Row[])
               [
                   Row.Group(antibody),
                   CourseText.Cells("Positive at baseline, of those tested before infusion", columns, c => Cell(AtBaseline(antibodies, antibody, c), c)),
                   .. Responses.Select(r => CourseText.Cells($"{r.Name}, of those tested after", columns, c => Cell(After(antibodies, antibody, c, r.Responses), c))),
               ]
               select row,
        ], [.. Notes(antibodies), RulesInForce.Exact]);
    }

    /// <summary>Every sample with what it showed.</summary>
    public static Table Listing(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(ListingId, ListingTitle, why);
        var (antibodies, subjects) = (analysis.Examinations!.Antibodies, new ListedSubjects(analysis, plan, AnalysisSet.Infused));
        return new(ListingId, ListingTitle, [new("Subject"), new("Level"), new("Antibody"), new("Visit"), new("Day", true), new("Result"), new("Titre", true), new("Response"), new("Records")],
            [
                .. from s in antibodies.Subjects
                   orderby s.Subject, s.Antibody
                   from sample in s.Samples.Select(x => x.Sample)
                   select Row.Of(subjects.Name(s.Subject), subjects.Level(s.Subject), s.Antibody, sample.Visit.Length > 0 ? sample.Visit : "–", subjects.Day(s.Subject, sample.At),
                       sample.IsPositive switch { true => "positive", false => "negative", null => "not known" }, sample.Titre is { } titre ? Numbers.Significant(titre) : "–", NameOf(s.Response), CourseText.Cited(sample.Sources)),
            ], [.. Notes(antibodies), RulesInForce.DayNumbers(plan)]);
    }

    /// <summary>Why antibodies cannot be told of; null where they can.</summary>
    public static string? WhyNone(StudyAnalysis analysis) => analysis.Package is not { Immunogenicity.Count: > 0 } ? $"tests for antibodies (IS) are {CourseText.NotInPackage}"
        : analysis.Examinations!.Antibodies.Antibodies.Count == 0 ? "no row of IS is of antibodies against the product (ISTESTCD that begins with ADA)"
        : analysis.Examinations.Antibodies.Subjects.All(s => s.Samples.Count == 0) ? "nobody infused has a dated test for antibodies against the product" : null;

    /// <summary>Positive at baseline, of those whose baseline says.</summary>
    public static Proportion AtBaseline(AntibodyAnalysis antibodies, string antibody, DoseColumn column) =>
        Proportion.Among([.. In(antibodies, antibody, column).Select(s => s.Baseline?.IsPositive).OfType<bool>()], positive => positive);

    /// <summary>Of those with a sample after the infusion that says, how many had one of these responses.</summary>
    public static Proportion After(AntibodyAnalysis antibodies, string antibody, DoseColumn column, AntibodyResponse[] responses) =>
        Proportion.Among(In(antibodies, antibody, column).FindAll(s => s.Response != AntibodyResponse.NotEvaluable), s => responses.Contains(s.Response));

    private static List<SubjectAntibody> In(AntibodyAnalysis antibodies, string antibody, DoseColumn column) => LevelColumns.Of(column, antibodies.Subjects.Where(s => s.Antibody == antibody), s => s.Subject);

    private static string NameOf(AntibodyResponse response) => response switch
    {
        AntibodyResponse.Induced => "treatment-induced",
        AntibodyResponse.Boosted => "treatment-boosted",
        AntibodyResponse.NotBoosted => "not boosted",
        AntibodyResponse.BoostNotKnown => "titres do not tell",
        AntibodyResponse.BaselineNotKnown => "not known before",
        AntibodyResponse.Negative => "negative",
        _ => "not evaluable",
    };

    private static string[] Notes(AntibodyAnalysis antibodies) =>
    [
        FormattableString.Invariant($"Shankar 2014, FDA 2019. Induced: negative before the infusion, positive after it. Boosted: positive before, and a titre after it of at least {AntibodyAnalysis.Boost:0.##} times that before. Before: the last sample that says; on the day of infusion without a time of day, before it."),
        "Positive: as confirmed; without a confirmation, as reported, or by a titre; a positive screen alone does not tell.",
        .. antibodies.OtherRows > 0 ? [$"{antibodies.OtherRows} rows of IS are of other antibodies and are not looked at."] : Array.Empty<string>(),
    ];
}
