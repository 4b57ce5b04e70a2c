namespace Cartwright.Tests.Laws;

/// <summary>What the specification of the reference model measured with 1,000 patients an arm (reference-model.md, section 13).</summary>
internal static class Section13
{
    /// <summary>The law, the name of our measure, and the specification's number.</summary>
    public static IReadOnlyList<(string Law, string Measure, double Specified)> Numbers { get; } =
    [
        ("1", "CRS ≥ 3, infiltration 0.09", 13.1), ("1", "CRS ≥ 3, infiltration 0.30", 25.0), ("1", "CRS ≥ 3, infiltration 0.90", 36.1), ("1", "odds ratio of CRS ≥ 3, 0.90 against 0.09", 3.75),
        ("1-control", "CRS of any grade, no cytokine gain", 0), ("1-control", "CRS of any grade, no killing", 0),
        ("2", "CRS ≥ 3, own burden", 8.3), ("2", "CRS ≥ 3, a tenth", 2.6), ("2", "ICANS ≥ 3, own burden", 31.7), ("2", "ICANS ≥ 3, a tenth", 16.2), ("2", "Cmax, a tenth over own burden", 1.007),
        ("2", "odds ratio of CRS ≥ 3, own burden against a tenth", 3.39),
        ("3", "response, HER2 solid tumour", 10.0), ("3", "response, lymphoma", 72.1), ("3", "response, myeloma", 95.2), ("3", "complete response, leukaemia", 81.8),
        ("4a", "B-cell aplasia on day 180, 4-1BB", 54.3), ("4a", "B-cell aplasia on day 180, CD28", 24.6), ("4a", "relapse by day 365, 4-1BB", 31.1), ("4a", "relapse by day 365, CD28", 48.6),
        ("4b", "day of Cmax, CD28", 8.0), ("4b", "day of Cmax, 4-1BB", 9.8), ("4b", "peak IFN-γ per peak lysis, CD28", 13.3), ("4b", "peak IFN-γ per peak lysis, 4-1BB", 8.2),
        ("5", "B-cell aplasia on day 28", 82.5), ("5", "B-cell aplasia on day 28, no functional CAR", 0.6), ("5b", "mean IgG on day 180", 4.13),
        ("5c", "infections in 90 days", 1.26), ("5c", "infections in 90 days, no functional CAR", 0.68),
        ("6", "days of CRS, untreated", 8.0), ("6", "days of CRS, at grade 2", 6.25), ("6", "days of CRS, early", 3.75), ("6", "peak IL-6, early, all patients", 349), ("6", "peak IL-6, untreated, all patients", 89),
        ("6", "peak signal, early, all patients", 22.1), ("6", "peak signal, untreated, all patients", 88.6),
        ("7", "relapse by day 365, none", 30.6), ("7", "relapse by day 365, tocilizumab", 30.6), ("7", "relapse by day 365, tocilizumab and early steroid", 30.8),
        ("7", "complete response, none", 81.9), ("7", "complete response, tocilizumab", 81.9), ("7", "complete response, tocilizumab and early steroid", 81.4),
        ("8-dose", "CRS ≥ 3, dose × 0.1", 17.2), ("8-dose", "CRS ≥ 3, dose × 1", 26.3), ("8-dose", "CRS ≥ 3, dose × 10", 29.1),
        ("8-conditioning", "CRS ≥ 3, conditioning × 0", 2.5), ("8-conditioning", "CRS ≥ 3, conditioning × 0.5", 23.1), ("8-conditioning", "CRS ≥ 3, conditioning × 1", 26.3), ("8-conditioning", "CRS ≥ 3, conditioning × 1.5", 27.3),
        ("8-conditioning", "Cmax, conditioning × 0", 5.1), ("8-conditioning", "Cmax, conditioning × 0.5", 130), ("8-conditioning", "Cmax, conditioning × 1", 224), ("8-conditioning", "Cmax, conditioning × 1.5", 258),
        ("9", "Cmax, 0.90 over 0.09", 0.995), ("9", "complete response, infiltration 0.09", 94.6), ("9", "complete response, infiltration 0.90", 71.0), ("9", "death in a year, infiltration 0.09", 24.7), ("9", "death in a year, infiltration 0.90", 47.3),
        ("9-x100", "Cmax, burden × 10 over × 0.1", 0.989), ("9-x100", "response, burden × 0.1", 93.3), ("9-x100", "response, burden × 10", 36.3),
        ("10", "most cells over cells infused", 741), ("10", "CRS, any grade", 62.4), ("10", "CRS ≥ 3", 0.1), ("10", "ICANS ≥ 3", 0.1), ("10", "B-cell aplasia on day 28", 99.0),
        ("11", "Cmax, one line", 242), ("11", "Cmax, six lines", 202), ("11", "failure of manufacturing, one line", 2.8), ("11", "failure of manufacturing, six lines", 14.2),
        ("12", "last day seen, autologous", 365), ("12", "last day seen, unedited", 31.5), ("12", "last day seen, knocked out", 47.0), ("12", "last day seen, tolerant host", 365),
        ("12", "response, autologous", 84.7), ("12", "response, unedited", 75.9), ("12", "response, knocked out", 81.9),
        ("13", "response, plain", 10.0), ("13", "response, armoured", 20.9), ("13b", "CRS ≥ 2, plain", 9.4), ("13b", "CRS ≥ 2, armoured", 31.8), ("13b", "peak IL-6, plain", 13.0), ("13b", "peak IL-6, armoured", 49.5),
        ("14", "complete response, 50", 0.4), ("14", "complete response, 150", 22.6), ("14", "complete response, 500", 81.0), ("14", "complete response, 1500", 81.8), ("14", "complete response, 5000", 81.8), ("14", "complete response, 15000", 81.8),
        ("14", "peak IL-6, 50", 8.4), ("14", "peak IL-6, 150", 8.2), ("14", "peak IL-6, 500", 8.4), ("14", "peak IL-6, 1500", 19.8), ("14", "peak IL-6, 5000", 80.9), ("14", "peak IL-6, 15000", 91.7),
        ("14", "healthy tissue left at its nadir, 50", 0.97), ("14", "healthy tissue left at its nadir, 150", 0.61), ("14", "healthy tissue left at its nadir, 500", 0.18), ("14", "healthy tissue left at its nadir, 1500", 0.15),
        ("14", "healthy tissue left at its nadir, 5000", 0.15), ("14", "healthy tissue left at its nadir, 15000", 0.15),
        ("14", "CRS ≥ 2, healthy tissue 50", 7.9), ("14", "CRS ≥ 2, healthy tissue 150", 13.6), ("14", "CRS ≥ 2, healthy tissue 500", 37.4), ("14", "CRS ≥ 2, healthy tissue 1500", 61.9), ("14", "CRS ≥ 2, healthy tissue 5000", 80.1), ("14", "CRS ≥ 2, healthy tissue 15000", 81.0),
        ("gates", "complete response, single", 4.3), ("gates", "complete response, OR", 81.8), ("gates", "complete response, AND", 4.3), ("gates", "relapse by day 365, single antigen", 100),
        ("gates", "B-cell aplasia on day 28, NOT", 1.1), ("gates", "B-cell aplasia on day 28, single", 82.5),
        ("route", "CRS of any grade, lesion", 1.6), ("route", "CRS of any grade, vein", 14.0), ("route", "peak lysis, lesion", 0.30), ("route", "peak lysis, vein", 2.33), ("route", "Cmax in blood, lesion", 0.47), ("route", "Cmax in blood, vein", 29.9),
        ("transient", "complete response, transient", 57.5), ("transient", "CRS ≥ 3, transient", 3.0), ("transient", "B-cell aplasia on day 28, transient", 6.9),
    ];
}
