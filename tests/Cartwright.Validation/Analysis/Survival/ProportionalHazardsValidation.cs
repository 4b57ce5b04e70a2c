using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Hazards;
using Xunit;
using static Cartwright.Validation.Analysis.Survival.SurvivalReference;

namespace Cartwright.Validation.Analysis.Survival;

/// <summary>Proportional hazards against R 4.2.2, survival 3.5-3 (coxph). The numbers written here are with eps = 1e-11; those of expected.json with the
/// usual 1e-9, at which a coefficient has eight digits.</summary>
public class ProportionalHazardsValidation
{
    private static readonly (string Name, TieHandling Ties)[] Handlings = [("efron", TieHandling.Efron), ("breslow", TieHandling.Breslow), ("exact", TieHandling.Discrete)];

    [Theory]
    [InlineData("lung")]
    [InlineData("aml")]
    [InlineData("ovarian")]
    [InlineData("veteran")]
    public void A_grouping_of_each_data_set_has_the_fit_of_R(string dataset)
    {
        var rows = Input(dataset);
        var groups = Grouping.By([.. rows.Select(r => r["grp"])]);
        CoxData data = new(Times(rows, "time", "event", "1"), [new("group", [.. groups.Of.Select(g => (double)g)])]);
        foreach (var (name, ties) in Handlings)
        {
            var (fit, expected) = (ProportionalHazards.Fit(data, ties), Expected(dataset).GetProperty("cox").GetProperty(name));
            Near(expected.GetProperty("coef").GetDouble(), fit["group"].Coefficient, 2e-8);
            Near(expected.GetProperty("se").GetDouble(), fit["group"].StandardError, 2e-8);
            Near(expected.GetProperty("hr").GetDouble(), fit["group"].HazardRatio, 2e-8);
            Near(expected.GetProperty("lower").GetDouble(), fit["group"].Interval().Lower, 2e-8);
            Near(expected.GetProperty("upper").GetDouble(), fit["group"].Interval().Upper, 2e-8);
            Near(expected.GetProperty("wald_p").GetDouble(), fit["group"].P, 1e-7);
            Near(expected.GetProperty("loglik")[0].GetDouble(), fit.WithoutCovariates);
            Near(expected.GetProperty("loglik")[1].GetDouble(), fit.LogLikelihood);
            Near(expected.GetProperty("score").GetDouble(), fit.Score.Statistic);
        }
    }

    public static TheoryData<TieHandling, double[], double[], double[]> Lung => new()
    {
        { TieHandling.Breslow, [0.01104113638571, -0.55188956963766, 0.46294704033455], [0.009266770114202, 0.167742448017828, 0.113574052060580], [-744.6928192662, -729.4887051768, 30.40640691533, 29.83900082878] },
        { TieHandling.Efron, [0.01106676459612, -0.55261239553184, 0.46372847511573], [0.009267411014366, 0.167739053783422, 0.113577266161371], [-744.4804557614, -729.2301213749, 30.49992270495, 29.92925119758] },
        { TieHandling.Discrete, [0.01106708587552, -0.55343561290275, 0.46438741648450], [0.009280849406821, 0.167967715122655, 0.113776992182733], [-725.6476988507, -710.4010515794, 30.48776688958, 29.90884012278] },
    };

    /// <summary>coxph(Surv(time, status) ~ age + sex + ph.ecog, lung): the example of the package's own documentation.</summary>
    [Theory]
    [MemberData(nameof(Lung))]
    public void Three_covariates_in_lung_cancer_have_the_fit_of_R(TieHandling ties, double[] coefficients, double[] errors, double[] statistics) =>
        Same(ProportionalHazards.Fit(LungData(), ties), coefficients, errors, statistics);

