using Cartwright.Analysis.Association;
using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.QualityOfLife;
using Cartwright.Analysis.Rates;
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
    /// <summary>The data package that it was made of, its rows in order and every infusion under its category.</summary>
    public required StudyData Package { get; init; }

    private Lazy<IcahtAnalysis> LaterIcaht { get; init; } = new(IcahtAnalysis.Empty);

    private Lazy<LaboratoryToxicity?> LaterLaboratory { get; init; } = new((LaboratoryToxicity?)null);

    private Lazy<LaboratoryScreens?> LaterScreens { get; init; } = new((LaboratoryScreens?)null);

    private Lazy<RemissionAnalysis> LaterRemission { get; init; } = new(RemissionAnalysis.Empty);

    private Lazy<PersistenceAnalysis> LaterPersistence { get; init; } = new(PersistenceAnalysis.Empty);

    private Lazy<IReadOnlyList<(KineticsMeasure Measure, IReadOnlyList<SubjectKinetics> Subjects)>> LaterMeasures { get; init; } = new([]);

    private Lazy<IReadOnlyList<SubjectKinetics>> LaterReinfusions { get; init; } = new([]);

    private Lazy<ExposureResponse> LaterExposure { get; init; } = new(ExposureResponse.Empty);

    /// <summary>The product in blood beside response and the disease at baseline.</summary>
    public ExposureResponse ExposureResponse => LaterExposure.Value;

    /// <summary>How long the product stays in blood, with death, new therapy and transplant competing.</summary>
    public PersistenceAnalysis Persistence => LaterPersistence.Value;

    /// <summary>Kinetics by each measure of a package that has several, never mixed; empty where there is one.</summary>
    public IReadOnlyList<(KineticsMeasure Measure, IReadOnlyList<SubjectKinetics> Subjects)> KineticsByMeasure => LaterMeasures.Value;

    /// <summary>Kinetics from the second infusion on, of those who had one.</summary>
    public IReadOnlyList<SubjectKinetics> KineticsAfterReinfusion => LaterReinfusions.Value;
    private Lazy<StudyCourseAnalysis?> LaterCourse { get; init; } = new((StudyCourseAnalysis?)null);

    /// <summary>Events in the periods of the trial, deaths, infections, graft-versus-host disease, long-term follow-up, manufacturing and conduct; null in an analysis that was not made of a data package.</summary>
    public StudyCourseAnalysis? Course => LaterCourse.Value;

    /// <summary>Remission of acute leukaemia; of nobody where no blasts were counted in marrow.</summary>
    public RemissionAnalysis Remission => LaterRemission.Value;

    /// <summary>Objective response among the infused; remission in its place where blasts were counted in marrow and nothing is known of tumours.</summary>
    public Proportion ObjectiveResponse => IsOfLeukaemia ? RemissionRates.Among(Remission.Subjects).Overall : Response.Infused.Objective;

    /// <summary>Who responded, by identifier; who came into remission where that stands in the place of response.</summary>
    public IReadOnlySet<string> Responders => (IsOfLeukaemia
        ? Remission.Subjects.Where(s => s.FirstRemission is not null).Select(s => s.Subject)
        : Response.Subjects.Where(s => s.Infused && s.Best.Category.IsResponse()).Select(s => s.Subject)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether remission stands in the place of response.</summary>
    public bool IsOfLeukaemia => Response.IsUnknown && Remission.Subjects.Count > 0;

    /// <summary>Haematotoxicity by neutrophils; of nobody where none were counted.</summary>
    public IcahtAnalysis Icaht => LaterIcaht.Value;

    /// <summary>Laboratory results graded by the protocol's version of CTCAE; null in an analysis that was not made of a data package.</summary>
    public LaboratoryToxicity? Laboratory => LaterLaboratory.Value;

    /// <summary>Tumour lysis, haemophagocytic syndrome and hypogammaglobulinaemia as far as the laboratory tells; null likewise.</summary>
    public LaboratoryScreens? Screens => LaterScreens.Value;

    private Lazy<EfficacyDetail> LaterEfficacy { get; init; } = new(EfficacyDetail.Nothing);

    /// <summary>What is shown of efficacy beside response and times to event: other censorings, competing causes, time to response, independent review, arms.</summary>
    public EfficacyDetail Efficacy => LaterEfficacy.Value;

    private Lazy<VitalSignAnalysis> LaterVitalSigns { get; init; } = new(VitalSignAnalysis.Empty);

    /// <summary>Temperatures by day, and vital signs against the protocol's ranges; of nobody in an analysis that was not made of a data package.</summary>
    public VitalSignAnalysis VitalSigns => LaterVitalSigns.Value;

    private Lazy<StudyExaminations?> LaterExaminations { get; init; } = new((StudyExaminations?)null);

    /// <summary>Liver injury, electrocardiograms, antibodies against the product and tests for pregnancy; null in an analysis that was not made of a data package.</summary>
    public StudyExaminations? Examinations => LaterExaminations.Value;

    /// <summary>Analyses a data package as the plan says, whatever the order of its rows; the design replays the dose decisions, where there is one.</summary>
    public static StudyAnalysis Of(StudyData written, TrialPlan plan, IDoseDesign? design)
    {
        var data = UncategorisedInfusions.Counted(OrderedPackage.Of(written), plan);
        var subjects = SubjectLevel.Of(data, plan);
        var collected = data.AdverseEvents.Count > 0;
        var response = ResponseAnalysis.Of(data, plan);
        var kinetics = KineticsAnalysis.Of(data, plan);
        var times = TimeToEventAnalysis.Of(data, response, plan.Conventions, ProgressionCensoring.Of(plan));
        var remission = new Lazy<RemissionAnalysis>(() => RemissionAnalysis.Of(data, plan));
        var (release, neurotoxicity) = (CytokineReleaseAnalysis.Of(data, plan, subjects), IcansAnalysis.Of(data, plan, subjects));
        var derived = DerivedGrades.Of(release, neurotoxicity);
        return new(
            subjects,
            collected ? DoseLimitingToxicityAnalysis.Of(subjects, plan) : null,
            design is null || !collected ? null : DoseDecisions.Replay(subjects, plan, design, plan.WeighsResponse ? EarlyResponse.Of(response, remission.Value, subjects, plan) : new HashSet<string>()),
            collected ? AdverseEventAnalysis.Of(data, plan, subjects, AnalysisSet.Treated, derived) : null,
            release,
            RecordedGrades.Of(data),
            kinetics,
            CytokineAnalysis.Of(data, plan),
            response,
            times,
            QualityOfLifeAnalysis.Of(data, plan),
            neurotoxicity,
            BloodCountAnalysis.Of(data, plan, subjects))
        {
            Package = data,
            // Graded when asked for: of the thousands of trials in a rehearsal, one is reported.
            LaterIcaht = new(() => IcahtAnalysis.Of(data, plan, subjects, response, IcahtRules.Consensus)),
            LaterPersistence = new(() => PersistenceAnalysis.Of(data, kinetics)),
            LaterMeasures = new(() => KineticsMeasure.In(data) is { Count: > 1 } measures ? [.. measures.Select(m => (m, KineticsAnalysis.Of(data, plan, m)))] : []),
            LaterReinfusions = new(() => KineticsAnalysis.AfterReinfusion(data, plan)),
            LaterRemission = remission,
            LaterExposure = new(() => ExposureResponse.Of(subjects, kinetics, response, remission.Value, BaselineBurden.Of(data, remission.Value))),
            LaterCourse = new(() => StudyCourseAnalysis.Of(data, plan, subjects, response, remission.Value, derived)),
            LaterEfficacy = new(() => EfficacyDetail.Of(data, plan, response, times, remission.Value)),
            LaterScreens = new(() => LaboratoryScreens.Of(data, plan, subjects)),
            LaterExaminations = new(() => StudyExaminations.Of(data, subjects)),
            LaterVitalSigns = new(() => VitalSignAnalysis.Of(data, plan, subjects)),
            LaterLaboratory = new(() => LaboratoryToxicity.Of(data, subjects, CtcaeVersion.Named(plan.CtcaeVersion)!, GradingRules.Default)),
        };
    }
}
