using Cartwright.Analysis.Response;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Validation.Analysis.Response;

/// <summary>From SDTM to analysis datasets, end to end: pharmaversesdtm's oncology package read by our readers and derived by our rules, against pharmaverseadam's ADRS, ADTTE and ADTR,
/// which admiralonco derived. Record by record; what differs has a name and a count.</summary>
public class PharmaverseOncologyValidation
{
    private const string Missing = "MISSING there, not evaluable with the reason here";
    private const string Contradiction = "CBCP N there, where their own CBOR is PR and their CRSP Y on the same day";

    /// <summary>The thirteen parameters of ADRS in the reading of admiralonco, stable disease from day 42, confirmation after 28 days.</summary>
    [Fact]
    public void Every_record_of_ADRS_is_derived()
    {
        var agreement = new Agreement();
        var expected = OncologyPackage.Adam("adrs_onco.csv");
        var data = EvaluatedRows.Of(OncologyPackage.Read(), ResponseEvaluator.Investigator) with { TumourResults = [] };
        var ours = Responses(data, ConfirmationRule.Admiralonco(null, 42), ConfirmationRule.Admiralonco(28, 42)).ToLookup(r => (r.Parameter, r.Subject), r => r.Text);
        foreach (var parameter in expected)
            foreach (var subject in parameter.GroupBy(r => r["USUBJID"]))
                foreach (var (row, i) in subject.OrderBy(r => r["ADT"], StringComparer.Ordinal).Select((r, i) => (r, i)))
                    agreement.Compare($"{subject.Key} {parameter.Key}", $"{row["AVALC"]} {row["ADT"]}".Replace(" NA", " ").Trim(), ours[(parameter.Key, subject.Key)].ElementAtOrDefault(i) ?? "no record",
                        (there, here) => (parameter.Key, there, here) switch
                        {
                            (_, "MISSING", "NE") => Missing,
                            ("CBCP", "N", "Y 2014-04-23") => Contradiction,
                            _ => null,
                        });
        Assert.Equal(expected.Sum(p => p.Count()), ours.Sum(r => r.Count()));
        Assert.Equal($"3097 of 3694 equal; 1 × {Contradiction}; 596 × {Missing}", agreement.ToString());
    }

    /// <summary>Under RECIST 1.1 itself no best response of these subjects differs from admiralonco's.</summary>
    [Fact]
    public void By_RECIST_the_best_responses_are_the_same()
    {
        var data = EvaluatedRows.Of(OncologyPackage.Read(), ResponseEvaluator.Investigator) with { TumourResults = [] };
        var (admiralonco, recist) = (ResponseAnalysis.Of(data, ConfirmationRule.Admiralonco(28, 42)), ResponseAnalysis.Of(data, new ConfirmationRule(28, 42)));
        Assert.Equal(admiralonco.Subjects.Select(s => s.Best), recist.Subjects.Select(s => s.Best));
    }

    /// <summary>Overall and progression-free survival and duration of response: day, length, event and last day.</summary>
    [Fact]
    public void Every_record_of_ADTTE_is_derived()
    {
        var agreement = new Agreement();
        var data = EvaluatedRows.Of(OncologyPackage.Read(), ResponseEvaluator.Investigator) with { TumourResults = [] };
        var conventions = new AnalysisConventions(DayConvention.InfusionIsDay1, DurationConvention.Inclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion,
            DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, Duration.OfDays(28));
        var times = TimeToEventAnalysis.Of(data, ResponseAnalysis.Of(data, ConfirmationRule.Admiralonco(null, 42)), conventions);
        var ours = new[] { ("OS", times.OverallSurvival), ("PFS", times.ProgressionFreeSurvival), ("RSD", times.DurationOfResponse) }
            .SelectMany(e => e.Item2.Subjects.Select(t => (Key: (e.Item1, t.Subject), Text: $"{t.Start:O} {t.Days} {(t.Observed ? 0 : 1)} {t.End:O}"))).ToDictionary(t => t.Key, t => t.Text);
        foreach (var parameter in OncologyPackage.Adam("adtte_onco.csv"))
            foreach (var row in parameter)
                agreement.Compare($"{row["USUBJID"]} {parameter.Key}", $"{row["STARTDT"]} {row["AVAL"]} {row["CNSR"]} {row["ADT"]}", ours.GetValueOrDefault((parameter.Key, row["USUBJID"]), "left out"));
        Assert.Equal("512 of 512 equal", agreement.ToString());
    }

