using Cartwright.Datasets.Sdtm;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Sdtm;

public class SdtmFilesTests
{
    [Fact]
    public void Any_package_reads_back_exactly_as_it_was_written() =>
        Prop.ForAll(AnyStudyData.Generator.ToArbitrary(), data =>
        {
            var folder = new MemoryFolder();
            SdtmFiles.Write(data, folder.Create);
            var (read, faults) = SdtmFiles.Read(folder.Open);

            faults.ShouldBeEmpty();
            read!.StudyId.ShouldBe(data.StudyId);
            read.Demographics.ShouldBe(data.Demographics);
            read.Disposition.ShouldBe(data.Disposition);
            read.Exposure.ShouldBe(data.Exposure);
            read.AdverseEvents.ShouldBe(data.AdverseEvents);
            read.Laboratory.ShouldBe(data.Laboratory);
            read.Concentrations.ShouldBe(data.Concentrations);
            read.Tumours.ShouldBe(data.Tumours);
            read.TumourResults.ShouldBe(data.TumourResults);
            read.Questionnaires.ShouldBe(data.Questionnaires);
            read.VitalSigns.ShouldBe(data.VitalSigns);
            read.Medications.ShouldBe(data.Medications);
            read.Procedures.ShouldBe(data.Procedures);
            read.Responses.ShouldBe(data.Responses);
            read.FindingsAbout.ShouldBe(data.FindingsAbout);
            read.NeurologicalAssessments.ShouldBe(data.NeurologicalAssessments);
            read.EventQualifiers.ShouldBe(data.EventQualifiers);
            read.Deviations.ShouldBe(data.Deviations);
            read.Encounters.ShouldBe(data.Encounters);
            read.Visits.ShouldBe(data.Visits);
            read.BiospecimenEvents.ShouldBe(data.BiospecimenEvents);
            read.BiospecimenFindings.ShouldBe(data.BiospecimenFindings);
            read.Electrocardiograms.ShouldBe(data.Electrocardiograms);
            read.Immunogenicity.ShouldBe(data.Immunogenicity);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Electrocardiograms_and_antibodies_bear_the_variables_of_SDTM()
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(SmallPackage.Data with
        {
            Electrocardiograms = [new("T-01", 1, "QTCFAG", "QTcF Interval, Aggregate", 431.5, null, null, "msec", "Day 4", Time("2026-03-05T10:30")), new("T-01", 2, "INTP", "Interpretation", null, "ABNORMAL", true, "", "Day 4", Time("2026-03-05T10:30"))],
            Immunogenicity = [new("T-01", 1, "ADA_BAB", "Binding Antidrug Antibody", "QUANTIFY", "CAR", null, true, 20, null, "titer", "Day 28", Time("2026-03-29T08:00"))],
        }, folder.Create);
        folder["eg.csv"].ShouldBe(
            """
            STUDYID,DOMAIN,USUBJID,EGSEQ,EGTESTCD,EGTEST,EGORRES,EGORRESU,EGSTRESC,EGSTRESN,EGSTRESU,EGSTAT,EGCLSIG,VISIT,EGDTC,EGDY
            T,EG,T-01,1,QTCFAG,"QTcF Interval, Aggregate",431.5,msec,431.5,431.5,msec,,,Day 4,2026-03-05T10:30,5
            T,EG,T-01,2,INTP,Interpretation,ABNORMAL,,ABNORMAL,,,,Y,Day 4,2026-03-05T10:30,5

            """.ReplaceLineEndings("\n"));
        folder["is.csv"].ShouldBe(
            """
            STUDYID,DOMAIN,USUBJID,ISSEQ,ISTESTCD,ISTEST,ISTSTOPO,ISBDAGNT,ISORRES,ISORRESU,ISSTRESC,ISSTRESN,ISSTRESU,ISSTAT,ISLLOQ,VISIT,ISDTC,ISDY
            T,IS,T-01,1,ADA_BAB,Binding Antidrug Antibody,QUANTIFY,CAR,<20,titer,<20,,titer,,20,Day 28,2026-03-29T08:00,29

            """.ReplaceLineEndings("\n"));
    }

    private static SdtmDate Time(string moment) => new(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), true);

    [Fact]
    public void Files_bear_the_names_and_variables_of_SDTM()
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(SmallPackage.Data, folder.Create);