    public static TheoryData<TieHandling, double[], double[], double[]> Veteran => new()
    {
        { TieHandling.Breslow, [0.25731307965371, -0.03111185756564, -0.75471403708097, -0.32805903436478, -1.14767336658081], [0.200629141802789, 0.005166716337817, 0.298488562065972, 0.268752923341572, 0.294931506468944], [-505.8839562831, -475.6760021286, 65.74682887533, 62.65644387179] },
        { TieHandling.Efron, [0.2617440900575, -0.0312712960478, -0.7593689499160, -0.3290142260046, -1.1539944138618], [0.200923055118892, 0.005165089742917, 0.298656558317374, 0.269057921461780, 0.295037737697125], [-505.4490549181, -474.9145089248, 66.54856544502, 63.40725960010] },
        { TieHandling.Discrete, [0.26258399736175, -0.03156095596331, -0.76511311100862, -0.33694220399609, -1.16185069480382], [0.201739001809223, 0.005226508466376, 0.300139983047181, 0.271521183942518, 0.296700294856358], [-480.8355544915, -450.3186847976, 66.25613190185, 62.72280931405] },
    };

    /// <summary>coxph(Surv(time, status) ~ trt + karno + celltype, veteran), adenocarcinoma the reference.</summary>
    [Theory]
    [MemberData(nameof(Veteran))]
    public void Five_covariates_in_the_veterans_have_the_fit_of_R(TieHandling ties, double[] coefficients, double[] errors, double[] statistics)
    {
        var rows = DataSet("veteran");
        Covariate Cell(string cell) => new(cell, [.. rows.Select(r => r["celltype"] == cell ? 1.0 : 0)]);
        CoxData data = new(Times(rows, "time", "status", "1"), [new("trt", Column(rows, "trt")), new("karno", Column(rows, "karno")), Cell("large"), Cell("smallcell"), Cell("squamous")]);
        Same(ProportionalHazards.Fit(data, ties), coefficients, errors, statistics);
    }

    /// <summary>coxph(Surv(time, status) ~ age + ph.ecog + strata(sex), lung).</summary>
    [Fact]
    public void Strata_have_the_fit_of_R()
    {
        var whole = LungData();
        CoxData data = new(whole.Times, [whole.Covariates[0], whole.Covariates[2]], Grouping.By(whole.Covariates[1].Values));
        Same(ProportionalHazards.Fit(data), [0.01056625460095, 0.46242443435829], [0.009241373893092, 0.114761097854804], [-638.5097649842, -628.7709395012, 19.95749974369, 19.62594621791]);
    }

    public static TheoryData<TieHandling, double[], double[], double[]> Transplants => new()
    {
        { TieHandling.Breslow, [-0.5741815569513, 0.3826238380763], [0.2873003632907, 0.2673788365261], [-373.3594994982, -366.6441619112, 13.78207653875, 13.00920283058] },
        { TieHandling.Efron, [-0.5741966670417, 0.3834136935076], [0.2872984227312, 0.2673759670818], [-373.2957496432, -366.5696643394, 13.80710721968, 13.03151647544] },
        { TieHandling.Discrete, [-0.5748104564094, 0.3834372296743], [0.2874766742107, 0.2676551597384], [-368.4437193793, -361.7181725838, 13.80372188722, 13.03027468498] },
    };

    /// <summary>Klein and Moeschberger's transplants, leukaemia groups against the first: coxph(Surv(t2, d3) ~ factor(group), bmt).</summary>
    [Theory]
    [MemberData(nameof(Transplants))]
    public void Groups_of_transplants_have_the_fit_of_R(TieHandling ties, double[] coefficients, double[] errors, double[] statistics)
    {
        var rows = SurvivalReference.Transplants();
        Covariate Group(string group) => new(group, [.. rows.Select(r => r["group"] == group ? 1.0 : 0)]);
        Same(ProportionalHazards.Fit(new(Times(rows, "t2", "d3", "1"), [Group("2"), Group("3")]), ties), coefficients, errors, statistics);
    }

