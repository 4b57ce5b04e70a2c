using Cartwright.Analysis.QualityOfLife;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Analysis.Response;
using Xunit;

namespace Cartwright.Tests.Analysis.QualityOfLife;

public class QualityOfLifeAnalysisTests
{
    [Fact]
    public void Change_counts_from_the_last_questionnaire_before_conditioning()
    {
        // Conditioning starts on day −5: the questionnaire of day −2 is no baseline.
        var analysis = Analyse([.. Filled("P1", "SCREENING", -20, 4), .. Filled("P1", "BASELINE", -8, 2), .. Filled("P1", "DAY -2", -2, 3), .. Filled("P1", "DAY 28", 28, 1)]);
        Assert.Equal([false, true, false, false], analysis.Questionnaires.Select(q => q.IsBaseline));
        var last = analysis.Questionnaires[^1];
        Assert.Equal(100.0 / 3, last.Changes["PF"].OrNull!.Value, 1e-12);
        Assert.Equal(-100.0 / 3, last.Changes["FA"].OrNull!.Value, 1e-12);
    }

    [Fact]
    public void Without_a_questionnaire_before_treatment_there_is_no_change() =>
        Assert.Equal("no questionnaire before treatment", Analyse(Filled("P1", "DAY 28", 28, 1)).Questionnaires[0].Changes["PF"].Reason);

    [Fact]
    public void Compliance_counts_those_infused_alive_and_in_the_study()
    {
        // P4 was never infused; P3 is made to die before day 28 and is not expected there.
        var study = FourPatients.Study with
        {
            Demographics = [.. FourPatients.Study.Demographics.Select(d => d.Subject == "P3" ? d with { Death = FourPatients.Day(20), LastContact = FourPatients.Day(20) } : d)],
            Questionnaires = [.. Filled("P1", "BASELINE", -8, 1), .. Filled("P2", "BASELINE", -8, 1), .. Filled("P2", "DAY 28", 29, 1)],
        };
        var compliance = QualityOfLifeAnalysis.Of(study, FourPatients.Plan).Compliance;
        Assert.Equal(["BASELINE 2/3", "DAY 28 1/2"], compliance.Select(c => $"{c.Visit} {c.Received}"));
    }

    [Fact]
    public void Means_by_visit_are_over_those_who_have_a_score()
    {
        var rows = Analyse([.. Filled("P1", "BASELINE", -8, 1), .. Filled("P2", "BASELINE", -8, 2), .. Filled("P1", "DAY 28", 28, 2)]).ByVisit("PF");
        Assert.Equal([("BASELINE", 2), ("DAY 28", 1)], rows.Select(r => (r.Visit, r.Scored)));
        Assert.Equal((100 + 200.0 / 3) / 2, rows[0].Mean.OrNull!.Value, 1e-12);
        Assert.NotNull(rows[0].MeanChange.Reason);
        Assert.Equal(-100.0 / 3, rows[1].MeanChange.OrNull!.Value, 1e-12);
    }

    private static QualityOfLifeAnalysis Analyse(QuestionnaireResponse[] rows) => QualityOfLifeAnalysis.Of(FourPatients.Study with { Questionnaires = rows }, FourPatients.Plan);

    private static QuestionnaireResponse[] Filled(string subject, string visit, int day, int answer) =>
        [.. Enumerable.Range(1, 30).Select(item => new QuestionnaireResponse(subject, item, "EORTC QLQ-C30", item, answer, visit, FourPatients.Day(day)))];
}
