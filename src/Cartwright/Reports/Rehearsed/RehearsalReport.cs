using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Reports.Catalogues;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed;

/// <summary>The report of a rehearsal: first the verdicts, then the record, the design, the way from enrolment to infusion, what the trial would see, what each word is worth, one trial in full, and what was supposed.</summary>
public static class RehearsalReport
{
    /// <summary>The HTML text. The provenance holds nothing that changes between two runs of the same study.</summary>
    public static string Of(RehearsedStudy study, IReadOnlyList<KeyValuePair<string, string>> provenance)
    {
        var page = new Page();
        var (rehearsal, plan) = (study.Rehearsal, study.Rehearsal.Plan);
        page.Raw("<section id=\"verdicts\">\n").Raw(VerdictTable.Render(study.Verdicts)).Raw("</section>\n");
        Record(page, study);
        Design(page, rehearsal);
        Enrolment(page, rehearsal);
        if (rehearsal.Compared is { } compared) Compare(page, compared);
        if (study.Domains is { } domains) page.Section("domains", "The costimulatory domain that nobody disclosed").Show(DomainTables.Runs(domains)).Show(DomainTables.Differences(domains));
        Seen(page, rehearsal);
        page.Section("words", "What each word is worth").Show(AmbiguityTables.Of(study.Ambiguity));
        Evidence(page, study.Verdicts);
        OneTrial(page, rehearsal);
        Supposed(page, study, provenance);
        return page.Finish(
            $"{plan.StudyId}: what the trial can learn",
            $"{study.Protocol.Study.Registry?.Value ?? "no registry number"} · {study.Protocol.Product.Name.Value} · rehearsed {rehearsal.Settings.Trials:N0} times on virtual patients · for research use; not medical advice",
            VerdictWords.Sentence(study.Verdicts),
            "For research use; not medical advice. Virtual patients follow published models and stated assumptions; what they suggest of real patients is no better than those.");
    }

    private const string Simplifications =
        "The virtual clinic simplifies: before infusion a subject is lost to manufacturing only, or to waiting where a process is supposed; every death is put down to the disease; a dose-limiting toxicity other than cytokine release and neurotoxicity "
        + "hangs on the level assigned, also after a short dose, and on nothing else in the patient; new and non-target lesions are drawn. Cytokine release and neurotoxicity are graded from what the ward wrote down, "
        + "and count in a dose decision unless the protocol excludes them.";

    private static void Record(Page page, RehearsedStudy study) => page
        .Section("record", "What the record says")
        .Say($"{study.Findings.Count(f => f.Severity == Severity.Error)} statements are undefined or contradict themselves, {study.Findings.Count(f => f.Severity == Severity.Warning)} are open. Nothing was corrected in silence.")
        .Show(RecordTables.ReadingSheet(study.Findings));

    private static void Design(Page page, Rehearsal rehearsal)
    {
        page.Section("design", "What the design does");
        if (rehearsal.Arm is { } arm) page.Say(SingleArmTables.InWords(arm)).Show(SingleArmTables.Test(rehearsal, arm)).Show(SingleArmTables.Power(arm)).Show(SingleArmTables.Conduct(rehearsal));
        if (rehearsal.Design is { } design) page.Show(DesignTables.Exact(rehearsal)).Show(DesignTables.Recommendations(rehearsal)).Show(DesignTables.SampleSize(rehearsal)).Show(DesignTables.Rule(design)).Show(DesignTables.Calendar(rehearsal.Plan));
    }

    private static void Enrolment(Page page, Rehearsal rehearsal) => page
        .Section("enrolment", "From enrolment to infusion")
        .Show(EnrolmentTables.Flow(rehearsal)).Show(EnrolmentTables.Denominators(rehearsal)).Show(EnrolmentTables.Times(rehearsal)).Show(EnrolmentTables.Cost(rehearsal));

    private static void Compare(Page page, ComparedDesigns compared) => page
        .Section("designs", "The same trial under other designs").Say(ComparedWords.Of(compared))
        .Show(ComparedFigure.Of(compared)).Show(ComparedTables.Rehearsed(compared)).Show(ComparedTables.Exact(compared)).Show(ComparedTables.Described(compared));

    private static void Seen(Page page, Rehearsal rehearsal)
    {
        page.Section("seen", "What the trial would see").Say("Figures of the first virtual trial. The bold curve is the truth of one of its subjects, which only a rehearsal knows.");
        foreach (var figure in FirstTrial.Figures(rehearsal).All) page.Show(figure);
    }

    private static void OneTrial(Page page, Rehearsal rehearsal)
    {
        page.Section("one-trial", "One trial in full")
            .Say("The first virtual trial, analysed from its data package by the code that analyses a real one.")
            .Say(StudyReport.Summary(rehearsal.First.Analysis, rehearsal.Plan));
        foreach (var part in Catalogue.Of(FirstTrial.Reported(rehearsal))) part.TablesAlone().AddTo(page, inside: true);
    }

    private static void Evidence(Page page, IReadOnlyList<Verdict> verdicts)
    {
        page.Section("evidence", "The evidence, endpoint by endpoint");
        foreach (var verdict in verdicts)
        {
            var (numbers, amendments) = VerdictTable.Evidence(verdict);
            page.Raw($"<h3 id=\"evidence-{verdict.Endpoint}\">{System.Net.WebUtility.HtmlEncode(verdict.Title)}</h3>\n")
                .Say($"{VerdictWords.Of(verdict.Word)}{(verdict.Word == Judgement.NotAsWritten ? $"; under the reading chosen, {VerdictWords.Of(verdict.UnderReading)}" : "")}. {verdict.Why}").Show(numbers);
            if (amendments.Rows.Count > 0) page.Show(amendments);
        }
    }

    private static void Supposed(Page page, RehearsedStudy study, IReadOnlyList<KeyValuePair<string, string>> provenance)
    {
        page.Section("supposed", "What was supposed")
            .Show(RecordTables.Choices("in-force", "What is in force, and who decided it", study.Rehearsal.Plan.InForce))
            .Show(RecordTables.Choices("assumptions", "What the rehearsal supposes", study.Rehearsal.Assumptions.Choices))
            .Say(Simplifications)
            .Section("computed", "How it was computed")
            .Show(new Table("provenance", "Provenance", [new("what"), new("value")], [.. provenance.Select(p => Row.Of(p.Key, p.Value))],
                ["Figures of the design are exact. Shares over trials or patients carry the binomial Monte Carlo error beside them; medians and means over trials carry none.",
                 $"The true probability of a derived response is told from {study.Rehearsal.Settings.PatientsForTruth:N0} patients a level, amendments of the schedule from {study.Rehearsal.Settings.PatientsForAmendments:N0} patients, each the same under every schedule."]));
    }
}
