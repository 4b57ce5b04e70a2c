using Cartwright.Datasets.Adam;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Adam;

public class AdamFileTests
{
    [Fact]
    public void A_censored_time_has_CNSR_1_and_an_event_0()
    {
        var folder = new MemoryFolder();
        var death = new TimeToEventAnalysis("T", "T-01", "low", "OS", "Overall survival", 92, "DAYS", true, "DEATH", Day(1), Day(93), "DM", null);
        AdamFile.Write(TimeToEventAnalysis.Dataset, [death, death with { Subject = "T-02", Event = false, Description = "ALIVE AT LAST CONTACT" }], folder.Create);
        folder["adtte.csv"].ShouldBe(
            """
            STUDYID,USUBJID,TRTP,PARAMCD,PARAM,AVAL,AVALU,CNSR,EVNTDESC,STARTDT,ADT,SRCDOM,SRCSEQ
            T,T-01,low,OS,Overall survival,92,DAYS,0,DEATH,2026-01-01,2026-04-03,DM,
            T,T-02,low,OS,Overall survival,92,DAYS,1,ALIVE AT LAST CONTACT,2026-01-01,2026-04-03,DM,

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_value_that_could_not_be_had_is_empty_and_says_why()
    {
        var folder = new MemoryFolder();
        var halfLife = new AnalysisValue("T", "T-01", "low", "LAMZHL", "Half-Life Lambda z", null, "NC", "DAYS", null, null, null, true, "too few points", "PC", null);
        AdamFile.Write(AnalysisValue.KineticParameters, [halfLife], folder.Create);
        folder["adpp.csv"].Split('\n')[1].ShouldBe("T,T-01,low,LAMZHL,Half-Life Lambda z,,NC,DAYS,,,,Y,too few points,PC,");
    }

    [Fact]
    public void Every_dataset_has_a_name_of_its_own_and_begins_with_study_and_subject()
    {
        (string File, string First, string Second)[] datasets =
        [
            Of(SubjectLevel.Dataset), Of(AdverseEventAnalysis.Dataset), Of(TimeToEventAnalysis.Dataset), Of(AnalysisValue.Responses),
            Of(AnalysisValue.Concentrations), Of(AnalysisValue.KineticParameters), Of(AnalysisValue.Laboratory), Of(AnalysisValue.Questionnaires),
        ];
        datasets.Select(d => d.File).ShouldBe(["adsl.csv", "adae.csv", "adtte.csv", "adrs.csv", "adpc.csv", "adpp.csv", "adlb.csv", "adqs.csv"]);
        datasets.ShouldAllBe(d => d.First == "STUDYID" && d.Second == "USUBJID");
    }

    private static (string, string, string) Of<T>(AdamDataset<T> dataset) => (dataset.FileName, dataset.Variables[0].Name, dataset.Variables[1].Name);

    private static SdtmDate Day(int day) => SdtmDate.OnDay(new DateTime(2026, 1, 1).AddDays(day - 1));
}
