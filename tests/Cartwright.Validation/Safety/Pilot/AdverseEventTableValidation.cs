using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Tables;
using Cartwright.Protocols;
using Cartwright.Reports;
using Xunit;

namespace Cartwright.Validation.Safety.Pilot;

/// <summary>The printed tables of adverse events of the CDISC pilot submission (CDISCPILOT01, 2006; data and tables: CDISC), recounted by what counts in our reports: every row, in the
/// printed order, with subjects, percentages, events and Fisher's P values. From ADAE in two formats and two derivations, and from SDTM by our own rule of treatment emergence.</summary>
public class AdverseEventTableValidation
{
    // What ranks terms is said nowhere in the tables, and seen throughout: in the first the subjects of the third arm, in the second, of two rows, those of all arms.
    private static readonly EventOrder ByHighDose = new(SystemOrder.Alphabetical, RankedIn: 2);
    private static readonly EventOrder ByAll = new(SystemOrder.Alphabetical);

    // Four of the printed P values are not their exact value rounded (R, fisher.test: 0.20850, 0.05745, 0.00248, 0.05745): they look rounded to four decimals and then to three, but then 0.00048
    // would not be printed 0.000. The counts that they are of are the printed ones.
    private static readonly HashSet<(string Row, string Printed, string Exact)> RoundedUp =
        [("VOMITING", "0.209", "0.208"), ("SALIVARY HYPERSECRETION", "0.058*", "0.057*"), ("APPLICATION SITE ERYTHEMA", "0.003*", "0.002*"), ("SYNCOPE", "0.058*", "0.057*")];

    [Theory]
    [InlineData("", DatasetFormat.Csv)]
    [InlineData("", DatasetFormat.Xpt)]
    [InlineData("pilot3_", DatasetFormat.Csv)]
    [InlineData("pilot3_", DatasetFormat.Xpt)]
    public void Table_14_5_01_treatment_emergent_events_1270_cells(string prefix, DatasetFormat format) => IsRecounted("14-5.01", "Table_14-5.01_p63-p78.txt", FromAdam(prefix, format, e => e.TreatmentEmergent, ByHighDose), 1270);

    [Theory]
    [InlineData("", DatasetFormat.Csv)]
    [InlineData("", DatasetFormat.Xpt)]
    [InlineData("pilot3_", DatasetFormat.Csv)]
    [InlineData("pilot3_", DatasetFormat.Xpt)]
    public void Table_14_5_02_serious_events_20_cells(string prefix, DatasetFormat format) => IsRecounted("14-5.02", "Table_14-5.02_p79-p79.txt", FromAdam(prefix, format, e => e.IsSeriousEmergent, ByAll), 20);

    [Fact]
    public void Table_14_5_01_from_SDTM_1270_cells() => IsRecounted("14-5.01", "Table_14-5.01_p63-p78.txt", FromSdtm(e => e.TreatmentEmergent, ByHighDose), 1270);

    [Fact]
    public void Table_14_5_02_from_SDTM_20_cells() => IsRecounted("14-5.02", "Table_14-5.02_p79-p79.txt", FromSdtm(e => e.IsSeriousEmergent, ByAll), 20);

    private static AdverseEventCounts FromAdam(string prefix, DatasetFormat format, Func<CountedEvent, bool> kind, EventOrder order)
    {
        var data = new PilotData(prefix, format);
        return AdverseEventCounts.Of(data.Events().Where(kind), data.Columns(s => s["SAFFL"] == "Y"), order);
    }

    private static AdverseEventCounts FromSdtm(Func<CountedEvent, bool> kind, EventOrder order)
    {
        var analysis = AdverseEventAnalysis.Of(PilotSdtm.Package(), RealStudy.Plan(100_000, PilotData.Arms));
        return AdverseEventCounts.Of(analysis.Events.Select(e => e.Counted).Where(kind), [.. analysis.Columns.Select(c => c.Counted)], order);
    }

    private static void IsRecounted(string table, string file, AdverseEventCounts counts, int cells)
    {
        var printed = PrintedEvents.Read(Shared.Require($"reference/cdisc_pilot_tlf/{file}"));
        var ours = counts.Rows.Select(r => (Name: r.Term is null ? Cut(r.BodySystem, 40) : Cut(r.Term, 38), r.Cells)).Prepend((Name: "ANY BODY SYSTEM", Cells: counts.Any)).ToList();
        var compared = new Compared(table);
        compared.Names(printed.Select(p => p.Name), ours.Select(o => o.Name));
        Assert.Equal(printed.Count, ours.Count);
        foreach (var (theirs, mine) in printed.Zip(ours))
            compared.Row(theirs.Name, [.. theirs.Arms, .. theirs.Comparisons.Select(p => Exactly(theirs.Name, p))], [.. mine.Cells.Take(3).Select(Text), .. Enumerable.Range(1, 2).Select(arm => PValue(mine.Cells[0], mine.Cells[arm]))]);
        compared.Holds(cells);
    }

    private static string Exactly(string row, string printed) => RoundedUp.Where(r => r.Row == row && r.Printed == printed).Select(r => r.Exact).SingleOrDefault() ?? printed;

    // The printed names are cut, a term after two blanks.
    private static string Cut(string name, int length) => (name.Length > length ? name[..length] : name).Trim().ToUpperInvariant();

    private static string Text(AdverseEventCell cell) => Numbers.SubjectsAndEvents(cell.Subjects.Subjects, cell.Subjects.Of, cell.Events, decimals: 1);

    // The printed table's own manner: no zeros at the end, an asterisk below 0.15, nothing where nobody had the event.
    private static string PValue(AdverseEventCell placebo, AdverseEventCell arm)
    {
        var p = FisherExact.TwoSided(new(placebo.Subjects.Subjects, placebo.Subjects.Of), new Proportion(arm.Subjects.Subjects, arm.Subjects.Of)).OrNull;
        if (p is not { } value) return "";
        return value > 0.99 ? ">0.99" : (value < 0.0005 ? "0.000" : Numbers.AtMost(value, 3)) + (value < 0.15 ? "*" : "");
    }
}