        folder.Names.ShouldBe(
            ["dm.csv", "ds.csv", "ex.csv", "ae.csv", "lb.csv", "pc.csv", "tu.csv", "tr.csv", "qs.csv", "vs.csv", "cm.csv", "pr.csv", "rs.csv", "fa.csv", "nv.csv", "suppae.csv", "dv.csv", "ho.csv", "sv.csv", "be.csv", "bs.csv", "eg.csv", "is.csv"]);
        folder["ae.csv"].ShouldBe(
            """
            STUDYID,DOMAIN,USUBJID,AESEQ,AETERM,AEDECOD,AEBODSYS,AESER,AEREL,AETOXGR,AESTDTC,AEENDTC,AESTDY,AEENDY
            T,AE,T-01,1,Headache,Headache,Nervous system disorders,N,RELATED,2,2026-02-28,2026-03-02,-1,2

            """.ReplaceLineEndings("\n"));
        folder["pc.csv"].Split('\n')[1].ShouldBe("T,PC,T-01,1,CART,CAR-T,<50,copies/ug,<50,,copies/ug,,BLOOD,QUANTITATIVE PCR,50,Day 4,2026-03-05T10:30,5");
        folder["qs.csv"].Split('\n')[1].ShouldStartWith("T,QS,T-01,1,QLQ07,");
    }

    [Fact]
    public void Limits_of_normal_are_columns_only_where_a_laboratory_gave_them()
    {
        var (without, with) = (new MemoryFolder(), new MemoryFolder());
        SdtmFiles.Write(SmallPackage.Data, without.Create);
        SdtmFiles.Write(SmallPackage.Data with { Laboratory = [.. SmallPackage.Data.Laboratory.Select(r => r with { UpperNormal = 7 })] }, with.Create);
        without["lb.csv"].ShouldNotContain("LBSTNR");
        with["lb.csv"].Split('\n')[0].ShouldContain("LBSTNRHI");
        with["lb.csv"].Split('\n')[0].ShouldNotContain("LBSTNRLO");
    }

    [Fact]
    public void The_infusion_is_study_day_1_and_the_day_before_it_minus_1()
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(SmallPackage.Data, folder.Create);
        folder["vs.csv"].Split('\n')[1].ShouldEndWith("2026-03-01T08:00,1");
        folder["ae.csv"].Split('\n')[1].ShouldEndWith(",-1,2");
    }

    [Theory]
    [InlineData("ae.csv", "2026-02-28", "2026-02-30", "ae.csv:2:11: AESTDTC: '2026-02-30' is not a date that exists")]
    [InlineData("ae.csv", "2026-02-28", "2026-2", "ae.csv:2:11: AESTDTC: '2026-2' is not a date")]
    [InlineData("ae.csv", "2026-02-28", "2026-13", "ae.csv:2:11: AESTDTC: '2026-13' is not a date")]
    [InlineData("ae.csv", ",2,2026", ",6,2026", "ae.csv:2:10: AETOXGR: '6' is not a whole number from 1 to 5")]
    [InlineData("ae.csv", ",N,", ",maybe,", "ae.csv:2:8: AESER: 'maybe' is neither Y nor N")]
    [InlineData("ae.csv", "T-01", "T-02", "ae.csv:2:3: USUBJID: 'T-02' is not a subject of dm.csv")]
    [InlineData("ae.csv", "T,AE,", "U,AE,", "ae.csv:2:1: STUDYID: 'U' is not the study 'T'")]
    [InlineData("ae.csv", "T,AE,", "T,CM,", "ae.csv:2:2: DOMAIN: 'CM' in the file of AE")]
    [InlineData("ae.csv", "T-01,1,", "T-01,one,", "ae.csv:2:4: AESEQ: 'one' is not a whole number from 1")]
    [InlineData("ae.csv", "AETERM", "AETREM", "ae.csv:1: the column AETERM is missing")]
    [InlineData("ex.csv", "1000000", "-1000000", "ex.csv:2:7: EXDOSE: '-1000000' is less than zero")]
    [InlineData("ex.csv", "1000000", "a million", "ex.csv:2:7: EXDOSE: 'a million' is not a number")]
    [InlineData("ex.csv", "1000000", "NaN", "ex.csv:2:7: EXDOSE: 'NaN' is not a number")]
    [InlineData("ex.csv", "cells/kg", "cells/lb", "ex.csv:2:8: EXDOSU: 'cells/lb' is not a known unit")]
    [InlineData("ex.csv", "cells/kg", "", "ex.csv:2:8: EXDOSU: a dose has a unit")]
    [InlineData("vs.csv", "C,,", "°F,,", "vs.csv:2:11: VSSTRESU: '°F' is not a known unit")]
    [InlineData("nv.csv", ",7,7,7,", ",11,11,11,", "nv.csv:2:9: NVSTRESN: '11' is not a whole number from 0 to 10")]
    [InlineData("nv.csv", ",7,7,7,", ",7.5,7.5,7.5,", "nv.csv:2:9: NVSTRESN: '7.5' is not a whole number from 0 to 10")]
    [InlineData("cm.csv", ",0.1,", ",-0.1,", "cm.csv:2:7: CMDOSE: '-0.1' is less than zero")]
    [InlineData("pc.csv", "copies/ug,,", "drops,,", "pc.csv:2:11: PCSTRESU: 'drops' is not a known unit")]
    [InlineData("vs.csv", "C,,", "mmHg,,", "vs.csv:2:11: VSSTRESU: TEMP is in 'mmHg'; it is written in C or °C")]
    [InlineData("pc.csv", "PCR,50", "PCR,60", "pc.csv:2:15: PCLLOQ: is 60 where PCSTRESC is '<50'")]
    [InlineData("pc.csv", "<50,,", "<50,49,", "pc.csv:2:10: PCSTRESN: is 49 where PCSTRESC is '<50'")]
    [InlineData("qs.csv", "QLQ07", "QLQ", "qs.csv:2:5: QSTESTCD: 'QLQ' does not end in an item's number")]
    [InlineData("dm.csv", "46", "460", "dm.csv:2:10: AGE: '460' is not a whole number from 0 to 120")]
    public void A_fault_is_told_with_its_place(string file, string old, string spoilt, string message)
    {
        var folder = Spoilt(file, old, spoilt);
        var (data, faults) = SdtmFiles.Read(folder.Open);
        data.ShouldBeNull();
        faults.ShouldHaveSingleItem().ToString().ShouldStartWith(message);
    }

    [Fact]
    public void A_row_that_is_cut_off_is_told_and_the_rows_before_it_are_still_checked()
    {
        var folder = Spoilt("ae.csv", "N,RELATED", "N,PERHAPS");
        folder["ae.csv"] += "T,AE,T-01,2,Naus";
        SdtmFiles.Read(folder.Open).Faults.Select(f => f.Where.ToString()).ShouldBe(["ae.csv:2:9", "ae.csv:3"]);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told_with_the_line_of_its_row()
    {
        var folder = Spoilt("ae.csv", "Nervous", "\"Nervous");
        SdtmFiles.Read(folder.Open).Faults.ShouldHaveSingleItem().ToString().ShouldBe("ae.csv:2: a quotation mark is opened here and never closed");
    }

    [Fact]
    public void A_key_that_is_there_twice_is_a_fault()
    {
        var folder = Spoilt("ae.csv", "none", "none");
        folder["ae.csv"] += folder["ae.csv"].Split('\n')[1] + "\n";
        folder["dm.csv"] += folder["dm.csv"].Split('\n')[1] + "\n";
        SdtmFiles.Read(folder.Open).Faults.Select(f => f.ToString()).ShouldBe(["dm.csv:3:3: USUBJID: 'T-01' is there twice", "ae.csv:3:3: USUBJID: 'T-01' has AESEQ 1 twice"]);
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once()
    {
        var folder = Spoilt("ae.csv", "2026-02-28", "2026-02-30");
        folder["ex.csv"] = folder["ex.csv"].Replace("1000000", "-1").Replace("cells/kg", "drops");
        SdtmFiles.Read(folder.Open).Faults.Select(f => f.Where.ToString()).ShouldBe(["ex.csv:2:7", "ex.csv:2:8", "ae.csv:2:11"]);
    }

    [Fact]
    public void A_listing_of_faults_ends_at_200_and_says_how_many_there_are()
    {
        var folder = Spoilt("ae.csv", "none", "none");
        folder["ae.csv"] = folder["ae.csv"].Split('\n')[0] + "\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"T,AE,T-01,{i},Pain,Pain,,N,,9,,,,\n"));
        var faults = SdtmFiles.Read(folder.Open).Faults;
        faults.Count.ShouldBe(201);
        faults[^1].Message.ShouldBe("800 more faults are not listed (1000 in all)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("STUDYID,DOMAIN,USUBJID\n")]
    public void A_package_without_a_subject_is_refused(string demographics)
    {
        var folder = new MemoryFolder { ["dm.csv"] = demographics };
        SdtmFiles.Read(folder.Open).Faults.ShouldHaveSingleItem().Where.File.ShouldBe("dm.csv");
        SdtmFiles.Read(_ => null).Faults.ShouldHaveSingleItem().Where.File.ShouldBe("dm.csv");
    }

    [Fact]
    public void Domains_that_were_not_collected_are_empty()
    {
        var folder = Spoilt("ae.csv", "none", "none");
        var (data, faults) = SdtmFiles.Read(name => name == "dm.csv" ? folder.Open(name) : null);
        faults.ShouldBeEmpty();
        data!.AdverseEvents.ShouldBeEmpty();
    }

    [Fact]
    public void A_dose_that_is_no_rate_is_no_fault_and_is_not_read()
    {
        var folder = Spoilt("cm.csv", "0.1,ug/kg/min", "1000,mg");
        SdtmFiles.Read(folder.Open).Data!.Medications.ShouldHaveSingleItem().DoseMicrogramsPerKilogramMinute.ShouldBeNull();
        SdtmFiles.Read(Spoilt("cm.csv", "ug/kg/min", "µg/kg/min").Open).Data!.Medications.ShouldHaveSingleItem().DoseMicrogramsPerKilogramMinute.ShouldBe(0.1);
    }

    private static MemoryFolder Spoilt(string file, string old, string spoilt)
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(SmallPackage.Data, folder.Create);
        folder[file] = folder[file].Replace(old, spoilt, StringComparison.Ordinal);
        return folder;
    }
}
