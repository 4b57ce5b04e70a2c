using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;
using Xunit;

namespace Cartwright.Validation.Safety;

/// <summary>The printed tables of the CDISC pilot submission (CDISCPILOT01, 2006), recounted from its data.</summary>
/// <remarks>Eleven onsets are known by year alone, years before treatment, and empty in ADAE; they are taken as the last day of the year that AE records.</remarks>
public partial class AdverseEventTableValidation
{
    private static readonly string[] Arms = ["Placebo", "Xanomeline Low Dose", "Xanomeline High Dose"];

    [Fact]
    public void Any_treatment_emergent_event_is_as_in_table_14_5_01() =>
        Assert.Equal("65/86 [281]  77/84 [412]  76/84 [433]", Printed(Recounted().Overview.Single(r => r.Kind == AdverseEventKind.TreatmentEmergent).Cells));

    [Fact]
    public void Serious_treatment_emergent_events_are_as_in_table_14_5_02() =>
        Assert.Equal("0/86 [0]  1/84 [1]  2/84 [2]", Printed(Recounted().Overview.Single(r => r.Kind == AdverseEventKind.SeriousTreatmentEmergent).Cells));

    [Fact]
    public void Every_row_of_table_14_5_01_is_recounted()
    {
        var ours = Recounted().BySystemAndTerm.Select(r => (System: r.BodySystem, r.Term, Cells: CountsOnly(r.Cells))).ToList();
        var (system, compared) = ("", 0);
        foreach (var line in File.ReadLines(Shared.Require("reference/cdisc_pilot_tlf/Table_14-5.01_p63-p78.txt")))
        {
            if (TableRow().Match(line) is not { Success: true } row || row.Groups["label"].Value == "ANY BODY SYSTEM") continue;
            var label = row.Groups["label"].Value.Trim();
            var isTerm = line.StartsWith("  ", StringComparison.Ordinal) || !ours.Exists(o => o.System.StartsWith(label, StringComparison.Ordinal));
            if (!isTerm) system = label;
            var cells = string.Join("  ", row.Groups["cell"].Captures.Select(c => Cell().Replace(c.Value, "$1 [$2]")).Select(c => c == "0" ? "0 [0]" : c));
            Assert.True(ours.Exists(o => o.System.StartsWith(system, StringComparison.Ordinal) && (isTerm ? o.Term?.StartsWith(label, StringComparison.Ordinal) == true : o.Term is null) && o.Cells == cells),
                $"{system} / {label}: printed {cells}");
            compared++;
        }
        Assert.True(compared > 200, $"only {compared} rows compared");
    }

    private static AdverseEventAnalysis Recounted()
    {
        var subjects = Rows.Of(Shared.Require("reference/cdisc_pilot_adam/adsl.csv")).Where(s => s["SAFFL"] == "Y").ToList();
        var events = Rows.Of(Shared.Require("reference/cdisc_pilot_adam/adae.csv"));
        var years = Rows.Of(Shared.Require("reference/cdisc_pilot_adam/sdtm_ae.csv")).ToDictionary(e => (e["USUBJID"], e["AESEQ"]), e => e["AESTDTC"]);
        var data = RealStudy.Empty with
        {
            Demographics = [.. subjects.Select(s => new Demographics(s["USUBJID"], s["TRT01A"], null, null, null, RealStudy.Date(s["TRTSDT"]), null, null))],
            AdverseEvents = [.. events.Select(e => new AdverseEvent(e["USUBJID"], int.Parse(e["AESEQ"], CultureInfo.InvariantCulture), e["AEDECOD"], e["AEBODSYS"], null,
                e["AESER"] == "Y", null, RealStudy.Date(e["ASTDT"].Length > 0 ? e["ASTDT"] : years[(e["USUBJID"], e["AESEQ"])] + "-12-31"), RealStudy.Date(e["AENDT"])))],
        };
        return AdverseEventAnalysis.Of(data, RealStudy.Plan(100_000, Arms));
    }

    private static string Printed(IReadOnlyList<AdverseEventCell> cells) => string.Join("  ", cells.Take(3).Select(c => $"{c.Subjects} [{c.Events}]"));

    private static string CountsOnly(IReadOnlyList<AdverseEventCell> cells) => string.Join("  ", cells.Take(3).Select(c => $"{c.Subjects.Subjects} [{c.Events}]"));

    [GeneratedRegex(@"^ {0,2}(?<label>[A-Z][^\[]*?) {2,}(?<cell>0(?= )|\d+ +\( *[\d.]+%\) +\[\d+\]) +(?<cell>0(?= )|\d+ +\( *[\d.]+%\) +\[\d+\]) +(?<cell>0(?=\s|$)|\d+ +\( *[\d.]+%\) +\[\d+\])")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^(\d+) +\(.*\) +\[(\d+)\]$")]
    private static partial Regex Cell();
}
