using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.DataIssues;

/// <summary>What is inconsistent in a data package, before anything is computed from it. The catalogue is the page docs/data-issues.md.</summary>
public static class DataChecks
{
    /// <summary>All checks, errors first, in the order in which issues are listed.</summary>
    public static IReadOnlyList<DataCheck> Catalogue { get; } =
    [
        AnotherStudy.Check, SubjectTwice.Check, NotInDemographics.Check, SequenceTwice.Check,
        RecordAfterDeath.Check, ContactAfterDeath.Check, TreatmentBeforeConsent.Check, EndBeforeStart.Check,
        UnknownArm.Check, UnknownLesion.Check, ImpossibleTemperature.Check, ImpossibleIceScore.Check, ImpossibleValue.Check,
        DeathAfterContact.Check, RecordAfterContact.Check, InfusionDiffers.Check, InfusionWithoutCategory.Check, DoseOutsideLevel.Check, DuplicateSample.Check, UnitMixture.Check,
        GradeDiffers.Check, MissingBaseline.Check, AfterCutOff.Check,
        OutOfWindow.Check,
    ];

    /// <summary>The code of the check that the package is the protocol's study.</summary>
    public static string Foreign => AnotherStudy.Check.Code;

    /// <summary>The issues of a data package, check by check. The order of its rows changes nothing.</summary>
    /// <param name="cutOff">The last day of the data, where the analysis has a cut-off.</param>
    public static IReadOnlyList<DataIssue> Of(StudyData data, TrialPlan plan, DateOnly? cutOff = null)
    {
        var package = new CheckedPackage(data, plan, cutOff);
        return [.. Catalogue.SelectMany(check => check.In(package))];
    }
}
