using System.Globalization;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Validation.Safety.Pilot;

/// <summary>DM and AE of the pilot as a data package of ours. Its treatment is given for months; what counts here is its first day. By the arm assigned (ARM), as the printed tables
/// are: by ACTARM the low dose has 96 subjects and the high dose 72.</summary>
internal static class PilotSdtm
{
    public static StudyData Package()
    {
        var data = new PilotData();
        return RealStudy.Empty with
        {
            Demographics = [.. data.Read("sdtm_dm").Select(d => new Demographics(d["USUBJID"], d["ARM"], null, null, null, RealStudy.Date(d["RFXSTDTC"]), null, null))],
            AdverseEvents = [.. data.Read("sdtm_ae").Select(Event)],
        };
    }

    private static AdverseEvent Event(IReadOnlyDictionary<string, string> e) => new(
        e["USUBJID"], int.Parse(e["AESEQ"], CultureInfo.InvariantCulture), e["AEDECOD"], e["AEBODSYS"], null, e["AESER"] == "Y", null, Whole(e["AESTDTC"]), Whole(e["AEENDTC"]))
    {
        PartialStart = PartialDate.Read(e["AESTDTC"]),
        PartialEnd = PartialDate.Read(e["AEENDTC"]),
    };

    private static SdtmDate? Whole(string date) => date.Length < 10 ? null : RealStudy.Date(date);
}
