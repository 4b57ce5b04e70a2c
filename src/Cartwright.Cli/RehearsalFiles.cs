using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Reports.Rehearsed;
using Cartwright.Trials.Designs;
using Cartwright.Trials.SingleArm;

namespace Cartwright.Cli;

/// <summary>The files of a rehearsal. All but <c>run.json</c> are the same bytes for the same inputs and seed.</summary>
internal static class RehearsalFiles
{
    public static void Write(RehearsedStudy study, Provenance provenance, DatasetFiles datasets, OutputFolder results)
    {
        var rehearsal = study.Rehearsal;
        results.Write("report.html", RehearsalReport.Of(study, provenance.Reproducible()));
        results.Write("verdicts.json", VerdictsJson.Of(study.Verdicts));
        results.Write("design.json", (rehearsal.Arm is { } arm ? SingleArmJson.Of(arm.Report) : DesignJson.Of(rehearsal.Design!)) + "\n");
        results.Write("findings.json", FindingsJson.Of(study.Findings, []) + "\n");
        using (var trials = results.Open("trials.csv")) TrialsCsv.Write(rehearsal, trials);
        if (rehearsal.Compared is { } compared) using (var designs = results.Open("designs.csv")) DesignsCsv.Write(compared, designs);
        datasets.WriteSdtm(rehearsal.First.Data, "trial-1");
        datasets.WriteAdam(rehearsal.First.Data, rehearsal.First.Analysis, rehearsal.Plan, "trial-1");
        results.WriteChecksums("trial-1");
        AnalysisFiles.WriteStudy(rehearsal.First.Analysis, rehearsal.Plan, FirstTrial.Figures(rehearsal).All, results);
    }
}
