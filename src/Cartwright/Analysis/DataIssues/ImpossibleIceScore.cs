using Cartwright.Analysis.Safety;

namespace Cartwright.Analysis.DataIssues;

/// <summary>An ICE score outside its scale.</summary>
internal static class ImpossibleIceScore
{
    public static readonly DataCheck Check = new(
        "DI-ICE", IssueSeverity.Error,
        "An ICE score (NV) is no whole number from 0 to 10, or is above 0 in a patient who could not be roused.",
        "It has no grade, and neurotoxicity of that moment is not seen.")
    {
        Look = package =>
            from row in package.Data.NeurologicalAssessments
            where IcansGrade.IsIce(row) && row.Score is not null && IcansGrade.Of(row) is null
            select new Irregularity(new("NV", row.Subject, row.Sequence), "NVSTRESN",
                $"an ICE score of {Words.Number(row.Score!.Value)} {(row.Score is < 0 or > IcansGrade.Unimpaired || row.Score % 1 != 0 ? "is no whole number from 0 to 10" : $"in a patient who is {row.Finding}")}"),
    };
}
