using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.QualityOfLife;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Analysis;

/// <summary>Everything that the protocol's analysis says of a study, from its data package alone: the same for virtual and for real patients.</summary>
/// <param name="Toxicity">Null where the data package has no adverse events: that none was collected is no proof that none occurred.</param>
/// <param name="Decisions">The dose escalation replayed; null likewise, and in a study without a design.</param>
/// <param name="AdverseEvents">Null likewise.</param>
public sealed record StudyAnalysis(
    SubjectLevel Subjects,
    DoseLimitingToxicityAnalysis? Toxicity,
    DoseDecisions? Decisions,
    AdverseEventAnalysis? AdverseEvents,
    CytokineReleaseAnalysis CytokineRelease,
    RecordedGrades RecordedGrades,
    IReadOnlyList<SubjectKinetics> Kinetics,
    IReadOnlyList<SubjectCytokine> Cytokines,
    ResponseAnalysis Response,
    TimeToEventAnalysis TimeToEvent,
    QualityOfLifeAnalysis QualityOfLife,
    IcansAnalysis Neurotoxicity,
    BloodCountAnalysis BloodCounts)
{
    /// <summary>The data package that it was made of; null in an analysis that was made of parts.</summary>
    public StudyData? Package { get; init; }

    private Lazy<IcahtAnalysis> LaterIcaht { get; init; } = new(IcahtAnalysis.Empty);

    private Lazy<LaboratoryToxicity?> LaterLaboratory { get; init; } = new((LaboratoryToxicity?)null);

    private Lazy<LaboratoryScreens?> LaterScreens { get; init; } = new((LaboratoryScreens?)null);

    private Lazy<RemissionAnalysis> LaterRemission { get; init; } = new(RemissionAnalysis.Empty);

    /// <summary>Remission of acute leukaemia; of nobody where no blasts were counted in marrow.</summary>
    public RemissionAnalysis Remission => LaterRemission.Value;

    /// <summary>Haematotoxicity by neutrophils; of nobody where none were counted.</summary>
    public IcahtAnalysis Icaht => LaterIcaht.Value;

    /// <summary>Laboratory results graded by CTCAE 5.0; null in an analysis that was not made of a data package.</summary>
    public LaboratoryToxicity? Laboratory => LaterLaboratory.Value;

    /// <summary>Tumour lysis, haemophagocytic syndrome and hypogammaglobulinaemia as far as the laboratory tells; null likewise.</summary>
    public LaboratoryScreens? Screens => LaterScreens.Value;

    /// <summary>Analyses a data package as the plan says; the design replays the dose decisions, where there is one.</summary>
    public static StudyAnalysis Of(StudyData data, TrialPlan plan, IDoseDesign? design)
    {
        var subjects = SubjectLevel.Of(data, plan);
        var collected = data.AdverseEvents.Count > 0;
        var response = ResponseAnalysis.Of(data, plan);
        return new(
            subjects,
            collected ? DoseLimitingToxicityAnalysis.Of(subjects, plan) : null,
            design is null || !collected ? null : DoseDecisions.Replay(subjects, plan, design),
            collected ? AdverseEventAnalysis.Of(data, plan, subjects, AnalysisSet.Treated) : null,
            CytokineReleaseAnalysis.Of(data, plan, subjects),
            RecordedGrades.Of(data),
            KineticsAnalysis.Of(data, plan),
            CytokineAnalysis.Of(data, plan),
            response,
            TimeToEventAnalysis.Of(data, response, plan.Conventions),
            QualityOfLifeAnalysis.Of(data, plan),
            IcansAnalysis.Of(data, plan, subjects),
            BloodCountAnalysis.Of(data, plan, subjects))
        {
            Package = data,
            // Graded when asked for: of the thousands of trials in a rehearsal, one is reported.
            LaterIcaht = new(() => IcahtAnalysis.Of(data, plan, subjects, response, IcahtRules.Consensus)),
            LaterRemission = new(() => RemissionAnalysis.Of(data, plan)),
            LaterScreens = new(() => LaboratoryScreens.Of(data, subjects)),
            LaterLaboratory = new(() => LaboratoryToxicity.Of(data, subjects, CtcaeVersion.V5, GradingRules.Default)),
        };
    }
}
