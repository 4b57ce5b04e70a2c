using System.Globalization;
using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Xunit;

namespace Cartwright.Tests.Analysis.Response;

/// <summary>One patient by each of the criteria, from rows of TU, TR, RS and LB; days from infusion. The answers were worked out by hand from the criteria.</summary>
public class CriteriaFromRowsTests
{
    private static readonly StudyData Nothing = FourPatients.Study with { Demographics = [FourPatients.Study.Demographics[0]] };

    /// <summary>A target of 40 mm that does not grow, and a lesion found on day 42: by iRECIST progression is confirmed on day 84 if that lesion has grown by 5 mm, and dates from day 42;
    /// if it is gone and the target has shrunk there is none. By RECIST 1.1 the disease progressed on day 42 either way.</summary>
    [Theory]
    [InlineData(40, 12, 17, "iUPD 42, iCPD 84", "iCPD", 42)]
    [InlineData(40, 12, 16.9, "iUPD 42, iUPD 84", "iUPD", 42)]
    [InlineData(20, 12, 0, "iUPD 42, iPR 84", "iPR", null)]
    public void Progression_by_a_new_lesion_is_confirmed_or_forgotten(double target, double found, double later, string course, string best, int? progressed)
    {
        var study = Lesions(("T1", "TARGET", -8), ("N1", "NEW", 42)) with { TumourResults = Measured(("T1", -8, 40), ("T1", 42, 40), ("N1", 42, found), ("T1", 84, target), ("N1", 84, later)) };
        var immune = Analysed(study, CriteriaFamily.Irecist);
        Assert.Equal(course, Course(immune));
        Assert.Equal((best, progressed), (immune.BestCode, DayOf(immune.Progression)));
        Assert.Equal(("PD", 42), (Analysed(study, CriteriaFamily.Recist11).BestCode, DayOf(Analysed(study, CriteriaFamily.Recist11).Progression)));
    }

    /// <summary>A node of 30 × 20 mm shrinks to 16 × 10 mm: PR by tomography, since it is still longer than 15 mm; a complete metabolic response where PET-CT scores 3, residual mass or not.</summary>
    [Theory]
    [InlineData(null, null, "PR")]
    [InlineData("3", null, "CMR")]
    [InlineData("4", "REDUCED", "PMR")]
    [InlineData("5", "INCREASED", "PMD")]
    [InlineData("4", null, "PR")]
    [InlineData("9", null, "PR")]
    public void Metabolic_response_goes_before_tomography(string? score, string? uptake, string expected)
    {
        var study = Lesions(("T1", "TARGET", -8)) with
        {
            TumourResults = [.. Measured(("T1", -8, 30), ("T1", 90, 16)), .. Measured(LesionDiameter.Perpendicular, ("T1", -8, 20), ("T1", 90, 10))],
            Responses = [.. Scan(CodeLists.ResponseTest.Deauville, score), .. Scan(CodeLists.ResponseTest.Uptake, uptake)],
        };
        Assert.Equal(expected, Analysed(study, CriteriaFamily.Lugano2014).BestCode);
    }

    /// <summary>Serum M-protein of 3 g/dL at baseline: half of it on two visits is PR from the first of them, a fifteenth VGPR; 0.6 g/dL above the least, twice, is progression. The unit may be g/L.</summary>
    [Theory]
    [InlineData("g/dL", 1)]
    [InlineData("g/L", 10)]
    public void Myeloma_is_judged_by_two_consecutive_assessments(string unit, double factor)
    {
        var study = Nothing with { Laboratory = Proteins(unit, factor, (-3, 3), (30, 1.4), (60, 1.4), (90, 0.2), (120, 0.2), (150, 0.8), (180, 0.9)) };
        var subject = Analysed(study, CriteriaFamily.Imwg2016);
        Assert.Equal("PR 30, PR 60, VGPR 90, VGPR 120, PD 150, PD 180", Course(subject));
        Assert.Equal(("VGPR", 30, 90, 150), (subject.BestCode, DayOf(subject.Best.FirstResponse), DayOf(subject.Best.On), DayOf(subject.Progression)));
    }

