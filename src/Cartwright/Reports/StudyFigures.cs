using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports;

/// <summary>The true course of one subject's product in blood, without error: what a rehearsal knows, and a study of real patients does not.</summary>
public sealed record TrueCurve(string Subject, IReadOnlyList<(double Day, double Value)> Points);

/// <summary>Every figure of one study, real or virtual, and what is not drawn because there are no data for it.</summary>
/// <param name="LeftOut">Each figure that is missing, with the reason.</param>
public sealed record StudyFigures(
    IReadOnlyList<Figure> Kinetics, IReadOnlyList<Figure> Cytokines, IReadOnlyList<Figure> Response, IReadOnlyList<Figure> Survival, IReadOnlyList<string> LeftOut)
{
    /// <summary>The product in blood by response and by grade.</summary>
    public IReadOnlyList<Figure> Exposure { get; init; } = [];

    /// <summary>All figures, in the order of reading.</summary>
    public IReadOnlyList<Figure> All => [.. Kinetics, .. Exposure, .. Cytokines, .. Response, .. Survival];

    /// <summary>Draws them; a rehearsal may hand in one subject's true curve, which is then drawn in bold.</summary>
    public static StudyFigures Of(StudyData data, StudyAnalysis analysis, TrialPlan plan, TrueCurve? bold = null)
    {
        var leftOut = new List<string>();
        return new(
            KineticsFigures.Draw(analysis, plan, bold, leftOut),
            [.. CytokineFigures.Draw(data, analysis, plan, leftOut), .. CytokineFigures.PeakByGrade(analysis, leftOut)],
            ResponseFigures.Draw(analysis, plan, leftOut),
            SurvivalFigures.Draw(analysis, plan, leftOut),
            leftOut)
        {
            Exposure = ExposureFigures.Draw(analysis, leftOut),
        };
    }
}
