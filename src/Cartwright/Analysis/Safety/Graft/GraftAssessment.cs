using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Safety.Graft;

/// <summary>One day's look at acute graft-versus-host disease: stages from what was measured, or as recorded, and the grade.</summary>
/// <param name="Sources">The records of the day.</param>
public sealed record GraftAssessment(DateOnly Day, GraftStages Stages, Estimate Grade, IReadOnlyList<DataRecord> Sources)
{
    /// <summary>The assessments of one subject, in order of day.</summary>
    /// <param name="signs">Findings about acute graft-versus-host disease.</param>
    /// <param name="bilirubin">Total bilirubin of LB, for days whose signs have none.</param>
    /// <param name="kilograms">The subject's weight; null where nobody wrote it down.</param>
    internal static IReadOnlyList<GraftAssessment> Of(IEnumerable<FindingAbout> signs, IEnumerable<LaboratoryResult> bilirubin, double? kilograms)
    {
        var liver = bilirubin.Where(b => b is { At: not null, Value: not null }).GroupBy(b => b.At!.Value.Day).ToDictionary(g => g.Key, g => g.Last());
        return [.. signs.Where(s => s.At is not null).GroupBy(s => s.At!.Value.Day).OrderBy(g => g.Key).Select(g => Of(g.Key, new GraftSigns([.. g], liver.GetValueOrDefault(g.Key), kilograms)))];
    }

    private static GraftAssessment Of(DateOnly day, GraftSigns signs)
    {
        var stages = new GraftStages(signs.Skin, signs.Liver, signs.LowerGut, signs.UpperGut);
        return new(day, stages, signs.RecordedGrade is { } grade ? grade : MagicGrade.Of(stages), signs.Sources);
    }
}
