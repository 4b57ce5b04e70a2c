using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Catalogues;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports;

/// <summary>The true course of one subject's product in blood, without error: what a rehearsal knows, and a study of real patients does not.</summary>
public sealed record TrueCurve(string Subject, IReadOnlyList<(double Day, double Value)> Points);

/// <summary>Every figure of one study, real or virtual, and what is not drawn because there are no data for it.</summary>
/// <param name="All">In the order of the catalogue.</param>
/// <param name="LeftOut">Each figure that is missing, with the reason.</param>
public sealed record StudyFigures(IReadOnlyList<Figure> All, IReadOnlyList<string> LeftOut)
{
    /// <summary>Draws them; a rehearsal may hand in one subject's true curve, which is then drawn in bold.</summary>
    public static StudyFigures Of(StudyAnalysis analysis, TrialPlan plan, TrueCurve? bold = null) => Of(new ReportedStudy(analysis, plan, bold));

    /// <summary>Draws the figures of a study.</summary>
    public static StudyFigures Of(ReportedStudy study)
    {
        var drawn = Catalogue.Figures(study);
        return new([.. drawn.SelectMany(o => o.Figures)], [.. drawn.SelectMany(o => o.LeftOut)]);
    }
}
