using System.Globalization;
using System.Text;
using Cartwright.Rehearsals.Calibrations;
using Cartwright.Reports.Figures;

namespace Cartwright.Validation.Rehearsals.Calibrations;

/// <summary>Writes docs/methods/calibration.md and its pictures: every number on the page is computed here, the prose around them is not.</summary>
internal sealed class CalibrationPage
{
    private static readonly Analyte[] Drawn = [Analyte.CarT, Analyte.IfnGamma, Analyte.Il6, Analyte.Il10, Analyte.Crp, Analyte.Ferritin];
    private static readonly IReadOnlyList<Assay> Assays = SimulatedTrial.Cd22.Assays;

    private readonly StringBuilder page = new();
    private readonly Cd22Observed observed = new();
    private readonly TrialReplicates cd22 = CalibrationRun.Of("cd22ALL");
    private readonly List<TargetComparison> comparisons = [.. CalibrationRun.Populations.SelectMany(TargetComparison.Of)];
    private readonly List<(string Name, bool Inside)> fit = [];
    private readonly List<VisualCheck> checks;

    public CalibrationPage() => checks = [.. Drawn.Select(a => VisualCheck.Of(cd22, (int)a, observed.ByDay(a)))];

    public string Text()
    {
        var body = Body();
        page.Clear();
        Summary();
        return page.Append(body).ToString();
    }

    public IEnumerable<Figure> Figures() => checks.Select(c => VisualCheckFigure.Draw(
        $"calibration-{c.Assay.Analyte.ToString().ToLowerInvariant()}", $"{c.Assay.Name}: 59 observed patients over {CalibrationRun.Trials:#,0} simulated trials", Caption(c), c));

    private string Body()
    {
        Rerun();
        Targets();
        NotCompared();
        PeakTable();
        Grades();
        CareAndTiming();
        Pictures();
        Specification();
        Page("## How a patient is written down\n\n" + Method);
        return page.ToString();
    }

    private void Summary()
    {
        var missed = comparisons.Where(c => !c.Inside).ToList();
        Page($"# Calibration of the reference model\n\n**{comparisons.Count - missed.Count} of {comparisons.Count} sourced targets lie inside the simulated 90 % interval; {missed.Count} do not.** ");
        Page($"For the CD22 trial {fit.Count(f => f.Inside)} of {fit.Count} observed numbers lie inside the 90 % range of simulated trials of the same size, and {checks.Sum(c => c.Days.Sum(d => d.Inside))} of the {checks.Sum(c => 3 * c.Days.Count)} percentiles by day in the figures, of which nine of ten would if the model were right. ");
        Page("**The model was fitted to those 59 patients, and many of its other parameters were tuned to the trials below: this page says how well it was fitted. It is no validation.**\n\n");
        Page("Misses first. Published value, simulated value, and the range in which nine of ten simulated trials of the published size landed:\n\n");
        foreach (var c in missed) Page($"- {c.Target.Population}{Dose(c.Target)}, {c.Target.Quantity.Name}: published {N(c.Target.Value)} {c.Target.Quantity.Unit}, simulated {N(c.Simulated)} ({Range(c.Range)}), n = {c.Target.Patients}. {c.Target.Trial}.\n");
        foreach (var (name, _) in fit.Where(f => !f.Inside)) Page($"- CD22 trial, {name}: outside.\n");
        Page($"- What is outside by Lee's scale is one reading: a data package has flows and no inspired fraction, and the analysis reads a cannula of 5 L/min as 40 % oxygen (20 % and 4 % a litre), as it does for real patients. The model was fitted with 8 L/min for 40 %; read so, {100.0 * cd22.Everybody().Count(p => p.Provisional.CytokineReleaseLee >= 3) / cd22.Everybody().Count:0.0} % are of grade 3 or more, and inside.\n");
        Page($"- CD22 trial, 5th, 50th and 95th percentiles by day outside their range: {string.Join(", ", checks.Select(c => $"{c.Assay.Name} {c.Days.Sum(d => 3 - d.Inside)} of {3 * c.Days.Count}"))}. ");
        Page("The figures show how: simulated cytokines rise and fall one to three days late; the highest of the real ones lie above the band before it rises; real CRP falls lower after day 14; real patients whose CAR-T cells hardly expand are missing from the simulation.\n\n");
    }