    /// <summary>Diameters, their sum, and its change from baseline and from nadir; a node counts by its short axis, and a sum of which a lesion is missing is no nadir.</summary>
    [Fact]
    public void Every_record_of_ADTR_is_derived()
    {
        var agreement = new Agreement();
        var data = EvaluatedRows.Of(OncologyPackage.Read(), ResponseEvaluator.Investigator);
        var expected = OncologyPackage.Adam("adtr_onco.csv");
        var diameters = data.TumourResults.Where(r => r.State is null).ToDictionary(r => $"{r.Subject} {(r.Diameter == LesionDiameter.Longest ? "LDIAM" : "NLDIAM")}{r.Lesion.TrimStart('T').TrimStart('0')} {r.Visit}", r => Agreement.Text(r.DiameterMillimetres));
        foreach (var row in expected.Where(p => p.Key != "SDIAM").SelectMany(p => p))
        {
            var key = $"{row["USUBJID"]} {row["PARAMCD"]} {row["VISIT"]}";
            agreement.Compare(key, Agreement.Text(Csv.Number(row["AVAL"])), diameters.GetValueOrDefault(key, "no record"));
        }
        var sums = ResponseAnalysis.Of(data, new ConfirmationRule(28, 42)).Subjects.SelectMany(Sums).ToDictionary(s => s.Key, s => s.Text);
        foreach (var row in expected["SDIAM"])
        {
            string Number(string name) => Agreement.Text(Csv.Number(row[name]));
            agreement.Compare($"{row["USUBJID"]} {row["AVISIT"]}",
                $"{Number("AVAL")} {row["ADT"]} {Number("BASE")} {Number("CHG")} {Number("PCHG")} {Number("NADIR")} {Number("CHGNAD")} {Number("PCHGNAD")} {(row["ANL01FL"] == "Y" ? "all" : "some")}",
                sums.GetValueOrDefault($"{row["USUBJID"]} {row["AVISIT"]}", "no record"));
        }
        Assert.Equal(expected["SDIAM"].Count(), sums.Count);
        Assert.Equal("181 of 181 equal", agreement.ToString());
    }

    /// <summary>Response derived from the lesions of TU and TR, against what the investigator judged of the same scans.</summary>
    [Fact]
    public void Response_from_lesions_is_what_was_judged()
    {
        var agreement = new Agreement();
        var data = EvaluatedRows.Of(OncologyPackage.Read(), ResponseEvaluator.Investigator);
        var derived = ResponseAnalysis.Of(data, new ConfirmationRule(28, 42)).Subjects.SelectMany(s => s.TimePoints.Select(p => (Key: $"{s.Subject} {p.Visit}", p.Code))).ToDictionary(p => p.Key, p => p.Code);
        foreach (var row in data.Responses) agreement.Compare($"{row.Subject} {row.Visit}", row.Result, derived.GetValueOrDefault($"{row.Subject} {row.Visit}", "no record"));
        Assert.Equal("22 of 22 equal", agreement.ToString());
    }

    /// <summary>The same of independent review, by the radiologist whose reading was accepted; then the concordance of the two.</summary>
    [Fact]
    public void Independent_review_is_read_by_the_reading_accepted()
    {
        var agreement = new Agreement();
        var package = OncologyPackage.Read();
        var data = EvaluatedRows.Of(package, ResponseEvaluator.Independent);
        var derived = ResponseAnalysis.Of(data, new ConfirmationRule(28, 42)).Subjects.SelectMany(s => s.TimePoints.Select(p => (Key: $"{s.Subject} {p.Visit}", p.Code))).ToDictionary(p => p.Key, p => p.Code);
        foreach (var row in data.Responses) agreement.Compare($"{row.Subject} {row.Visit}", row.Result, derived.GetValueOrDefault($"{row.Subject} {row.Visit}", "no record"));
        Assert.Equal("22 of 22 equal", agreement.ToString());
    }

    /// <summary>RECIST 1.1, table 1: the overall response of each of 1,899 readings from its target lesions, its other lesions and new ones.</summary>
    [Fact]
    public void Overall_response_follows_from_its_parts()
    {
        var agreement = new Agreement();
        foreach (var reading in OncologyPackage.Rows($"{OncologyPackage.Folder}/rs_onco.csv").GroupBy(r => (r["USUBJID"], r["VISITNUM"], r["RSDTC"], r["RSEVAL"], r["RSEVALID"])))
        {
            string? Of(string test) => reading.FirstOrDefault(r => r["RSTESTCD"] == test)?["RSSTRESC"];
            if (Of("OVRLRESP") is not { } overall) continue;
            var ours = TimePointResponse.Of(ResponseCode.Read(Of("TRGRESP") ?? ""), ResponseCode.Read(Of("NTRGRESP") ?? ""), Of("NEWLPROG") == "UNEQUIVOCAL");
            agreement.Compare("", overall, ours.Code(), (there, _) => there == "CHECK" ? "CHECK there, which is a query and no response" : $"{Of("TRGRESP")} + {Of("NTRGRESP")} + {Of("NEWLPROG")}: {there}");
        }
        Assert.Equal("1896 of 1899 equal; 3 × CHECK there, which is a query and no response", agreement.ToString());
    }

