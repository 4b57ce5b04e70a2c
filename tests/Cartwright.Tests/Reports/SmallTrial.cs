using Cartwright.Analysis;
using Cartwright.Datasets;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Tests.Patients;
using Cartwright.Trials;
using Cartwright.Trials.Designs;
using Cartwright.Units;

namespace Cartwright.Tests.Reports;

/// <summary>One virtual trial of the shipped HER2 study, and its analysis.</summary>
internal static class SmallTrial
{
    public static TrialPlan Plan { get; } = Planned();

    public static ThreePlusThree Design => new(Plan.Levels.Count, Plan.Variant);

    public static StudyData Data { get; } = Observed();

    public static StudyAnalysis Analysis { get; } = StudyAnalysis.Of(Data, Plan, Design);

    /// <summary>A study in which nothing was collected.</summary>
    public static StudyData Nothing { get; } = new(Plan.StudyId, [], [], [], [], [], [], [], [], [], [], [], [], [], []);

    /// <summary>The same trial with nothing collected but who took part and what they received.</summary>
    public static StudyData DatesOnly { get; } = Nothing with { Demographics = Data.Demographics, Disposition = Data.Disposition, Exposure = Data.Exposure };

    private static TrialPlan Planned()
    {
        var (protocol, faults) = ProtocolFile.Read("protocol.yaml", File.ReadAllText(Repository.At("protocols", "her2-e-cart", "protocol.yaml")));
        var plan = protocol is null ? null : TrialPlan.Of(protocol).Plan;
        return plan ?? throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    private static StudyData Observed()
    {
        var clinic = new VirtualClinic(Plan, Example.Assumptions, seed: 7, trial: 1);
        var trial = Conduct.Escalate(Plan, Design, clinic, report => VirtualTrial.Judge(Plan, report), Example.Assumptions.Accrual.Opens, Duration.OfDays(Example.Assumptions.Accrual.StaggerDays));
        return StudyDatasets.From(Plan, trial.Reports);
    }
}
