using System.Globalization;
using System.Text;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Approved;

namespace Cartwright.Tests.Rehearsals.Approved;

/// <summary>Writes docs/methods/approved-products.md: every number of the simulation on the page is computed here, the prose around them is not.</summary>
internal static class ApprovedProductsPage
{
    public const int Subjects = 1200;

    private static readonly string[] Predictions = ["tecartus-zuma-2", "breyanzi-transcend"];

    public static string Text()
    {
        var studies = ApprovedRehearsals.Folders.Select(folder => (Folder: folder, Rows: Compared(folder))).ToList();
        var confirmed = studies.SelectMany(s => s.Rows.Select(r => (s.Folder, Row: r))).Where(r => r.Row.Published.IsConfirmed).ToList();
        var missed = confirmed.Where(r => !r.Row.Inside).ToList();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Approved products: simulated against published

            **{confirmed.Count - missed.Count} of {confirmed.Count} published figures lie inside the range of nine in ten simulated trials of their size; {missed.Count} do not.** Nothing was tuned to hide a miss.
            The populations of Kymriah, Yescarta, Abecma and Carvykti were fitted to published summaries of the very trials that are rehearsed ([calibration](calibration.md)): what agrees there is no prediction. **Tecartus and Breyanzi are
            predictions**: no population stands for them, and that of Yescarta's trial is taken with the changes stated in their `assumptions.yaml`.

            Misses first. Published value, simulated value, and the range in which nine of ten simulated trials of the published size landed:


            """);
        foreach (var (folder, row) in missed) page.Append(CultureInfo.InvariantCulture, $"- {Title(folder)}, {Named(folder, row)}: published {Figure(row.Published.Percent)} %, simulated {Figure(row.Percent)} ({Range(row)}), n = {row.Published.Patients}.{Note(row)}\n");
        page.Append(CultureInfo.InvariantCulture, $"""

            ## Rerun it

            ```
            APPROVE=1 dotnet run --project tests/Cartwright.Tests -- --filter-class "*ApprovedProductsPageTests"
            ```

            rewrites this page; without `APPROVE=1` the same command fails where the page is not what the code computes. Each study folder is treated as its rehearsal treats it: its dose, its assays and visits, failed products and
            short doses, losses to follow-up; {Subjects:#,0} subjects are enrolled, and everybody infused counts. Responses and grades are derived from the data package by the analysis that reads real ones, seed 1. Ranges: 1,000 trials of the published size,
            drawn from those patients with replacement. Published figures are in `src/Cartwright/Rehearsals/Approved/PublishedResults.csv`, each with the page that says so.


            """);
        foreach (var (folder, rows) in studies) Product(page, folder, rows);
        page.Append(Prose);
        return page.ToString();
    }

    private static IReadOnlyList<PublishedComparison> Compared(string folder)
    {
        var patients = RehearsedPatient.Of(ApprovedRehearsals.Plan(folder), ApprovedRehearsals.Assumptions(folder), new RehearsalSettings(1, 1, 2), Subjects);
        return PublishedComparison.Of(folder, patients, 1);
    }

    private static void Product(StringBuilder page, string folder, IReadOnlyList<PublishedComparison> rows)
    {
        var confirmed = rows.Where(r => r.Published.IsConfirmed).ToList();
        page.Append(CultureInfo.InvariantCulture, $"## {Title(folder)}: {confirmed.Count(r => r.Inside)} of {confirmed.Count} inside\n\n");
        if (Predictions.Contains(folder)) page.Append("A prediction from another product's population.\n\n");
        page.Append("| quantity | published, % | n | simulated, % | 90 % interval | inside | source | note |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var row in rows)
            page.Append(CultureInfo.InvariantCulture, $"| {Named(folder, row)} | {Published(row)} | {row.Published.Patients} | {Figure(row.Percent)} | {Range(row)} | {Inside(row)} | {row.Published.Source} | {row.Published.Note}{NotTold(row)} |\n");
        page.Append('\n');
    }

    private static string Published(PublishedComparison row) => row.Published.IsConfirmed ? Figure(row.Published.Percent) : $"({Figure(row.Published.Percent)}: not confirmed at its source)";

    private static string Inside(PublishedComparison row) => (row.Published.IsConfirmed, row.Inside) switch { (false, _) => "not counted", (_, true) => "yes", _ => "**missed**" };

    private static string Title(string folder) => $"{ApprovedRehearsals.Protocol(folder).Product.Aliases[0].Value} ({ApprovedRehearsals.Protocol(folder).Study.Id})";

    private static string Named(string folder, PublishedComparison row) =>
        row.Published.Quantity.Key == "release3" ? $"{row.Published.Quantity.Name} ({ApprovedRehearsals.Plan(folder).CytokineRelease.Scale})" : row.Published.Quantity.Name;

    private static string Note(PublishedComparison row) => row.Published.Note.Length == 0 ? "" : $" {char.ToUpperInvariant(row.Published.Note[0])}{row.Published.Note[1..]}.";

    private static string NotTold(PublishedComparison row) => row.NotTold == 0 ? "" : $"{(row.Published.Note.Length == 0 ? "" : "; ")}{Figure(row.NotTold)} % of the simulated could not be graded and are left out";

    private static string Range(PublishedComparison row) => $"{Figure(row.Range.Lower)}–{Figure(row.Range.Upper)}";

    private static string Figure(double percent) => percent.ToString("0.#", CultureInfo.InvariantCulture);

    private const string Prose = """
        ## How to read it

        - **Scales of cytokine release.** The scale is the protocol's own (`chosen.crs.scale`): Penn for Kymriah, Lee 2014 for Yescarta, Tecartus, Abecma and Breyanzi, ASTCT for Carvykti. That the trials used them is confirmed for
          Yescarta alone (ASH 2015, abstract 3991); of the others it is remembered. A data package has flows and no inspired fraction: a cannula of 5 L/min is read as 40 % oxygen, which makes Lee's and Penn's grade 3 more frequent than the
          bedside would ([calibration](calibration.md) has the same for the CD22 trial). Penn's grade 3 asks for more than Lee's in some patients and less in others: grades of two scales are no more than neighbours.
        - **Neurotoxicity** is ICANS here, from ICE scores; the trials counted neurological events by CTCAE, which are more. A published figure above the range says little; one below it says much. ICE scores of children
          below 12 are not used, as the consensus asks, so that nearly half of Kymriah's patients cannot be graded.
        - **Response of lymphoma** is Lugano 2014: a PET-CT is negative below 1 mL of living tumour or 1 % of that at the start; whether uptake fell is left to the diameters, and lesions are round. **Of myeloma** IMWG 2016, borne out by two
          consecutive assessments: who relapses between the first and the second month has not responded, though the calibration, which looks at single days without error, counts that patient. No clonal cells are looked for, so that no stringent
          complete response can be told. **Of leukaemia** remission in marrow, with the counts near it, by NCCN's criteria as they are implemented ([response](response.md)).
        - **Deaths.** Virtual patients of a rehearsal may die before the first assessment, by a hazard that is an assumption of the reference model, and then have not responded; those of the calibration do not die.
        - **Doses.** One dose each. KarMMa and TRANSCEND gave several, and their published rates of all patients are of a mixture.
        - **Who is lost.** Everybody lost before infusion is lost to manufacturing here, as often as the trial lost patients for any reason; nobody progresses or dies while waiting. Times of making are examples.

        ## What could not be confirmed

        No page in hand says these; where a protocol needed them they stand under `chosen` with *remembered, not confirmed at its source*, and no figure above counts them:

        - the null rates (20, 20, 25, 50, 40 and 30 %), the alternatives and the one-sided 2.5 % of all six tests, and interim looks, which ELIANA and ZUMA-1 are remembered to have had and which are not rehearsed; for Breyanzi no alternative was found;
        - cytokine release of ZUMA-2, any and severe;
        - the scales of cytokine release of ELIANA, ZUMA-2, KarMMa, TRANSCEND and CARTITUDE-1;
        - the caps of dose of Yescarta and Carvykti; the sex and age of some trials' patients, which move nothing;
        - days of sampling and of assessment of all six.

        Several sources are secondary pages (tables of reviews, news of the day), since the papers' own text was not in hand beyond abstracts. Kymriah's registry number in the review (NCT02228096) is another trial's; the folder
        has ELIANA's own.

        """;
}
