namespace Cartwright.Analysis.DataIssues;

/// <summary>Results of one test in different units.</summary>
internal static class UnitMixture
{
    public static readonly DataCheck Check = new(
        "DI-UNITS", IssueSeverity.Warning,
        "A result (LB, PC, VS, EG, IS) is in another unit than most results of that test (by one method in one specimen) in the study.",
        "Kinetics and cytokines of a subject in two units are not calculable; in a summary over subjects, those in another unit than the first are left out.")
    {
        Look = package =>
            from test in Sample.All(package.Data).Where(s => s.HasValue).GroupBy(s => (s.Source.Domain, s.Of))
            let units = test.GroupBy(s => s.Unit.Trim(), StringComparer.Ordinal).OrderByDescending(u => u.Count()).ThenBy(u => u.Key, StringComparer.Ordinal).ToList()
            from other in units.Skip(1)
            from sample in other
            select new Irregularity(sample.Source, sample.Source.Domain + "STRESU", $"{sample.Name} is in '{other.Key}', and in '{units[0].Key}' in {units[0].Count()} of {test.Count()} results"),
    };
}
