using Cartwright.Analysis;
using Cartwright.Datasets.Adam;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Protocols;
using Cartwright.Reports.Adam;

namespace Cartwright.Reports;

/// <summary>The analysis datasets of a study, filled from its analysis: ADSL, ADAE, ADTTE, ADRS, ADTR, ADPC, ADPP, ADLB and ADQS.</summary>
/// <remarks>CDISC Analysis Data Model Implementation Guide 1.3. Datasets define their variables; only here is the analysis known that gives their values.</remarks>
public static class AdamDatasets
{
    /// <summary>Writes each dataset to the writer opened for its file name (<c>adsl.csv</c>), which is closed.</summary>
    public static void Write(StudyData data, StudyAnalysis analysis, TrialPlan plan, Func<string, TextWriter> open)
    {
        var course = new SubjectDays(data, plan);
        AdamFile.Write(SubjectLevel.Dataset, SubjectRows.Subjects(analysis, course), open);
        AdamFile.Write(AdverseEventAnalysis.Dataset, SubjectRows.Events(analysis, course), open);
        AdamFile.Write(TimeToEventAnalysis.Dataset, EfficacyRows.Times(analysis, course), open);
        AdamFile.Write(AnalysisValue.Responses, EfficacyRows.Responses(analysis, course), open);
        AdamFile.Write(AnalysisValue.Tumours, TumourRows.Of(analysis, course), open);
        AdamFile.Write(AnalysisValue.Concentrations, BloodRows.Concentrations(course), open);
        AdamFile.Write(AnalysisValue.KineticParameters, BloodRows.Parameters(analysis, course), open);
        AdamFile.Write(AnalysisValue.Laboratory, Laboratory(analysis, course), open);
        AdamFile.Write(AnalysisValue.Questionnaires, EfficacyRows.Scores(analysis, course), open);
    }

    /// <summary>Each dataset as a table, for the formats that carry labels and types.</summary>
    public static IReadOnlyList<DataTable> Tables(StudyData data, StudyAnalysis analysis, TrialPlan plan)
    {
        var course = new SubjectDays(data, plan);
        return
        [
            AdamTable.Of(SubjectLevel.Dataset, SubjectRows.Subjects(analysis, course), data.StudyId),
            AdamTable.Of(AdverseEventAnalysis.Dataset, SubjectRows.Events(analysis, course), data.StudyId),
            AdamTable.Of(TimeToEventAnalysis.Dataset, EfficacyRows.Times(analysis, course), data.StudyId),
            AdamTable.Of(AnalysisValue.Responses, EfficacyRows.Responses(analysis, course), data.StudyId),
            AdamTable.Of(AnalysisValue.Tumours, TumourRows.Of(analysis, course), data.StudyId),
            AdamTable.Of(AnalysisValue.Concentrations, BloodRows.Concentrations(course), data.StudyId),
            AdamTable.Of(AnalysisValue.KineticParameters, BloodRows.Parameters(analysis, course), data.StudyId),
            AdamTable.Of(AnalysisValue.Laboratory, Laboratory(analysis, course), data.StudyId),
            AdamTable.Of(AnalysisValue.Questionnaires, EfficacyRows.Scores(analysis, course), data.StudyId),
        ];
    }

    private static IReadOnlyList<AnalysisValue> Laboratory(StudyAnalysis analysis, SubjectDays course) => [.. BloodRows.Cytokines(analysis, course), .. GradeRows.Of(analysis, course)];
}
