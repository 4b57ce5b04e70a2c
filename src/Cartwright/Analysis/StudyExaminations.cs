using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Antibodies;
using Cartwright.Analysis.Safety.Cardiac;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis;

/// <summary>What subjects were examined for beside events and grades: the liver, the heart, antibodies against the product, pregnancy.</summary>
public sealed record StudyExaminations(LiverInjury Liver, ElectrocardiogramAnalysis Heart, AntibodyAnalysis Antibodies, PregnancyTests Pregnancy)
{
    /// <summary>Reads a data package.</summary>
    public static StudyExaminations Of(StudyData data, SubjectLevel subjects) =>
        new(LiverInjury.Of(data, subjects, LiverInjuryRules.Fda2009), ElectrocardiogramAnalysis.Of(data, subjects), AntibodyAnalysis.Of(data, subjects), PregnancyTests.Of(data, subjects));
}