    /// <summary>basehaz(coxph(Surv(time, status) ~ age + sex, lung), centered = FALSE) at days 5, 310 and 883, and survfit for a man of 60.</summary>
    [Theory]
    [InlineData(TieHandling.Breslow, 0.002958995311176, 0.487990327430638, 2.013717709758040, 0.811191490506648)]
    [InlineData(TieHandling.Efron, 0.00295531013831, 0.48809814225829, 2.01305846340513, 0.812420357606225)]
    public void The_baseline_hazard_is_that_of_R(TieHandling ties, double first, double middle, double last, double middleOfAMan)
    {
        var rows = DataSet("lung");
        CoxData data = new(Times(rows, "time", "status", "2"), [new("age", Column(rows, "age")), new("sex", Column(rows, "sex"))]);
        var fit = ProportionalHazards.Fit(data, ties);
        double At(double[] values, double day) => BaselineHazard.Of(data, fit, values).Strata[0].Last(s => s.Days <= day).Cumulative;
        Near(first, At([0, 0], 5), 1e-8);
        Near(middle, At([0, 0], 310), 1e-8);
        Near(last, At([0, 0], 883), 1e-8);
        Near(middleOfAMan, At([60, 1], 310), 1e-8);
    }

    /// <summary>basehaz(coxph(Surv(time, status) ~ age + strata(sex), lung), centered = FALSE) at day 310.</summary>
    [Fact]
    public void Each_stratum_has_the_baseline_of_R()
    {
        var rows = DataSet("lung");
        CoxData data = new(Times(rows, "time", "status", "2"), [new("age", Column(rows, "age"))], Grouping.By([.. rows.Select(r => r["sex"])]));
        var baseline = BaselineHazard.Of(data, ProportionalHazards.Fit(data), [0]).Strata;
        Near(0.3230570084018, baseline[0].Last(s => s.Days <= 310).Cumulative, 1e-8);
        Near(0.1609956300024, baseline[1].Last(s => s.Days <= 310).Cumulative, 1e-8);
    }

    /// <summary>No package for Firth's likelihood is to be had here: R maximised coxph's own log-likelihood plus half the log-determinant of its information by optim, which finds
    /// the maximum to about six digits of a coefficient and to ten of the likelihood.</summary>
    [Theory]
    [InlineData(TieHandling.Breslow, new[] { 0.1088430991905, -0.5476355201872, 0.4629899184707 }, -723.1324360013, -738.2893594399)]
    [InlineData(TieHandling.Efron, new[] { 0.1090975445819, -0.5483572834401, 0.4637736859808 }, -722.8739511744, -738.0771652790)]
    public void Firths_penalised_likelihood_has_the_maximum_that_R_finds(TieHandling ties, double[] coefficients, double maximum, double nothing)
    {
        var lung = LungData();
        CoxData data = new(lung.Times, [new("age10", [.. lung.Covariates[0].Values.Select(a => a / 10)]), .. lung.Covariates.Skip(1)]);
        var fit = ProportionalHazards.FitPenalised(data, ties);
        foreach (var (theirs, ours) in coefficients.Zip(fit.Coefficients)) Near(theirs, ours.Coefficient, 5e-6);
        Near(maximum, fit.LogLikelihood, 1e-11);
        Near(nothing, fit.WithoutCovariates, 1e-11);
    }

    private static CoxData LungData()
    {
        var rows = DataSet("lung").Where(r => Csv.Number(r["ph.ecog"]) is not null).ToList();
        return new(Times(rows, "time", "status", "2"), [new("age", Column(rows, "age")), new("sex", Column(rows, "sex")), new("ecog", Column(rows, "ph.ecog"))]);
    }

    private static void Same(CoxFit fit, double[] coefficients, double[] errors, double[] statistics)
    {
        for (var j = 0; j < coefficients.Length; j++)
        {
            Near(coefficients[j], fit.Coefficients[j].Coefficient, 1e-8);
            Near(errors[j], fit.Coefficients[j].StandardError, 1e-8);
        }
        Near(statistics[0], fit.WithoutCovariates);
        Near(statistics[1], fit.LogLikelihood);
        Near(statistics[2], fit.Score.Statistic);
        Near(statistics[3], fit.Wald.Statistic, 1e-8);
    }
}