    /// <summary>A response or a progression that the next assessment does not bear out is none.</summary>
    [Fact]
    public void What_one_assessment_shows_alone_does_not_count()
    {
        var study = Nothing with { Laboratory = Proteins("g/dL", 1, (-3, 3), (30, 1.4), (60, 2.9), (90, 3.1), (120, 2.9)) };
        var subject = Analysed(study, CriteriaFamily.Imwg2016);
        Assert.Equal("PR 30, PD 60, PD 90, PD 120", Course(subject));
        Assert.Equal(("PD", null, 60), (subject.BestCode, DayOf(subject.Best.FirstResponse), DayOf(subject.Progression)));
        var once = Analysed(Nothing with { Laboratory = Proteins("g/dL", 1, (-3, 3), (30, 2.5), (60, 3.6), (90, 2.9), (120, 2.9)) }, CriteriaFamily.Imwg2016);
        Assert.Equal("SD 30, PD 60, SD 90, SD 120", Course(once));
        Assert.Null(once.Progression);
    }

    /// <summary>Complete response asks for negative immunofixation and fewer than 5 % plasma cells; with a normal ratio of light chains and no clonal cells it is stringent.</summary>
    [Theory]
    [InlineData("NEGATIVE", 4, 1.0, "NEGATIVE", "sCR")]
    [InlineData("NEGATIVE", 4, 2.0, "NEGATIVE", "CR")]
    [InlineData("NEGATIVE", 4, 1.0, "POSITIVE", "CR")]
    [InlineData("POSITIVE", 4, 1.0, "NEGATIVE", "VGPR")]
    [InlineData("NEGATIVE", 5, 1.0, "NEGATIVE", "VGPR")]
    public void Complete_response_of_myeloma_takes_blood_and_marrow(string fixation, double plasmaCells, double ratio, string clonal, string expected)
    {
        IEnumerable<LaboratoryResult> Visit(int day) =>
        [
            Result(CodeLists.MyelomaTest.SerumProtein, day, 0, "g/dL"), Result(CodeLists.MyelomaTest.PlasmaCells, day, plasmaCells, "%"),
            Result(CodeLists.MyelomaTest.Kappa, day, 10 * ratio, "mg/L"), Result(CodeLists.MyelomaTest.Lambda, day, 10, "mg/L"),
            Result(CodeLists.MyelomaTest.SerumFixation, day, null, "") with { Finding = fixation }, Result(CodeLists.MyelomaTest.Clonal, day, null, "") with { Finding = clonal },
        ];
        var study = Nothing with { Laboratory = [Result(CodeLists.MyelomaTest.SerumProtein, -3, 3, "g/dL"), .. Visit(60), .. Visit(90)] };
        Assert.Equal(expected, Analysed(study, CriteriaFamily.Imwg2016).BestCode);
    }

    /// <summary>Of a node its short axis counts, wherever it stands; the longest diameter of a node that has a short axis is not looked at.</summary>
    [Theory]
    [InlineData(LesionDiameter.ShortAxis)]
    [InlineData(LesionDiameter.Perpendicular)]
    public void A_node_counts_by_its_short_axis(LesionDiameter shortAxis)
    {
        var study = Lesions(("T1", "TARGET", -8)) with { TumourResults = [.. Measured(("T1", -8, 40), ("T1", 60, 30)), .. Measured(shortAxis, ("T1", -8, 20), ("T1", 60, 9))] };
        Assert.Equal("CR", Analysed(study with { Tumours = [study.Tumours[0] with { LymphNode = true }] }, CriteriaFamily.Recist11).BestCode);
        Assert.Equal("SD", Analysed(study, CriteriaFamily.Recist11).BestCode);
    }

