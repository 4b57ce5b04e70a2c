namespace Cartwright.Analysis.DataIssues;

/// <summary>Two results of one test at one time.</summary>
internal static class DuplicateSample
{
    public static readonly DataCheck Check = new(
        "DI-DUPLICATE", IssueSeverity.Warning,
        "Two records (LB, PC, VS, NV, TR, QS, IS) are of the same test of a subject (in TR: of the same lesion) at the same time; where no time of day is recorded, on the same day at the same visit.",
        "Which is meant is not recorded. Kinetics of such a subject are not calculable; of two temperatures a fever counts, of two longest diameters the later number.")
    {
        // An electrocardiogram is taken three times on purpose, and its replicates bear one date.
        Look = package =>
            from same in Sample.All(package.Data).Where(s => s.At is not null && s.Source.Domain != "EG").GroupBy(s => (s.Source.Domain, s.Source.Subject, s.Of, s.At, Visit: s.At!.Value.HasTime ? "" : s.Visit))
            where same.Select(s => s.Source).Distinct().Count() > 1
            let inOrder = same.OrderBy(s => s.Source.Sequence).ToList()
            from sample in inOrder.Skip(1)
            select new Irregularity(sample.Source, sample.Source.Domain + "DTC", $"{sample.Name} on {sample.At} is recorded already, in {inOrder[0].Source}"),
    };
}