    /// <summary>The package's other forms of RS: every response is read by its criteria, and the best and the progression are those that the rule gives by hand.</summary>
    [Theory]
    [InlineData("rs_onco_imwg.csv", CriteriaFamily.Imwg2016, "1028 sCR; 1034 CR; 1118 VGPR; 1133 PR; 1148 PR; 1153 MR; 1287 PR PD")]
    [InlineData("rs_onco_lymphoma.csv", CriteriaFamily.Lugano2014, "1015 CMR; 1034 NMR; 1118 CMR; 1130 PMR PD; 1148 PAR; 1311 CMR")]
    [InlineData("rs_onco_irecist.csv", CriteriaFamily.Irecist, "1015 iUPD PD; 1028 iCPD PD; 1034 iSD; 1118 iSD PD; 1130 iCR PD; 1133 iPR PD; 1153 iCR")]
    public void Other_criteria_are_read_from_their_own_forms(string file, CriteriaFamily criteria, string expected)
    {
        var data = OncologyPackage.Read(file) with { TumourResults = [] };
        var subjects = ResponseAnalysis.Of(data, new(null, 42), criteria).Subjects.ToDictionary(s => s.Subject[^4..], StringComparer.Ordinal);
        Assert.All(data.Responses.Where(r => r.Test == "OVRLRESP" && r.Result is not ("" or "ND" or "iUPD")), r => Assert.NotNull(ResponseCode.Read(r.Result)));
        Assert.Equal(expected, string.Join("; ", expected.Split("; ").Select(e => subjects[e[..4]]).Select(s => $"{s.Subject[^4..]} {s.BestCode}{(s.Progression is null ? "" : " PD")}")));
    }

    private static IEnumerable<(string Parameter, string Subject, string Text)> Responses(StudyData data, ConfirmationRule unconfirmed, ConfirmationRule confirmed)
    {
        var measurable = data.Tumours.Where(t => t.Role == "TARGET").Select(t => t.Subject).ToHashSet();
        var deaths = data.Demographics.ToDictionary(d => d.Subject, d => d.Death?.Day);
        static string Flag(bool yes, DateOnly? on) => yes ? $"Y {on:O}".Trim() : "N";
        static string Best(SubjectResponse s) => $"{s.Best.Code} {s.Best.On:O}".Trim();
        foreach (var (first, second) in ResponseAnalysis.Of(data, unconfirmed).Subjects.Zip(ResponseAnalysis.Of(data, confirmed).Subjects))
        {
            var (id, last) = (first.Subject, first.TimePoints.LastOrDefault(p => p.Overall != ResponseCategory.NotEvaluable));
            foreach (var point in first.TimePoints) yield return ("OVR", id, $"{point.Code} {point.At:O}");
            foreach (var (parameter, text) in new[]
            {
                ("BOR", Best(first)), ("CBOR", Best(second)),
                ("BCP", Flag(first.Best.Category.IsResponse(), first.Best.On)), ("CBCP", Flag(second.Best.Category.IsResponse(), second.Best.On)),
                ("RSP", Flag(first.Best.FirstResponse is not null, first.Best.FirstResponse)), ("CRSP", Flag(second.Best.FirstResponse is not null, second.Best.FirstResponse)),
                ("CB", Flag(first.Best.Category.IsControl(), first.Best.FirstResponse ?? first.Best.On)), ("CCB", Flag(second.Best.Category.IsControl(), second.Best.FirstResponse ?? second.Best.On)),
                ("PD", Flag(first.Progression is not null, first.Progression)), ("DEATH", Flag(deaths[id] is not null, deaths[id])),
                ("MDIS", Flag(measurable.Contains(id), null)), ("LSTA", last is null ? "" : $"{last.Code} {last.At:O}"),
            }) yield return (parameter, id, text);
        }
    }

    private static IEnumerable<(string Key, string Text)> Sums(SubjectResponse s)
    {
        if (s.Baseline is not { Targets.Count: > 0 } baseline) yield break;
        yield return ($"{s.Subject} BASELINE", Sum(baseline, baseline.MeasuredSum, null));
        foreach (var (assessment, point) in s.Assessments.Zip(s.TimePoints)) yield return ($"{s.Subject} {assessment.Visit}", Sum(assessment, baseline.MeasuredSum, point.NadirMillimetres));
    }

    private static string Sum(LesionAssessment a, double baseline, double? nadir) =>
        $"{Agreement.Text(a.MeasuredSum)} {a.FirstDay:O} {Agreement.Text(baseline)} {Agreement.Text(a.MeasuredSum - baseline)} {Agreement.Text(100 * (a.MeasuredSum - baseline) / baseline)} "
        + $"{Agreement.Text(nadir)} {Agreement.Text(a.MeasuredSum - nadir)} {Agreement.Text(nadir > 0 ? 100 * (a.MeasuredSum - nadir) / nadir : null)} {(a.IsComplete ? "all" : "some")}";
}