    [Theory]
    [InlineData(ResponseEvaluator.Investigator, "CR")]
    [InlineData(ResponseEvaluator.Independent, "PR")]
    public void The_primary_reading_is_the_one_chosen(ResponseEvaluator evaluator, string expected)
    {
        var plan = FourPatients.Plan with { Response = FourPatients.Plan.Response with { Evaluator = evaluator } };
        Assert.Equal(expected, ResponseAnalysis.Of(TwoReadings, plan).Subjects[0].BestCode);
        var both = ResponseConcordance.Of(TwoReadings, plan)!;
        Assert.Equal(("1/1", "0/1"), (both.Response.ToString(), both.Best.ToString()));
    }

    [Fact]
    public void Where_one_alone_judged_nothing_is_compared_and_his_reading_counts()
    {
        var review = TwoReadings with { Responses = [.. TwoReadings.Responses.Where(r => r.Reader.IsIndependent)] };
        Assert.Null(ResponseConcordance.Of(review, FourPatients.Plan));
        Assert.Equal("PR", ResponseAnalysis.Of(review, FourPatients.Plan).Subjects[0].BestCode);
    }

    // The second radiologist's reading was accepted; the first saw progression.
    private static StudyData TwoReadings => Nothing with
    {
        Responses =
        [
            Judged(1, "CR", "INVESTIGATOR", "", false), Judged(2, "PD", "INDEPENDENT ASSESSOR", "RADIOLOGIST 1", false), Judged(3, "PR", "INDEPENDENT ASSESSOR", "RADIOLOGIST 2", true),
        ],
    };

    private static DiseaseResponse Judged(int sequence, string result, string evaluator, string assessor, bool accepted) =>
        new("P1", sequence, "RECIST 1.1", "OVRLRESP", result, evaluator, FourPatients.Day(60)) { Assessor = assessor, Accepted = accepted };

    private static SubjectResponse Analysed(StudyData study, CriteriaFamily criteria) => ResponseAnalysis.Of(study, new(null, 42), criteria).Subjects[0];

    private static string Course(SubjectResponse subject) => string.Join(", ", subject.TimePoints.Select(p => $"{p.Code} {DayOf(p.At)}"));

    private static int? DayOf(DateOnly? day) => day?.DayNumber - FourPatients.Day(0).Day.DayNumber;

    private static StudyData Lesions(params (string Lesion, string Role, int Day)[] lesions) =>
        Nothing with { Tumours = [.. lesions.Select((l, i) => new TumourIdentification("P1", i + 1, l.Lesion, l.Role, "LIVER", false, FourPatients.Day(l.Day)))] };

    private static List<TumourResult> Measured(params (string Lesion, int Day, double Millimetres)[] rows) => Measured(LesionDiameter.Longest, rows);

    private static List<TumourResult> Measured(LesionDiameter which, params (string Lesion, int Day, double Millimetres)[] rows) =>
        [.. rows.Select((r, i) => new TumourResult("P1", i + 1, r.Lesion, r.Millimetres, null, $"DAY {r.Day}", FourPatients.Day(r.Day)) { Diameter = which })];

    private static IEnumerable<DiseaseResponse> Scan(string test, string? result) =>
        result is null ? [] : [new DiseaseResponse("P1", 1, "LUGANO 2014", test, result, "INVESTIGATOR", FourPatients.Day(90)) { Visit = "DAY 90" }];

    private static List<LaboratoryResult> Proteins(string unit, double factor, params (int Day, double Grams)[] rows) =>
        [.. rows.Select(r => Result(CodeLists.MyelomaTest.SerumProtein, r.Day, r.Grams * factor, unit))];

    private static LaboratoryResult Result(string test, int day, double? value, string unit) =>
        new("P1", day + 100, test, test, "LABORATORY", value, false, null, unit, string.Create(CultureInfo.InvariantCulture, $"DAY {day}"), FourPatients.Day(day));
}
