using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Analysis.Response;

/// <summary>Criteria that do not fit what a study measured are told, and nothing is tabulated that nobody looked for.</summary>
public class CriteriaFitTests
{
    [Theory]
    [InlineData("RECIST 1.1", null)]
    [InlineData("Lugano 2014", null)]
    [InlineData("leukaemia ELN 2022", "by its blasts in marrow, and the package has none. Its lesions were read by RECIST 1.1.")]
    [InlineData("IMWG 2016", "none of these tests. No response is derived.")]
    [InlineData("RECICT 1.1", "Nothing is derived by 'RECICT 1.1'")]
    public void Lesions_fit_criteria_of_lesions(string criteria, string? told) => Told(FourPatients.WithLesions, criteria, told);

    [Theory]
    [InlineData("NCI MRD", null)]
    [InlineData("IMWG 2016", "none of these tests. Responses are shown as they were judged")]
    public void Judgements_stand_under_the_criteria_of_who_judged(string criteria, string? told) => Told(FourPatients.WithJudgements, criteria, told);

    [Fact]
    public void The_report_says_what_does_not_fit() =>
        Assert.Contains("judges acute leukaemia by its blasts in marrow", StudyReport.Of(StudyAnalysis.Of(FourPatients.WithLesions, Under("ELN 2022"), null), Under("ELN 2022"), new(null, [], [])), StringComparison.Ordinal);

    [Fact]
    public void A_myeloma_that_nobody_measured_has_no_progression_free_survival()
    {
        var times = StudyAnalysis.Of(FourPatients.WithLesions, Under("IMWG 2016"), null).TimeToEvent;
        Assert.Empty(times.ProgressionFreeSurvival.Subjects);
        Assert.All(times.ProgressionFreeSurvival.LeftOut.Where(l => l.Subject != "P4"), l => Assert.Contains("none of the tests of IMWG 2016", l.Because, StringComparison.Ordinal));
        Assert.NotEmpty(times.OverallSurvival.Subjects);
        Assert.NotEmpty(StudyAnalysis.Of(FourPatients.WithLesions, Under("RECIST 1.1"), null).TimeToEvent.ProgressionFreeSurvival.Subjects);
    }

    [Fact]
    public void Every_name_that_may_be_chosen_is_derived() => Assert.All(CriteriaFamilies.Names, name =>
    {
        Assert.Null(CriteriaFamilies.Read(name).Refusal);
        Assert.True(CriteriaFamilies.AreKnown(name));
    });

    private static TrialPlan Under(string criteria) => FourPatients.Plan with { Response = new(criteria, null, Duration.OfDays(42)) };

    private static void Told(StudyData data, string criteria, string? told)
    {
        var fit = CriteriaFit.Of(data, Under(criteria));
        if (told is null) Assert.Null(fit);
        else Assert.Contains(told, fit, StringComparison.Ordinal);
    }
}