    private void Rerun() => Page($"""
        ## Rerun it

        ```
        APPROVE=1 dotnet run --project tests/Cartwright.Validation -- --filter-class "*CalibrationPageValidation"
        ```

        rewrites this page and its pictures; without `APPROVE=1` the same command fails where the page is not what the code computes. The observed side needs the CD22 tables in
        `../shared/data/NCI_CD22_CAR_T_15C0029` (docs/guide/cd22-data.md says where they come from); without them the test is skipped, and the simulated side is still
        held to the specification's own numbers. Simulated: {CalibrationRun.Cd22Patients:#,0} patients of the CD22 trial (40 times its 59, in its mixture of doses 33 : 24 : 2), {CalibrationRun.OtherPatients:#,0} or
        a little more of every other; seed {CalibrationRun.Seed}; relative tolerance 1e−4. Intervals: {CalibrationRun.Trials:#,0} trials of the published size, drawn from those patients with replacement.
        Percentiles everywhere: definition 7 of Hyndman and Fan, R's default.


        """.Replace("\r\n", "\n", StringComparison.Ordinal));

    private void Targets()
    {
        Page("## Sourced targets\n\nA share is compared as the whole number of patients nearest to what was printed. *Simulated* is all simulated patients; the interval is that of trials of n patients.\n");
        foreach (var population in comparisons.GroupBy(c => c.Target.Population))
        {
            Page($"\n### {population.Key}: {population.Count(c => c.Inside)} of {population.Count()} inside\n\n| quantity | published | n | simulated | 90 % interval | inside | source | note |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var c in population)
                Page($"| {c.Target.Quantity.Name}, {c.Target.Quantity.Unit}{Dose(c.Target)} | {N(c.Target.Value)}{(c.Target.Lower is { } lower ? $" ({N(lower)}–{N(c.Target.Upper!.Value)})" : "")} | {c.Target.Patients} | {N(c.Simulated)} | {Range(c.Range)} | {Inside(c.Inside)} | {c.Target.Trial} | {c.Target.Note} |\n");
        }
        Page("\nCytokine release is graded by ASTCT, by the analysis that grades real patients; trials before 2019 used Lee's or Penn's scale, under which grade 3 and more means other patients. ");
        Page("Neurotoxicity is derived by the ASTCT consensus from the ICE scores of the bedside; labels count every neurological event.\n\n");
        Page("How much this proves: most rows were targets of the tuning. These were not: steroid (tisaALL), CAR-T cells on day 7 (axiLBCL), the label's and the 450-million rates (ideMM), disease control of the first nine and at six weeks (t4IT). An interval of 9 to 20 patients excludes little, and a 0 % that is simulated as 0 % is a weak test.\n\n");
    }

    private void NotCompared()
    {
        Page("## Not compared\n\n**No source in hand** (only remembered; no value is shown as published):\n\n");
        foreach (var gap in CalibrationGaps.Remembered) Page($"- {gap}\n");
        Page("\n**Sourced, and not compared**:\n\n");
        foreach (var gap in CalibrationGaps.Sourced) Page($"- {gap}\n");
        Page("\n");
    }

    private void PeakTable()
    {
        Page($"## CD22: 59 real patients and {CalibrationRun.Cd22Patients:#,0} simulated ones\n\nFitted to these patients: goodness of fit, not validation. Peaks are the highest of a patient's samples.\n\n");
        Page("| peak | patients observed | observed 5 / 25 / 50 / 75 / 95 % | simulated 5 / 25 / 50 / 75 / 95 % | simulated ÷ observed median | 90 % range of the median | inside |\n|---|---|---|---|---|---|---|\n");
        foreach (var assay in Assays)
        {
            var (a, peaks) = ((int)assay.Analyte, observed.Peaks(assay.Analyte));
            var (seen, simulated) = (Percentiles.Of(peaks), Percentiles.Of(cd22.Everybody().Select(p => p.PeakOf(a))));
            var range = cd22.Range(peaks.Length, some => Percentiles.Of(some.Select(p => p.PeakOf(a))).P50)!.Value;
            Page($"| {assay.Name}, {assay.Unit} | {peaks.Length} | {Five(seen)} | {Five(simulated)} | {simulated.P50 / seen.P50:0.00} | {Range(range)} | {Inside($"median peak of {assay.Name}", range, seen.P50)} |\n");
        }
        Page("\n| CAR-T cells/µL, median on day | patients observed | observed | simulated | 90 % range | inside |\n|---|---|---|---|---|---|\n");
        var days = Assays[0].Days.ToList();
        foreach (var day in observed.ByDay(Analyte.CarT).Where(d => days.Contains(d.Key)).OrderBy(d => d.Key))
            Row($"day {day.Key}", "median CAR-T cells on", day, some => Percentiles.Of(some.Select(p => p.Samples[0][days.IndexOf(day.Key)])).P50);
        Page("\n");
    }

    private void Grades()
    {
        Page("### Cytokine release\n\nASTCT: the product's own analysis of the simulated temperatures, fluids, vasopressors, oxygen and medicines; and, beside it, the specification's provisional grader. ");
        Page("Lee 2014: likewise, from the same rows; a nasal cannula of 5 L/min is read as 40 % oxygen there, where the provisional grader takes 8 L/min. Observed grades are as the trial recorded them. ");
        Page($"The two graders differ in {cd22.Everybody().Count(p => p.Derived.Astct != p.Provisional.CytokineReleaseAstct)} of {cd22.Everybody().Count:#,0} simulated patients.\n\n");
        Page("| scale | | 0 | 1 | 2 | 3 | 4 | any | 3 and more |\n|---|---|---|---|---|---|---|---|---|\n");
        Grades("ASTCT", "max_crs_grade_astct", "product", p => p.Derived.Astct);
        Provisional("ASTCT", p => p.Provisional.CytokineReleaseAstct);
        Grades("Lee", "max_crs_grade_lee", "product", p => p.Derived.Lee);
        Provisional("Lee", p => p.Provisional.CytokineReleaseLee);
        Page("\n");
    }

    private void Provisional(string scale, Func<SimulatedPatient, int> of)
    {
        var shares = Enumerable.Range(0, 5).Select(g => 100.0 * cd22.Everybody().Count(p => of(p) == g) / cd22.Everybody().Count).ToArray();
        Page($"| {scale} | simulated (provisional), % | {string.Join(" | ", shares.Append(100 - shares[0]).Append(shares[3] + shares[4]).Select(x => $"{x:0.0}"))} |\n");
    }

    private void Grades(string scale, string column, string grader, Func<SimulatedPatient, int> of)
    {
        var recorded = observed.Column(column);
        (string Name, Func<double, bool> Counts)[] cells =
            [.. Enumerable.Range(0, 5).Select(g => ($"grade {g}", (Func<double, bool>)(x => x == g))), ("any grade", x => x >= 1), ("grade 3 and more", x => x >= 3)];
        Page($"| {scale} | observed, % | {string.Join(" | ", cells.Select(c => $"{100.0 * recorded.Count(c.Counts) / recorded.Length:0.0}"))} |\n");
        double Share(IReadOnlyList<SimulatedPatient> some, Func<double, bool> counts) => 100.0 * some.Count(p => counts(of(p))) / some.Count;
        var ranges = cells.Select(c => cd22.Range(recorded.Length, some => Share(some, c.Counts))!.Value).ToArray();
        Page($"| {scale} | simulated ({grader}), % | {string.Join(" | ", cells.Select(c => $"{Share(cd22.Everybody(), c.Counts):0.0}"))} |\n");
        Page($"| {scale} | 90 % range ({grader}), n = {recorded.Length} | {string.Join(" | ", cells.Zip(ranges, (c, r) => $"{r.Lower:0.0}–{r.Upper:0.0}{(Inside($"{scale}, {c.Name}", r, 100.0 * recorded.Count(c.Counts) / recorded.Length) == "yes" ? "" : " (out)")}"))} |\n");
    }

    private void CareAndTiming()
    {
        Page("### Care and timing\n\n| | patients observed | observed | simulated | 90 % range | inside |\n|---|---|---|---|---|---|\n");
        Share("complete response, %", "cr", p => p.Response.Complete);
        Share("tocilizumab, %", "toci", p => p.Tocilizumab > 0);
        Share("steroid, %", "steroids", p => p.Steroid);
        Row("onset of cytokine release against first fever, median day", "", observed.Column("day_crs"), some => CalibrationQuantity.Named("fever-day").Of(SimulatedTrial.Cd22, some));
        foreach (var analyte in (Analyte[])[Analyte.CarT, Analyte.IfnGamma, Analyte.Il6, Analyte.Il10])
            Row($"peak of {Assays[(int)analyte].Name}, median day", "", observed.PeakDays(analyte), some => Percentiles.Of(some.Select(p => (double)CalibrationQuantity.PeakDay(SimulatedTrial.Cd22, p, (int)analyte))).P50);
        foreach (var severe in (bool[])[false, true])
            Row($"peak of IL-6, median of Lee grade {(severe ? "3 and more" : "0 to 2")}, pg/mL", "", observed.PeaksByLee(Analyte.Il6, severe), some => Il6ByLee(some, severe));
        Page("\nThe ranges of the last two rows are those of trials of 59, of which the patients of the row's grades count, however many they are.\n\n");
    }

    private static double? Il6ByLee(IReadOnlyList<SimulatedPatient> some, bool severe)
    {
        double[] peaks = [.. some.Where(p => p.Derived.Lee >= 3 == severe).Select(p => p.PeakOf((int)Analyte.Il6))];
        return peaks.Length == 0 ? null : Percentiles.Of(peaks).P50;
    }

    private void Share(string name, string column, Func<SimulatedPatient, bool> counts)
    {
        var recorded = observed.Column(column);
        var share = 100 * recorded.Average();
        var range = cd22.Range(recorded.Length, some => 100.0 * some.Count(counts) / some.Count)!.Value;
        Page($"| {name} | {recorded.Length} | {share:0.0} | {100.0 * cd22.Everybody().Count(counts) / cd22.Everybody().Count:0.0} | {Range(range)} | {Inside(name, range, share)} |\n");
    }

    private void Row(string name, string of, IEnumerable<double> values, Func<IReadOnlyList<SimulatedPatient>, double?> statistic)
    {
        double[] seen = [.. values];
        var size = name.Contains("Lee", StringComparison.Ordinal) ? observed.Patients : seen.Length;
        var (median, range) = (Percentiles.Of(seen).P50, cd22.Range(size, statistic)!.Value);
        Page($"| {name} | {seen.Length} | {N(median)} | {N(statistic(cd22.Everybody())!.Value)} | {Range(range)} | {Inside($"{of} {name}".Trim(), range, median)} |\n");
    }

    private void Pictures()
    {
        Page("### By day\n\nBlack: observed median and 5th and 95th percentiles of the patients sampled that day. Bands: where the same percentiles of nine of ten simulated trials of as many patients lie. ");
        Page($"A percentile of zero is drawn on the axis. Days on which fewer than {VisualCheck.FewestPatients} were sampled are left out. Who was sampled on a day was not left to chance in the trial, as it is here.\n\n");
        foreach (var f in Figures()) Page($"![{f.Title}](../pictures/{f.Id}.svg)\n\n*{f.Caption}*\n\n");
    }

    private static string Caption(VisualCheck c)
    {
        var outside = c.Days.Where(d => !d.Middle.Holds(d.Observed.P50)).Select(d => $"{d.Day}").ToList();
        return $"{c.Assay.Name}, {c.Assay.Unit}. {c.Days.Sum(d => d.Inside)} of {3 * c.Days.Count} observed percentiles lie inside; the median is outside on {(outside.Count == 0 ? "no day" : $"day {string.Join(", ", outside)}")}.";
    }

    private void Specification()
    {
        var numbers = SpecifiedRun.Compare();
        Page($"## Against the specification's own simulation\n\nThe specification of the model prints what another program simulated: {numbers.Count} numbers of nine populations. {numbers.Count(n => n.Agrees)} agree within three standard errors of the difference of two simulations (and the last printed digit). ");
        Page("CRP, ferritin and LDH are compared on the 14 days of the cytokines, on which the specification must have sampled them: on the trial's own five days, as in the tables above, the simulated peaks of CRP and LDH are lower by a fifth to a third.\n\n");
        if (numbers.All(n => n.Agrees)) return;
        Page("| population | number | specification | here | cause |\n|---|---|---|---|---|\n");
        foreach (var n in numbers.Where(n => !n.Agrees))
            Page($"| {n.Number.Population} | {n.Number.Name} | {N(n.Number.Value)} | {N(n.Ours)} | {SpecifiedCauses.Of(n.Number)} |\n");
        Page("\n");
    }

    private const string Method = """
        - Parameters of a patient are drawn under a key (seed, population, number); noise under keys of its own, so that another schedule leaves patients as they are.
        - Conditioning on days −5 to −3, the planned dose on day 0, solved six hours by six hours; the supportive-care policy of section 8 acts on noisy readings and doses feed back.
        - Bedside every six hours: temperature (SD 0.12 °C), pressure (1.5 mmHg), saturation (0.7 %); support follows what is read.
        - CD22 assays: CAR-T cells on days 7, 10, 14, 21 and 28 (log-SD 0.25, from 0.2 cells/µL); cytokines on days 0, 1, 3, 5, 7, 9, 10, 11, 13, 15, 17, 19, 21 and 28 (log-SD 0.20; IFN-γ to 2,921, IL-6 to 1,530, IL-10 to 750 pg/mL); CRP (to 301 mg/L), ferritin and LDH on days 0, 7, 14, 21 and 28 (log-SD 0.10). A measurement beyond a limit is written at the limit. The specification does not name its 14 days: these are the alternate days on which most of the real samples were taken, the last visit and one day between. The real trial took no CAR-T sample on day 10; the specification does.
        - Every simulated patient is sampled on every day; real patients were not.
        - Grades of cytokine release and neurotoxicity come from the rows of VS, NV, CM and PR that those readings make, by the analysis that any trial's data go through. It holds a fever until the next reading and asks for it until something against fever was given in the episode; the specification lets a fever count for 24 hours. The provisional grades stand beside it for that reason.
        - Response is judged on observations without error, as section 15 has it; peak and area of the transgene on a six-hour grid without error, since the days of sampling of those trials are not in hand.

        """;

    private string Inside(string name, ReplicateRange range, double value)
    {
        fit.Add((name, range.Holds(value)));
        return Inside(range.Holds(value));
    }

    private static string Inside(bool inside) => inside ? "yes" : "**no**";

    private static string Dose(CalibrationTarget target) => target.Group.Length == 0 ? "" : $" at {target.Group} cells";

    private static string Five(Percentiles p) => $"{N(p.P5)} / {N(p.P25)} / {N(p.P50)} / {N(p.P75)} / {N(p.P95)}";

    private static string Range(ReplicateRange range) => $"{N(range.Lower)}–{N(range.Upper)}";

    // Three digits say all that a thousand patients can.
    private static string N(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1000 => (Math.Round(value / Power(value)) * Power(value)).ToString("#,0", CultureInfo.InvariantCulture),
        _ => value.ToString("G3", CultureInfo.InvariantCulture),
    };

    private static double Power(double value) => Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 2);

    private void Page(string text) => page.Append(text);
}
